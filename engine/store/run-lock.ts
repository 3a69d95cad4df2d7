import { failPoint } from '../fail-point.ts';
import { claimWithin, clear, type Hold, isUnnamed } from './claim.ts';
import { type Holder, readHolder, thisProcess } from './holder.ts';
import type { Home } from './home.ts';

/** The right to run in a home, held. */
export interface RunLock {
  /** Still ours? Looks at the disk once a second at most. Once lost, lost for good. */
  holds(): boolean;
  /** The same, looking now. */
  holdsNow(): boolean;
  release(): void;
}

/** Thrown by writes of a run whose lock was taken away. */
export class LockLost extends Error {}

export type RunClaim = { readonly ok: true; readonly lock: RunLock } | { readonly ok: false; readonly heldBy: Holder };

/** Takes the run lock, unless a run that is not certainly dead has it. */
export async function takeRunLock(home: Home, holder: Holder): Promise<RunClaim> {
  const claimed = await claimWithin(home.runLock, holder, heldBy => (isUnnamed(heldBy) ? 3000 : 0));
  if (!claimed.ok) return claimed;
  failPoint('lock-taken');
  return { ok: true, lock: runLockOf(claimed.hold) };
}

/**
 * Takes a home's locks away from whoever has them: for `unlock`, on a person's word. A run that was only frozen notices
 * before it writes again. Returns the run that held it; undefined when none is named.
 */
export function breakLock(home: Home): Holder | undefined {
  const us = thisProcess('unlock', Date.now());
  const run = remove(home.runLock, us);
  remove(home.writeLock, us);
  return run;
}

function remove(path: string, by: Holder): Holder | undefined {
  const found = readHolder(path);
  if (found === undefined) return undefined;
  clear(path, found, by);
  return found === 'unreadable' ? undefined : found;
}

function runLockOf(hold: Hold): RunLock {
  let ours = true;
  let looked = performance.now();
  const holdsNow = () => {
    looked = performance.now();
    ours = ours && hold.isOurs();
    return ours;
  };
  const release = () => {
    ours = false;
    hold.release();
    failPoint('lock-released');
  };
  return { holdsNow, holds: () => (performance.now() - looked < 1000 ? ours : holdsNow()), release };
}
