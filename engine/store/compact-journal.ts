import { stat } from 'node:fs/promises';
import { replay } from '../lockfile/journal.ts';
import { writeDurably } from './durable-file.ts';
import { absent } from './errno.ts';
import { readJournalLines } from './read-journal.ts';

/** Smaller journals are left alone. */
const worthIt = 1_000_000;

/**
 * Takes what is finished out of a long journal. Kept, as they stand: everything about attempts that are still open,
 * used plans, and damaged lines, of which nobody knows what they said. Only for whoever holds the run lock.
 */
export async function compactJournal(path: string): Promise<void> {
  const size = (await stat(path).catch(absent))?.size ?? 0;
  if (size < worthIt) return;
  const lines = await readJournalLines(path);
  const { attempts } = replay(lines.flatMap(line => line.entry ?? []));
  const open = new Set(attempts.map(({ attempt }) => attempt.id));
  const kept = lines.filter(({ entry }) => !entry || entry.kind === 'plan-used' || open.has(entry.id));
  if (kept.length < lines.length / 2) await writeDurably(path, kept.map(line => `${line.text}\n`).join(''));
}
