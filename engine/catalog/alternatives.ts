import type { ChoiceField, Entry, NumberField } from '../../schemas/types/catalog.ts';
import { aspectOf, ratioFor } from './aspects.ts';
import { isServed, modelsAt } from './catalog.ts';
import { andOthers, quoted } from './in-words.ts';
import type { Place } from './place.ts';
import type { Json } from './request.ts';

/** `; veo3.1 could do 8`: who at the same endpoint accepts the value. Empty when nobody does, or nobody would change models for it. */
export function alternatives({ catalog, entry, path }: Place, value: Json): string {
  const field = entry.fields[path];
  if (path !== 'duration' && field?.type !== 'ratio') return '';
  const able = modelsAt(catalog, entry.endpoint).filter(
    other => isServed(other) && other !== entry && takes(other, path, value),
  );
  return able.length === 0 ? '' : `; ${andOthers(able.map(other => other.model))} could do ${quoted(value)}`;
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
  const nearest = closest(shaped, ratio => Math.abs(Math.log(shape(ratio.aspect!) / shape(aspect))));
  return nearest && ratioFor(entry, nearest.aspect!);
}

function takes({ fields, ratios }: Entry, path: string, value: Json): boolean {
  const field = Object.hasOwn(fields, path) ? fields[path] : undefined;
  if (field?.type === 'ratio') return ratios?.some(ratio => ratio.value === value) ?? false;
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
