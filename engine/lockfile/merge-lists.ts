import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import { byKept, nameOfKept } from './kept.ts';
import { byPlace, type Kept, type LockfileText, type Pending, type Uncertain } from './lockfile.ts';
import { choose, keysOf, type Weighed } from './merge-facts.ts';
import { type Facts, namedAgain, type Side, type TakeId } from './merge-sides.ts';

/** What of a lockfile is a list of facts, each with a key of its own. */
export type ListName = Exclude<keyof LockfileText, 'lockfile' | 'production' | 'takes' | 'damaged'>;

interface ListRule {
  /** What names an entry: two with one name are one. Undefined: it is told by all it says. */
  readonly nameOf: (facts: Facts) => string | undefined;
  /** never: an entry is a fact for good. when-settled: it is gone once a side took it out, or it came to an end. */
  readonly leaves: 'never' | 'when-settled';
}

/** How each list is merged. */
export const listRules: { readonly [name in ListName]-?: ListRule } = {
  losses: { nameOf: ({ task, attempt }) => textIn(task) ?? textIn(attempt), leaves: 'never' },
  pending: { nameOf: ({ task }) => textIn(task), leaves: 'when-settled' },
  uncertain: { nameOf: ({ attempt }) => textIn(attempt), leaves: 'when-settled' },
  // Somebody's word, until somebody takes it back.
  kept: { nameOf: facts => nameOfKept(facts as unknown as Kept), leaves: 'when-settled' },
};

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The lists of a lockfile, and how to speak of takes in them. */
export interface Listed {
  readonly lockfile: LockfileText;
  readonly side: Side;
}

export interface ListsToMerge {
  readonly ancestor: Listed;
  readonly ours: Listed;
  readonly theirs: Listed;
  /** The takes of the merged file by name. */
  readonly names: ReadonlyMap<TakeId, string>;
  /** What the tasks of the merged file's takes were charged. */
  readonly charged: ReadonlyMap<string, number>;
}

/** Merges every list: an entry of either side is there, once. */
export function mergeLists(sides: ListsToMerge): Pick<LockfileText, ListName> {
  const settled = new Map(sides.charged);
  const lists: Partial<Record<ListName, readonly Facts[]>> = {};
  for (const name of Object.keys(listRules) as ListName[]) {
    const merged = mergeList(name, sides, settled);
    for (const { name: named, charged } of merged)
      if (listRules[name].leaves === 'never' && named !== undefined) settled.set(named, charged);
    const entries = merged.map(({ facts }) => namedAgain(facts, sides.names));
    if (listRules[name].leaves === 'never') lists[name] = entries;
    // What may go again stands in its own order, and a file in which there is nothing of it has no list of it.
    else if (entries.length > 0) lists[name] = inOrder(name, entries);
  }
  return lists as unknown as Pick<LockfileText, ListName>;
}

const inOrder = (name: ListName, entries: readonly Facts[]): readonly Facts[] =>
  name === 'kept'
    ? ([...(entries as unknown as Kept[])].sort(byKept) as unknown as readonly Facts[])
    : ([...(entries as unknown as (Pending | Uncertain)[])].sort(byPlace) as unknown as readonly Facts[]);

interface Entry extends Weighed {
  readonly facts: Facts;
  /** Its task or attempt. Absent: it has none. */
  readonly name?: string;
}

type Entries = ReadonlyMap<string, Entry>;

function mergeList(name: ListName, sides: ListsToMerge, settled: ReadonlyMap<string, number>): readonly Entry[] {
  const rule = listRules[name];
  const [ancestor, ours, theirs] = [sides.ancestor, sides.ours, sides.theirs].map(side => entriesOf(name, side)) as [
    Entries,
    Entries,
    Entries,
  ];
  const merged = new Map<string, Entry>();
  for (const key of orderOf(ancestor, ours, theirs)) {
    const [before, here, there] = [ancestor.get(key), ours.get(key), theirs.get(key)];
    const wasTakenOut = before !== undefined && (here === undefined || there === undefined);
    if (rule.leaves === 'when-settled' && wasTakenOut) continue;
    const entry = choose({
      ...(before ? { ancestor: before } : {}),
      ...(here ? { ours: here } : {}),
      ...(there ? { theirs: there } : {}),
    });
    if (entry && !isSettled(entry, settled)) merged.set(key, entry);
  }
  return [...merged.values()];
}

/** The same task or attempt is told, with all its money, by a take or in a list before this. */
function isSettled({ name, charged }: Entry, settled: ReadonlyMap<string, number>): boolean {
  const known = name === undefined ? undefined : settled.get(name);
  return known !== undefined && known >= charged;
}

function entriesOf(name: ListName, { lockfile, side }: Listed): Entries {
  const entries = new Map<string, Entry>();
  const seen = new Map<string, number>();
  for (const item of lockfile[name] ?? []) {
    const facts = side.factsOf(item);
    const text = canonical(facts as Json);
    const named = listRules[name].nameOf(facts);
    const key = named === undefined ? text : `:${named}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    entries.set(`${nth}${key}`, {
      facts,
      text,
      charged: chargedIn(facts),
      ...(named === undefined ? {} : { name: named }),
    });
  }
  return entries;
}

const chargedIn = ({ credits }: Facts): number =>
  typeof credits === 'object' && credits !== null && 'charged' in credits ? Number(credits.charged) : 0;

/**
 * The order of the side that has all the other has. Otherwise what the ancestor knew, in its order, and then what is
 * new, by its moment: the same whichever way round.
 */
function orderOf(ancestor: Entries, ours: Entries, theirs: Entries): readonly string[] {
  const all = keysOf(ours, theirs);
  if (ours.size === all.length && theirs.size < all.length) return [...ours.keys()];
  if (theirs.size === all.length && ours.size < all.length) return [...theirs.keys()];
  if ([...ours.keys()].join('\n') === [...theirs.keys()].join('\n')) return all;
  const known = [...ancestor.keys()].filter(key => all.includes(key));
  const moment = (key: string) => String((ours.get(key) ?? theirs.get(key))?.facts.at ?? '');
  const added = all.filter(key => !ancestor.has(key));
  return [...known, ...added.sort((a, b) => compare(moment(a), moment(b)) || compare(a, b))];
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
