import type { Document, Json, JsonObject } from './document.ts';

/** A value to try in the place of what is written. */
export interface TriedValue {
  /** Names from the top, with the id of what stands in a list: `scenes.s01.shots.ride.seconds`. */
  readonly path: string;
  readonly value: Json;
}

export type Tried =
  | { readonly kind: 'tried'; readonly document: Document; readonly before: Json | undefined }
  /** So much of the path leads nowhere, and these names there are where it ends. */
  | { readonly kind: 'nowhere'; readonly path: string; readonly depth: number; readonly names: readonly string[] };

/** The document with another value. Places stay those of the text: what is new is placed where it would stand. */
export function withValue(document: Document, { path, value }: TriedValue): Tried {
  const steps = path.split('.');
  const found = put(document.value, steps, value);
  if ('names' in found) {
    const depth = steps.length - found.left;
    return { kind: 'nowhere', path: steps.slice(0, depth + 1).join('.'), depth, names: found.names };
  }
  return { kind: 'tried', document: { ...document, value: found.value }, before: found.before };
}

type Put =
  | { readonly value: Json; readonly before: Json | undefined }
  | { readonly names: readonly string[]; readonly left: number };

function put(at: Json, [name = '', ...rest]: readonly string[], value: Json): Put {
  const isLast = rest.length === 0;
  const known = childOf(at, name);
  if (typeof at !== 'object' || at === null || (known === undefined && (!isLast || Array.isArray(at))))
    return { names: namesIn(at), left: rest.length + 1 };
  const below = isLast ? { value, before: known } : put(known as Json, rest, value);
  if ('names' in below) return below;
  const after = Array.isArray(at)
    ? at.map(item => (item === known ? below.value : item))
    : { ...(at as JsonObject), [name]: below.value };
  return { value: after, before: below.before };
}

function childOf(at: Json, name: string): Json | undefined {
  if (Array.isArray(at))
    return at.find(item => idOf(item) === name) ?? (/^\d+$/.test(name) ? at[Number(name)] : undefined);
  if (typeof at !== 'object' || at === null) return undefined;
  return Object.hasOwn(at, name) ? (at as JsonObject)[name] : undefined;
}

const idOf = (item: Json): unknown =>
  typeof item === 'object' && item !== null && !Array.isArray(item) ? (item as JsonObject).id : undefined;

function namesIn(at: Json): readonly string[] {
  if (Array.isArray(at)) return at.flatMap(item => idOf(item) ?? []).map(String);
  return typeof at === 'object' && at !== null ? Object.keys(at) : [];
}
