import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../production/address.ts';
import {
  byPlace,
  type LockfileText,
  type Loss,
  type Pending,
  sameLoss,
  type Take,
  type Uncertain,
  undecidedOf,
  unsettledOf,
} from './lockfile.ts';

/** A take that has no number yet, and the job it belongs to. */
export interface NewTake {
  readonly address: Address;
  readonly take: Omit<Take, 'take'>;
  /** The number it had under another address: its own where nobody has that here. Absent: the next one. */
  readonly number?: number;
}

/** What a lockfile grows by. */
export interface Growth {
  readonly takes: readonly NewTake[];
  readonly losses: readonly Loss[];
  /** What a run leaves behind. Absent: nothing. */
  readonly left?: Left;
}

/** What stays open when a run ends. */
export interface Left {
  /** Tasks at the provider. */
  readonly pending: readonly Pending[];
  /** Requests that may have been sent. */
  readonly uncertain: readonly Uncertain[];
  /** Attempts that were uncertain and are so no more, without a loss that says it. */
  readonly certain: readonly string[];
}

/** A grown lockfile, and the new takes with their numbers, in the order they were given. */
export interface Grown {
  readonly lockfile: LockfileText;
  readonly takes: readonly Take[];
}

/**
 * Gives each take its number: in the first round of a job its slot's, so that take 2 is slot 2 whichever finishes
 * first; later the next of its job. A take or loss that is already there in every fact is not added again, so
 * that an interrupted run may say everything once more. A task that a take or a loss names is no longer pending.
 */
export function grow(lockfile: LockfileText, growth: Growth): Grown {
  const lists = new Map<string, Take[]>();
  const takes = growth.takes.map(({ address, take, number }) => {
    const list = lists.get(address) ?? [...(own(lockfile.takes, address) ?? [])];
    lists.set(address, list);
    const known = list.find(other => sameTake(other, take));
    if (known) return known;
    const taken = [...list, ...damagedIn(lockfile, address)];
    const isFree = number !== undefined && !taken.some(other => other.take === number);
    const added: Take = { ...take, take: isFree ? number : numberFor(take.slot, taken) };
    list.push(added);
    list.sort((a, b) => a.take - b.take);
    return added;
  });
  const losses = [...lockfile.losses];
  for (const loss of growth.losses) if (!losses.some(known => sameLoss(known, loss))) losses.push(loss);
  const { pending: _, uncertain: __, ...rest } = lockfile;
  const grown = { ...rest, takes: { ...lockfile.takes, ...Object.fromEntries(lists) }, losses };
  const { pending, uncertain } = stillOpen(lockfile, grown, growth.left);
  return {
    lockfile: {
      ...grown,
      ...(pending.length > 0 ? { pending: [...pending] } : {}),
      ...(uncertain.length > 0 ? { uncertain: [...uncertain] } : {}),
    },
    takes,
  };
}

/** What was open before and what is added to it, less what is settled. What is there already stays as it stands. */
function stillOpen(before: LockfileText, grown: LockfileText, left?: Left): Pick<Left, 'pending' | 'uncertain'> {
  const tasks = new Set(before.pending?.map(({ task }) => task));
  const attempts = new Set(before.uncertain?.map(({ attempt }) => attempt));
  const certain = new Set(left?.certain);
  const pending = [...(before.pending ?? []), ...(left?.pending ?? []).filter(({ task }) => !tasks.has(task))];
  const uncertain = [
    ...(before.uncertain ?? []),
    ...(left?.uncertain ?? []).filter(({ attempt }) => !attempts.has(attempt)),
  ].filter(({ attempt }) => !certain.has(attempt));
  return {
    pending: unsettledOf({ ...grown, pending }).toSorted(byPlace),
    uncertain: undecidedOf({ ...grown, uncertain }).toSorted(byPlace),
  };
}

/** The numbers that damaged takes of a job have: a verdict may be about them. */
const damagedIn = ({ damaged = [] }: LockfileText, job: string): readonly Pick<Take, 'take' | 'slot'>[] =>
  damaged.flatMap(({ list, address, take, slot }) =>
    list === 'takes' && address === job && take !== undefined ? [{ take, slot: slot ?? take }] : [],
  );

function numberFor(slot: number, list: readonly Pick<Take, 'take' | 'slot'>[]): number {
  const last = list.reduce((most, other) => Math.max(most, other.take), 0);
  // As long as every number is its slot's, nothing was ever rendered anew, and a free number is this slot's own.
  const isFirstRound = list.every(({ take, slot: other }) => take === other);
  return isFirstRound && !list.some(({ take }) => take === slot) ? slot : last + 1;
}

const own = (takes: LockfileText['takes'], address: string): readonly Take[] | undefined =>
  Object.hasOwn(takes, address) ? takes[address] : undefined;

function sameTake(known: Take, added: Omit<Take, 'take'>): boolean {
  if (known.task !== added.task || known.slot !== added.slot) return false;
  // A verdict or a note may have come since; it does not make another take of it.
  const { take: _, review: __, notes: _n, ...facts } = known;
  const { review: ___, notes: _m, ...others } = added;
  return isDeepStrictEqual(facts, others);
}
