import { taskOf } from '../lockfile/in-flight.ts';
import type { InFlight, JournalEntry, OpenAttempt } from '../lockfile/journal.ts';
import type { LockfileText } from '../lockfile/lockfile.ts';
import type { Journal } from '../store/store.ts';

/**
 * Takes rescued attempts up into the journal, as far as they had come. Those that the lockfile has settled are left out,
 * so that the same file may be taken up again and again. How many were new to it.
 */
export async function takeUp(
  { attempts }: InFlight,
  { takes, losses }: LockfileText,
  journal: Journal,
): Promise<readonly OpenAttempt[]> {
  const settled = new Set<string | undefined>(losses.map(({ task }) => task));
  for (const list of Object.values(takes)) for (const { task } of list) settled.add(task);
  const missing = attempts.filter(open => taskOf(open) !== undefined && !settled.has(taskOf(open)));
  await Promise.all(missing.flatMap(linesOf).map(entry => journal.append(entry)));
  return missing;
}

function linesOf(open: OpenAttempt): readonly JournalEntry[] {
  const { attempt, state } = open;
  const { id, at } = attempt;
  const estimated = 'estimated' in state && state.estimated !== undefined ? { estimated: state.estimated } : {};
  const first: JournalEntry = { kind: 'picked-up', ...attempt, task: taskOf(open)!, ...estimated };
  switch (state.kind) {
    case 'uncertain':
      return [first];
    case 'submitted':
      return [
        first,
        ...(state.cancelled ? [{ kind: 'cancel' as const, id, at }] : []),
        // It ended without a take, and what it cost is known already.
        ...(state.charged === undefined
          ? []
          : [{ kind: 'settled' as const, id, at, status: 'failed' as const, charged: state.charged }]),
      ];
    case 'succeeded':
      return [
        first,
        {
          kind: 'settled',
          id,
          at,
          status: 'succeeded',
          ...(state.charged === undefined ? {} : { charged: state.charged }),
        },
      ];
    case 'stored':
      return [first, { kind: 'stored', id, at, take: state.take }];
    case 'lost':
      return [first, { kind: 'lost', id, at, loss: state.loss }];
    default:
      return state satisfies never;
  }
}
