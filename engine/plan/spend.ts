import { modelOf } from '../catalog/request.ts';
import { chosenIn } from '../lockfile/chosen-in.ts';
import type { Lockfile, Loss, Take } from '../lockfile/lockfile.ts';
import { partsOf, takeAddress } from '../production/address.ts';
import { type UsableSeconds, wholeTake } from './usable-seconds.ts';

/** One settled task: what it cost, and what came of it. Credits throughout. */
export interface Expense {
  /** When it was asked for, UTC; of a failure, when it ended. */
  readonly at: string;
  /** The job. */
  readonly address: string;
  /** Number of the take. Absent: there is none. */
  readonly take?: number;
  readonly task?: string;
  readonly model: string;
  /** Who asked for it. Absent: nobody wrote it down. */
  readonly by?: string;
  readonly outcome: Outcome;
  readonly quoted: number;
  /** Absent: the provider did not say. */
  readonly estimated?: number;
  readonly charged: number;
  /** Length of the take, measured, without handles; 0 for pictures and failures. */
  readonly seconds: number;
  /** Whether its job is still declared. */
  readonly isDeclared: boolean;
}

export type Outcome =
  /** Circled or approved, here or where its bytes are used. */
  | 'chosen'
  | 'rejected'
  /** A take nobody has decided about. */
  | 'open'
  /** No take came of it. */
  | Loss['kind'];

/** What money is told apart by. */
export type SpendBy = 'day' | 'scene' | 'shot' | 'rung' | 'model' | 'person';

export const spendBys: readonly SpendBy[] = ['day', 'scene', 'shot', 'rung', 'model', 'person'];

/** Sums of some expenses. */
export interface Sums {
  readonly charged: number;
  readonly quoted: number;
  /** Of those where the provider said one. */
  readonly estimated: number;
  readonly takes: number;
  readonly chosen: number;
  /** Tasks that gave no take. */
  readonly failed: number;
  /** Seconds of the chosen takes. */
  readonly usableSeconds: number;
}

export interface SpendRow extends Sums {
  /** `2026-11-23`, `s01`, `s01/ride`, `draft`, `gen4.5`, a person; empty: there is none, such as the rung of a still. */
  readonly key: string;
}

/** What was paid and came to nothing so far, each expense in one of them. */
export interface Waste {
  /** By how they failed, the dearest first. */
  readonly failed: readonly { readonly how: Loss['kind']; readonly tasks: number; readonly charged: number }[];
  readonly rejected: number;
  /** Takes that were not chosen, of jobs that are no longer declared. */
  readonly orphaned: number;
  readonly total: number;
}

/**
 * Every settled task that cost something or gave a take, oldest first; what was reused counts where it was made. `since`:
 * an ISO date or time; what is older is left out. `usable` absent: there are no handles.
 */
export function expensesOf(
  { takes, losses }: Pick<Lockfile, 'takes' | 'losses'>,
  {
    isDeclared,
    since = '',
    usable = wholeTake,
  }: {
    readonly isDeclared: (address: string) => boolean;
    readonly since?: string;
    readonly usable?: UsableSeconds;
  },
): readonly Expense[] {
  const chosen = chosenIn(takes);
  const made = [...takes].flatMap(([address, list]) =>
    list
      .filter(take => take.reusedFrom === undefined)
      .map(
        (take): Expense => ({
          at: take.created,
          address,
          take: take.take,
          task: take.task,
          model: modelOf(take.request),
          ...(take.by === undefined ? {} : { by: take.by }),
          outcome: chosen.has(takeAddress(address, take.take)) ? 'chosen' : outcomeOf(take),
          ...take.credits,
          seconds: usable(address, take.media.seconds ?? 0),
          isDeclared: isDeclared(address),
        }),
      ),
  );
  const lost = losses.map(
    ({ at, address, task, model, by, kind, credits }): Expense => ({
      at,
      address,
      ...(task === undefined ? {} : { task }),
      model,
      ...(by === undefined ? {} : { by }),
      outcome: kind,
      ...credits,
      seconds: 0,
      isDeclared: isDeclared(address),
    }),
  );
  return [...made, ...lost]
    .filter(({ at }) => at >= since)
    .sort((a, b) => compare(a.at, b.at) || compare(a.address, b.address) || (a.take ?? 0) - (b.take ?? 0));
}

const outcomeOf = ({ review }: Take): Outcome => (review?.state === 'rejected' ? 'rejected' : 'open');

/** Sums by one thing: days in their order, everything else the dearest first. */
export function spendBy(expenses: readonly Expense[], by: SpendBy): readonly SpendRow[] {
  const groups = new Map<string, Expense[]>();
  for (const expense of expenses) {
    const key = keyOf(expense, by);
    const known = groups.get(key);
    if (known) known.push(expense);
    else groups.set(key, [expense]);
  }
  const rows = [...groups].map(([key, list]) => ({ key, ...sumsOf(list) }));
  return rows.sort((a, b) => (by === 'day' ? 0 : b.charged - a.charged) || compare(a.key, b.key));
}

export function sumsOf(expenses: readonly Expense[]): Sums {
  const takes = expenses.filter(({ take }) => take !== undefined);
  const chosen = takes.filter(({ outcome }) => outcome === 'chosen');
  return {
    charged: sum(expenses.map(({ charged }) => charged)),
    quoted: sum(expenses.map(({ quoted }) => quoted)),
    estimated: sum(expenses.map(({ estimated = 0 }) => estimated)),
    takes: takes.length,
    chosen: chosen.length,
    failed: expenses.length - takes.length,
    usableSeconds: sum(chosen.map(({ seconds }) => seconds)),
  };
}

export function wasteOf(expenses: readonly Expense[]): Waste {
  const lost = expenses.filter(({ take, charged }) => take === undefined && charged > 0);
  const kinds = [...new Set(lost.map(({ outcome }) => outcome as Loss['kind']))];
  const failed = kinds
    .map(how => {
      const own = lost.filter(({ outcome }) => outcome === how);
      return { how, tasks: own.length, charged: sum(own.map(({ charged }) => charged)) };
    })
    .sort((a, b) => b.charged - a.charged || compare(a.how, b.how));
  const paid = (are: (expense: Expense) => boolean) => sum(expenses.filter(are).map(({ charged }) => charged));
  const rejected = paid(({ outcome }) => outcome === 'rejected');
  const orphaned = paid(({ outcome, isDeclared }) => outcome === 'open' && !isDeclared);
  return { failed, rejected, orphaned, total: sum(failed.map(({ charged }) => charged)) + rejected + orphaned };
}

function keyOf({ at, address, model, by = '' }: Expense, of: SpendBy): string {
  const { scene, shot, rung = '' } = partsOf(address);
  switch (of) {
    case 'day':
      return at.slice(0, 10);
    case 'scene':
      return scene ?? (address.startsWith('still/') ? 'stills' : 'sound');
    case 'shot':
      return shot ?? address.replace(/\.\w+$/, '');
    case 'rung':
      return rung;
    case 'model':
      return model;
    case 'person':
      return by;
    default:
      return of satisfies never;
  }
}

const sum = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((total, amount) => total + amount, 0) * 100) / 100;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
