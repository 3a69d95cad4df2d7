import type { Condition, Entry, Field } from '../../../engine/catalog/catalog.ts';

/** Words in which the entries next door are written. */
export const picture = { type: 'asset', medium: 'image', required: true } as const;
export const items = (medium: 'image' | 'video' | 'audio', maxItems: number) =>
  ({
    type: 'list',
    maxItems,
    items: { type: 'object', fields: { uri: { type: 'asset', medium, required: true } } },
  }) as const;
export const text = { type: 'text', minLength: 1, maxLength: 5000 } as const;
export const seconds = (min: number, max: number): Field => ({
  type: 'number',
  integer: true,
  min,
  max,
  unit: 's',
  words: ['auto'],
});
export const is = (field: string, ...values: (string | boolean)[]): Condition => ({ test: 'is', field, values });
export const tier = (...values: string[]): Condition => ({ test: 'tier', values });
export const sent = (field: string): Condition => ({ test: 'sent', field });
export const not = (of: Condition): Condition => ({ test: 'not', of });
export const atLeastOne = (...fields: string[]): Condition => ({ test: 'count', fields, min: 1 });
export const ratios = (tiers: Record<string, string>) =>
  Object.entries(tiers).flatMap(([name, values]) => values.split(' ').map(value => ({ value, tier: name })));
export const ratio = { type: 'ratio', unit: 'pixels' } as const;

type Charges = Extract<Entry['price'], { known: true }>['charges'];
export const price = (charges: Charges, minimum?: number): Entry['price'] => ({
  known: true,
  charges,
  ...(minimum === undefined ? {} : { minimum }),
  source: 'pricing-october',
  sources: ['pricing-october'],
  checked: '2026-10-04',
  confidence: 'medium',
});
export const byTier = (rates: Record<string, number>) =>
  Object.entries(rates).map(([name, credits]) => ({ when: [tier(name)], credits }));
export const bySetting = (field: string, rates: Record<string, number>) =>
  Object.entries(rates).map(([name, credits]) => ({ when: [is(field, name)], credits }));
export const perOutputSecond = (rates: Charges[number]['rates']): Charges[number] => ({
  of: [{ count: 'outputSeconds' }],
  rates,
});

export const entry = (
  endpoint: string,
  model: string,
  rest: Pick<Entry, 'fields' | 'price'> & Partial<Entry>,
): Entry => ({
  endpoint,
  model,
  lifecycle: { state: 'active' },
  output: { kind: 'video', seconds: { field: 'duration' } },
  seed: false,
  sources: ['sdk'],
  ...rest,
});
