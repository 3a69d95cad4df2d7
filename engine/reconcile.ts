import { type OpenAttempt, replay } from './lockfile/journal.ts';
import type { Loss } from './lockfile/lockfile.ts';
import type { Holder } from './store/holder.ts';
import { homeOf } from './store/home.ts';
import { openStore } from './store/local-store.ts';
import { readHome } from './store/read-home.ts';
import type { Where } from './survey.ts';

/** What a person found out about an uncertain attempt. */
export type Settlement =
  /** It never reached the provider; the slot may be rendered. */
  | { readonly kind: 'not-sent' }
  /** It did, and cost this many credits; the take is lost, the money is booked. */
  | { readonly kind: 'charged'; readonly credits: number };

export interface ReconcileRequest extends Where {
  /** `s01/ride@draft#1`, with the slot's number; the address alone, where only one slot is uncertain. */
  readonly target: string;
  readonly settlement: Settlement;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Who says so. */
  readonly by: string;
}

export type { OpenAttempt };

export type Reconciled =
  | { readonly kind: 'settled'; readonly attempt: OpenAttempt }
  | { readonly kind: 'locked'; readonly heldBy: Holder }
  | { readonly kind: 'refused'; readonly reason: string };

/** The attempts nobody knows the outcome of. Reads only. */
export async function uncertainAttempts({ folder, rehearse = false }: Where): Promise<readonly OpenAttempt[]> {
  const { journal } = await readHome(homeOf(folder, rehearse));
  return replay(journal.entries).attempts.filter(({ state }) => state.kind === 'uncertain');
}

/** Ends the quarantine of a slot on a person's word. */
export async function reconcile({
  folder,
  rehearse = false,
  target,
  settlement,
  now,
  by,
}: ReconcileRequest): Promise<Reconciled> {
  const open = (await uncertainAttempts({ folder, rehearse })).find(
    ({ attempt }) => `${attempt.address}#${attempt.slot}` === target || attempt.address === target,
  );
  if (!open) return { kind: 'refused', reason: `nothing about \`${target}\` is uncertain` };
  const { attempt } = open;
  const opened = await openStore({ home: homeOf(folder, rehearse), production: '', command: 'reconcile' });
  if (!opened.ok)
    return 'heldBy' in opened
      ? { kind: 'locked', heldBy: opened.heldBy }
      : { kind: 'refused', reason: opened.problems.join('; ') };
  const { store } = opened;
  const at = new Date(now).toISOString();
  try {
    if (settlement.kind === 'not-sent')
      await store.journal.append({ kind: 'refused', id: attempt.id, at, reason: `${by} says it was not sent` });
    else {
      const loss: Loss = {
        address: attempt.address,
        slot: attempt.slot,
        fingerprint: attempt.fingerprint,
        model: attempt.request.body.model,
        kind: 'written-off',
        credits: { quoted: attempt.quoted, charged: settlement.credits },
        at,
        reason: `${by} says it was charged`,
      };
      await store.journal.append({ kind: 'lost', id: attempt.id, at, loss });
      await store.ledger.addLoss(loss);
      await store.journal.append({ kind: 'done', id: attempt.id, at });
    }
    return { kind: 'settled', attempt: open };
  } finally {
    await store.close();
  }
}
