import type { Totals } from '../../../schemas/types/plan.ts';
import { dollars } from './words.ts';

/** `$4.80`, or as the production pays: `€4.42, €5.26 with tax`. */
export function priceWords({ dollars: usd, price }: Pick<Totals, 'dollars' | 'price'>): string {
  if (!price) return dollars(usd);
  const { amount, currency, withTax } = price;
  const words = (sum: number): string => new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(sum);
  return withTax === undefined ? words(amount) : `${words(amount)}, ${words(withTax)} with tax`;
}
