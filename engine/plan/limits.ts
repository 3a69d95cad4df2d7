import type { AccountLimit } from '../../schemas/types/plan.ts';
import { type InFlight, reservedFor } from '../lockfile/journal.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import type { Cost } from './ceilings.ts';
import { dayMs, nextMonth, utc } from './moment.ts';
import { ownTasks } from './own-tasks.ts';

/** What the account allows, as it answered when it was asked. */
export interface Limits {
  /** When that was, in milliseconds since 1970. */
  readonly now: number;
  /** Tasks in any 24 hours, by model. Absent: not known; null: no limit. */
  readonly daily: Readonly<Record<string, number | null>>;
  /** Tasks of the last 24 hours, by model. Absent: none. */
  readonly usedToday: Readonly<Record<string, number>>;
  /** Credits in a calendar month, UTC. Absent: not known. */
  readonly monthlyLimit?: number;
  /** Credits spent in this month, less than 0 when more was given back. Absent: not known, and nothing waits for it. */
  readonly spentThisMonth?: number;
}

/** What is settled, and what is in flight. */
interface Books {
  readonly lockfile: Lockfile;
  readonly inFlight: InFlight;
}

/** What is left of an account while a plan is drawn. */
export interface Allowance {
  /** The limit that one more task would break. Absent: it fits. */
  blocks(cost: Cost): Obstacle | undefined;
  /** Takes a task that fits. */
  take(cost: Cost): void;
  /** Every limit that was touched, and that of the month. */
  told(): readonly AccountLimit[];
}

/** A limit in the way. */
export interface Obstacle {
  readonly text: string;
  /** One more take waits for it, or for one that does. */
  wait(): void;
}

export function openAllowance(limits: Limits, books: Books): Allowance {
  const own = ownTasks(books, limits.now);
  const month = monthOf(limits, books.inFlight);
  const monthly = month && openMeter({ row: month, measure: ({ credits }) => credits });
  const days = new Map<string, Meter>();
  const dayOf = (model: string): Meter | undefined => {
    const limit = limits.daily[model];
    if (typeof limit !== 'number') return undefined;
    const known = days.get(model) ?? openMeter({ row: dayRow(model, limit, { limits, own }), measure: () => 1 });
    days.set(model, known);
    return known;
  };
  const metersOf = ({ model }: Cost): readonly Meter[] => [dayOf(model), monthly].filter(meter => meter !== undefined);
  return {
    blocks: cost => metersOf(cost).find(meter => !meter.fits(cost))?.obstacle,
    take(cost) {
      for (const meter of metersOf(cost)) meter.take(cost);
    },
    told: () => [...days.values(), ...(monthly ? [monthly] : [])].map(meter => meter.told()),
  };
}

/** One limit before a plan. */
interface Row extends Pick<AccountLimit, 'of' | 'model' | 'limit' | 'used'> {
  /** When it allows more. Absent: not known. */
  readonly next?: string;
  words(state: { readonly taken: number; readonly waits: boolean }): string;
}

interface Meter {
  readonly obstacle: Obstacle;
  fits(cost: Cost): boolean;
  take(cost: Cost): void;
  told(): AccountLimit;
}

function openMeter({ row, measure }: { readonly row: Row; readonly measure: (cost: Cost) => number }): Meter {
  const { words, next, ...facts } = row;
  let [wanted, waiting] = [0, 0];
  return {
    obstacle: {
      get text() {
        return words({ taken: wanted, waits: true });
      },
      wait() {
        waiting++;
      },
    },
    fits: cost => facts.used + wanted + measure(cost) <= facts.limit,
    take(cost) {
      wanted += measure(cost);
    },
    told: () => ({
      ...facts,
      wanted,
      waiting,
      ...(waiting > 0 && next !== undefined ? { next } : {}),
      text: words({ taken: wanted, waits: waiting > 0 }),
    }),
  };
}

interface Day {
  readonly limits: Limits;
  readonly own: ReadonlyMap<string, readonly number[]>;
}

function dayRow(model: string, limit: number, { limits: { now, usedToday }, own }: Day): Row {
  const used = usedToday[model] ?? 0;
  const made = nextOf(own.get(model) ?? [], used - limit);
  const next = made === undefined ? undefined : utc(made);
  const left = leftWords({ model, limit, left: Math.max(limit - used, 0) });
  return {
    of: 'day',
    model,
    limit,
    used,
    ...(next === undefined ? {} : { next }),
    words: ({ taken, waits }) =>
      waits ? `${left}, ${taken > 0 ? 'which this plan takes; ' : ''}the next ${fromWords(next, now)}` : left,
  };
}

/** `gen4_turbo has 3 of 50 left in these 24 hours`. */
export const leftWords = ({ model, limit, left }: { model: string; limit: number; left: number }): string =>
  `${model} has ${left} of ${limit} left in these 24 hours`;

/** When so many tasks too many have left the 24 hours, and one more, by our own alone. Others may make room earlier, or take it. */
export function nextOf(own: readonly number[], tooMany: number): number | undefined {
  const leaving = own[Math.max(tooMany, 0)];
  return leaving === undefined ? undefined : leaving + dayMs;
}

/** `from 18:40 (UTC)`; a day is over in 24 hours, whoever used it up. */
export function fromWords(next: string | undefined, now: number): string {
  if (next === undefined) return 'at the latest in 24 h';
  // The next full minute: at 18:40 it must not be too early.
  const minute = utc(Date.parse(next) + 59_999);
  const isToday = minute.slice(0, 10) === utc(now).slice(0, 10);
  return `from ${minute.slice(11, 16)}${isToday ? '' : ' tomorrow'} (UTC)`;
}

/** The month's ceiling and what counts against it. Absent: not known. */
export function monthOf(
  { now, monthlyLimit: limit, spentThisMonth: spent }: Limits,
  inFlight: InFlight,
): Row | undefined {
  if (limit === undefined || spent === undefined) return undefined;
  const time = utc(now);
  const { start: next, name } = nextMonth(time);
  // Whether the provider counts what has not ended is not known: counted twice, a take waits; not at all, one too many is sent.
  const flying = inFlight.attempts
    .filter(({ attempt, state }) => !isCharged(state) && attempt.at.startsWith(time.slice(0, 7)))
    .reduce((sum, open) => sum + reservedFor(open), 0);
  const said = `the account may spend ${limit} cr a month, ${spent} cr are spent`;
  return {
    of: 'month',
    limit,
    used: spent + flying,
    next,
    words: ({ waits }) =>
      `${said}${flying > 0 ? `, ${flying} cr are in flight` : ''}${waits ? `; goes on in ${name}` : ''}`,
  };
}

const isCharged = (state: InFlight['attempts'][number]['state']): boolean =>
  state.kind === 'stored' || state.kind === 'lost' || ('charged' in state && state.charged !== undefined);
