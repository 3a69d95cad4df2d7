import { readFile, realpath } from 'node:fs/promises';
import { writeDurably } from './durable-file.ts';

/** Only where the file still says what was read. A mark at its beginning stays, and so does a link to it. */
export async function replaceText(path: string, before: string, after: string): Promise<boolean> {
  const target = await realpath(path);
  const text = await readFile(target, 'utf8');
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (text !== mark + before) return false;
  await writeDurably(target, mark + after);
  return true;
}
