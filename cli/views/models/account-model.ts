import type { Account } from '../../../engine/index.ts';
import type { AccountModel, AccountMonth, AccountView } from '../../../schemas/types/output.ts';

/** What an account view is made of besides the account. */
export interface AccountFacts {
  /** Every model, used or not. */
  readonly all: boolean;
  readonly rehearsal: boolean;
  readonly creditUsd: number;
}

/** An account as people ask after it: what is there, what may be spent, and what the models they use still allow. */
export function accountModel(
  { account, named = [] }: { readonly account: Account; readonly named?: readonly string[] },
  { all, rehearsal, creditUsd }: AccountFacts,
): AccountView {
  const { balance, concurrency, daily, usedToday, monthlyLimit } = account;
  const names = [...new Set([...named, ...Object.keys(usedToday), ...Object.keys(concurrency), ...Object.keys(daily)])];
  const models = names.map(model => modelOf(model, account, named)).sort(byUse);
  const shown = all ? models : models.filter(model => model.named || model.usedToday > 0);
  const tier = tiers.findIndex(usd => Math.round(usd / creditUsd) === monthlyLimit) + 1;
  return {
    rehearsal,
    balance,
    balanceUsd: Math.round(balance * creditUsd * 100) / 100,
    ...(tier > 0 ? { tier } : {}),
    ...(monthlyLimit === undefined ? {} : { month: monthOf(monthlyLimit, account.spentThisMonth) }),
    models: shown,
    hidden: models.length - shown.length,
  };
}

/** Dollars an account may spend in a month, from tier 1 on; as the provider's documentation lists them. */
const tiers = [100, 500, 2000, 20_000, 100_000];

const monthOf = (limit: number, spent: number | undefined): AccountMonth =>
  spent === undefined ? { limit } : { limit, spent, left: Math.max(0, limit - spent) };

function modelOf(model: string, { concurrency, daily, usedToday }: Account, named: readonly string[]): AccountModel {
  const [atOnce, aDay, used] = [concurrency[model], daily[model], usedToday[model] ?? 0];
  return {
    model,
    named: named.includes(model),
    ...(atOnce === undefined ? {} : { concurrency: atOnce }),
    ...(aDay === undefined ? {} : { daily: aDay }),
    usedToday: used,
    ...(typeof aDay === 'number' ? { leftToday: Math.max(0, aDay - used) } : {}),
  };
}

/** The production's own first, then the busiest, then by name. */
const byUse = (a: AccountModel, b: AccountModel): number =>
  Number(b.named) - Number(a.named) || b.usedToday - a.usedToday || (a.model < b.model ? -1 : 1);
