import type { ChoiceField, NumberField, RatioField, TextField } from '../../schemas/types/catalog.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { alternatives, nearestInWords, nearestNumber, nearestRatio } from './alternatives.ts';
import { isFreeform } from './aspects.ts';
import { accepted, quoted } from './in-words.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

/** What is wrong with a text. */
export function inspectText(field: TextField, value: string, { path, entry: { model } }: Place): readonly Problem[] {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, patternMeans } = field;
  const length = `"${path}" has ${characters(value.length)}`;
  if (value.length > maxLength) {
    const message = `${length}, ${value.length - maxLength} more than the ${maxLength} that ${model} takes.`;
    return [{ path, code: 'length', message }];
  }
  if (value.length < minLength)
    return [{ path, code: 'length', message: `${length}; ${model} needs at least ${minLength}.` }];
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
    return [
      { path, code: 'enum', message: `"${path}" is ${quoted(value)}; ${model} takes ${patternMeans ?? pattern}.` },
    ];
  return [];
}

/** What is wrong with a number. */
export function inspectNumber(field: NumberField, value: number, place: Place): readonly Problem[] {
  const { path, entry } = place;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, above = Number.NEGATIVE_INFINITY } = field;
  const whole = !field.integer || Number.isInteger(value);
  if (whole && value >= min && value <= max && value > above) return [];
  const nearest = nearestNumber(field, value);
  const takes = `"${path}" is ${value}; ${entry.model} takes ${accepted(field, entry)}`;
  const message = `${takes}${nearestInWords(field, value)}${alternatives(place, value)}.`;
  return [{ path, code: whole ? 'range' : 'type', message, ...(nearest === undefined ? {} : { nearest }) }];
}

/** What is wrong with one of a few values. */
export function inspectChoice(field: ChoiceField, value: string | number, place: Place): readonly Problem[] {
  const { path, entry } = place;
  if (field.values.includes(value) || (typeof value === 'string' && Object.hasOwn(field.aliases ?? {}, value)))
    return [];
  const takes = `"${path}" is ${quoted(value)}; ${entry.model} takes ${accepted(field, entry)}`;
  if (typeof value === 'string') {
    const hint = didYouMean(value, field.values.map(String));
    return [
      { path, code: 'enum', message: hint === '' ? `${takes}${alternatives(place, value)}.` : `${takes}; ${hint}` },
    ];
  }
  const nearest = nearestNumber(field, value);
  const message = `${takes}${nearestInWords(field, value)}${alternatives(place, value)}.`;
  return [{ path, code: 'enum', message, ...(nearest === undefined ? {} : { nearest }) }];
}

/** What is wrong with a frame shape. */
export function inspectRatio(field: RatioField, value: string, place: Place): readonly Problem[] {
  const { path, entry } = place;
  if (entry.ratios?.some(ratio => ratio.value === value)) return [];
  if (isFreeform(field, value)) return [];
  const nearest = nearestRatio(entry, value);
  const offered = accepted({ type: 'ratio', unit: 'pixels' }, entry);
  const near = nearest === undefined ? '' : `, the nearest being ${quoted(nearest)}`;
  const message = `"${path}" is ${quoted(value)}; ${entry.model} takes ${offered}${near}${alternatives(place, value)}.`;
  return [{ path, code: 'enum', message, ...(nearest === undefined ? {} : { nearest }) }];
}

const characters = (count: number): string => (count === 1 ? '1 character' : `${count} characters`);
