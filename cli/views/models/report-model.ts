import {
  type Expense,
  expensesOf,
  leaksOf,
  priceOf,
  type SpendBy,
  type Survey,
  spendBy,
  spendBys,
  sumsOf,
  usableSeconds,
  wasteOf,
} from '../../../engine/index.ts';
import type { ReportView } from '../../../schemas/types/output.ts';

/** Where the money went, and the expenses behind it. `since` is an ISO date. */
export function reportModel(
  { production, books, graph, catalog, rehearsal }: Survey,
  since: string | undefined,
): { readonly report: ReportView; readonly expenses: readonly Expense[] } {
  const declared = new Set<string>(graph.jobs.map(({ address }) => address));
  const { lockfile } = books;
  const expenses = expensesOf(lockfile, {
    isDeclared: address => declared.has(address),
    ...(since === undefined ? {} : { since }),
    usable: usableSeconds(production),
  });
  const sums = sumsOf(expenses);
  const { charged, takes, chosen, usableSeconds: usable } = sums;
  const unreadable = lockfile.damaged.reduce((sum, { credits = 0 }) => sum + credits, 0);
  const report: ReportView = {
    production: production.title,
    rehearsal,
    ...(since === undefined ? {} : { since }),
    sums,
    ...priceOf(charged, catalog.creditUsd, production.rate),
    ...(chosen === 0 ? {} : { takesEach: hundredths(takes / chosen), creditsEach: hundredths(charged / chosen) }),
    ...(usable === 0 ? {} : { creditsPerSecond: hundredths(charged / usable) }),
    waste: { ...wasteOf(expenses), failed: wasteOf(expenses).failed.map(each => ({ ...each })) },
    leaks: leaksIn(lockfile, since),
    ...(unreadable > 0 ? { unreadable } : {}),
    by: spendBys.map((by: SpendBy) => ({ by, rows: spendBy(expenses, by).map(row => ({ ...row })) })),
  };
  return { report, expenses };
}

/** Leaks are of jobs, and a job is of no day: with a date there are those of what was asked for since. */
function leaksIn({ takes, losses }: Survey['books']['lockfile'], since = ''): ReportView['leaks'] {
  const later = {
    takes: new Map([...takes].map(([address, list]) => [address, list.filter(({ created }) => created >= since)])),
    losses: losses.filter(({ at }) => at >= since),
  };
  return leaksOf(later).map(({ address, model, cause, takes: count, credits }) => {
    const what = cause.kind === 'lost' ? cause.how : cause.kind === 'rejected' ? cause.reason : undefined;
    return { address, model, cause: cause.kind, ...(what === undefined ? {} : { what }), takes: count, credits };
  });
}

const hundredths = (amount: number): number => Math.round(amount * 100) / 100;
