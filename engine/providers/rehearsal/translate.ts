import { nearestNumber } from '../../catalog/alternatives.ts';
import { ratioFor } from '../../catalog/aspects.ts';
import { isPart, type Part } from '../../catalog/body.ts';
import { type Catalog, type Entry, isServed, modelsAt } from '../../catalog/catalog.ts';
import type { Json, ProviderBody, ProviderRequest } from '../../catalog/request.ts';
import { mediaFor, withRole } from './translate-media.ts';

/**
 * What a router could make of a request: the same for every model of the kind that has a word for all that is asked.
 * Whether the model accepts it is for the catalog to say.
 */
export function translations(catalog: Catalog, { endpoint, body }: ProviderRequest): readonly ProviderRequest[] {
  const input = isPart(body.input) ? body.input : {};
  const target = targetOf(endpoint, input);
  return modelsAt(catalog, target)
    .filter(isServed)
    .flatMap(entry => {
      const said = bodyFor(entry, input);
      return said === undefined ? [] : [{ endpoint: target, body: { model: entry.model, ...said } }];
    });
}

function targetOf(endpoint: string, { type, referenceImages, referenceVideos }: Part): string {
  if (endpoint === 'generate/image') return 'text_to_image';
  if (endpoint === 'generate/audio') return type === 'speech' ? 'text_to_speech' : 'sound_effect';
  if (withRole(referenceVideos, 'source').length > 0) return 'video_to_video';
  const frames = [...withRole(referenceImages, 'first'), ...withRole(referenceImages, 'last')];
  return frames.length > 0 ? 'image_to_video' : 'text_to_video';
}

/** Undefined: the model has no word for something that is asked. */
function bodyFor(entry: Entry, input: Part): ProviderBody | undefined {
  const shape = shapeFor(entry, input);
  const media = mediaFor(entry, input);
  if (shape === undefined || media === undefined) return undefined;
  const body: Record<string, Json> = { ...shape, ...media };
  for (const [name, value] of Object.entries(input)) {
    if (handled.has(name) || value === undefined) continue;
    if (Object.hasOwn(entry.fields, name)) body[name] = value;
    else if (!optional.has(name) && value !== false && !(name === 'outputCount' && value === 1)) return undefined;
  }
  return { ...leftOut(entry, body), ...body };
}

/** Read one by one below. */
const handled = new Set([
  ...['type', 'aspectRatio', 'resolution', 'voice'],
  ...['referenceImages', 'referenceVideos', 'referenceAudio', 'referenceAudios'],
]);

/** Left out for a model that does not take them, as the API says of the seed. */
const optional = new Set(['seed', 'contentModeration', 'negativePrompt', 'duration']);

function shapeFor(entry: Entry, input: Part): ProviderBody | undefined {
  const { fields, output } = entry;
  const timed = Object.hasOwn(fields, 'duration');
  // Speech is as long as its text, whatever is asked for; everything else of a wished length has to be told.
  if (input.duration !== undefined && input.type !== 'speech' && !timed) return undefined;
  return output.kind === 'audio' ? {} : frameFor(entry, input);
}

function frameFor(entry: Entry, { aspectRatio, resolution }: Part): ProviderBody | undefined {
  const { fields } = entry;
  const byField = Object.hasOwn(fields, 'resolution');
  const size = byField && resolution !== undefined ? { resolution } : {};
  const wish = typeof resolution === 'string' && !byField ? resolution : undefined;
  const field = Object.keys(fields).find(name => fields[name]?.type === 'ratio');
  if (field === undefined) return aspectRatio !== undefined || wish !== undefined ? undefined : size;
  if (aspectRatio === undefined && wish === undefined && !fields[field]?.required) return size;
  const ratio = ratioFor(entry, String(aspectRatio ?? '16:9'), wish);
  return ratio === undefined ? undefined : { ...size, [field]: ratio };
}

/** What a router's input may leave out: a film is five seconds long then, or nearly, and a voice the first of the presets. */
function leftOut({ fields, output }: Entry, said: ProviderBody): ProviderBody {
  const body: Record<string, Json> = {};
  const { duration, voice } = fields;
  const timed = duration?.type === 'number' || duration?.type === 'choice' ? duration : undefined;
  if (timed && output.kind === 'video' && said.duration === undefined) body.duration = nearestNumber(timed, 5) ?? 5;
  if (voice?.required && said.voice === undefined && voice.type === 'object') {
    const { presetId } = voice.fields;
    if (presetId?.type === 'choice') body.voice = { type: 'runway-preset', presetId: presetId.values[0] ?? '' };
  }
  return body;
}
