import type { Yield } from './yields.ts';
import { leastTakes } from './yields.ts';

/** What the ways on from a take cost; to keep it costs nothing. Credits, at most. */
export interface WeighedUp {
  /** Absent: it cannot be edited, or nobody knows the price. */
  readonly edit?: EditOffer;
  /** Absent: its job is no longer declared. */
  readonly anew?: Anew;
  /** An edit pays where a re-render takes more attempts than this. Absent: one of the two has no price. */
  readonly breakEven?: number;
  /** What is cheaper, by what this production's own takes say. Absent: they say nothing yet. */
  readonly cheaper?: 'edit' | 'anew';
}

/** One edit of the take. */
export interface EditOffer {
  readonly model: string;
  readonly credits: number;
  /** Length of the take. */
  readonly seconds?: number;
  /** Whether the config has this edit already. */
  readonly isDeclared: boolean;
}

/** One more attempt, with every edit that would have to be made again. */
export interface Anew {
  readonly credits: number;
  readonly model: string;
  readonly rung?: string;
  /** How many attempts one that is circled takes. Absent: too few takes, or none circled. */
  readonly attempts?: number;
  /** Credits of so many attempts. */
  readonly expected?: number;
  /** What that is measured by. */
  readonly measured: { readonly takes: number; readonly circled: number; readonly least: number };
}

interface Prices {
  readonly edit?: EditOffer;
  readonly anew?: Pick<Anew, 'credits' | 'model' | 'rung'>;
}

/** Sets an edit against as many attempts as it takes here. */
export function weighUp({ edit, anew: one }: Prices, yields: readonly Yield[]): WeighedUp {
  const anew = one && attempted(one, yields);
  const isPriced = edit !== undefined && anew !== undefined && anew.credits > 0;
  return {
    ...(edit ? { edit } : {}),
    ...(anew ? { anew } : {}),
    ...(isPriced ? { breakEven: edit.credits / anew.credits } : {}),
    ...(isPriced && anew.expected !== undefined
      ? { cheaper: edit.credits < anew.expected ? ('edit' as const) : ('anew' as const) }
      : {}),
  };
}

function attempted(one: Pick<Anew, 'credits' | 'model' | 'rung'>, yields: readonly Yield[]): Anew {
  const row = yields.find(({ model, rung }) => model === one.model && rung === one.rung);
  const { takes = 0, circled = 0 } = row ?? {};
  const measured = { takes, circled, least: leastTakes };
  if (takes < leastTakes || circled === 0) return { ...one, measured };
  const attempts = takes / circled;
  return { ...one, attempts, expected: attempts * one.credits, measured };
}
