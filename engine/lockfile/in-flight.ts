import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Address } from '../production/address.ts';
import type { Attempt, InFlight, OpenAttempt } from './journal.ts';
import { type Lockfile, type Pending, settledAttempts, type Uncertain } from './lockfile.ts';

/**
 * All that is in flight: what the journal here says, and what another machine's run left in the lockfile. A task is one,
 * and so is an attempt, whoever speaks of it; the journal, which knows more, goes first.
 */
export function withPending(journal: InFlight, lockfile: Lockfile): InFlight {
  const { attempts, strays } = journal;
  const settled = attempts.length + strays.length > 0 ? settledTasks(lockfile) : new Set<string>();
  const decided = settledAttempts(lockfile.losses);
  // Whoever collected it first, or said what became of it, on whatever machine, has settled it for everybody.
  const open = attempts.filter(({ attempt, state }) => {
    if (state.kind === 'uncertain') return !decided.has(attempt.id);
    return !((state.kind === 'submitted' || state.kind === 'succeeded') && settled.has(state.task));
  });
  const here = new Set(open.map(taskOf));
  const known = new Set(attempts.map(({ attempt }) => attempt.id));
  const pending = new Set(lockfile.pending.map(({ task }) => task));
  return {
    ...journal,
    attempts: [
      ...open,
      ...lockfile.pending.filter(({ task }) => !here.has(task)).map(openOf),
      ...lockfile.uncertain.filter(({ attempt }) => !known.has(attempt)).map(doubtOf),
    ],
    strays: strays.filter(task => !pending.has(task) && !settled.has(task)),
  };
}

function settledTasks({ takes, losses }: Lockfile): ReadonlySet<string> {
  const tasks = new Set(losses.flatMap(({ task }) => task ?? []));
  for (const list of takes.values()) for (const { task } of list) tasks.add(task);
  return tasks;
}

/** The task of an attempt. Undefined: none was ever seen. */
export function taskOf({ state }: OpenAttempt): string | undefined {
  switch (state.kind) {
    case 'uncertain':
      return undefined;
    case 'submitted':
    case 'succeeded':
      return state.task;
    case 'stored':
      return state.take.task;
    case 'lost':
      return state.loss.task;
    default:
      return state satisfies never;
  }
}

/** `s01/ride@draft#1`. */
export const slotOf = ({ attempt: { address, slot } }: OpenAttempt): string => `${address}#${slot}`;

/** What each is called: by its slot, or by its id where another request for that slot is uncertain as well. */
export function targetsOf(
  uncertain: readonly OpenAttempt[],
): readonly { readonly name: string; readonly open: OpenAttempt }[] {
  const times = new Map<string, number>();
  for (const open of uncertain) times.set(slotOf(open), (times.get(slotOf(open)) ?? 0) + 1);
  return uncertain.map(open => ({ name: times.get(slotOf(open)) === 1 ? slotOf(open) : open.attempt.id, open }));
}

/** Whether an attempt is known from the lockfile alone: the journal here has to hear of it before it is collected. */
export const isFromLockfile = ({ attempt: { id } }: OpenAttempt): boolean => id.startsWith(prefix);

/** What the lockfile keeps of an attempt whose task is at the provider. */
export const pendingOf = (
  { id: _, at, run: __, fingerprintVersion, ...attempt }: Attempt,
  { task, estimated, charged }: { readonly task: string; readonly estimated?: number; readonly charged?: number },
  version: number,
): Pending => ({
  ...attempt,
  fingerprintVersion: fingerprintVersion ?? version,
  task,
  ...(estimated === undefined ? {} : { estimated }),
  ...(charged === undefined ? {} : { charged }),
  created: at,
});

/** What the lockfile keeps of an attempt of which nobody knows whether it was sent. */
export const uncertainOf = (
  { id, at, run: _, fingerprintVersion, ...attempt }: Attempt,
  version: number,
): Uncertain => ({
  ...attempt,
  fingerprintVersion: fingerprintVersion ?? version,
  attempt: id,
  created: at,
});

const prefix = 'lockfile:';

function openOf({ address, fingerprint, task, estimated, charged, created, ...facts }: Pending): OpenAttempt {
  const figures = {
    ...(estimated === undefined ? {} : { estimated }),
    ...(charged === undefined ? {} : { charged }),
  };
  return {
    attempt: {
      ...facts,
      // The same on every machine and at every reading, so that the same plan comes out of the same file.
      id: `${prefix}${task}`,
      at: created,
      run: 'lockfile',
      address: address as Address,
      fingerprint: fingerprint as Fingerprint,
    },
    state: { kind: charged === undefined ? 'submitted' : 'succeeded', task, since: created, ...figures },
  };
}

function doubtOf({ address, fingerprint, attempt: id, created, ...facts }: Uncertain): OpenAttempt {
  return {
    attempt: {
      ...facts,
      id,
      at: created,
      run: 'lockfile',
      address: address as Address,
      fingerprint: fingerprint as Fingerprint,
    },
    state: { kind: 'uncertain' },
  };
}
