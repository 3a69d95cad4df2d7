import type { Change, Diagnostic, LintFinding, Plan } from '../../../engine/index.ts';
import type { PlanRow } from './plan-model.ts';
import { brief } from './plan-reason.ts';

/** A production as it is after a save. */
export interface Seen {
  /** Absent: the config is wrong, and there is no plan. */
  readonly plan?: Plan;
  readonly problems: readonly Diagnostic[];
  /** What the method advises. Empty where there is no plan. */
  readonly findings: readonly LintFinding[];
}

/** What a save changed in what apply would do. */
export interface SaveEffect {
  /** Credits now, at most, and before the save. Absent: there was no plan before. */
  readonly credits?: { readonly before: number; readonly now: number };
  /** Jobs about which something else is planned, as they are now. */
  readonly changed: readonly Pick<PlanRow, 'action' | 'address' | 'credits' | 'reason'>[];
  /** Jobs that are not planned any more. */
  readonly gone: readonly string[];
  /** Findings that were not there before. */
  readonly fresh: readonly LintFinding[];
}

/** What the last save changed. `before`: the last plan there was. */
export function effectOf(before: Pick<Seen, 'plan' | 'findings'> | undefined, { plan, findings }: Seen): SaveEffect {
  const known = new Map((before?.plan?.changes ?? []).map(change => [change.address, sayingOf(change)]));
  const changes = plan?.changes ?? [];
  const told = new Set((before?.findings ?? []).map(({ code, about, message }) => `${code} ${about} ${message}`));
  const addresses = new Set(changes.map(({ address }) => address));
  return {
    ...(before?.plan && plan ? { credits: { before: before.plan.totals.credits, now: plan.totals.credits } } : {}),
    changed:
      before?.plan && plan
        ? changes
            .filter(change => known.get(change.address) !== sayingOf(change))
            .map(change => {
              const { action, address, credits } = change;
              return { action, address, credits, reason: brief(change) };
            })
        : [],
    gone: plan ? [...known.keys()].filter(address => !addresses.has(address)) : [],
    fresh: before ? findings.filter(({ code, about, message }) => !told.has(`${code} ${about} ${message}`)) : [],
  };
}

const sayingOf = ({ action, credits, later, reason }: Change): string =>
  JSON.stringify([action, credits, later, reason.text, reason.changed]);
