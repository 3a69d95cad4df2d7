import type { Bounds, Entry, Field } from '../../schemas/types/catalog.ts';
import type { Json } from './request.ts';

/** `a, b and c`. */
export const and = (words: readonly (string | number)[]): string => joined(words, 'and');

/** `a, b, c and 4 others`: so many that nobody would read them all. */
export function andOthers(words: readonly string[], shown = 3): string {
  const rest = words.length - shown;
  return rest > 1 ? and([...words.slice(0, shown), `${rest} others`]) : and(words);
}

/** `a, b or c`. */
export const or = (words: readonly (string | number)[]): string => joined(words, 'or');

/** `2 to 10 s`, `at most 30`, `0 or more`. */
export function window({ min, max }: Bounds, unit = ''): string {
  const tail = unit === '' ? '' : ` ${unit}`;
  if (min === undefined) return max === undefined ? 'anything' : `at most ${max}${tail}`;
  if (max === undefined) return `${min}${tail} or more`;
  return min === max ? `${min}${tail}` : `${min} to ${max}${tail}`;
}

/** What a field takes, after "it takes": `a whole number, 2 to 10 s`. */
export function accepted(field: Field, { ratios }: Entry): string {
  switch (field.type) {
    case 'text': {
      const { minLength: min, maxLength: max } = field;
      if (max === undefined) return 'text';
      return `text, ${window(min === undefined ? { max } : { min, max }, 'characters')}`;
    }
    case 'number': {
      const number = `${field.integer ? 'a whole number' : 'a number'}`;
      const bounded =
        field.min === undefined && field.max === undefined ? number : `${number}, ${window(field, field.unit)}`;
      return or([bounded, ...(field.words ?? []).map(quoted)]);
    }
    case 'flag':
      return 'true or false';
    case 'choice':
      return or(
        field.values.map(value => (typeof value === 'number' && field.unit ? `${value} ${field.unit}` : quoted(value))),
      );
    case 'ratio':
      return or((ratios ?? []).map(ratio => quoted(ratio.value)));
    case 'asset':
      return `the URI of ${article(field.medium)}`;
    case 'object':
      return 'an object';
    case 'list':
      return 'a list';
    case 'either':
      return or([...new Set(field.of.map(shape => accepted(shape, { ratios } as Entry)))]);
    case 'anything':
      return 'anything';
    default:
      return field satisfies never;
  }
}

/** A value as it would be typed, cut short when it is long. */
export function quoted(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `an image`, `a video`. */
export const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function joined(words: readonly (string | number)[], by: string): string {
  const last = words.at(-1);
  return words.length < 2 ? String(last ?? 'nothing') : `${words.slice(0, -1).join(', ')} ${by} ${last}`;
}
