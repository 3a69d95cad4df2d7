import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { emptyLockfile, lockfileName } from '../lockfile/lockfile.ts';
import { compactJournal } from './compact-journal.ts';
import { type Holder, thisProcess } from './holder.ts';
import type { Home } from './home.ts';
import { openJournal } from './journal-file.ts';
import { LedgerFile } from './ledger-file.ts';
import { LockfileFile, LockfileUnreadable } from './lockfile-file.ts';
import { openShelf } from './media-shelf.ts';
import { prepareHome } from './prepare-home.ts';
import { type JournalReading, readJournal } from './read-journal.ts';
import { type RunLock, takeRunLock } from './run-lock.ts';
import type { Store } from './store.ts';
import { sweep } from './sweep.ts';

export interface StoreOptions {
  readonly home: Home;
  /** Id of the production, for a lockfile that is not there yet. */
  readonly production: string;
  /** What is being done, for whoever finds it locked: `apply`. */
  readonly command: string;
  /** Milliseconds since 1970, for the lock. Absent: the system's clock. */
  readonly now?: () => number;
}

export type Opened =
  /** `journal`: as found under the lock, so nobody adds to it but this run. */
  | { readonly ok: true; readonly store: Store; readonly journal: JournalReading }
  /** Another run is going on. */
  | { readonly ok: false; readonly heldBy: Holder }
  /** It cannot be opened: a sentence a problem. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Opens a home for one run, and keeps others out of it until it is closed. */
export async function openStore({ home, production, command, now = Date.now }: StoreOptions): Promise<Opened> {
  const problems = await prepareHome(home);
  if (problems.length > 0) return { ok: false, problems };
  const claimed = await takeRunLock(home, thisProcess(command, now()));
  if (!claimed.ok) return claimed;
  const { lock } = claimed;
  try {
    return await openLocked({ home, production, command }, lock);
  } catch (error) {
    lock.release();
    if (error instanceof LockfileUnreadable) return { ok: false, problems: error.problems };
    throw error;
  }
}

async function openLocked({ home, production, command }: StoreOptions, lock: RunLock): Promise<Opened> {
  await sweepHome(home);
  const file = new LockfileFile(home, command);
  const database = new Low(file, emptyLockfile(production));
  await database.read();
  await compactJournal(home.journal);
  const found = await readJournal(home.journal);
  const journal = await openJournal(home.journal, lock);
  const ledger = new LedgerFile(database, file, lock);
  const close = async () => {
    await ledger.close();
    await journal.close();
    lock.release();
  };
  let closing: Promise<void> | undefined;
  const store: Store = {
    ledger,
    journal,
    media: openShelf(home),
    holds: lock.holds,
    holdsNow: lock.holdsNow,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
  return { ok: true, store, journal: found };
}

async function sweepHome(home: Home): Promise<void> {
  await sweep(home.tmp, /./);
  await sweep(home.state, /^\..+\.tmp$|^(run|lockfile)\.lock\..+$/);
  await sweep(dirname(home.lockfile), new RegExp(`^\\.${lockfileName.replaceAll('.', '\\.')}\\..+\\.tmp$`));
}
