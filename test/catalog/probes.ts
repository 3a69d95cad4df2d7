import type { Entry, Field } from '../../engine/catalog/catalog.ts';
import type { Json } from '../../engine/catalog/request.ts';
import { candidates } from './candidates.ts';
import { type Shape, statedOf } from './published.ts';

/** Values on both sides of every limit that the catalog or the published document states for a field. */
export function probesOf(entry: Entry, path: string, field: Field): readonly Json[] {
  const item = itemsOf(entry, field)[0] ?? 0;
  const probes = [...shapesOf(field, entry), ...statedOf(entry, path)].flatMap(shape => edges(shape, item));
  const strangers = takesAddress(field) ? [0.123, { noSuchKey: 1 }] : ['no such word', 0.123, { noSuchKey: 1 }];
  return [...new Map([...probes, ...strangers].map(value => [JSON.stringify(value), value])).values()];
}

/** The document does not say what the address of media looks like: it takes any text. */
const takesAddress = (field: Field): boolean =>
  field.type === 'asset' || (field.type === 'either' && field.of.some(takesAddress));

function edges(shape: Shape, item: Json): readonly Json[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = shape;
  const list = (count: number): Json => Array.from({ length: count }, () => item);
  return [
    ...(shape.const === undefined ? [] : [shape.const]),
    ...(shape.enum ?? []),
    ...around(minimum),
    ...around(maximum),
    ...[...around(minLength), ...around(maxLength)].filter(isLength).map(length => 'a'.repeat(length)),
    ...[...around(minItems), ...around(maxItems)].filter(isLength).map(list),
  ];
}

/** One less, the limit itself, one more. */
const around = (limit: number | undefined): readonly number[] =>
  limit === undefined ? [] : [limit - 1, limit, limit + 1];

const isLength = (length: number): boolean => length >= 0;

/** A field in the words of the document. */
function shapesOf(field: Field, entry: Entry): readonly Shape[] {
  switch (field.type) {
    case 'text': {
      const { minLength, maxLength } = field;
      return [{ ...(minLength === undefined ? {} : { minLength }), ...(maxLength === undefined ? {} : { maxLength }) }];
    }
    case 'number': {
      const { min: minimum, max: maximum, words = [] } = field;
      const limits = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
      return [{ ...limits, enum: words }];
    }
    case 'flag':
      return [{ enum: [true, false] }];
    case 'choice':
      return [{ enum: [...field.values, ...Object.keys(field.aliases ?? {})] }];
    case 'ratio':
      return [{ enum: (entry.ratios ?? []).map(ratio => ratio.value) }];
    case 'list': {
      const { minItems, maxItems } = field;
      return [{ ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) }];
    }
    case 'either':
      return field.of.flatMap(shape => shapesOf(shape, entry));
    case 'asset':
    case 'object':
    case 'anything':
      return [];
    default:
      return field satisfies never;
  }
}

/** What a list of the field holds at its fullest. */
function itemsOf(entry: Entry, field: Field): readonly Json[] {
  const lists = candidates(field, entry).filter(value => Array.isArray(value) && value.length > 0);
  return (lists[0] ?? []) as readonly Json[];
}
