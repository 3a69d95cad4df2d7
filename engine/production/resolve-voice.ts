import type * as written from '../../schemas/types/production.ts';
import { errorAt, placeOf, within } from './problems.ts';
import type { Origin, Voice } from './production.ts';
import { unknownName } from './resolve-bible.ts';
import { asked, type Names } from './resolve-media.ts';

/** A voice: a character's by its id, or one that is written out. Absent: none is written, or it does not exist. */
export function resolveVoice(voice: written.Voice | undefined, origin: Origin, names: Names): Voice | undefined {
  if (voice === undefined) return undefined;
  if (typeof voice !== 'string') return resolveVoiceSource(voice, origin, names);
  const { characters } = names.parcel;
  const character = characters.get(voice);
  if (character?.config.voice)
    return resolveVoiceSource(character.config.voice, within(character.origin, 'voice'), names);
  names.report(
    character
      ? errorAt('missing-key', `character "${voice}" has no voice`, placeOf(origin), {
          hint: 'Write `voice: { preset: … }` at the character.',
        })
      : {
          ...unknownName('character', voice, [...characters.keys()], origin),
          hint: `A voice is a character's id, or \`{ preset: ${voice} }\` for one of the provider's own.`,
        },
  );
  return undefined;
}

export function resolveVoiceSource(
  { preset, custom, sample }: written.VoiceSource,
  origin: Origin,
  names: Names,
): Voice | undefined {
  if (preset !== undefined) return { kind: 'preset', id: preset, origin };
  if (custom !== undefined) return { kind: 'custom', id: custom, origin };
  const recording = sample === undefined ? undefined : asked(sample, within(origin, 'sample'), names);
  return recording && { kind: 'sample', sample: recording, origin };
}
