import type { Charge, Confidence, Rate } from '../../schemas/types/catalog.ts';
import { allHold, type Subject } from './condition.ts';
import { type Amount, isUncountable, measured, type Uncountable } from './measure.ts';

/** One charge, worked out for a request. */
export interface Bill {
  /** Not yet rounded. */
  readonly credits: number;
  /** It may turn out less. */
  readonly atMost: boolean;
  /** `5 s × 12 cr`. */
  readonly basis: string;
  /** Absent: as sure as the price. */
  readonly confidence: Confidence | undefined;
}

/**
 * What a charge comes to; nothing when it does not apply. Whether a begun block is charged in full is seldom documented,
 * so the bill is a maximum wherever that makes a difference.
 */
export function billed(charge: Charge, subject: Subject): Bill | Uncountable | undefined {
  const applies = allHold(charge.when, subject);
  if (applies === false) return undefined;
  const amounts = charge.of.map(measure => measured(measure, subject));
  const missing = amounts.find(isUncountable);
  if (missing) return missing;
  const counted = amounts.filter(isAmount);
  const whole = counted.reduce((product, { amount }) => product * amount, 1);
  const count = Math.min(Math.max(0, whole - (charge.beyond ?? 0)), charge.cap ?? Number.POSITIVE_INFINITY);
  if (count === 0) return undefined;
  const rate = dearest(charge.rates, subject);
  if (!rate) return { reason: `no rate is known for these settings of ${subject.entry.model}` };
  const seconds = counted.some(each => each.unit === 's');
  const begun = seconds && !Number.isInteger(count) ? Math.max(count - frame, 0) : count;
  const units = charge.block === undefined ? count : roundedUp(begun / charge.block);
  const { credits, confidence } = rate.row;
  const roundingTells = roundedUp(units * credits) !== roundedUp((count / (charge.block ?? 1)) * credits);
  const atMost = applies === undefined || rate.atMost || roundingTells || counted.some(each => each.atMost);
  const basis = `${counts(charge, counted, units)} × ${shown(credits)} cr${charge.for ? ` ${charge.for}` : ''}`;
  return { credits: units * credits, atMost, basis, confidence };
}

/**
 * Seconds by which a clip may pass a whole second without beginning another: one that was asked to last five comes with a
 * frame or two more. Nobody states it; a provider that counts otherwise says so in its estimate, which stops the run.
 */
const frame = 0.1;

/** The first rate that applies; where that is not known, the dearest that may. */
function dearest(rates: readonly Rate[], subject: Subject): { row: Rate; atMost: boolean } | undefined {
  const possible: Rate[] = [];
  for (const row of rates) {
    const answer = allHold(row.when, subject);
    if (answer !== false) possible.push(row);
    if (answer === true) break;
  }
  const [first, ...others] = possible;
  if (!first) return undefined;
  const row = others.reduce((dear, other) => (other.credits > dear.credits ? other : dear), first);
  return { row, atMost: possible.some(other => other.credits !== row.credits) };
}

function counts({ block, beyond, cap }: Charge, counted: readonly Amount[], units: number): string {
  const unit = counted.find(each => each.unit !== '')?.unit ?? '';
  if (block !== undefined && block !== 1) return `${shown(units)} × ${shown(block)} ${named(block, unit)}`;
  if (counted.length === 1 || beyond !== undefined || cap !== undefined) return `${shown(units)} ${named(units, unit)}`;
  const parts = counted.filter(each => each.unit !== '' || each.amount !== 1);
  return parts.map(each => `${shown(each.amount)} ${named(each.amount, each.unit)}`.trim()).join(' × ');
}

const named = (amount: number, unit: string): string =>
  amount === 1 || unit === 's' || unit === 'fps' || unit === '' ? unit : `${unit}s`;

const shown = (amount: number): string => String(Number.isInteger(amount) ? amount : Number(amount.toFixed(4)));

/** Sums of decimal fractions stray in the last binary digits: 3 × 3.4 must not become 11. */
export const roundedUp = (amount: number): number => Math.ceil(Math.round(amount * 1e6) / 1e6);

const isAmount = (value: Amount | Uncountable): value is Amount => 'amount' in value;
