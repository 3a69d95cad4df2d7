import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Address } from '../production/address.ts';
import type { Attempt, InFlight, OpenAttempt } from './journal.ts';
import type { Lockfile, Pending } from './lockfile.ts';

/**
 * All that is in flight: what the journal here says, and what another machine's run left in the lockfile. A task is one,
 * whoever speaks of it; the journal, which knows more, goes first.
 */
export function withPending(journal: InFlight, lockfile: Lockfile): InFlight {
  const { attempts, strays } = journal;
  const settled = attempts.length + strays.length > 0 ? settledTasks(lockfile) : new Set<string>();
  // Whoever collected it first, on whatever machine, has settled it for everybody.
  const open = attempts.filter(
    ({ state }) => !((state.kind === 'submitted' || state.kind === 'succeeded') && settled.has(state.task)),
  );
  const here = new Set(open.map(taskOf));
  const elsewhere = lockfile.pending.filter(({ task }) => !here.has(task));
  const pending = new Set(lockfile.pending.map(({ task }) => task));
  return {
    ...journal,
    attempts: [...open, ...elsewhere.map(openOf)],
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
