import type { Account, Refused } from '../provider.ts';
import { organizationAnswer, usageAnswer } from './answers.ts';
import { unreadable } from './failures.ts';

/** The account, from what is said of it, and of this month's usage; a usage that cannot be read is left out. */
export function accountOf(who: string, organization: unknown, usage: unknown): Account | Refused {
  const read = organizationAnswer.safeParse(organization);
  if (!read.success) return unreadable(who, 'an account');
  const { creditBalance, tier, usage: used } = read.data;
  const models = Object.entries(tier.models);
  const daily = models.flatMap(([model, { maxDailyGenerations: limit }]) =>
    limit === undefined ? [] : [[model, limit] as const],
  );
  const usedToday = Object.entries(used?.models ?? {}).map(([model, { dailyGenerations }]) => [
    model,
    dailyGenerations,
  ]);
  const spentThisMonth = spentIn(usage);
  return {
    balance: creditBalance,
    concurrency: Object.fromEntries(models.map(([model, limit]) => [model, limit.maxConcurrentGenerations])),
    daily: Object.fromEntries(daily),
    usedToday: Object.fromEntries(usedToday),
    ...(tier.maxMonthlyCreditSpend === undefined ? {} : { monthlyLimit: tier.maxMonthlyCreditSpend }),
    ...(spentThisMonth === undefined ? {} : { spentThisMonth }),
  };
}

/** The calendar month around a moment, UTC, as the API asks for it: its first day, and the first of the next. */
export function monthOf(now: number): { readonly startDate: string; readonly beforeDate: string } {
  const date = new Date(now);
  const first = (month: number): string => new Date(Date.UTC(date.getUTCFullYear(), month)).toISOString().slice(0, 10);
  return { startDate: first(date.getUTCMonth()), beforeDate: first(date.getUTCMonth() + 1) };
}

/** May be less than nothing, in a month that only saw credits given back. */
function spentIn(usage: unknown): number | undefined {
  const read = usageAnswer.safeParse(usage);
  if (!read.success) return undefined;
  const amounts = read.data.results.flatMap(({ usedCredits }) => usedCredits.map(({ amount }) => amount));
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
