import type { Ceiling, Change, Slot } from '../../schemas/types/plan.ts';
import type { Production } from '../production/production.ts';
import { ceilingsOf, openPurse, type Purse, type Scope } from './ceilings.ts';

/** The budget's word on a plan. */
export interface Verdict {
  /** The changes, with what does not fit turned into waiting. */
  readonly changes: readonly Change[];
  readonly ceilings: readonly Ceiling[];
}

/**
 * Goes through the changes in order and lets through what fits. Without `within`, what does not fit still counts as
 * wanted, so that the ceiling it breaks is seen to be broken and apply refuses; with it, the rest is meant to wait.
 */
export function budget(
  changes: readonly Change[],
  production: Production,
  used: ReadonlyMap<Scope, number>,
  within?: number,
): Verdict {
  const limits = ceilingsOf(production, within);
  const purse = openPurse(limits, used);
  const wanted = within === undefined ? openPurse(limits, used) : purse;
  const deferred = new Set<string>();
  const fitted = changes.map(change => allocate(change, { purse, wanted, deferred }));
  const warnAt = production.budget.warnAt ?? 1;
  const ceilings = [...limits].map(([scope, limit]): Ceiling => {
    const spent = used.get(scope) ?? 0;
    const more = wanted.taken(scope);
    const verdict =
      spent + more > limit && more > 0
        ? 'over'
        : scope === 'budget.credits' && spent + more > limit * warnAt
          ? 'warn'
          : 'fits';
    return { scope, limit, used: spent, wanted: more, verdict };
  });
  // A ceiling that nothing touches is not news; there may be one for each of a thousand shots.
  return {
    changes: fitted,
    ceilings: ceilings.filter(({ scope, used, wanted }) => used + wanted > 0 || scope === 'budget.credits'),
  };
}

interface Allocation {
  readonly purse: Purse;
  readonly wanted: Purse;
  /** Jobs that do not fit; what needs them cannot be rendered either. */
  readonly deferred: Set<string>;
}

function allocate(change: Change, { purse, wanted, deferred }: Allocation): Change {
  if (change.credits === 0) return change;
  const lost = change.needs.find(need => deferred.has(need));
  let broken: string | undefined = lost && `waits for ${lost}, which the budget does not allow`;
  const slots = change.slots.map((slot): Slot => {
    if (slot.credits === 0) return slot;
    const cost = { address: change.address, model: change.model ?? '', credits: slot.credits };
    if (wanted !== purse) wanted.take(cost);
    const block = purse.blocks(cost);
    if (lost === undefined && block === undefined) {
      purse.take(cost);
      return slot;
    }
    broken ??=
      block && `${slot.credits} cr do not fit: ${block.scope} has ${Math.max(block.left, 0)} of ${block.limit} cr left`;
    return { ...slot, action: 'wait', credits: 0 };
  });
  if (broken === undefined) return change;
  deferred.add(change.address);
  const credits = slots.reduce((sum, slot) => sum + slot.credits, 0);
  const action = credits > 0 ? change.action : 'wait';
  return {
    ...change,
    action,
    slots,
    credits,
    later: change.later + change.credits - credits,
    reason: { ...change.reason, code: 'budget', text: broken },
  };
}
