import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import { takeAddress } from '../production/address.ts';
import type { LockfileText, Note, Review, Take } from './lockfile.ts';

/** Which take it is, whatever its number: the same on every side that has it. */
export type TakeId = string;

/** A name in a fact: as it stands, or the take that is meant, so that it follows when that one is renumbered. */
export type Reference = string | { readonly take: TakeId };

/** A fact with its references to takes by what they are; without number, verdict and notes, which are not what it is. */
export type Facts = Readonly<Record<string, unknown>>;

/** One take as one side of a merge has it. */
export interface SideTake {
  readonly id: TakeId;
  readonly address: string;
  readonly number: number;
  readonly facts: Facts;
  /** Of the facts; equal texts are equal facts. */
  readonly text: string;
  readonly take: Take;
  readonly review?: Review;
  readonly notes?: readonly Note[];
}

/** One side of a merge. */
export interface Side {
  readonly takes: ReadonlyMap<TakeId, SideTake>;
  /** Facts of a list with their references by what they are. */
  factsOf(item: object): Facts;
}

/**
 * A lockfile with its takes by what they are. A rendered take is its task; one that reuses another's media is its
 * fingerprint and that media. A file that says one of them several times keeps them all: the second is its second.
 */
export function sideOf(lockfile: LockfileText): Side {
  const placed = Object.entries(lockfile.takes).flatMap(([address, takes]) => {
    const seen = new Map<string, number>();
    return [...takes]
      .sort((a, b) => a.take - b.take)
      .map(take => {
        const key = keyOf(take);
        const nth = (seen.get(key) ?? 0) + 1;
        seen.set(key, nth);
        return { address, take, id: JSON.stringify([address, key, nth]) };
      });
  });
  const ids = new Map(placed.map(({ address, take, id }) => [takeAddress(address, take.take) as string, id]));
  const factsOf = (item: object): Facts => withReferences(item, name => meant(name, ids));
  const takes = placed.map(({ address, take, id }): SideTake => {
    const { take: number, review, notes, ...rest } = take;
    const facts = factsOf(rest);
    const text = canonical(facts as Json);
    return { id, address, number, facts, text, take, ...(review ? { review } : {}), ...(notes ? { notes } : {}) };
  });
  return { takes: new Map(takes.map(take => [take.id, take])), factsOf };
}

const keyOf = ({ reusedFrom, task, fingerprint, media, slot }: Take): string =>
  JSON.stringify(reusedFrom === undefined ? [task] : [fingerprint, media.sha256, slot]);

function meant(name: unknown, ids: ReadonlyMap<string, TakeId>): unknown {
  const take = typeof name === 'string' ? ids.get(name) : undefined;
  return take === undefined ? name : { take };
}

/** The facts with names again, for a file in which the takes have these numbers. */
export const namedAgain = (facts: Facts, names: ReadonlyMap<TakeId, string>): Facts =>
  withReferences(facts, reference => {
    const take =
      typeof reference === 'object' && reference !== null && 'take' in reference ? reference.take : undefined;
    return typeof take === 'string' ? (names.get(take) ?? reference) : reference;
  });

/** `reusedFrom`, `keeps`, and every value of `from`: the places of a fact that may name a take. */
function withReferences(item: object, change: (reference: unknown) => unknown): Facts {
  const { from, reusedFrom, keeps, ...rest } = item as Facts;
  const isNamed = typeof from === 'object' && from !== null;
  return {
    ...rest,
    ...(isNamed
      ? { from: Object.fromEntries(Object.entries(from).map(([field, name]) => [field, change(name)])) }
      : from === undefined
        ? {}
        : { from }),
    ...(reusedFrom === undefined ? {} : { reusedFrom: change(reusedFrom) }),
    ...(keeps === undefined ? {} : { keeps: change(keeps) }),
  };
}
