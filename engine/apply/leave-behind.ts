import { fingerprintVersion } from '../graph/fingerprint.ts';
import { pendingOf } from '../lockfile/in-flight.ts';
import { timestamp, type Workshop } from './workshop.ts';

/**
 * Notes in the lockfile which tasks a run leaves at the provider, so that whoever has the repository can collect them. A
 * lockfile that cannot be written is no loss here: the journal of this machine has them.
 */
export async function leaveBehind({ tally, store, host }: Workshop): Promise<void> {
  const left = [...tally.inFlight.values()].map(({ attempt, ...at }) => pendingOf(attempt, at, fingerprintVersion));
  if (left.length === 0 || !store.holds()) return;
  try {
    await store.ledger.leave(left);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    host.report({
      event: 'notice',
      at: timestamp(host),
      text: `the lockfile could not be told of ${left.length} tasks under way (${why}): only this machine's journal knows them, and the next run here collects them`,
    });
  }
}
