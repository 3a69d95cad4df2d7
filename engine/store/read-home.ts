import type { LockfileReading } from '../lockfile/read-text.ts';
import { type Holder, isGone, readHolder } from './holder.ts';
import type { Home } from './home.ts';
import { readLockfile } from './lockfile-file.ts';
import { type JournalReading, readJournal } from './read-journal.ts';

/** What is on disk. */
export interface Found {
  /** Absent: nothing was ever settled. */
  readonly lockfile?: LockfileReading;
  /** Of the lockfile's text; absent with it. */
  readonly digest?: string;
  readonly journal: JournalReading;
  /** The run going on now, as far as can be told. */
  readonly heldBy?: Holder;
}

/** Looks at a home for plan and status: writes not a byte, takes no lock, needs nothing to be there. */
export async function readHome(home: Home): Promise<Found> {
  // The lockfile last: what a run settles meanwhile is then seen twice, open and settled, and never in neither.
  const journal = await readJournal(home.journal);
  const lockfile = await readLockfile(home.lockfile);
  const holder = readHolder(home.runLock);
  const held = holder !== undefined && holder !== 'unreadable' && !isGone(holder);
  return {
    journal,
    ...(lockfile ? { lockfile: lockfile.reading, digest: lockfile.digest } : {}),
    ...(held ? { heldBy: holder } : {}),
  };
}
