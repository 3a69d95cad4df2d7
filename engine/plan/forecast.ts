import type { Change } from '../../schemas/types/plan.ts';
import { leastTakes, type Yield } from './yields.ts';

/** What a production still needs: a guess, never a price. Credits, at most. */
export interface Forecast {
  /** What is asked for, now and later. */
  readonly asked: number;
  /** What it takes beyond that until something is circled, as far as this production has measured it. */
  readonly more: number;
  /** Where more attempts are expected than are asked for. */
  readonly attempts: readonly Attempts[];
  /** Model and rung of what is asked for and was never measured. */
  readonly unmeasured: readonly string[];
}

/** Attempts until one is circled. */
export interface Attempts {
  readonly model: string;
  readonly rung: string;
  /** Takes for each circled one, measured. */
  readonly takesEach: number;
  /** Jobs that ask for fewer. */
  readonly jobs: number;
  readonly credits: number;
}

/** What a plan asks for, times what a circled take took so far. */
export function forecastOf(changes: readonly Change[], yields: readonly Yield[]): Forecast {
  const measured = new Map(
    yields
      .filter(({ takes, circled }) => takes >= leastTakes && circled > 0)
      .map(each => [nameOf(each.model, each.rung), each.takes / each.circled] as const),
  );
  const open = changes.filter(({ credits, later }) => credits + later > 0);
  const shots = open.filter(({ kind }) => kind === 'shot');
  const attempts = new Map<string, Attempts>();
  for (const { model = '', rung = '', slots, credits, later } of shots) {
    const takesEach = measured.get(nameOf(model, rung));
    const toRender = slots.filter(({ action }) => ['create', 'replace', 'wait'].includes(action)).length;
    const missing = (takesEach ?? 0) - slots.length;
    if (takesEach === undefined || missing <= 0 || toRender === 0) continue;
    const key = nameOf(model, rung);
    const before = attempts.get(key) ?? { model, rung, takesEach, jobs: 0, credits: 0 };
    const each = (credits + later) / toRender;
    attempts.set(key, { ...before, jobs: before.jobs + 1, credits: before.credits + missing * each });
  }
  const rows = [...attempts.values()].map(row => ({ ...row, credits: Math.ceil(row.credits) }));
  return {
    asked: open.reduce((sum, { credits, later }) => sum + credits + later, 0),
    more: rows.reduce((sum, { credits }) => sum + credits, 0),
    attempts: rows,
    unmeasured: [...new Set(shots.map(({ model, rung }) => nameOf(model, rung)).filter(name => !measured.has(name)))],
  };
}

const nameOf = (model = '', rung = ''): string => `${model} at ${rung}`;
