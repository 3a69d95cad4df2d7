import type { Entry } from '../../../engine/index.ts';

/** What a model costs, in a few words: `12 cr/s`, `20–40 cr/s`, `unknown`. Surcharges are told by what they are for. */
export function priceWords({ price, output }: Entry): string {
  if (!price.known) return 'unknown';
  const parts = price.charges.map(({ of, rates, block, for: what, beyond }) => {
    const credits = rates.map(rate => rate.credits);
    const [low, high] = [Math.min(...credits), Math.max(...credits)];
    const counts = of.map(({ count }) => count);
    const unit = counts.includes('framesPerSecond')
      ? 'frame'
      : (counts.map(count => unitOf(count, output.kind)).find(word => word !== undefined) ?? 'request');
    const amount = `${low === high ? low : `${low}–${high}`} cr/${block === undefined || block === 1 ? unit : several(block, unit)}`;
    return [amount, ...(beyond === undefined ? (what === undefined ? [] : [what]) : [`after ${beyond} s`])].join(' ');
  });
  return [...new Set(parts)].join(' + ') + (price.minimum === undefined ? '' : `, at least ${price.minimum} cr`);
}

/** `2 s`, `50 characters`. */
const several = (block: number, unit: string): string => `${block} ${/^s\b/.test(unit) ? unit : `${unit}s`}`;

type Count = Extract<Entry['price'], { known: true }>['charges'][number]['of'][number]['count'];

function unitOf(count: Count, kind: Entry['output']['kind']): string | undefined {
  switch (count) {
    case 'outputSeconds':
      return 's';
    case 'inputSeconds':
      return 's of input';
    case 'outputs':
      return kind;
    case 'requests':
      return 'request';
    case 'characters':
      return 'character';
    case 'items':
      return 'reference';
    case 'framesPerSecond':
    case 'times':
      return undefined;
    default:
      return count satisfies never;
  }
}
