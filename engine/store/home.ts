import { join, resolve } from 'node:path';
import { lockfileName } from '../lockfile/lockfile.ts';

/** Where one kind of run keeps its things. All paths absolute. Paid runs and rehearsals share none of them. */
export interface Home {
  /** The production folder; names under takes/ are told relative to it. */
  readonly folder: string;
  /** `.retake`: never committed. */
  readonly hidden: string;
  /** The part of `.retake` that belongs to this home; all but the lockfile and the readable names is in it. */
  readonly state: string;
  readonly lockfile: string;
  readonly journal: string;
  /** Media by content: `sha256/ab/abcd…` below it. */
  readonly store: string;
  /** What is being written and has no digest yet. */
  readonly tmp: string;
  /** Readable names for media in the store. */
  readonly takes: string;
  /** Held by a run for as long as it lasts. */
  readonly runLock: string;
  /** Held by whoever writes the lockfile, for as long as one write takes. */
  readonly writeLock: string;
}

/** The home of a production's paid runs, or of its rehearsals. Arithmetic on paths; nothing needs to be there. */
export function homeOf(folder: string, rehearse: boolean): Home {
  const root = resolve(folder);
  const hidden = join(root, '.retake');
  const state = rehearse ? join(hidden, 'rehearsal') : hidden;
  const shown = rehearse ? state : root;
  return {
    folder: root,
    hidden,
    state,
    lockfile: join(shown, lockfileName),
    journal: join(state, 'journal.ndjson'),
    store: join(state, 'store'),
    tmp: join(state, 'tmp'),
    takes: join(shown, 'takes'),
    runLock: join(state, 'run.lock'),
    writeLock: join(state, 'lockfile.lock'),
  };
}
