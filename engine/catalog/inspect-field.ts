import type { EitherField, Field, Fields, ListField } from '../../schemas/types/catalog.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { roomier } from './alternatives.ts';
import { isList, isPart, type Part } from './body.ts';
import { isServed, modelsAt, offersOf } from './catalog.ts';
import { accepted, and, andOthers, quoted, window } from './in-words.ts';
import { inspectAsset } from './inspect-asset.ts';
import { inspectChoice, inspectNumber, inspectRatio, inspectText } from './inspect-scalar.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Json } from './request.ts';

/** What is wrong with the fields of an object. */
export function inspectFields(fields: Fields, part: Part, place: Place): readonly Problem[] {
  const known = Object.keys(fields).flatMap(name => {
    const field = fields[name]!;
    const value = Object.hasOwn(part, name) ? part[name] : undefined;
    if (value !== undefined) return inspectField(field, value, within(place, name));
    return field.required ? missing(field, within(place, name)) : [];
  });
  const unknown = Object.keys(part).filter(name => part[name] !== undefined && !Object.hasOwn(fields, name));
  return [...known, ...unknown.map(name => unknownKey(name, fields, place))];
}

/** What is wrong with one value. */
export function inspectField(field: Field, value: Json, place: Place): readonly Problem[] {
  if (!fits(field, value)) return [wrongType(field, value, place)];
  switch (field.type) {
    case 'text':
      return inspectText(field, value as string, place);
    case 'number':
      return typeof value === 'number' ? inspectNumber(field, value, place) : [];
    case 'flag':
    case 'anything':
      return [];
    case 'choice':
      return inspectChoice(field, value as string | number, place);
    case 'ratio':
      return inspectRatio(field, value as string, place);
    case 'asset':
      return inspectAsset(field, value as string, place);
    case 'object':
      return inspectFields(field.fields, value as Part, place);
    case 'list':
      return inspectList(field, value as readonly Json[], place);
    case 'either':
      return inspectEither(field, value, place);
    default:
      return field satisfies never;
  }
}

const within = (place: Place, name: string): Place => ({
  ...place,
  path: place.path === '' ? name : `${place.path}.${name}`,
});

/** Whether a value has the JSON type a field asks for. */
function fits(field: Field, value: Json): boolean {
  switch (field.type) {
    case 'text':
    case 'ratio':
    case 'asset':
      return typeof value === 'string';
    case 'number':
      return (typeof value === 'number' && Number.isFinite(value)) || (field.words ?? []).some(word => word === value);
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return field.values.some(each => typeof each === typeof value);
    case 'object':
      return isPart(value);
    case 'list':
      return isList(value);
    case 'either':
      return field.of.some(shape => fits(shape, value));
    case 'anything':
      return true;
    default:
      return field satisfies never;
  }
}

function inspectList(field: ListField, value: readonly Json[], place: Place): readonly Problem[] {
  const { path, entry } = place;
  const { minItems: min, maxItems: max } = field;
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const problems = value.flatMap((item, at) => inspectField(field.items, item, { ...place, path: `${path}[${at}]` }));
  if (value.length >= (min ?? 0) && value.length <= (max ?? Number.POSITIVE_INFINITY)) return problems;
  const message = `"${path}" has ${value.length === 1 ? '1 item' : `${value.length} items`}; ${entry.model} takes ${window(bounds)}${value.length > (max ?? value.length) ? roomier(place, value.length) : ''}.`;
  return [{ path, code: 'range', message }, ...problems];
}

/** The shape that was probably meant is the one with the least wrong. */
function inspectEither(field: EitherField, value: Json, place: Place): readonly Problem[] {
  const tried = field.of.filter(shape => fits(shape, value)).map(shape => inspectField(shape, value, place));
  return tried.reduce((best, other) => (other.length < best.length ? other : best));
}

function wrongType(field: Field, value: Json, { path, entry }: Place): Problem {
  return {
    path,
    code: 'type',
    message: `"${path}" is ${quoted(value)}; ${entry.model} takes ${accepted(field, entry)}.`,
  };
}

function missing(field: Field, { path, entry }: Place): Problem {
  return {
    path,
    code: 'missing',
    message: `${entry.model} needs "${path}" at ${entry.endpoint}: ${accepted(field, entry)}.`,
  };
}

function unknownKey(name: string, fields: Fields, place: Place): Problem {
  const { catalog, entry } = place;
  const { path } = within(place, name);
  const refusal = `${entry.model} does not take "${path}" at ${entry.endpoint}`;
  const others = modelsAt(catalog, entry.endpoint).filter(
    other => isServed(other) && Object.hasOwn(other.fields, path),
  );
  const hint = didYouMean(name, Object.keys(fields));
  if (hint !== '') return { path, code: 'unknown_key', message: `${refusal}; ${hint}` };
  const elsewhere = offersOf(catalog, entry.model)
    .filter(other => isServed(other) && Object.hasOwn(other.fields, path))
    .map(({ endpoint }) => endpoint);
  const there = elsewhere.length > 0 ? `; at ${and(elsewhere)} it can` : '';
  const tail = others.length > 0 ? `; ${andOthers(others.map(other => other.model))} can` : there;
  return { path, code: 'unknown_key', message: `${refusal}${tail}.` };
}
