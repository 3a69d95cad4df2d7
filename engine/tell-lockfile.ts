import { leaveBehind } from './apply/leave-behind.ts';
import { emptyTally } from './apply/tally.ts';
import type { Host } from './host.ts';
import type { InFlight } from './lockfile/journal.ts';
import type { LockfileText, Loss } from './lockfile/lockfile.ts';
import type { Home } from './store/home.ts';
import { openStore } from './store/local-store.ts';

/** What is known, and who tells it. */
export interface ToTell {
  readonly inFlight: InFlight;
  /** Losses that the lockfile on disk does not have. Absent: none. */
  readonly untold?: readonly Loss[];
  readonly text: LockfileText;
  /** For whoever finds the lockfile locked: `apply`. */
  readonly command: string;
  readonly host: Host;
}

/**
 * Tells the lockfile what only the journal of this machine knows: requests that may have been sent, and losses. A run
 * that was killed could not, and there may be nothing else to run for. Where it cannot be told now, the next run does.
 */
export async function tellLockfile(home: Home, { inFlight, untold = [], text, command, host }: ToTell): Promise<void> {
  const known = new Set(text.uncertain?.map(({ attempt }) => attempt));
  const isNews = inFlight.attempts.some(({ attempt, state }) => state.kind === 'uncertain' && !known.has(attempt.id));
  if (!isNews && untold.length === 0) return;
  const opened = await openStore({ home, production: text.production, command, now: host.now });
  if (!opened.ok) return;
  const { store } = opened;
  try {
    await Promise.all(untold.map(loss => store.ledger.addLoss(loss)));
    await leaveBehind(inFlight, { tally: emptyTally(), store, host });
  } finally {
    await store.close();
  }
}
