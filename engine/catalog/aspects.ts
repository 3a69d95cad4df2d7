import type { Entry, Ratio, RatioField } from '../../schemas/types/catalog.ts';

/**
 * The model's own word for a frame shape. Absent: it has none.
 *
 * A wish in pixels (`1280:720`) is met exactly or not at all. A wish for an aspect (`16:9`) is met by, in this order:
 * the wished resolution and no other, or without such a wish 720p, else the least class above it, else the greatest below;
 * within a class by the size whose sides are nearest to the aspect; then by the order in which the provider lists them.
 * Where the provider makes no classes of its ratios, a resolution has no say in them.
 */
export function ratioFor(entry: Entry, wish: string, resolution?: string): string | undefined {
  const key = `${wish} ${resolution}`;
  const known = answers.get(entry) ?? new Map<string, string | undefined>();
  if (!known.has(key)) answers.set(entry, known.set(key, bestRatio(entry, wish, resolution)));
  return known.get(key);
}

/**
 * The word to send together with a keyframe. Where the frame then follows the picture, it is one without an aspect, of
 * the wished resolution, else of the class the wish itself is of; everywhere else it is that of `ratioFor`.
 */
export function ratioForPicture(entry: Entry, wish: string, resolution?: string): string | undefined {
  if (entry.keyframes?.framing !== 'picture') return ratioFor(entry, wish, resolution);
  const rows = entry.ratios ?? [];
  const tier = resolution ?? rows.find(row => row.value === wish)?.tier;
  return best(rows.filter(row => row.aspect === undefined && isOf(tier, row)));
}

/** A production asks thousands of times for the same few shapes. */
const answers = new WeakMap<Entry, Map<string, string | undefined>>();

function bestRatio({ ratios = [] }: Entry, wish: string, resolution?: string): string | undefined {
  const exact = ratios.find(row => row.value === wish);
  if (exact) return isOf(resolution, exact) ? exact.value : undefined;
  if (!isAspect(wish)) return undefined;
  const wanted = reduced(wish);
  return best(
    ratios.filter(row => row.aspect !== undefined && reduced(row.aspect) === wanted && isOf(resolution, row)),
  );
}

const isOf = (resolution: string | undefined, { tier }: Ratio): boolean =>
  resolution === undefined || tier === undefined || tier === resolution.toLowerCase();

const best = (rows: readonly Ratio[]): string | undefined =>
  [...rows].sort((a, b) => rank(a) - rank(b) || drift(a) - drift(b))[0]?.value;

/** The aspects a model offers, each once, in the provider's order. */
export const aspectsOf = (entry: Entry): readonly string[] => [
  ...new Set((entry.ratios ?? []).map(row => row.aspect).filter(aspect => aspect !== undefined)),
];

/** The aspect of a ratio: `1280:720` is `16:9`. The catalog's name for it where it has one. Absent: it is no ratio. */
export function aspectOf(entry: Entry, ratio: string): string | undefined {
  return entry.ratios?.find(row => row.value === ratio)?.aspect ?? (isRatio(ratio) ? reduced(ratio) : undefined);
}

/** Whether a size that is not on the list is accepted all the same, for its area. */
export function isFreeform({ freeform }: RatioField, ratio: string): boolean {
  if (!freeform || !isRatio(ratio)) return false;
  const [width, height] = sides(ratio);
  const { min = 0, max = Number.POSITIVE_INFINITY } = freeform;
  return width * height >= min && width * height <= max;
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

/** Of several classes of resolution the one to take when nobody says. Absent: there are none. */
export const preferredClass = (classes: readonly string[]): string | undefined =>
  [...classes].sort((a, b) => rank({ value: a, tier: a }) - rank({ value: b, tier: b }))[0];

/** The classes of resolution a model gives a choice of, by ratio or by a field of its own; none where there is no choice. */
export function classesOf({ ratios = [], fields }: Entry): readonly string[] {
  const field = fields.resolution ?? (fields.input?.type === 'object' ? fields.input.fields.resolution : undefined);
  const tiers = ratios.flatMap(({ tier }) => tier ?? []);
  return [...new Set(field?.type === 'choice' ? field.values.map(String) : tiers)];
}

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
