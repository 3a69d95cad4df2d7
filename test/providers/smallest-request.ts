import type { Json } from '../../engine/catalog/request.ts';
import type { Entry, Field } from '../../schemas/types/catalog.ts';

/** The URI of something of each medium. */
export type Media = Readonly<Record<'image' | 'video' | 'audio', string>>;

/** The least that an endpoint takes for a model: what is required, and what its rules ask for besides. */
export function smallestRequest(entry: Entry, media: Media): Record<string, Json> {
  const { endpoint, model, fields, modelless } = entry;
  const body = partOf(fields, { entry, media });
  const more = needed[`${endpoint}/${model}`]?.(media) ?? {};
  return { ...(modelless ? {} : { model }), ...body, ...more };
}

interface Means {
  readonly entry: Entry;
  readonly media: Media;
}

const partOf = (fields: Entry['fields'], means: Means): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.required)
      .map(([name, field]) => [name, sampleOf(field, means)]),
  );

function sampleOf(field: Field, means: Means): Json {
  switch (field.type) {
    case 'text':
      return field.pattern === undefined ? 'A bicycle in the rain'.slice(0, field.maxLength) : 'main';
    case 'number':
      return field.min ?? 1;
    case 'flag':
      return false;
    case 'choice':
      return field.values[0]!;
    case 'ratio':
      return means.entry.ratios![0]!.value;
    case 'asset':
      return means.media[field.medium];
    case 'object':
      return partOf(field.fields, means);
    case 'list':
      return Array.from({ length: Math.max(1, field.minItems ?? 1) }, () => sampleOf(field.items, means));
    case 'either':
      return sampleOf(field.of[0]!, means);
    case 'anything':
      return {};
    default:
      return field satisfies never;
  }
}

/** What a rule asks for and no single field does. */
const needed: Readonly<Record<string, (media: Media) => Record<string, Json>>> = {
  'recipes/multi_shot_video/multi_shot_video': () => ({ prompt: 'A bicycle in the rain' }),
  'text_to_video/seedance2_5': () => ({ promptText: 'A bicycle in the rain' }),
  'generate/video/router': () => ({ input: { promptText: 'A bicycle in the rain' } }),
};
