import type { Json, JsonObject } from './document.ts';

/** A mapping that is being built. */
export type Members = Record<string, Json>;

/** Plain assignment of `__proto__` would change the object's prototype. */
export function define(members: Members, key: string, value: Json): void {
  if (key !== '__proto__') members[key] = value;
  else Object.defineProperty(members, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Fills in what is not there yet; false when the source of the merge is neither a mapping nor a list of them. */
export function merge(members: Members, source: Json): boolean {
  const mappings = isList(source) ? source : [source];
  if (!mappings.every(isMapping)) return false;
  for (const mapping of mappings) {
    for (const [key, value] of Object.entries(mapping)) if (!Object.hasOwn(members, key)) define(members, key, value);
  }
  return true;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isMapping = (value: Json): value is JsonObject => value !== null && typeof value === 'object' && !isList(value);
