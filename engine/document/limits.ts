import { formats } from '../../schemas/formats.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Json } from './document.ts';
import type { Limit } from './finding.ts';
import { patternOf } from './pattern.ts';
import { equal, type SchemaNode } from './schema-node.ts';

/** What is wrong with a text, but for its being one. */
export function textLimits(pointer: string, value: string, schema: SchemaNode): readonly Limit[] {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema;
  const length = [...value].length;
  const musts: (string | undefined)[] = [];
  if (length < minLength) musts.push(minLength === 1 ? 'not be empty' : `have at least ${minLength} characters`);
  if (length > maxLength) musts.push(`have at most ${maxLength} characters, and has ${length}`);
  if (pattern !== undefined && !patternOf(pattern).test(value)) musts.push(likeness(schema));
  if (format !== undefined && formats[format]?.test(value) === false) musts.push(formatWords[format]);
  const about = schema.description === undefined ? {} : { description: schema.description };
  return musts.map(must => ({ kind: 'limit', pointer, value, ...(must === undefined ? {} : { must }), ...about }));
}

/** A pattern is told by examples, or by the description, and only without either by itself. */
function likeness({ examples, description, pattern }: SchemaNode): string | undefined {
  if (examples !== undefined && examples.length > 0) return `look like ${examples.slice(0, 3).join(' or ')}`;
  return description === undefined ? `match the pattern ${pattern}` : undefined;
}

const formatWords: Readonly<Record<string, string>> = {
  'date-time': 'be a time in UTC such as 2026-03-01T09:30:00Z',
};

/** What is wrong with a number, but for its being one. */
export function numberLimits(pointer: string, value: number, schema: SchemaNode): readonly Limit[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const musts: string[] = [];
  if (minimum !== undefined && value < minimum) musts.push(`be at least ${minimum}`);
  if (maximum !== undefined && value > maximum) musts.push(`be at most ${maximum}`);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) musts.push(`be more than ${exclusiveMinimum}`);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) musts.push(`be less than ${exclusiveMaximum}`);
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf)) musts.push(`be a multiple of ${multipleOf}`);
  return musts.map(must => ({ kind: 'limit', pointer, value, must }));
}

/** What is wrong with a list, but for its being one and for its items. */
export function listLimits(pointer: string, value: readonly Json[], schema: SchemaNode): readonly Limit[] {
  const { minItems = 0, maxItems = value.length, uniqueItems = false } = schema;
  const musts: string[] = [];
  const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;
  if (value.length < minItems) musts.push(`have at least ${items(minItems)}`);
  if (value.length > maxItems) musts.push(`have at most ${items(maxItems)}, and has ${value.length}`);
  const twice = uniqueItems ? repeated(value) : undefined;
  if (twice !== undefined) musts.push(`not have ${visible(JSON.stringify(twice))} twice`);
  return musts.map(must => ({ kind: 'limit', pointer, value, must }));
}

/** The first item that is there before. Lists of texts may be long, lists of anything else are not. */
function repeated(list: readonly Json[]): Json | undefined {
  const texts = new Set<Json>();
  const others: Json[] = [];
  for (const item of list) {
    if (typeof item === 'string' ? texts.has(item) : others.some(other => equal(item, other))) return item;
    if (typeof item === 'string') texts.add(item);
    else others.push(item);
  }
  return undefined;
}
