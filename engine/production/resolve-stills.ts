import type * as written from '../../schemas/types/production.ts';
import { bindNames, promptOf } from './describe.ts';
import type { Parcel, Written } from './gather.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Bible, IdentityRepeat, Still } from './production.ts';
import { resolveImage } from './resolve-bible.ts';

export interface StillDefaults {
  readonly seed: number;
  readonly ratio: string;
  readonly identityRepeat: IdentityRepeat;
  readonly bible: Bible;
}

/** The stills that are generated. Supplied ones are files, and bound where they are used. */
export function resolveStills(parcel: Parcel, defaults: StillDefaults, report: Report): readonly Still[] {
  return [...parcel.stills.values()].flatMap(entry => {
    if (entry.config.file !== undefined) {
      refuseBoth(entry, report);
      return [];
    }
    const still = resolveStill(entry, parcel, defaults, report);
    return still ? [still] : [];
  });
}

function refuseBoth({ id, config, origin }: Written<written.Still>, report: Report): void {
  const other = Object.keys(config).find(key => key !== 'file' && key !== 'note');
  if (other !== undefined)
    report(
      errorAt(
        'bad-value',
        `still "${id}" is supplied as a file, so "${other}" means nothing`,
        placeOf(origin, other, 'key'),
        { hint: 'Either `file`, or `model` and `prompt`.' },
      ),
    );
}

function resolveStill(
  { id, config, origin }: Written<written.Still>,
  parcel: Parcel,
  defaults: StillDefaults,
  report: Report,
): Still | undefined {
  const { model, prompt } = config;
  if (model === undefined || prompt === undefined) {
    const missing = model === undefined ? 'model' : 'prompt';
    report(
      errorAt('missing-key', `still "${id}" has no ${missing}`, placeOf(origin, undefined, 'key'), {
        hint: 'Write `model` and `prompt` to generate it, or `file` to supply it.',
      }),
    );
    return undefined;
  }
  const references = Object.entries(config.references ?? {}).flatMap(([tag, reference]) => {
    const source = resolveImage(reference, within(origin, 'references', tag), parcel, report);
    return source ? [{ tag, source }] : [];
  });
  return {
    id,
    model,
    prompt: promptOf(prompt),
    identityRepeat: defaults.identityRepeat,
    ...bindNames(config, origin, defaults.bible, report),
    ratio: config.ratio ?? defaults.ratio,
    references,
    takes: config.takes ?? 1,
    seed: config.seed ?? defaults.seed,
    origin,
  };
}
