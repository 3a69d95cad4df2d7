import type { Plan } from '../../../schemas/types/plan.ts';
import type { PlanModel } from '../models/plan-model.ts';
import { nextAfterPlan } from '../text/plan-totals.ts';
import { command } from '../text/words.ts';

/** A plan as programs read it: all that is saved of it, and what the page says besides. */
export function printedPlan(plan: Plan, model: PlanModel): Plan {
  const next = nextAfterPlan(model);
  const { fitting, laterIf, rehearsal } = model;
  return {
    ...plan,
    ...(plan.totals.later > 0 ? { laterIf } : {}),
    ...(fitting
      ? { fitting: { credits: fitting.credits, wanted: fitting.wanted, command: command(fitting.words, rehearsal) } }
      : {}),
    ...(next === undefined ? {} : { next }),
  };
}

/** The same without what the page says besides: a plan that is printed may be applied as one that is saved. */
export function savedOf({ laterIf: _, fitting: _fitting, next: _next, ...plan }: Plan): Plan {
  return plan;
}
