import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { append } from '../document/append.ts';
import type { Document } from '../document/document.ts';
import { linesOf, type NewThing, placeFor } from '../production/new-lines.ts';
import { writeDurably } from '../store/durable-file.ts';
import { type Survey, survey, type Where } from '../survey.ts';

export type { NewKind, NewThing } from '../production/new-lines.ts';

export type Added =
  | { readonly kind: 'added'; readonly file: string; readonly line: number; readonly lines: readonly string[] }
  /** Nothing was written: why, what to do, and what would have been written, to be pasted. */
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string; readonly lines?: readonly string[] }
  /** The config is wrong, or would be. */
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] };

/** Writes a new thing into the config, every other byte as it was. A config that would be wrong by it is put back. */
export async function addThing(thing: NewThing, where: Where): Promise<Added> {
  const { value, problems } = await survey(where);
  if (!value) return { kind: 'problems', problems };
  const taken = whyTaken(thing, value);
  if (taken) return { kind: 'refused', reason: taken, hint: '`retake show` and `retake status` say what there is.' };
  const lines = linesOf(thing);
  const at = placeFor(thing, value.documents);
  if ('missing' in at) return { kind: 'refused', reason: at.missing, hint: at.hint };
  const { document, ...addition } = at;
  const after = append(document, { ...addition, lines });
  if (after === undefined)
    return {
      kind: 'refused',
      reason: `${document.source.path} is not written in a way that can be added to safely`,
      hint: `Paste it below \`${addition.pointer.split('/').at(-1)}:\` yourself:\n${lines.join('\n')}`,
      lines,
    };
  const path = join(value.home.folder, document.source.path);
  if (!(await replaced(path, document, after)))
    return {
      kind: 'refused',
      reason: `${document.source.path} was changed meanwhile`,
      hint: 'Nothing was written. Try again.',
    };
  const now = await survey(where);
  if (now.value)
    return { kind: 'added', file: document.source.path, line: firstLineOf(document.source.text, after), lines };
  await writeDurably(await realpath(path), document.source.text);
  return { kind: 'problems', problems: now.problems };
}

function whyTaken({ kind, id, scene }: NewThing, { production }: Survey): string | undefined {
  const { bible, scenes, shots } = production;
  const names: ReadonlySet<string> = new Set(
    kind === 'shot' ? shots.keys() : kind === 'scene' ? scenes.map(each => each.id) : bible[`${kind}s`].keys(),
  );
  const name = kind === 'shot' ? `${scene}/${id}` : id;
  return names.has(name) ? `there is a ${kind} \`${name}\` already` : undefined;
}

/** Only where the file still says what was read. */
async function replaced(path: string, { source }: Document, after: string): Promise<boolean> {
  const target = await realpath(path);
  if ((await readFile(target, 'utf8')) !== source.text) return false;
  await writeDurably(target, after);
  return true;
}

/** The first line in which two texts differ, from 1. */
function firstLineOf(before: string, after: string): number {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return after.slice(0, same + 1).split('\n').length;
}
