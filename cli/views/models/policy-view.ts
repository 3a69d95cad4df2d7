import type { Change, Plan } from '../../../engine/index.ts';

/** Takes that wait for the policy, or that a person forces. */
export interface PolicyView {
  readonly waiting: number;
  readonly forced: number;
  /** Why it is overridden. Absent: it is not. */
  readonly reason?: string;
}

export function policyOf({ changes, selection: { forcePremium } }: Plan): { readonly policy?: PolicyView } {
  const takesOf = (found: readonly Change[], isMeant: (slot: Change['slots'][number]) => boolean): number =>
    found.reduce((sum, { slots }) => sum + slots.filter(isMeant).length, 0);
  const waiting = takesOf(
    changes.filter(({ reason }) => reason.code === 'policy'),
    ({ action }) => action === 'wait',
  );
  const forced = takesOf(
    changes.filter(change => change.forced !== undefined),
    ({ credits }) => credits > 0,
  );
  if (waiting === 0 && forcePremium === undefined) return {};
  return { policy: { waiting, forced, ...(forcePremium === undefined ? {} : { reason: forcePremium }) } };
}
