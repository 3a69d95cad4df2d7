import { modelOf } from '../catalog/request.ts';
import { slotOf, targetsOf, taskOf, withPending } from '../lockfile/in-flight.ts';
import { type InFlight, type OpenAttempt, replay } from '../lockfile/journal.ts';
import { emptyLockfile, type Loss, lockfileOf } from '../lockfile/lockfile.ts';
import type { Holder } from '../store/holder.ts';
import { homeOf } from '../store/home.ts';
import { openStore } from '../store/local-store.ts';
import { readHome } from '../store/read-home.ts';
import type { Store } from '../store/store.ts';
import { survey, type Where } from '../survey.ts';
import { correctLoss } from './correct-loss.ts';

/** What a person found out about an uncertain attempt. */
export type Settlement =
  /** It never reached the provider; the slot may be rendered. */
  | { readonly kind: 'not-sent' }
  /** It did, and cost this many credits; the take is lost, the money is booked. */
  | { readonly kind: 'charged'; readonly credits: number };

export interface ReconcileRequest extends Where {
  /**
   * `s01/ride@draft#1`, with the slot's number; the address alone, where only one slot is uncertain; the attempt's id; or
   * the name of a task that the provider does not know any more, or of one that was cancelled, whose charge is corrected.
   */
  readonly target: string;
  readonly settlement: Settlement;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Who says so. */
  readonly by: string;
}

export type { OpenAttempt };

export type Reconciled =
  /** `name`: what was settled, by its slot or its task; `before`: credits that were booked for it. Absent: none were. */
  | { readonly kind: 'settled'; readonly name: string; readonly before?: number }
  | { readonly kind: 'locked'; readonly heldBy: Holder }
  | { readonly kind: 'refused'; readonly reason: string };

/** Tasks that were asked for, and nobody can tell for which take. Reads only. */
export const strayTasks = async (where: Where): Promise<readonly string[]> => (await openIn(where)).strays;

/** The attempts nobody knows the outcome of, whichever machine made them. Reads only. */
export const uncertainAttempts = async (where: Where): Promise<readonly OpenAttempt[]> =>
  (await openIn(where)).attempts.filter(({ state }) => state.kind === 'uncertain');

async function openIn({ folder, rehearse = false }: Where): Promise<InFlight> {
  const { journal, lockfile } = await readHome(homeOf(folder, rehearse));
  const text = lockfile?.ok ? lockfile.lockfile : emptyLockfile('unknown');
  return withPending(replay(journal.entries), lockfileOf(text));
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
    const open = choose(inFlight.attempts, target);
    if ('reason' in open) return (await correction(request)) ?? (await settleStray(inFlight, open, request, store));
    if (request.settlement.kind === 'not-sent' && open.state.kind !== 'uncertain')
      return { kind: 'refused', reason: `${target} was accepted by the provider, so it was sent` };
    await settle(open, request, store);
    return { kind: 'settled', name: slotOf(open) };
  } finally {
    await store.close();
  }
}

/**
 * What a person means: an uncertain attempt, by its slot, its job or its id; or a task that the provider does not know
 * any more, by its name alone, for whatever is under way is collected and not written off.
 */
function choose(attempts: readonly OpenAttempt[], target: string): OpenAttempt | { readonly reason: string } {
  const uncertain = attempts.filter(({ state }) => state.kind === 'uncertain');
  const named = uncertain.find(({ attempt }) => attempt.id === target);
  const ofSlot = uncertain.filter(open => slotOf(open) === target);
  const matches = ofSlot.length > 0 ? ofSlot : uncertain.filter(({ attempt }) => attempt.address === target);
  const [only, ...others] = named ? [named] : matches;
  if (only && others.length === 0) return only;
  if (only) {
    const names = targetsOf(matches).map(({ name }) => name);
    return { reason: `several requests for ${target} are uncertain, name one: ${names.join(', ')}` };
  }
  const underWay = attempts.filter(({ state }) => state.kind === 'submitted');
  const byTask = underWay.find(open => taskOf(open) === target);
  if (byTask) return byTask;
  const task = underWay.filter(open => slotOf(open) === target || open.attempt.address === target).map(taskOf)[0];
  return {
    reason:
      task === undefined
        ? `nothing about ${target} is uncertain`
        : `${target} is under way as task ${task}: \`retake collect\` brings it. Only if the provider does not know that task any more, \`retake reconcile ${task} --charged N\` books it`,
  };
}

/** A task that was cancelled, and of which only the estimate is booked. Undefined: it is none. */
async function correction({ folder, rehearse = false, ...request }: ReconcileRequest): Promise<Reconciled | undefined> {
  const { target, settlement, by } = request;
  if (settlement.kind === 'not-sent') return undefined;
  const corrected = await correctLoss(homeOf(folder, rehearse), { task: target, charged: settlement.credits, by });
  if (corrected.kind === 'refused') return corrected;
  return corrected.kind === 'unknown'
    ? undefined
    : { kind: 'settled', name: `task ${target}`, before: corrected.before };
}

/** A task of which nobody knows what was asked for: what it cost is booked, under no job. */
async function settleStray(
  { strays }: InFlight,
  refusal: { readonly reason: string },
  { target, settlement, now, by }: ReconcileRequest,
  { ledger }: Store,
): Promise<Reconciled> {
  if (!strays.includes(target)) return { kind: 'refused', ...refusal };
  if (settlement.kind === 'not-sent') return { kind: 'refused', reason: `${target} is a task, so it was sent` };
  await ledger.addLoss({
    address: 'unknown',
    slot: 1,
    fingerprint: `sha256:${'0'.repeat(64)}`,
    model: 'unknown',
    kind: 'written-off',
    task: target,
    credits: { quoted: settlement.credits, charged: settlement.credits },
    at: new Date(now).toISOString(),
    settledBy: by,
    reason: `${by} says it was charged; what was asked for is not known any more`,
  });
  return { kind: 'settled', name: `task ${target}` };
}

async function settle(
  open: OpenAttempt,
  { settlement, now, by }: ReconcileRequest,
  { journal, ledger }: Store,
): Promise<void> {
  const { id, address, slot, fingerprint, request, quoted, by: asker, forced } = open.attempt;
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
    ...(asker === undefined ? {} : { by: asker }),
    ...(forced === undefined ? {} : { forced }),
    settledBy: by,
    reason: settlement.kind === 'charged' ? `${by} says it was charged` : `${by} says it was not sent`,
  };
  await journal.append({ kind: 'lost', id, at, loss });
  await ledger.addLoss(loss);
  await journal.append({ kind: 'done', id, at });
}
