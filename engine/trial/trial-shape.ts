import type { Entry, Field } from '../../schemas/types/catalog.ts';
import { nearestRatio } from '../catalog/alternatives.ts';
import { aspectOf, aspectsOf, classesOf, preferredClass, ratioFor } from '../catalog/aspects.ts';
import type { Obstacle, Part, Wish } from './wish.ts';

/** Ratio and resolution, each where the model has such a field. */
export function shapeOf(entry: Entry, wish: Wish): Part {
  const named = Object.entries(entry.fields).find(([, field]) => field.type === 'ratio')?.[0];
  const classes = choiceOf(entry.fields.resolution);
  const resolution = classes && (wish.resolution ?? preferredClass(classes));
  const body = resolution === undefined ? {} : { resolution };
  const missing =
    classes && !classes.includes(resolution!)
      ? [{ text: `makes ${orList(classes)}, not ${resolution}`, nearest: closest(classes, resolution!) }]
      : [];
  // Where it has no classes, nobody knows what a wish for one would get.
  const unknown =
    wish.resolution !== undefined && classesOf(entry).length === 0
      ? [{ text: 'cannot be asked for a resolution' }]
      : [];
  if (named === undefined)
    return { body: missing.length > 0 ? {} : body, ...found(resolution), obstacles: [...missing, ...unknown] };
  if (missing.length + unknown.length > 0)
    return { body: withRatio(entry, named, wish), obstacles: [...missing, ...unknown] };
  const ratio = ratioFor(entry, wish.ratio, wish.resolution);
  if (ratio !== undefined) {
    const tier = resolution ?? entry.ratios?.find(({ value }) => value === ratio)?.tier;
    return { body: { ...body, [named]: ratio }, ratio, ...found(tier), obstacles: [] };
  }
  return { body: { ...body, ...withRatio(entry, named, wish) }, obstacles: [shapeless(entry, wish)] };
}

const found = (resolution: string | undefined) => (resolution === undefined ? {} : { resolution });

/** Any shape, so that the inspection does not speak of one that is not there. */
const withRatio = (entry: Entry, field: string, { ratio }: Wish): Part['body'] => {
  const any = ratioFor(entry, ratio) ?? entry.ratios?.[0]?.value;
  return any === undefined ? {} : { [field]: any };
};

function shapeless(entry: Entry, { ratio, resolution }: Wish): Obstacle {
  const elsewhere = ratioFor(entry, ratio);
  if (resolution !== undefined && elsewhere !== undefined) {
    const aspect = aspectOf(entry, elsewhere);
    const tiers = (entry.ratios ?? [])
      .filter(row => row.aspect === aspect && row.tier !== undefined)
      .map(row => row.tier!);
    const offered = [...new Set(tiers)];
    return { text: `makes ${ratio} in ${orList(offered)}, not ${resolution}`, nearest: closest(offered, resolution) };
  }
  const nearest = nearestRatio(entry, ratio);
  const aspects = aspectsOf(entry);
  const text = `has no ${ratio}, only ${aspects.length > 6 ? `${aspects.slice(0, 5).join(', ')} and ${aspects.length - 5} others` : aspects.join(', ')}`;
  return nearest === undefined ? { text } : { text, nearest: shown(entry, nearest) };
}

const shown = (entry: Entry, ratio: string): string => {
  const aspect = aspectOf(entry, ratio);
  return aspect === undefined || aspect === ratio ? ratio : `${aspect} (${ratio})`;
};

/** The values of a choice, as text. Undefined: the field is none. */
export const choiceOf = (field: Field | undefined): readonly string[] | undefined =>
  field?.type === 'choice' ? field.values.map(String) : undefined;

const closest = (classes: readonly string[], wanted: string): string =>
  classes.reduce((best, each) =>
    Math.abs(Math.log(lines(each) / lines(wanted))) < Math.abs(Math.log(lines(best) / lines(wanted))) ? each : best,
  );

/** How many lines a class stands for: 720 for 720p, about 2160 for 4k. */
const lines = (resolution: string): number =>
  resolution.endsWith('k') ? Number.parseFloat(resolution) * 540 : Number.parseFloat(resolution);

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
