import type { OpenAttempt } from '../lockfile/journal.ts';
import { collect } from './collect.ts';
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
      };
      tally.inFlight.add(attempt.id);
      const result = await collect({ attempt, task, collected: true, ...figures }, workshop);
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
