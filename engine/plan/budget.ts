import type { Ceiling, Change, Slot } from '../../schemas/types/plan.ts';
import type { Production } from '../production/production.ts';
import { blockWords, byOf, type Cost, ceilingsOf, openPurse, type Purse, type Scope } from './ceilings.ts';
import type { Allowance, Obstacle } from './limits.ts';
import { byRank, inVain } from './rank.ts';

/** The budget's word on a plan, and the account's. */
export interface Verdict {
  /** The changes, with what does not fit turned into waiting. */
  readonly changes: readonly Change[];
  readonly ceilings: readonly Ceiling[];
}

/** What a plan has to fit into. */
export interface Room {
  readonly production: Production;
  /** Credits used of every ceiling before this plan. */
  readonly used: ReadonlyMap<Scope, number>;
  /** Who asks. Absent: nobody knows. */
  readonly by?: string;
  /** Credits a person wants to stay within. Absent: as many as the ceilings allow. */
  readonly within?: number;
  /** What is left of the account. Absent: it was not asked. */
  readonly allowance?: Allowance;
}

/**
 * Goes through the changes in order, with `within` in the order of their rank, and lets through what fits. Without `within`, what does not fit a ceiling still
 * counts as wanted, so that the ceiling is seen to be broken and apply refuses; with it, the rest is meant to wait. What
 * the account does not allow waits in any case: it is allowed later, without anybody's doing.
 */
export function budget(changes: readonly Change[], { production, used, by, within, allowance }: Room): Verdict {
  const limits = ceilingsOf(production, { ...byOf({ by }), ...(within === undefined ? {} : { within }) });
  const purse = openPurse(limits, used);
  const wanted = within === undefined ? openPurse(limits, used) : purse;
  const notYet = openPurse(limits, used);
  const room = { purse, wanted, notYet, ...byOf({ by }), ...(allowance ? { allowance } : {}) };
  const passed = { deferred: new Map<string, Hindrance>(), unbought: new Map<string, Hindrance>() };
  const ranked = within === undefined ? changes : inOrder(changes, { production, limits, used });
  const allocated = new Map(ranked.map(change => [change, allocate(change, { ...room, ...passed })]));
  const fitted = changes.map(change => allocated.get(change)!);
  const warnAt = production.budget.warnAt ?? 1;
  const ceilings = [...limits].map(([scope, limit]): Ceiling => {
    const spent = used.get(scope) ?? 0;
    const all = wanted.taken(scope);
    // A ceiling that would break tomorrow is broken: the whole of a plan is what a person decides about.
    if (spent + all > limit && all > 0) return { scope, limit, used: spent, wanted: all, verdict: 'over' };
    const more = all - notYet.taken(scope);
    const verdict = scope === 'budget.credits' && spent + more > limit * warnAt ? 'warn' : 'fits';
    return { scope, limit, used: spent, wanted: more, verdict };
  });
  // A ceiling that nothing touches is not news; there may be one for each of a thousand shots.
  return {
    changes: fitted,
    ceilings: ceilings.filter(({ scope, used, wanted }) => used + wanted > 0 || scope === 'budget.credits'),
  };
}

/** By rank; but whoever would have others brought forward and then not fit waits for their turn. */
function inOrder(
  changes: readonly Change[],
  { production, limits, used }: Pick<Room, 'production' | 'used'> & { readonly limits: ReadonlyMap<Scope, number> },
): readonly Change[] {
  const patient = new Set<string>();
  for (let round = 0; ; round++) {
    const order = byRank(changes, production, patient);
    const purse = openPurse(limits, used);
    const room = { purse, wanted: purse, notYet: openPurse(limits, used), deferred: new Map(), unbought: new Map() };
    const tried = new Map(order.map(change => [change, allocate(change, room)]));
    const more = inVain(order, production, change => tried.get(change)!.credits > 0).filter(each => !patient.has(each));
    if (more.length === 0) return order;
    // One by one, since the credits of the first may be what the others lack; of very many, all that are left at once.
    for (const each of round < rounds ? more.slice(0, 1) : more) patient.add(each);
  }
}

const rounds = 200;

