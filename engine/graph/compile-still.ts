import { ratioFor } from '../catalog/aspects.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { stillAddress } from '../production/address.ts';
import { placeOf, type Report, within } from '../production/problems.ts';
import type { Origin, Production, Still } from '../production/production.ts';
import type { Surroundings } from './compile.ts';
import type { Draft } from './draft.ts';
import { picturesOf } from './inventory.ts';
import { inputOf } from './pictures.ts';
import { dialectOf, endpointFor, promptFields, wordingOf } from './wording.ts';

/** The job that generates a still. */
export function compileStill(
  still: Still,
  { bible }: Production,
  { catalog, inventory }: Surroundings,
  report: Report,
): Draft {
  const { model, origin } = still;
  const { endpoint, entry } = endpointFor(catalog, model, 'text_to_image');
  const prompt = wordingOf(still, bible, dialectOf(entry, 'still'), report);
  const pictures = picturesOf(still);
  const inputs = pictures.map(({ source }, index) => ({
    field: `referenceImages[${index}].uri`,
    source: inputOf(source, inventory, report),
  }));
  const references = pictures.map(({ tag }, index) => ({ uri: { input: index }, tag }));
  const job: Draft['job'] = {
    address: stillAddress(still.id),
    kind: 'still',
    ratio: still.ratio,
    endpoint,
    model,
    takes: still.takes,
    request: {
      endpoint,
      body: {
        model,
        ...promptFields(entry, prompt),
        ratio: (entry && ratioFor(entry, still.ratio)) ?? still.ratio,
        ...(references.length > 0 ? { referenceImages: references } : {}),
      },
      inputs,
    },
    ...(entry?.seed ? { seed: { kind: 'written', seed: still.seed } as const } : {}),
    wording: prompt.wording,
    needs: [...new Set(inputs.flatMap(({ source }) => (source.kind === 'file' ? [] : [source.of])))],
    origin,
  };
  return { job, placeOf: field => writtenAt(field, origin) };
}

function writtenAt(field: string, origin: Origin): Place {
  switch (field) {
    case 'model':
    case 'ratio':
      return placeOf(origin, field);
    case 'promptText':
      return placeOf(origin, 'prompt');
    case 'referenceImages':
      return placeOf(within(origin, 'references'), undefined, 'key');
    default:
      return placeOf(origin, undefined, 'key');
  }
}
