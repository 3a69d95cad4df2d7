import type { PlanModel } from '../models/plan-model.ts';
import { command, counted, list, number } from './words.ts';

type Facts = Pick<PlanModel, 'waits' | 'jobs' | 'isPartial' | 'rehearsal'> & Partial<Pick<PlanModel, 'limits'>>;

/** Why a plan does nothing, in two parts: what, and why. */
export function nothingWords({ waits, jobs, isPartial }: Facts): readonly [string, string] {
  if (jobs === 0) return ['Nothing to do', 'no job was chosen'];
  const takes = waits.reduce((sum, wait) => sum + wait.takes, 0);
  if (takes > 0)
    return ['Nothing to do now', `${counted(takes, 'take')} ${takes === 1 ? 'waits' : 'wait'} (${reasons(waits)})`];
  return isPartial
    ? ['Nothing to do here', 'every take of what was chosen is there']
    : ['Nothing to do', 'every take that can be rendered is there'];
}

const reasons = (waits: Facts['waits']): string =>
  list(waits.map(({ why, takes }) => (waits.length === 1 ? why : `${number(takes)} ${why}`)));

/** What to do about it. Undefined: nothing, or nothing that a command could. */
export function afterNothing({ waits, rehearsal }: Facts): string | undefined {
  if (waits.some(({ why }) => why === 'quarantined')) return command('reconcile', rehearsal);
  // What the account keeps waiting needs nobody: it goes on by itself.
  if (waits.every(({ why }) => why === 'the account')) return undefined;
  if (waits.some(({ why }) => why === 'a verdict')) return command('review', rehearsal);
  return waits.length > 0 ? command('status', rehearsal) : undefined;
}
