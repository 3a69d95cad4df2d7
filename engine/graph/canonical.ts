import type { Json } from './job.ts';

/** Canonical JSON: keys sorted by UTF-16 code units, no white space. The same value has the same bytes on every machine. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`).join(',')}}`;
}

const isList = (value: Json & object): value is readonly Json[] => Array.isArray(value);
