import { isFromLockfile } from '../lockfile/in-flight.ts';
import { type OpenAttempt, reservedFor } from '../lockfile/journal.ts';
import { collect, type Submitted } from './collect.ts';
import { announce, enter } from './settle.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** Settles what an earlier run left open. Uncertain attempts stay as they are. */
export async function resumeTake({ attempt, state }: OpenAttempt, workshop: Workshop): Promise<void> {
  const { store, host, tally } = workshop;
  switch (state.kind) {
    case 'uncertain':
      return;
    case 'submitted':
    case 'succeeded': {
      const { task, estimated } = state;
      const charged = state.kind === 'succeeded' ? state.charged : undefined;
      const figures = {
        ...(estimated === undefined ? {} : { estimated }),
        ...(charged === undefined ? {} : { charged }),
        ...(state.kind === 'submitted' && state.cancelled ? { cancelled: state.cancelled } : {}),
      };
      const reserved = reservedFor({ attempt, state });
      const submitted = { attempt, task, reserved, collected: true, ...figures };
      tally.inFlight.set(attempt.id, submitted);
      if (isFromLockfile({ attempt, state })) await pickUp(submitted, workshop);
      const result = await collect(submitted, workshop);
      if (result.kind !== 'left') tally.inFlight.delete(attempt.id);
      return;
    }
    case 'stored': {
      const take = await enter(attempt, state.take, workshop);
      return announce({ attempt, take, collected: true }, workshop);
    }
    case 'lost':
      await store.ledger.addLoss(state.loss);
      await store.journal.append({ kind: 'done', id: attempt.id, at: timestamp(host) });
      return;
    default:
      return state satisfies never;
  }
}

/** Another machine's run asked for it: before anything comes of it, the journal here knows all that is needed. */
const pickUp = ({ attempt, task, estimated }: Submitted, { store }: Workshop): Promise<void> =>
  store.journal.append({
    kind: 'picked-up',
    ...attempt,
    task,
    ...(estimated === undefined ? {} : { estimated }),
  });
