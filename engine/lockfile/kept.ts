import { type Address, takeAddress } from '../production/address.ts';
import type { Kept, LockfileText } from './lockfile.ts';

/** What a person keeps, for whoever asks about one slot. */
export interface Keeping {
  /** By job, slot and the fingerprint it was accepted for. */
  readonly accepted: ReadonlyMap<string, Kept>;
  /** By job. */
  readonly pinned: ReadonlyMap<string, readonly Kept[]>;
}

/** The list, indexed. */
export function keepingOf(kept: readonly Kept[] = []): Keeping {
  const accepted = new Map<string, Kept>();
  const pinned = new Map<string, readonly Kept[]>();
  for (const each of kept)
    if (each.as === 'pinned') pinned.set(each.address, [...(pinned.get(each.address) ?? []), each]);
    else accepted.set(acceptedKey(each.address, each.slot, each.fingerprint ?? ''), each);
  return { accepted, pinned };
}

export const acceptedKey = (address: string, slot: number, fingerprint: string): string =>
  `${address} ${slot} ${fingerprint}`;

/** Adds words about slots; what was said before of the same slot and the same request is replaced. */
export function keep(lockfile: LockfileText, words: readonly Kept[]): LockfileText {
  if (words.length === 0) return lockfile;
  const names = new Set(words.map(nameOfKept));
  const rest = (lockfile.kept ?? []).filter(each => !names.has(nameOfKept(each)));
  return { ...lockfile, kept: [...rest, ...words].sort(byKept) };
}

/** Takes words back. The same value comes back when none of them was said. */
export function letGo(lockfile: LockfileText, isMeant: (kept: Kept) => boolean): LockfileText {
  const { kept = [], ...rest } = lockfile;
  const left = kept.filter(each => !isMeant(each));
  if (left.length === kept.length) return lockfile;
  return left.length === 0 ? rest : { ...rest, kept: left };
}

/** The words about one take. */
export const wordsAbout = (kept: readonly Kept[] = [], address: Address, take: number): readonly Kept[] =>
  kept.filter(({ keeps }) => keeps === takeAddress(address, take));

/** Two words with one name are one: of one slot one take is pinned, and one accepted for one request. */
export const nameOfKept = ({
  as,
  address,
  slot,
  fingerprint = '',
}: Pick<Kept, 'as' | 'address' | 'slot' | 'fingerprint'>) => `${as} ${address} ${slot} ${fingerprint}`;

/** By job, slot and kind. */
export const byKept = (a: Kept, b: Kept): number =>
  compare(a.address, b.address) || a.slot - b.slot || compare(nameOfKept(a), nameOfKept(b));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
