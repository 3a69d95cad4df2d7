import { readFile, realpath } from 'node:fs/promises';
import { writeDurably } from './durable-file.ts';

/**
 * Replaces the text of a file somebody writes by hand. False: it does not say any more what was read, and stays. A mark
 * at its beginning stays too, and so does a link to it.
 */
export async function replaceText(path: string, before: string, after: string): Promise<boolean> {
  const target = await realpath(path);
  const text = await readFile(target, 'utf8');
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (text !== mark + before) return false;
  await writeDurably(target, mark + after);
  return true;
}
