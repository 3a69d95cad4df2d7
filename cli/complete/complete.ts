import { statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../environment.ts';
import { version } from '../version.ts';
import { offer } from './candidates.ts';
import type { Table } from './table.ts';

/** What shells call: `retake __complete WORD…`, the last word being typed. Never fails, never prints an error. */
export async function run({ argv, cwd, stdout }: Environment): Promise<number> {
  try {
    const words = argv.slice(1).map(word => (word === '""' ? '' : word));
    const { candidates, files } = offer(await tableFor(nearestProduction(cwd) ?? cwd), words);
    const rows = candidates.map(({ word, about }) => (about === undefined ? word : `${word}\t${about}`));
    stdout.write([...rows, ...(files ? [':files'] : [])].map(row => `${row}\n`).join(''));
  } catch {
    // Whatever is wrong, nobody asked to hear of it in the middle of a line.
  }
  return 0;
}

/** What was found last time, for as long as the files it was found in are the same. */
interface Kept {
  readonly stamp: string;
  readonly files: readonly string[];
  readonly table: Table;
}

async function tableFor(folder: string): Promise<Table> {
  const path = join(folder, '.retake', 'completion.json');
  const kept = await read(path);
  if (kept && kept.stamp === stampOf(folder, kept.files)) return kept.table;
  const { gather } = await import('./gather.ts');
  const { table, files } = await gather(folder);
  // A config that is being written is wrong for a while; the names it had are better than none.
  if (files.length === 0) return kept ? { ...table, names: kept.table.names } : table;
  await keep(path, { stamp: stampOf(folder, files), files, table });
  return table;
}

/** Only where Retake has a folder of its own already: looking for words makes none. */
async function keep(path: string, kept: Kept): Promise<void> {
  const temporary = `${path}.${kept.stamp.length}.${Date.now()}.tmp`;
  try {
    await writeFile(temporary, JSON.stringify(kept), { flag: 'wx' });
    await rename(temporary, path);
  } catch {
    // Then it is found again next time.
  }
}

async function read(path: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const stampOf = (folder: string, files: readonly string[]): string =>
  [
    version,
    ...[...files, 'retake.lock.json', '.retake/rehearsal/retake.lock.json'].map(file => timeOf(join(folder, file))),
  ].join(' ');

function timeOf(path: string): string {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts ? `${facts.mtimeMs}:${facts.size}` : '-';
}

function nearestProduction(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (timeOf(join(folder, 'retake.yaml')) !== '-') return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
