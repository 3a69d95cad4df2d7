import type { Entry } from '../../../engine/index.ts';
import { type Charge, creditsWords, unitOf } from './charge-words.ts';
import { conditionWords } from './condition-words.ts';

/** What a model costs, in a few words: `12 cr/s`, `20–40 cr/s`, `25 cr (above 4096 px: 150 cr)`, `unknown`. */
export function priceWords(entry: Entry): string {
  const { price } = entry;
  if (!price.known) return 'unknown';
  const either = eitherWords(price.charges, entry);
  const parts = either === undefined ? merged(price.charges, entry) : [either];
  return parts.join(' + ') + (price.minimum === undefined ? '' : `, at least ${price.minimum} cr`);
}

/** Charges for one thing by several settings are one range: every output format, for example. */
function merged(charges: readonly Charge[], entry: Entry): readonly string[] {
  const groups = new Map<string, Charge[]>();
  for (const charge of charges) {
    const unit = unitOf(charge, entry);
    groups.set(unit, [...(groups.get(unit) ?? []), charge]);
  }
  return [...groups].map(
    ([unit, group]) => (group.length === 1 ? bySize(group[0]!, unit) : undefined) ?? `${rangeOf(group)}${unit}`,
  );
}

function rangeOf(charges: readonly Charge[]): string {
  const credits = charges.flatMap(({ rates }) => rates.map(rate => rate.credits));
  const [low, high] = [Math.min(...credits), Math.max(...credits)];
  return low === high ? creditsWords(low) : `${low}–${creditsWords(high)}`;
}

/** Small and large: `20 cr/s (above 4 megapixels: 40 cr/s)`. Undefined: the size does not decide, or not alone. */
function bySize({ rates }: Charge, unit: string): string | undefined {
  const [small, large] = rates;
  const [condition] = small?.when ?? [];
  if (rates.length !== 2 || !small || !large || large.when || condition?.test !== 'size') return undefined;
  const above = conditionWords(condition).replace('up to', 'above');
  return `${creditsWords(small.credits)}${unit} (${above}: ${creditsWords(large.credits)}${unit})`;
}

/** One charge when a field is sent and another when it is not: `1 cr/s, or 2 cr without a duration`. */
function eitherWords(charges: readonly Charge[], entry: Entry): string | undefined {
  const [sent, left] = charges;
  const [is] = sent?.when ?? [];
  const [isNot] = left?.when ?? [];
  if (charges.length !== 2 || !sent || !left || is?.test !== 'sent' || isNot?.test !== 'not') return undefined;
  return `${rangeOf([sent])}${unitOf(sent, entry)}, or ${rangeOf([left])}${unitOf(left, entry)} without a ${is.field}`;
}
