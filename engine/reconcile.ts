import { modelOf } from './catalog/request.ts';
import { taskOf, withPending } from './lockfile/in-flight.ts';
import { type OpenAttempt, replay } from './lockfile/journal.ts';
import { emptyLockfile, type Loss, lockfileOf } from './lockfile/lockfile.ts';
import type { Holder } from './store/holder.ts';
import { homeOf } from './store/home.ts';
import { openStore } from './store/local-store.ts';
import { readHome } from './store/read-home.ts';
import type { Store } from './store/store.ts';
import { survey, type Where } from './survey.ts';

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

/** The attempts nobody knows the outcome of, whichever machine made them. Reads only. */
export async function uncertainAttempts({ folder, rehearse = false }: Where): Promise<readonly OpenAttempt[]> {
  const { journal, lockfile } = await readHome(homeOf(folder, rehearse));
  const text = lockfile?.ok ? lockfile.lockfile : emptyLockfile('unknown');
  return withPending(replay(journal.entries), lockfileOf(text)).attempts.filter(
    ({ state }) => state.kind === 'uncertain',
  );
}

/** Ends the quarantine of a slot on a person's word. */
export async function reconcile(request: ReconcileRequest): Promise<Reconciled> {
  const { folder, rehearse = false, target } = request;
  const surveyed = await survey({ folder, rehearse });
  const production = surveyed.value?.production.id ?? 'unknown';
  const opened = await openStore({ home: homeOf(folder, rehearse), production, command: 'reconcile' });
  if (!opened.ok)
    return 'heldBy' in opened
      ? { kind: 'locked', heldBy: opened.heldBy }
      : { kind: 'refused', reason: opened.problems.join('; ') };
  const { store, journal } = opened;
  try {
    // Under the lock: a moment ago a run may still have been writing down what became of it.
    const inFlight = withPending(replay(journal.entries), lockfileOf(store.ledger.current()));
    const open = choose(inFlight.attempts.filter(isUnclear), target);
    if ('reason' in open) return { kind: 'refused', ...open };
    if (request.settlement.kind === 'not-sent' && open.state.kind !== 'uncertain')
      return { kind: 'refused', reason: `${target} was accepted by the provider, so it was sent` };
    await settle(open, request, store);
    return { kind: 'settled', attempt: open };
  } finally {
    await store.close();
  }
}

/** Uncertain, or at a provider that does not know it any more: what a person can settle. */
const isUnclear = ({ state }: OpenAttempt): boolean => state.kind === 'uncertain' || state.kind === 'submitted';

function choose(open: readonly OpenAttempt[], target: string): OpenAttempt | { readonly reason: string } {
  const exact = open.find(({ attempt }) => `${attempt.address}#${attempt.slot}` === target);
  const matches = exact ? [exact] : open.filter(({ attempt }) => attempt.address === target);
  const [only, ...others] = matches;
  if (!only) return { reason: `nothing about ${target} is uncertain` };
  if (others.length === 0) return only;
  const names = matches.map(({ attempt }) => `${attempt.address}#${attempt.slot}`).join(', ');
  return { reason: `several slots of ${target} are uncertain, name one: ${names}` };
}

async function settle(
  open: OpenAttempt,
  { settlement, now, by }: ReconcileRequest,
  { journal, ledger }: Store,
): Promise<void> {
  const { id, address, slot, fingerprint, request, quoted } = open.attempt;
  const task = taskOf(open);
  const at = new Date(now).toISOString();
  const loss: Loss = {
    address,
    slot,
    fingerprint,
    model: modelOf(request),
    kind: 'written-off',
    // By name, so that nobody goes on waiting for it, on whatever machine.
    ...(task === undefined ? { attempt: id } : { task }),
    credits: { quoted, charged: settlement.kind === 'charged' ? settlement.credits : 0 },
    at,
    reason: settlement.kind === 'charged' ? `${by} says it was charged` : `${by} says it was not sent`,
  };
  await journal.append({ kind: 'lost', id, at, loss });
  await ledger.addLoss(loss);
  await journal.append({ kind: 'done', id, at });
}
