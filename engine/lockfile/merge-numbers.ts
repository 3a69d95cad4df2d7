import type { TakeId } from './merge-sides.ts';

/** A take of one job, as far as its number hangs on it. */
export interface Numbered {
  readonly id: TakeId;
  readonly slot: number;
  readonly created: string;
  readonly fingerprint: string;
  readonly task: string;
  readonly text: string;
  /** The number it has where it is there. */
  readonly numbers: { readonly ancestor?: number; readonly ours?: number; readonly theirs?: number };
}

/**
 * The numbers of one job's takes in the merged file. What only one side added or renumbered is as that side has it.
 * Where both added takes, the new ones of both are numbered as if one run had made them in the order of their creation:
 * the same whichever way round, and however many branches are merged.
 */
export function numbersOf(takes: readonly Numbered[]): ReadonlyMap<TakeId, number> {
  const given = new Map<TakeId, number>();
  const used = new Set<number>();
  // As long as every number is its slot's, a free number is its slot's own; afterwards the lowest is next.
  let isFirstRound = true;
  let lowest = 1;
  const give = ({ id, slot }: Numbered, number: number) => {
    given.set(id, number);
    used.add(number);
    isFirstRound = isFirstRound && number === slot;
  };
  const sorted = [...takes].sort(inOrder);
  const isNewRound = takes.some(isDisputed) || sides.every(side => takes.some(take => isOnlyOn(side, take)));
  for (const take of sorted) {
    const isNew = take.numbers.ancestor === undefined;
    const number = isNewRound && isNew ? undefined : wanted(take.numbers);
    if (number !== undefined && !used.has(number)) give(take, number);
  }
  for (const take of sorted) {
    if (given.has(take.id)) continue;
    while (used.has(lowest)) lowest++;
    give(take, isFirstRound && !used.has(take.slot) ? take.slot : lowest);
  }
  return given;
}

const sides = ['ours', 'theirs'] as const;

/** On this side, and nowhere else. */
const isOnlyOn = (side: 'ours' | 'theirs', { numbers }: Numbered): boolean =>
  numbers[side] !== undefined && Object.keys(numbers).length === 1;

/** New on both sides, under different numbers. */
const isDisputed = ({ numbers: { ancestor, ours, theirs } }: Numbered): boolean =>
  ancestor === undefined && ours !== undefined && theirs !== undefined && ours !== theirs;

/** The number that was changed, or never differed. Undefined: the sides changed it to different ends. */
function wanted({ ancestor, ours, theirs }: Numbered['numbers']): number | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  if (ours === theirs || theirs === ancestor) return ours;
  return ours === ancestor ? theirs : undefined;
}

/** By creation; what was created in the same moment, by what it is. Never equal for two takes of a job. */
function inOrder(a: Numbered, b: Numbered): number {
  for (const key of ['created', 'fingerprint', 'task', 'text', 'id'] as const)
    if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
  return 0;
}
