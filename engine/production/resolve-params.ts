import type * as written from '../../schemas/types/production.ts';
import { within } from './problems.ts';
import type { Origin, Param, Params } from './production.ts';
import { asked, type Names } from './resolve-media.ts';

/** No field that the language has no word for. */
export const noParams: Params = {};

/** Binds the media in fields the language has no word for; everything else stays as it is written. */
export function resolveParams(params: object | undefined, origin: Origin, names: Names): Params {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([key, value]) => [
      key,
      // A primitive value is what it is, whatever it looks like.
      key === 'value' && typeof value === 'string' ? value : resolveParam(value, within(origin, key), names),
    ]),
  );
}

function resolveParam(value: unknown, origin: Origin, names: Names): Param {
  if (Array.isArray(value)) return value.map((item, index) => resolveParam(item, within(origin, index), names));
  if (typeof value === 'string') return mediaPath.test(value) ? mediaOf(value, origin, names) : value;
  if (typeof value !== 'object' || value === null) return value as number | boolean | null;
  if (isReference(value)) return mediaOf(value, origin, names);
  return resolveParams(value, origin, names);
}

function mediaOf(reference: written.MediaReference, origin: Origin, names: Names): Param {
  const found = asked(reference, origin, names);
  // What does not exist has been reported, and the production goes no further.
  return found ? { asked: found } : null;
}

/** One word that ends as media does. */
const mediaPath = /^[^\s:]+\.(?:png|jpe?g|webp|mp4|mov|mkv|webm|mp3|wav|flac|m4a|aac|ogg)$/i;

const mains = ['file', 'still', 'shot', 'sound', 'lastFrameOf', 'character', 'prop', 'location'];
const extras = ['output', 'rung', 'after', 'board'];

/** `{ still: hero }` is a picture; the API's own objects have other members. */
function isReference(value: object): value is Exclude<written.MediaReference, string> {
  const keys = Object.keys(value);
  return (
    keys.filter(key => mains.includes(key)).length === 1 &&
    keys.every(key => mains.includes(key) || extras.includes(key)) &&
    keys.every(key => key === 'output' || typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
