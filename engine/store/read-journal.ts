import { isTooDeep } from '../lockfile/depth.ts';
import type { JournalEntry } from '../lockfile/journal.ts';
import { problemsOfLoss, problemsOfTake } from '../lockfile/read-text.ts';
import { absent } from './errno.ts';
import { openPlainFile } from './plain-file.ts';

/** A journal as read. */
export interface JournalReading {
  /** In the order they were written. */
  readonly entries: readonly JournalEntry[];
  /** Lines that somebody or something changed: they are left out, and what they said is not known. */
  readonly damaged: number;
  /** Lines that break off, as a crash leaves one. Nothing that was acknowledged was in them. */
  readonly torn: number;
}

/** Reads the journal. None there is the same as one with nothing in it. */
export async function readJournal(path: string): Promise<JournalReading> {
  const lines = await readJournalLines(path);
  const entries = lines.flatMap(line => line.entry ?? []);
  const torn = lines.filter(line => line.isTorn).length;
  return { entries, damaged: lines.length - entries.length - torn, torn };
}

/** A line as it stands; without an entry, it is damaged. */
export interface JournalLine {
  readonly text: string;
  readonly entry?: JournalEntry;
  /** It breaks off, as a crash in the middle of writing it leaves a line; nothing that was acknowledged is in it. */
  readonly isTorn?: true;
}

/** The entries among lines; fewer than lines when some say nothing that can be understood. */
export const entriesOf = (lines: readonly string[]): readonly JournalEntry[] =>
  lines.flatMap(line => entryOf(line) ?? []);

export async function readJournalLines(path: string): Promise<readonly JournalLine[]> {
  const text = await textOf(path);
  const lines = text.split('\n').filter(line => line !== '');
  return lines.map(line => {
    const entry = entryOf(line);
    if (entry) return { text: line, entry };
    return breaksOff(line) ? { text: line, isTorn: true } : { text: line };
  });
}

/** Empty when there is none. */
async function textOf(path: string): Promise<string> {
  const handle = await openPlainFile(path).catch(absent);
  if (!handle) return '';
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** A beginning of a line never comes to its end; what does, and is no entry, was changed by somebody. */
function breaksOff(line: string): boolean {
  const start = '{"kind":"';
  if (!line.startsWith(start) && !start.startsWith(line)) return false;
  return isOpenEnded(line);
}

/** Whether the text ends before its first object does. One that is whole and cannot be parsed all the same was changed. */
function isOpenEnded(line: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (isText) {
      if (char === '\\') at++;
      else if (char === '"') isText = false;
    } else if (char === '"') isText = true;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth === 0 && at > 0) return false;
  }
  return true;
}

function entryOf(line: string): JournalEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return !isTooDeep(value) && isEntry(value) ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

type Kind = JournalEntry['kind'];

/** What each kind cannot do without, beside its id and moment. */
const words: Readonly<Record<Kind, readonly string[]>> = {
  intent: ['run', 'address', 'fingerprint', 'provider'],
  'picked-up': ['run', 'address', 'fingerprint', 'provider', 'task'],
  submitted: ['task'],
  cancel: [],
  refused: ['reason'],
  settled: ['status'],
  stored: [],
  lost: [],
  done: [],
  'plan-used': [],
};

function isEntry(value: unknown): value is JournalEntry {
  if (!isRecord(value) || typeof value.kind !== 'string' || !Object.hasOwn(words, value.kind)) return false;
  const kind = value.kind as Kind;
  if (![...words[kind], 'id', 'at'].every(key => typeof value[key] === 'string')) return false;
  const entry = value as unknown as JournalEntry;
  // What these carry goes into the lockfile, and the lockfile must stay readable.
  if (entry.kind === 'stored') return isRecord(entry.take) && problemsOfTake(entry.take).length === 0;
  if (entry.kind === 'lost') return isRecord(entry.loss) && problemsOfLoss(entry.loss).length === 0;
  if (entry.kind === 'intent' || entry.kind === 'picked-up')
    return (
      [entry.slot, entry.quoted, 'estimated' in entry ? (entry.estimated ?? 0) : 0].every(Number.isFinite) &&
      [entry.request, entry.wording, entry.from].every(isRecord)
    );
  return [('estimated' in entry && entry.estimated) || 0, ('charged' in entry && entry.charged) || 0].every(
    Number.isFinite,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
