import type { AgreedPrices } from '../../../engine/index.ts';

/** Prices as they would be typed again, a space before each; empty without any. */
export const typedPrices = (prices: AgreedPrices = {}): string =>
  Object.entries(prices)
    .map(([model, { credits, per }]) => ` --assume-price ${model}=${credits}/${per}`)
    .join('');
