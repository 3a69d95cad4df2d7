import { readFile, stat } from 'node:fs/promises';
import type { MediaFacts } from './media-facts.ts';

/** Whether a file begins as a JSON object does. */
export const looksLikeData = (head: Uint8Array): boolean => /^\s*\{/.test(Buffer.from(head.subarray(0, 64)).toString());

/**
 * Whether a file is a JSON document that describes something. Undefined when it breaks off, is larger than any such
 * document, or is the answer of a server that refuses: an object with an `error`.
 */
export async function dataFacts(path: string): Promise<MediaFacts | undefined> {
  if ((await stat(path)).size > largest) return undefined;
  const value = parsed(await readFile(path, 'utf8'));
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || 'error' in value)
    return undefined;
  return { kind: 'data', mime: 'application/json' };
}

/** Bytes. */
const largest = 16 * 1024 ** 2;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
