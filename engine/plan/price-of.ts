import type { Totals } from '../../schemas/types/plan.ts';
import type { CreditRate } from '../production/production.ts';

/** Credits as money: at the list price in dollars, and at the price the production pays, where it says so. */
export function priceOf(credits: number, creditUsd: number, rate?: CreditRate): Pick<Totals, 'dollars' | 'price'> {
  const dollars = cents(credits * creditUsd);
  if (!rate) return { dollars };
  const { creditPrice = creditUsd, currency, tax } = rate;
  const amount = credits * creditPrice;
  return {
    dollars,
    price: { amount: cents(amount), currency, ...(tax > 0 ? { withTax: cents(amount * (1 + tax)) } : {}) },
  };
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
