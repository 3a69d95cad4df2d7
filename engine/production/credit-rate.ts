import type { ProductionConfig } from '../../schemas/types/production.ts';
import type { Production } from './production.ts';

/** What a credit costs here, where somebody says so. */
export function rateOf(account: ProductionConfig['account']): Pick<Production, 'rate'> {
  if (account?.creditPrice === undefined && account?.taxRate === undefined) return {};
  const { creditPrice, currency = 'USD', taxRate = '0%' } = account;
  return {
    rate: {
      ...(creditPrice === undefined ? {} : { creditPrice }),
      currency,
      tax: Number.parseFloat(taxRate) / 100,
    },
  };
}
