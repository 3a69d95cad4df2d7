import { expect, test } from 'vitest';
import { priceWords } from '../../cli/views/text/price-words.ts';
import { priceOf } from '../../engine/plan/price-of.ts';

test('credits are told at the list price, unless the production says what it pays', () => {
  expect(priceOf(480, 0.01)).toEqual({ dollars: 4.8 });
  expect(priceOf(480, 0.01, { creditPrice: 0.0092, currency: 'EUR', tax: 0.19 })).toEqual({
    dollars: 4.8,
    price: { amount: 4.42, currency: 'EUR', withTax: 5.26 },
  });
  expect(priceOf(480, 0.01, { currency: 'USD', tax: 0.2 }).price).toEqual({
    amount: 4.8,
    currency: 'USD',
    withTax: 5.76,
  });
});

test('a price is said in its currency, with tax where there is one', () => {
  expect(priceWords(priceOf(480, 0.01))).toBe('$4.80');
  expect(priceWords(priceOf(480_000, 0.01, { creditPrice: 0.0092, currency: 'EUR', tax: 0.19 }))).toBe(
    '€4,416.00, €5,255.04 with tax',
  );
  expect(priceWords(priceOf(480, 0.01, { creditPrice: 1.5, currency: 'JPY', tax: 0 }))).toBe('¥720');
});
