import { leastTakes, type Yield } from '../../../engine/index.ts';
import type { YieldRow, YieldView } from '../../../schemas/types/output.ts';

/** Rows with enough takes to say something. */
export function yieldModel(yields: readonly Yield[], rehearsal: boolean): YieldView {
  const enough = yields.filter(({ takes }) => takes >= leastTakes);
  return { rehearsal, least: leastTakes, rows: enough.map(rowOf), tooFew: yields.length - enough.length };
}

function rowOf({ usableSeconds: seconds, ...row }: Yield): YieldRow {
  const { takes, circled, charged } = row;
  const usableSeconds = hundredths(seconds);
  return {
    ...row,
    usableSeconds,
    ...(circled === 0 ? {} : { takesEach: hundredths(takes / circled), creditsEach: hundredths(charged / circled) }),
    ...(usableSeconds === 0 ? {} : { creditsPerSecond: hundredths(charged / usableSeconds) }),
  };
}

const hundredths = (amount: number): number => Math.round(amount * 100) / 100;
