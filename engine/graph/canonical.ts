import type { Json } from './job.ts';

/** Canonical JSON: keys sorted by UTF-16 code units, no white space. The same value has the same bytes on every machine. */
export function canonical(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort())
    members += `${members === '' ? '' : ','}${quoted(key)}:${canonical(value[key] as Json)}`;
  return `{${members}}`;
}

/** Nearly every text is plain, and asking is cheaper than escaping. */
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** ASCII without control characters, `"` and `\`: nothing in it needs an escape. */
const plain = /^[ !#-[\]-~]*$/;

const isList = (value: Json & object): value is readonly Json[] => Array.isArray(value);
