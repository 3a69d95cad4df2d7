import type { Plan } from '../schemas/types/plan.ts';
import type { Host } from './host.ts';
import type { Limits } from './plan/limits.ts';
import type { Account, Failure, Provider } from './providers/provider.ts';
import { planOf, type Survey } from './survey.ts';

/** Who renders, and what of a plan their account allows now. */
export interface Asked {
  readonly kind: 'asked';
  readonly provider: Provider;
  readonly plan: Plan;
  /** Absent: the account could not be read, or nothing is rendered. */
  readonly limits?: Account & Limits;
}

/** What it takes to ask. */
interface Asking {
  readonly host: Host;
  readonly provider: (survey: Survey) => Promise<Provider | Failure>;
}

type NotAsked =
  /** The provider does not take anything from this account. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly plan: Plan }
  /** The person wants out. */
  | { readonly kind: 'declined'; readonly plan: Plan }
  /** The account allows nothing of it now. */
  | { readonly kind: 'nothing'; readonly plan: Plan };

/** Opens the provider, and asks what the account allows. Anything else than `asked` is how the apply ends. */
export async function askAccount(
  whole: Plan,
  surveyed: Survey,
  { provider: open, host }: Asking,
): Promise<Asked | NotAsked> {
  const provider = await open(surveyed);
  if ('class' in provider) return { kind: 'refused', failure: provider, plan: whole };
  const account = await accountFor(whole, provider);
  if (!account) return { kind: 'asked', provider, plan: whole };
  if ('failure' in account)
    return host.signal.aborted
      ? { kind: 'declined', plan: whole }
      : { kind: 'refused', failure: account.failure, plan: whole };
  const limits = { ...account, now: host.now() };
  const plan = allowed(whole, surveyed, limits);
  if (isIdle(plan)) return { kind: 'nothing', plan };
  const poor = tooPoor(plan, limits.balance);
  return poor ? { kind: 'refused', failure: poor, plan } : { kind: 'asked', provider, plan, limits };
}

/** A plan less what the account does not allow yet. */
function allowed({ selection }: Plan, surveyed: Survey, limits: Limits): Plan {
  const { value } = planOf(surveyed, selection, { limits });
  if (!value) throw new Error('a selection that matched something matches nothing');
  return value;
}

/** Whether a plan does nothing. */
export const isIdle = ({ totals: { create, replace, resume, reuse } }: Plan): boolean =>
  create + replace + resume + reuse === 0;

/** The account. One that cannot be read is no reason to stop: the provider queues or refuses what is too much. */
async function accountFor(
  { totals: { create, replace } }: Plan,
  provider: Provider,
): Promise<Account | { readonly failure: Failure } | undefined> {
  if (create + replace === 0) return undefined;
  const account = await provider.account();
  if (!('failure' in account)) return account;
  const { failure } = account;
  // No answer at all: the requests would not get there either.
  return failure.class === 'stop' || failure.status === undefined ? { failure } : undefined;
}

/** Why an account cannot pay for a plan. Undefined: it can. */
function tooPoor({ totals: { credits } }: Plan, balance: number): Failure | undefined {
  if (balance >= credits) return undefined;
  return {
    class: 'stop',
    reason: `the account has ${balance} cr, and this plan may need ${credits} cr; \`--within ${balance}\` does what fits`,
  };
}
