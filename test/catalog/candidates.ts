import type { Entry, Field } from '../../engine/catalog/catalog.ts';
import type { Json } from '../../engine/catalog/request.ts';

/** Values that a field accepts on its own, the fullest first, the smallest last; rules between fields may refuse them. */
export function candidates(field: Field, entry: Entry): readonly Json[] {
  switch (field.type) {
    case 'either':
      return field.of.flatMap(shape => candidates(shape, entry)).sort((a, b) => bulk(b) - bulk(a));
    case 'list': {
      const { minItems = 0, maxItems = 3, items } = field;
      const counts = [...new Set([maxItems, 2, 1, minItems])].filter(count => count >= minItems && count <= maxItems);
      const lists = counts.flatMap(count => styles.map(style => listOf(items, entry, { count, style })));
      return lists.filter((list, place) => lists.findIndex(other => same(other, list)) === place);
    }
    case 'object':
      return ['full', 'plain', 'bare'].map(keys => made(field, entry, { ...first, keys: keys as Style['keys'] }));
    case 'choice':
      return field.values.toReversed();
    case 'ratio':
      return (entry.ratios ?? []).map(ratio => ratio.value).toReversed();
    case 'number': {
      const { words = [] } = field;
      return [made(field, entry, first), ...words, made(field, entry, { ...first, keys: 'plain' })];
    }
    case 'flag':
      return [true, false];
    case 'text':
      return [made(field, entry, first), made(field, entry, { ...first, keys: 'bare' })];
    case 'asset':
    case 'anything':
      return [made(field, entry, first)];
    default:
      return field satisfies never;
  }
}

interface Style {
  /** full: every key, greatest values. plain: every key, least values. bare: required keys, least values. */
  readonly keys: 'full' | 'plain' | 'bare';
  /** What numbers are, where it is not the least or the greatest. */
  readonly number?: number;
  /** Which item of a list, or which key of an object: words and texts differ from one to the next. */
  readonly place: number;
}

const first: Style = { keys: 'full', place: 0 };

const styles: readonly Omit<Style, 'place'>[] = [
  { keys: 'full' },
  { keys: 'full', number: 5 },
  { keys: 'full', number: 1 },
  { keys: 'plain' },
  { keys: 'bare' },
];

const listOf = (item: Field, entry: Entry, { count, style }: { count: number; style: Omit<Style, 'place'> }): Json =>
  Array.from({ length: count }, (_, place) => made(item, entry, { ...style, place }));

function made(field: Field, entry: Entry, style: Style): Json {
  const { keys, number, place } = style;
  const greatest = keys === 'full';
  switch (field.type) {
    case 'text': {
      const { minLength = 1, maxLength = 40, pattern } = field;
      const length = greatest && pattern === undefined ? maxLength : Math.max(1, minLength);
      return String.fromCharCode(97 + place).repeat(length);
    }
    case 'number': {
      const { above = 0, min = above + 1, max = min + place } = field;
      if (number !== undefined && number >= min && number <= max) return number;
      // One apart from key to key, so that a start comes before its end.
      return greatest ? max : Math.min(min + place, max);
    }
    case 'flag':
      return greatest;
    case 'choice':
      return field.values[place % field.values.length]!;
    case 'ratio':
      return entry.ratios![0]!.value;
    case 'asset':
      return `https://example.com/${field.medium}-${place}`;
    case 'object': {
      const inner = Object.entries(field.fields).filter(([, each]) => keys !== 'bare' || each.required);
      const here = (each: Field, at: number): number => (each.type === 'number' ? at : place);
      return Object.fromEntries(
        inner.map(([name, each], at) => [name, made(each, entry, { ...style, place: here(each, at) })]),
      );
    }
    case 'list':
      return listOf(field.items, entry, { count: field.minItems ?? 1, style });
    case 'either':
      return made(field.of[0]!, entry, style);
    case 'anything':
      return {};
    default:
      return field satisfies never;
  }
}

const bulk = (value: Json): number => JSON.stringify(value).length;

const same = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);