interface Allocation {
  readonly by?: string;
  readonly purse: Purse;
  readonly wanted: Purse;
  /** What is wanted and the account does not allow yet. */
  readonly notYet: Purse;
  readonly allowance?: Allowance;
  /** Jobs that do not fit; what needs them cannot be rendered either. */
  readonly deferred: Map<string, Hindrance>;
  /** Renders that do not fit, by fingerprint; who would take what another slot makes waits with it. */
  readonly unbought: Map<string, Hindrance>;
}

/** Why a job does not fit. */
type Hindrance =
  /** A ceiling, or what the person wants to stay within. */
  | { readonly code: 'budget'; readonly text: string }
  /** The account does not allow it yet. */
  | { readonly code: 'account'; readonly text: string; readonly obstacle: Obstacle };

function allocate(change: Change, room: Allocation): Change {
  const lost = change.credits === 0 ? undefined : inherited(change, room.deferred);
  const allotted = change.slots.map(slot => allot(slot, { change, lost }, room));
  const broken = allotted.find(({ hindrance }) => hindrance)?.hindrance;
  if (broken === undefined) return change;
  room.deferred.set(change.address, broken);
  const slots = allotted.map(({ slot }) => slot);
  const credits = slots.reduce((sum, slot) => sum + slot.credits, 0);
  const action = credits > 0 ? change.action : 'wait';
  return {
    ...change,
    action,
    slots,
    credits,
    later: change.later + change.credits - credits,
    reason: { ...change.reason, code: broken.code, text: broken.text },
  };
}

/** A slot as it may be done, and what is in its way. */
interface Allotted {
  readonly slot: Slot;
  readonly hindrance?: Hindrance;
}

function allot(
  slot: Slot,
  { change: { address, model = '' }, lost }: { readonly change: Change; readonly lost: Hindrance | undefined },
  { by, purse, wanted, notYet, allowance, unbought }: Allocation,
): Allotted {
  const { take: _, ...without } = slot;
  if (slot.credits === 0) {
    const hindrance = slot.action === 'reuse' ? unbought.get(slot.fingerprint ?? '') : undefined;
    if (!hindrance) return { slot };
    if (hindrance.code === 'account') hindrance.obstacle.wait();
    return { slot: { ...without, action: 'wait' }, hindrance };
  }
  const cost = { address, model, credits: slot.credits, ...byOf({ by }) };
  if (wanted !== purse) wanted.take(cost);
  const hindrance = lost ?? overBudget(cost, purse) ?? notAllowed(cost, allowance);
  if (!hindrance) {
    purse.take(cost);
    allowance?.take(cost);
    return { slot };
  }
  if (hindrance.code === 'account') {
    hindrance.obstacle.wait();
    if (wanted !== purse) notYet.take(cost);
  }
  if (slot.fingerprint !== undefined) unbought.set(slot.fingerprint, passedOn(hindrance, `${address}#${slot.slot}`));
  return { slot: { ...slot, action: 'wait', credits: 0 }, hindrance };
}

/** What a job needs does not fit, and so it does not either. */
function inherited({ needs }: Change, deferred: ReadonlyMap<string, Hindrance>): Hindrance | undefined {
  const need = needs.find(each => deferred.has(each));
  return need === undefined ? undefined : passedOn(deferred.get(need)!, need);
}

/** The same hindrance, for whoever waits for what it hinders. */
function passedOn(above: Hindrance, name: string): Hindrance {
  switch (above.code) {
    case 'budget':
      return { ...above, text: `waits for ${name}, which the budget does not allow` };
    case 'account':
      return { ...above, text: `waits for ${name}, which the account does not allow yet` };
    default:
      return above satisfies never;
  }
}

function overBudget(cost: Cost, purse: Purse): Hindrance | undefined {
  const block = purse.blocks(cost);
  return block && { code: 'budget', text: blockWords(cost, block) };
}

function notAllowed(cost: Cost, allowance: Allowance | undefined): Hindrance | undefined {
  const obstacle = allowance?.blocks(cost);
  return obstacle && { code: 'account', text: `waits for the account: ${obstacle.text}`, obstacle };
}
