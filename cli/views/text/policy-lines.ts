import type { PlanModel } from '../models/plan-model.ts';
import { type Line, line, span } from './line.ts';
import { counted, number } from './words.ts';

/** What waits for the policy and how it is overridden, or what is forced and why. */
export function policyLines({ policy }: PlanModel): readonly Line[] {
  if (!policy) return [];
  const { waiting, forced, reason } = policy;
  if (reason !== undefined)
    return [
      line(
        span('Forced: ', 'warning'),
        forced === 0 ? 'the policy has nothing against this' : `${counted(forced, 'take')} against the policy`,
        ` — “${reason}”`,
      ),
    ];
  return [
    line(
      span('Policy: ', 'wait'),
      `${number(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for it; `,
      span('--force-premium REASON', 'command'),
      ' overrides it once, and the reason is kept with each take',
    ),
  ];
}
