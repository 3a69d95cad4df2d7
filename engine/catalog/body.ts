import type { Field, Fields } from '../../schemas/types/catalog.ts';
import type { Json } from './request.ts';

/** An object of a body: the body itself, or one of its parts. */
export type Part = Readonly<Record<string, Json>>;

/** What is written at a dotted path. Absent: nothing is. */
export function sentAt(part: Part, path: string): Json | undefined {
  if (!path.includes('.')) return Object.hasOwn(part, path) ? part[path] : undefined;
  let value: Json | undefined = part;
  for (const key of path.split('.')) {
    if (!isPart(value)) return undefined;
    value = Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** What the API goes by: what is written, else its documented default. A deprecated spelling is read as the current one. */
export function valueAt(fields: Fields, part: Part, path: string): Json | undefined {
  const sent = sentAt(part, path);
  const field = fieldAt(fields, path);
  if (sent === undefined) return field && 'default' in field ? field.default : undefined;
  return (field?.type === 'choice' && typeof sent === 'string' ? field.aliases?.[sent] : undefined) ?? sent;
}

/** What a dotted path accepts. Absent: the path leads nowhere, or through a list. */
export function fieldAt(fields: Fields, path: string): Field | undefined {
  const dot = path.indexOf('.');
  const head = dot < 0 ? path : path.slice(0, dot);
  const field = Object.hasOwn(fields, head) ? fields[head] : undefined;
  if (dot < 0 || field === undefined) return field;
  return field.type === 'object' ? fieldAt(field.fields, path.slice(dot + 1)) : undefined;
}

/** The items at a path; a bare URI is one item, and says what the field's `meansItem` says. */
export function itemsAt(fields: Fields, part: Part, path: string): readonly Part[] {
  const sent = sentAt(part, path);
  if (isList(sent)) return sent.map(item => (isPart(item) ? item : { uri: item }));
  if (isPart(sent)) return [sent];
  return typeof sent === 'string' ? [{ ...bareMeaning(fieldAt(fields, path)), uri: sent }] : [];
}

/** The assets at a path: a bare URI, or the `uri` of each item. */
export function assetsAt(part: Part, path: string): readonly string[] {
  const sent = sentAt(part, path);
  const items = isList(sent) ? sent : [sent];
  return items.map(item => (isPart(item) ? item.uri : item)).filter(uri => typeof uri === 'string');
}

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isPart = (value: Json | undefined): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function bareMeaning(field: Field | undefined): Readonly<Record<string, string>> {
  const shapes = field?.type === 'either' ? field.of : field ? [field] : [];
  for (const shape of shapes) if (shape.type === 'asset') return shape.meansItem ?? {};
  return {};
}
