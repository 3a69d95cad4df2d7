import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEntry } from '../lockfile/journal.ts';
import { errno } from './errno.ts';
import { openPlainFile } from './plain-file.ts';
import { entriesOf } from './read-journal.ts';

/** Which lockfile's journal lines a rescue file holds. */
export interface RescueOf {
  readonly production: string;
  readonly rehearsal: boolean;
}

export type Rescued =
  | { readonly ok: true; readonly of: RescueOf; readonly entries: readonly JournalEntry[] }
  /** It cannot be used: the rest of a sentence that begins with its name. */
  | { readonly ok: false; readonly reason: string };

/** Writes journal lines to a new file in the system's folder for temporary files. Undefined when that is in trouble too. */
export async function writeRescue(of: RescueOf, entries: readonly JournalEntry[]): Promise<string | undefined> {
  const path = join(tmpdir(), `retake-rescue-${randomUUID()}.ndjson`);
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile([{ rescue: 1, ...of }, ...entries].map(line => `${JSON.stringify(line)}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return path;
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return undefined;
  }
}

/** Reads what `writeRescue` wrote. */
export async function readRescue(path: string): Promise<Rescued> {
  try {
    const [first = '', ...lines] = (await textOf(path)).split('\n').filter(line => line !== '');
    const of = headOf(first);
    const entries = entriesOf(lines);
    if (!of || entries.length < lines.length) return { ok: false, reason: 'is no rescue file, or was changed' };
    return { ok: true, of, entries };
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return { ok: false, reason: `cannot be read (${errno(error)})` };
  }
}

async function textOf(path: string): Promise<string> {
  const handle = await openPlainFile(path);
  return handle.readFile('utf8').finally(() => handle.close());
}

function headOf(line: string): RescueOf | undefined {
  try {
    const value = JSON.parse(line) as Partial<RescueOf & { rescue: number }> | null;
    const { rescue, production, rehearsal } = value ?? {};
    return rescue === 1 && typeof production === 'string' && typeof rehearsal === 'boolean'
      ? { production, rehearsal }
      : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
