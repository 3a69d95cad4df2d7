import type { Entry, Ratio } from '../../schemas/types/catalog.ts';

/**
 * The model's own word for a frame shape. Absent: it has none.
 *
 * A wish in pixels (`1280:720`) is met exactly or not at all. A wish for an aspect (`16:9`) is met by, in this order:
 * the wished resolution and no other, or without such a wish 720p, else the least class above it, else the greatest below;
 * within a class by the size whose sides are nearest to the aspect; then by the order in which the provider lists them.
 */
export function ratioFor(entry: Entry, wish: string, resolution?: string): string | undefined {
  const key = `${wish} ${resolution}`;
  const known = answers.get(entry) ?? new Map<string, string | undefined>();
  if (!known.has(key)) answers.set(entry, known.set(key, bestRatio(entry, wish, resolution)));
  return known.get(key);
}

/** A production asks thousands of times for the same few shapes. */
const answers = new WeakMap<Entry, Map<string, string | undefined>>();

function bestRatio(entry: Entry, wish: string, resolution?: string): string | undefined {
  const rows = entry.ratios ?? [];
  const exact = rows.find(row => row.value === wish);
  if (exact) return exact.value;
  const wanted = reduced(wish);
  const fitting = rows.filter(row => row.aspect !== undefined && isAspect(wish) && reduced(row.aspect) === wanted);
  const offered =
    resolution === undefined ? fitting : fitting.filter(row => row.tier === undefined || row.tier === resolution);
  return [...offered].sort((a, b) => rank(a) - rank(b) || drift(a) - drift(b))[0]?.value;
}

/** The aspects a model offers, each once, in the provider's order. */
export const aspectsOf = (entry: Entry): readonly string[] => [
  ...new Set((entry.ratios ?? []).map(row => row.aspect).filter(aspect => aspect !== undefined)),
];

/** The aspect of a ratio: `1280:720` is `16:9`. The catalog's name for it where it has one. Absent: it is no ratio. */
export function aspectOf(entry: Entry, ratio: string): string | undefined {
  return entry.ratios?.find(row => row.value === ratio)?.aspect ?? (isRatio(ratio) ? reduced(ratio) : undefined);
}

/** Above 50 it is a size in pixels: nobody calls a frame 1280:720 by its shape. */
const isAspect = (text: string): boolean => isRatio(text) && sides(text).every(side => side <= 50);

const isRatio = (text: string): boolean => /^[1-9]\d*:[1-9]\d*$/.test(text);

/** 21:9 and 7:3 are one shape. */
function reduced(text: string): string {
  const [width, height] = sides(text);
  const divisor = greatestCommonDivisor(width, height);
  return `${width / divisor}:${height / divisor}`;
}

const sides = (text: string): [number, number] => {
  const [width, height] = text.split(':').map(Number);
  return [width ?? Number.NaN, height ?? Number.NaN];
};

const greatestCommonDivisor = (a: number, b: number): number => (b > 0 ? greatestCommonDivisor(b, a % b) : a);

/** 720p is what drafts are made in and what every video model has; dearer classes come only when there is nothing else. */
const preference = ['720p', '768p', '1k', '1080p', '2k', '4k', '480p', '360p', '0.5k'];

function rank({ tier }: Ratio): number {
  const place = tier === undefined ? -1 : preference.indexOf(tier);
  return place < 0 ? preference.length : place;
}

/** How far the sides are from the aspect the row goes by: 1360:768 is nearly 16:9. */
function drift({ value, aspect }: Ratio): number {
  if (aspect === undefined || !isRatio(value)) return 0;
  const [width, height] = sides(value);
  const [across, down] = sides(aspect);
  return Math.abs(Math.log((width / height) * (down / across)));
}
