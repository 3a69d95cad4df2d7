import { runway } from './catalog/catalog.ts';
import type { AgreedPrices } from './catalog/quote.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { findInside } from './files/inside.ts';
import { mainNames } from './files/read-sources.ts';
import type { Account, Failure, Provider } from './providers/provider.ts';
import { homeOf } from './store/home.ts';
import { type Survey, survey } from './survey.ts';

export interface AccountRequest {
  /** A production's folder, or any other: an account belongs to no production. */
  readonly folder: string;
  readonly rehearse: boolean;
  readonly prices?: AgreedPrices;
  readonly provider: (ground: Pick<Survey, 'home' | 'rehearsal' | 'catalog'>) => Promise<Provider | Failure>;
}

/** What a provider said of its account. */
export type AccountAnswer =
  | {
      readonly kind: 'account';
      readonly account: Account;
      /** Models that the production in the folder would ask. Absent: there is no production. */
      readonly named?: readonly string[];
    }
  /** The provider, or the way to it, said no. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** A rehearsal's account is kept beside a production, and there is none. */
  | { readonly kind: 'nowhere' }
  /** The production's config is wrong. */
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] };

/** Asks the provider for the account: reads only, costs nothing. */
export async function readAccount({
  folder,
  rehearse,
  prices,
  provider: open,
}: AccountRequest): Promise<AccountAnswer> {
  const isProduction = await hasProduction(folder);
  if (!isProduction && rehearse) return { kind: 'nowhere' };
  const surveyed = isProduction ? await survey({ folder, rehearse, ...(prices ? { prices } : {}) }) : undefined;
  if (surveyed && !surveyed.value) return { kind: 'problems', problems: surveyed.problems };
  const ground = surveyed?.value ?? { home: homeOf(folder, rehearse), rehearsal: rehearse, catalog: runway };
  const provider = await open(ground);
  if ('class' in provider) return { kind: 'refused', failure: provider };
  const account = await provider.account();
  if ('failure' in account) return { kind: 'refused', failure: account.failure };
  return {
    kind: 'account',
    account,
    ...(surveyed?.value ? { named: [...new Set(surveyed.value.graph.jobs.map(({ model }) => model))] } : {}),
  };
}

async function hasProduction(folder: string): Promise<boolean> {
  for (const name of mainNames) if ((await findInside(folder, name)).kind !== 'missing') return true;
  return false;
}
