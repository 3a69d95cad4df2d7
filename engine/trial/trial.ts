import type { Entry, Field, Fields } from '../../schemas/types/catalog.ts';
import type { Json } from '../catalog/request.ts';
import { choiceOf, shapeOf } from './trial-shape.ts';
import type { Obstacle, Part, Wish } from './wish.ts';

/** The request a wish becomes at one model, and what already stands in its way. */
export type Trial = Part;

/** Stand for pictures that are not there. */
export const firstFrame = 'frame:first';
export const lastFrame = 'frame:last';
export const reference = 'picture:reference';

/** Everything a price depends on is said, so that no default of the API can surprise. */
export function trialOf(entry: Entry, wish: Wish): Trial {
  const { fields, prompt, output } = entry;
  const shape = shapeOf(entry, wish);
  const sound = soundOf(fields, wish.audio);
  const pictures = picturesOf(entry, wish);
  const length = output.seconds?.field;
  const count = output.count?.field;
  const quality = choiceOf(fields.quality);
  const body: Record<string, Json> = {
    model: entry.model,
    ...(prompt === undefined ? {} : { [prompt.field]: 'A shot.' }),
    ...(length === undefined || wish.seconds === undefined ? {} : { [length]: wish.seconds }),
    ...shape.body,
    ...sound.body,
    ...pictures.body,
    ...(quality === undefined ? {} : { quality: quality.includes('medium') ? 'medium' : quality[0]! }),
    ...(count === undefined ? {} : { [count]: 1 }),
  };
  return {
    body,
    ...(shape.ratio === undefined ? {} : { ratio: shape.ratio }),
    ...(shape.resolution === undefined ? {} : { resolution: shape.resolution }),
    obstacles: [...pictures.obstacles, ...shape.obstacles, ...sound.obstacles],
  };
}

/** The same, the shape left to the pictures that are given. Absent: the model has no word for that. */
export function withOwnShape({ fields, ratios = [] }: Entry, trial: Trial): Trial | undefined {
  const named = Object.entries(fields).find(([, field]) => field.type === 'ratio')?.[0];
  const own = ratios.find(({ aspect, tier }) => aspect === undefined && tier === trial.resolution);
  if (named === undefined || !own) return undefined;
  return { ...trial, body: { ...trial.body, [named]: own.value }, ratio: own.value };
}

function soundOf({ audio }: Fields, wanted: boolean): Part {
  if (audio?.type === 'flag') return { body: { audio: wanted }, obstacles: [] };
  return { body: {}, obstacles: wanted ? [{ text: 'cannot be asked for sound' }] : [] };
}

function picturesOf({ keyframes, references = [], fields }: Entry, { first, last, references: count }: Wish): Part {
  const slot = references.find(({ kind }) => kind === 'image');
  const obstacles: Obstacle[] = [
    ...(first && !keyframes?.first ? [{ text: 'takes no first frame' }] : []),
    ...(last && !keyframes?.last ? [{ text: 'takes no last frame' }] : []),
    ...(count > 0 && !slot ? [{ text: 'takes no reference images' }] : []),
  ];
  const frames: readonly Json[] = [
    ...(first && keyframes?.first ? [{ uri: firstFrame, position: 'first' }] : []),
    ...(last && keyframes?.last ? [{ uri: lastFrame, position: 'last' }] : []),
  ];
  const pictures = slot
    ? Array.from({ length: count }, (): Json => ({ ...typeOf(fields[slot.field]), uri: reference }))
    : [];
  const body: Record<string, Json> = {};
  if (keyframes && frames.length > 0) body[keyframes.field] = frames;
  if (slot && pictures.length > 0) body[slot.field] = [...(slot.field === keyframes?.field ? frames : []), ...pictures];
  return { body, obstacles };
}

/** Some lists want to be told that an image is an image. */
function typeOf(field: Field | undefined): Readonly<Record<string, Json>> {
  const items = field?.type === 'list' ? field.items : undefined;
  const type = items?.type === 'object' ? items.fields.type : undefined;
  return type?.type === 'choice' && type.required ? { type: 'image' } : {};
}
