import type { Json } from './document.ts';

/**
 * What a plain scalar means by the YAML 1.2 core schema: null, true, false, a number, else text. So `yes` is text
 * and `012` is twelve. Numbers JSON cannot hold (.inf, .nan, 1e999) stay text.
 */
export function resolveScalar(text: string): Json {
  if (constants.has(text)) return constants.get(text)!;
  if (!mayBeNumber(text.charCodeAt(0)) || !numeric.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

const constants: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...['', '~', 'null', 'Null', 'NULL'].map(text => [text, null] as const),
  ...['true', 'True', 'TRUE'].map(text => [text, true] as const),
  ...['false', 'False', 'FALSE'].map(text => [text, false] as const),
]);

/** A digit, or one of `+ - .`. */
const mayBeNumber = (code: number): boolean => (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;

const numeric = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
