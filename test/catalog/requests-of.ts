import { type Entry, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import type { Json, ProviderRequest } from '../../engine/catalog/request.ts';
import { candidates } from './candidates.ts';

type Body = Readonly<Record<string, Json>>;
type Fields = Entry['fields'];

/** The request with the fewest fields that the rules allow, each with the least value. */
export const smallest = (entry: Entry): ProviderRequest => asked(entry, smallestBody(entry));

/** The request with the most fields that the rules allow, each with the greatest value that goes with the others. */
export function fullest(entry: Entry): ProviderRequest {
  let body = smallestBody(entry);
  const slots = slotsOf(entry.fields);
  for (const slot of slots) body = enlarged(entry, body, slot) ?? body;
  // What had no place the first time may have one once another field says something else.
  for (const slot of slots.filter(({ path }) => at(body, path) === undefined))
    body = madeRoom(entry, body, slot, slots) ?? body;
  return asked(entry, body);
}

/** The request with another value at a path of at most two names; without it when there is no value. */
export const altered = ({ endpoint, body }: ProviderRequest, path: string, value?: Json): ProviderRequest => ({
  endpoint,
  body: withValue(body, path, value),
});

/** Every place in a body that can be filled on its own: the fields, and those of objects among them. */
export const slotsOf = (fields: Fields): readonly Slot[] =>
  Object.entries(fields).flatMap(([path, field]) =>
    field.type === 'object'
      ? [
          { path, field },
          ...Object.entries(field.fields).map(([name, inner]) => ({ path: `${path}.${name}`, field: inner })),
        ]
      : [{ path, field }],
  );

export interface Slot {
  /** `seed`, `input.seed`. */
  readonly path: string;
  readonly field: Fields[string];
}

function smallestBody(entry: Entry): Body {
  const required = Object.entries(entry.fields).filter(([, field]) => field.required);
  const body = Object.fromEntries(required.map(([name, field]) => [name, candidates(field, entry).at(-1)!]));
  const slots = slotsOf(entry.fields);
  const mended = isAccepted(entry, body) ? body : changedOnce(entry, body, slots);
  if (mended) return mended;
  throw new Error(`no small request is known for ${entry.model} at ${entry.endpoint}`);
}

/** With one field more, or other than it was. */
function changedOnce(entry: Entry, body: Body, slots: readonly Slot[]): Body | undefined {
  for (const { path, field } of slots)
    for (const value of candidates(field, entry).toReversed()) {
      const changed = withValue(body, path, value);
      if (isAccepted(entry, changed)) return changed;
    }
  return undefined;
}

function enlarged(entry: Entry, body: Body, { path, field }: Slot): Body | undefined {
  if (field.type === 'object' && at(body, path) !== undefined) return body;
  const parent = path.includes('.') ? at(body, path.slice(0, path.indexOf('.'))) : body;
  if (parent === undefined) return undefined;
  return candidates(field, entry)
    .filter(value => !(Array.isArray(value) && value.length === 0))
    .map(value => withValue(body, path, value))
    .find(larger => isAccepted(entry, larger));
}

function madeRoom(entry: Entry, body: Body, slot: Slot, slots: readonly Slot[]): Body | undefined {
  const others = slots.filter(({ path, field }) => field.type !== 'object' && at(body, path) !== undefined);
  for (const { path, field } of others)
    for (const value of candidates(field, entry)) {
      const larger = enlarged(entry, withValue(body, path, value), slot);
      if (larger) return larger;
    }
  return undefined;
}

const asked = ({ endpoint, model, modelless }: Entry, body: Body): ProviderRequest => ({
  endpoint,
  body: modelless ? body : { model, ...body },
});

const isAccepted = (entry: Entry, body: Body): boolean => inspect(runway, asked(entry, body)).length === 0;

function at(body: Body, path: string): Json | undefined {
  const [name = '', inner] = path.split('.');
  const value = body[name];
  return inner === undefined ? value : (value as Body | undefined)?.[inner];
}

function withValue(body: Body, path: string, value: Json | undefined): Body {
  const [name = '', inner] = path.split('.');
  const { [name]: before, ...rest } = body;
  const whole = inner === undefined ? value : withValue((before ?? {}) as Body, inner, value);
  return whole === undefined ? rest : { ...rest, [name]: whole };
}
