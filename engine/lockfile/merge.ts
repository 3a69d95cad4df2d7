import { takeAddress } from '../production/address.ts';
import { emptyLockfile, type LockfileText, type Note, type Review, type Take } from './lockfile.ts';
import { choose, keysOf } from './merge-facts.ts';
import { mergeLists } from './merge-lists.ts';
import { numbersOf } from './merge-numbers.ts';
import { type Facts, namedAgain, type Side, type SideTake, sideOf, type TakeId } from './merge-sides.ts';
import { type Conflict, mergeVerdicts } from './merge-verdicts.ts';
import { allNotes } from './notes.ts';

/** Three versions of one production's lockfile. */
export interface Versions {
  /** What both sides grew from. Absent: nothing is known of it. */
  readonly ancestor?: LockfileText;
  readonly ours: LockfileText;
  readonly theirs: LockfileText;
}

/** A take that has another number than on its side. */
export interface Renumbered {
  readonly side: 'ours' | 'theirs';
  readonly before: string;
  readonly after: string;
}

/** The merged lockfile; whole and well-formed with conflicts too. */
export interface Merged {
  readonly lockfile: LockfileText;
  /** What a person must decide. */
  readonly conflicts: readonly Conflict[];
  readonly renumbered: readonly Renumbered[];
}

/**
 * Merges what two branches added: no take, no loss and no verdict of either is lost, and no task is counted twice. The
 * result has the same bytes whichever side is ours. Both must be of one production.
 */
export function merge({ ancestor, ours, theirs }: Versions): Merged {
  const before = ancestor ?? emptyLockfile(ours.production);
  const sides = { ancestor: sideOf(before), ours: sideOf(ours), theirs: sideOf(theirs) };
  const takes = keysOf(sides.ours.takes, sides.theirs.takes).map(id => combine(id, sides));
  const numbers = new Map([...byAddress(takes).values()].flatMap(list => [...numbersOf(list)]));
  const names = new Map(takes.map(({ id, address }) => [id, takeAddress(address, numbers.get(id) ?? 0) as string]));
  const { reviews, conflicts } = mergeVerdicts(
    takes.map(take => ({ ...take, name: names.get(take.id) ?? '' })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  const written = [...byAddress(takes)].map(([address, list]) => [
    address,
    list
      .map(({ id, facts, notes }) =>
        takeOf({ facts: namedAgain(facts, names), number: numbers.get(id), review: reviews.get(id), notes }),
      )
      .sort((a, b) => a.take - b.take),
  ]);
  const lists = mergeLists({
    ancestor: { lockfile: before, side: sides.ancestor },
    ours: { lockfile: ours, side: sides.ours },
    theirs: { lockfile: theirs, side: sides.theirs },
    names,
    charged: new Map(
      takes.flatMap(({ facts, task, charged }) => (facts.reusedFrom === undefined ? [[task, charged]] : [])),
    ),
  });
  const { pending: _, uncertain: __, kept: ___, ...rest } = ours;
  const lockfile = { ...rest, takes: withEmpty(Object.fromEntries(written), ours, theirs), ...lists };
  return { lockfile, conflicts, renumbered: takes.flatMap(take => renumberedOf(take, names)) };
}

/** One take of the merged file, as the sides tell it. */
interface Combined {
  readonly id: TakeId;
  readonly address: string;
  readonly facts: Facts;
  readonly text: string;
  readonly slot: number;
  readonly created: string;
  readonly fingerprint: string;
  readonly task: string;
  readonly charged: number;
  readonly request: Take['request'];
  /** Of every side: what was seen stays seen. */
  readonly notes: readonly Note[];
  readonly numbers: { readonly ancestor?: number; readonly ours?: number; readonly theirs?: number };
  readonly reviews: { readonly ancestor?: Review; readonly ours?: Review; readonly theirs?: Review };
}

type SideName = 'ancestor' | 'ours' | 'theirs';

function combine(id: TakeId, sides: Readonly<Record<SideName, Side>>): Combined {
  const told = Object.fromEntries(
    (['ancestor', 'ours', 'theirs'] as const).flatMap(name => {
      const take = sides[name].takes.get(id);
      return take ? [[name, { ...take, charged: take.take.credits.charged }]] : [];
    }),
  ) as { readonly [name in SideName]?: SideTake & { readonly charged: number } };
  const chosen = choose(told);
  if (!chosen) throw new Error('a take of neither side');
  const { address, facts, text, charged, take } = chosen;
  const { slot, created, fingerprint, task, request } = take;
  const each = <Value>(read: (take: SideTake) => Value | undefined) =>
    Object.fromEntries(
      Object.entries(told).flatMap(([name, side]) => {
        const value = read(side);
        return value === undefined ? [] : [[name, value]];
      }),
    ) as { readonly [name in SideName]?: Value };
  return {
    ...{ id, address, facts, text, slot, created, fingerprint, task, charged, request },
    notes: allNotes(told.ours?.notes, told.theirs?.notes),
    numbers: each(({ number }) => number),
    reviews: theirWord(
      told,
      each(({ review }) => review),
    ),
  };
}

/** A side that does not have the take has not judged it: it says of its verdict what the ancestor did. */
const theirWord = (
  told: { readonly [name in SideName]?: unknown },
  reviews: Combined['reviews'],
): Combined['reviews'] => ({
  ...(reviews.ancestor && !told.ours ? { ours: reviews.ancestor } : {}),
  ...(reviews.ancestor && !told.theirs ? { theirs: reviews.ancestor } : {}),
  ...reviews,
});

function byAddress(takes: readonly Combined[]): ReadonlyMap<string, readonly Combined[]> {
  const lists = new Map<string, Combined[]>();
  for (const take of takes) {
    const list = lists.get(take.address);
    if (list) list.push(take);
    else lists.set(take.address, [take]);
  }
  return lists;
}

/** Jobs that stand in the file without a take stay. */
const withEmpty = (takes: LockfileText['takes'], ours: LockfileText, theirs: LockfileText): LockfileText['takes'] => ({
  ...Object.fromEntries([...Object.keys(ours.takes), ...Object.keys(theirs.takes)].map(address => [address, []])),
  ...takes,
});

interface Placed {
  readonly facts: Facts;
  readonly number: number | undefined;
  readonly review: Review | undefined;
  readonly notes: readonly Note[];
}

const takeOf = ({ facts, number, review, notes }: Placed): Take =>
  ({
    take: number,
    ...facts,
    ...(review ? { review } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }) as unknown as Take;

const renumberedOf = ({ id, address, numbers }: Combined, names: ReadonlyMap<TakeId, string>): readonly Renumbered[] =>
  (['ours', 'theirs'] as const).flatMap(side => {
    const number = numbers[side];
    const after = names.get(id) ?? '';
    if (number === undefined || takeAddress(address, number) === after) return [];
    return [{ side, before: takeAddress(address, number), after }];
  });
