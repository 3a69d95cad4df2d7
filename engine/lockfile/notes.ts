import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import type { Address } from '../production/address.ts';
import type { LockfileText, Note, Take } from './lockfile.ts';

/** Adds what was seen in a take. Said twice it stands once; where there is no such take, nothing changes. */
export function addNote(lockfile: LockfileText, address: Address, take: number, note: Note): LockfileText {
  const takes = Object.hasOwn(lockfile.takes, address) ? lockfile.takes[address] : undefined;
  const noted = takes?.find(each => each.take === take);
  if (!takes || !noted) return lockfile;
  const notes = allNotes(noted.notes, [note]);
  if (notes.length === noted.notes?.length) return lockfile;
  const after = takes.map(each => (each === noted ? withNotes(each, notes) : each));
  return { ...lockfile, takes: { ...lockfile.takes, [address]: after } };
}

/** The notes of both, each once, the oldest first: the same whichever way round. */
export function allNotes(ours: readonly Note[] = [], theirs: readonly Note[] = []): readonly Note[] {
  const all = new Map([...ours, ...theirs].map(note => [canonical(note as unknown as Json), note]));
  return [...all]
    .sort(([one, a], [other, b]) => compare(a.when, b.when) || compare(one, other))
    .map(([, note]) => note);
}

/** A take with these notes and no others. */
export function withNotes(take: Take, notes: readonly Note[]): Take {
  const { notes: _, ...facts } = take;
  const [first, ...rest] = notes;
  return first === undefined ? facts : { ...facts, notes: [first, ...rest] };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
