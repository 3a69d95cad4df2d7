import { fingerprintVersion } from '../graph/fingerprint.ts';
import { pendingOf, uncertainOf } from '../lockfile/in-flight.ts';
import type { InFlight } from '../lockfile/journal.ts';
import { timestamp, type Workshop } from './workshop.ts';

/**
 * Notes in the lockfile what a run leaves open: tasks at the provider, so that whoever has the repository can collect
 * them, and requests that may have been sent, so that nobody sends them again. A lockfile that cannot be written is no
 * loss here: the journal of this machine has them. `before`: what was open when the run began.
 */
export async function leaveBehind(
  before: InFlight,
  { tally, store, host }: Pick<Workshop, 'tally' | 'store' | 'host'>,
): Promise<void> {
  if (!store.holds()) return;
  const isUncertain = ({ state }: InFlight['attempts'][number]): boolean => state.kind === 'uncertain';
  const doubts = [...before.attempts.filter(isUncertain).map(({ attempt }) => attempt), ...tally.uncertain];
  const left = {
    pending: [...tally.inFlight.values()].map(({ attempt, ...at }) => pendingOf(attempt, at, fingerprintVersion)),
    uncertain: doubts.map(attempt => uncertainOf(attempt, fingerprintVersion)),
    // A rescue file may have said what became of it.
    certain: before.attempts.filter(open => !isUncertain(open)).map(({ attempt }) => attempt.id),
  };
  try {
    await store.ledger.leave(left);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const open = left.pending.length + left.uncertain.length;
    host.report({
      event: 'notice',
      at: timestamp(host),
      text: `the lockfile could not be told of ${open} open requests (${why}): only this machine's journal knows them, and the next run here goes on with them`,
    });
  }
}
