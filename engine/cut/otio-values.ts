import { fpsOf, nearestFrame, type Rate, rateOf } from '../time/rate.ts';

/** A value of a JSON file that anybody may have written. */
export type Found = Readonly<Record<string, unknown>>;

export const objectIn = (value: unknown): Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Found) : {};

export const listIn = (value: unknown): readonly Found[] => (Array.isArray(value) ? value.map(objectIn) : []);

/** Undefined: it is no text, or an empty one. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** `Clip` of `Clip.2`. */
export const schemaOf = ({ OTIO_SCHEMA }: Found): string => (textIn(OTIO_SCHEMA) ?? '').replace(/\.\d+$/, '');

/** A moment or a length in seconds; undefined where it is none. */
export function secondsIn(value: unknown): number | undefined {
  const { value: count, rate } = objectIn(value);
  if (typeof count !== 'number' || typeof rate !== 'number' || !(rate > 0) || rate > 1e6) return undefined;
  const exact = rateOf(rate);
  const seconds = exact.frames === 0 ? count / rate : (count * exact.seconds) / exact.frames;
  return Math.abs(seconds) <= longest ? seconds : undefined;
}

/** Frames per second; undefined where it is none. */
export function rateIn(value: unknown): number | undefined {
  const { rate } = objectIn(value);
  return typeof rate === 'number' && rate > 0 && rate <= 1e6 ? rate : undefined;
}

/** A stretch in seconds; undefined where it is none. */
export function rangeIn(value: unknown): { readonly start: number; readonly duration: number } | undefined {
  const { start_time, duration } = objectIn(value);
  const length = secondsIn(duration);
  const start = secondsIn(start_time) ?? 0;
  if (length === undefined || length < 0 || Math.abs(start) > longest) return undefined;
  return { start, duration: length };
}

/** A film of four days; what is longer is no film. */
const longest = 4 * 86_400;

/** Frames of the film from one moment to another; none is lost where many lengths follow one another. */
export const framesBetween = (from: number, to: number, rate: Rate): number =>
  nearestFrame(to, rate) - nearestFrame(from, rate);

export const isRate = (fps: number, rate: Rate): boolean => Math.abs(fpsOf(rateOf(fps)) - fpsOf(rate)) < 1e-6;

/** The last part of a URL or of a path on any system, decoded; undefined where there is none. */
export function fileNameIn(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const isUrl = /^[a-z]{2,}:/i.test(url);
  const last = (isUrl ? url.replace(/[?#].*$/s, '') : url).split(/[\\/]/).at(-1);
  if (last === undefined || last === '') return undefined;
  try {
    return isUrl ? decodeURIComponent(last) : last;
  } catch (error) {
    if (error instanceof URIError) return last;
    throw error;
  }
}
