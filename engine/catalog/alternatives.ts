import type { Catalog, ChoiceField, Entry, Field, NumberField } from '../../schemas/types/catalog.ts';
import { aspectOf, aspectsOf, isFreeform, ratioFor } from './aspects.ts';
import { isServed, modelsAt } from './catalog.ts';
import { andOthers, quoted } from './in-words.ts';
import type { Place } from './place.ts';
import type { Json } from './request.ts';

/** Which served models at an endpoint have a word for a frame shape, written as an aspect or in pixels; in the catalog's order. */
export const offersRatio = (catalog: Catalog, endpoint: string, aspect: string): readonly string[] =>
  servedAt(catalog, endpoint)
    .filter(entry => takesRatio(entry, aspect))
    .map(({ model }) => model);

/** Which served models at an endpoint can be given a picture as their first or last frame; in the catalog's order. */
export const offersKeyframe = (catalog: Catalog, endpoint: string, position: 'first' | 'last'): readonly string[] =>
  servedAt(catalog, endpoint)
    .filter(({ keyframes }) => keyframes?.[position])
    .map(({ model }) => model);

/**
 * The aspects a model has that come nearest to one it has not, the wider one first: one on each side, where there is one.
 * The aspect itself when it has it; none when the wish is no ratio, or the model has none.
 */
export function nearestAspects(entry: Entry, aspect: string): readonly string[] {
  const wished = aspectOf(entry, aspect);
  if (wished === undefined) return [];
  const offered = aspectsOf(entry);
  const equal = offered.find(each => shape(each) === shape(wished));
  if (equal !== undefined) return [equal];
  const wider = offered.filter(each => shape(each) > shape(wished));
  const taller = offered.filter(each => shape(each) < shape(wished));
  const nearest = (all: readonly string[]): string | undefined => closest(all, each => apart(each, wished));
  return [nearest(wider), nearest(taller)].filter(each => each !== undefined);
}

/** `; veo3.1 could do 8`: who at the same endpoint accepts the value. Empty when nobody does, or nobody would change models for it. */
export function alternatives({ catalog, entry, path }: Place, value: Json): string {
  const { endpoint } = entry;
  const position = /\.position$/.test(path) && (value === 'first' || value === 'last') ? value : undefined;
  if (position) return could(entry, offersKeyframe(catalog, endpoint, position), quoted(value));
  const ratio = entry.fields[path]?.type === 'ratio' && typeof value === 'string';
  if (ratio) return could(entry, offersRatio(catalog, endpoint, value), quoted(value));
  if (path !== 'duration') return '';
  const able = servedAt(catalog, endpoint).filter(other => takesNumber(other, path, value));
  return could(
    entry,
    able.map(({ model }) => model),
    quoted(value),
  );
}

/** `; gpt_image_2 could do 16`: whose list at the same endpoint is documented to hold so many items. Empty when none is. */
export function roomier({ catalog, entry, path }: Place, count: number): string {
  const able = servedAt(catalog, entry.endpoint).filter(other => (mostItems(other.fields[path]) ?? 0) >= count);
  return could(
    entry,
    able.map(({ model }) => model),
    String(count),
  );
}

const could = ({ model }: Entry, able: readonly string[], what: string): string => {
  const others = able.filter(other => other !== model);
  return others.length === 0 ? '' : `; ${andOthers(others)} could do ${what}`;
};

const servedAt = (catalog: Catalog, endpoint: string): readonly Entry[] => modelsAt(catalog, endpoint).filter(isServed);

function mostItems(field: Field | undefined): number | undefined {
  if (field?.type === 'list') return field.maxItems;
  return field?.type === 'either' ? field.of.map(mostItems).find(most => most !== undefined) : undefined;
}

/** The nearest number a field accepts; of two equally near the greater, since a longer take can be cut. */
export function nearestNumber(field: NumberField | ChoiceField, value: number): number | undefined {
  if (field.type === 'number') {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field;
    const clamped = Math.min(max, Math.max(min, field.integer ? Math.round(value) : value));
    return field.above !== undefined && clamped <= field.above ? undefined : clamped;
  }
  const numbers = field.values.filter(each => typeof each === 'number').sort((a, b) => b - a);
  return closest(numbers, each => Math.abs(each - value));
}

/** In words, after what is on offer: `, the nearest being 4 and 6`. Empty when nothing is near. */
export function nearestInWords(field: NumberField | ChoiceField, value: number): string {
  const nearest = nearestNumber(field, value);
  if (nearest === undefined) return '';
  const mirrored = 2 * value - nearest;
  const equal = field.type === 'choice' && mirrored !== nearest && field.values.includes(mirrored);
  return `, the nearest being ${equal ? `${mirrored} and ${nearest}` : nearest}`;
}

/** The ratio a model has that comes nearest in shape; of one shape the one its aspect goes by. */
export function nearestRatio(entry: Entry, value: string): string | undefined {
  const aspect = aspectOf(entry, value);
  if (aspect === undefined) return undefined;
  const shaped = (entry.ratios ?? []).filter(ratio => ratio.aspect !== undefined);
  const nearest = closest(shaped, ratio => apart(ratio.aspect!, aspect));
  return nearest && ratioFor(entry, nearest.aspect!);
}

function takesRatio(entry: Entry, ratio: string): boolean {
  const freeform = Object.values(entry.fields).some(field => field.type === 'ratio' && isFreeform(field, ratio));
  return freeform || ratioFor(entry, ratio) !== undefined;
}

function takesNumber({ fields }: Entry, path: string, value: Json): boolean {
  const field = Object.hasOwn(fields, path) ? fields[path] : undefined;
  if (field?.type === 'choice') return field.values.some(each => each === value);
  return field?.type === 'number' && typeof value === 'number' && nearestNumber(field, value) === value;
}

function closest<T>(all: readonly T[], distance: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, each) => (best === undefined || distance(each) < distance(best) ? each : best),
    undefined,
  );
}

const shape = (aspect: string): number => {
  const [width = 1, height = 1] = aspect.split(':').map(Number);
  return width / height;
};

/** How unlike two shapes are; twice as wide is as far away as twice as tall. */
const apart = (one: string, other: string): number => Math.abs(Math.log(shape(one) / shape(other)));
