import { leaveBehind } from './apply/leave-behind.ts';
import { emptyTally } from './apply/tally.ts';
import type { Host } from './host.ts';
import type { InFlight } from './lockfile/journal.ts';
import type { LockfileText } from './lockfile/lockfile.ts';
import type { Home } from './store/home.ts';
import { openStore } from './store/local-store.ts';

/**
 * Tells the lockfile which requests may have been sent, where only the journal of this machine knows: a run that was
 * killed could not, and there may be nothing else to run for. Where it cannot be told now, the next run tells it.
 */
export async function noteUncertain(home: Home, { inFlight, text, command, host }: UncertainToNote): Promise<void> {
  const known = new Set(text.uncertain?.map(({ attempt }) => attempt));
  const isNews = inFlight.attempts.some(({ attempt, state }) => state.kind === 'uncertain' && !known.has(attempt.id));
  if (!isNews) return;
  const opened = await openStore({ home, production: text.production, command, now: host.now });
  if (!opened.ok) return;
  const { store } = opened;
  try {
    await leaveBehind(inFlight, { tally: emptyTally(), store, host });
  } finally {
    await store.close();
  }
}

/** What is known, and who notes it. */
export interface UncertainToNote {
  readonly inFlight: InFlight;
  readonly text: LockfileText;
  /** For whoever finds the lockfile locked: `apply`. */
  readonly command: string;
  readonly host: Host;
}
