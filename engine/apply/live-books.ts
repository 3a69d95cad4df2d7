import type { Fingerprint } from '../graph/fingerprint.ts';
import { type Lockfile, type LockfileText, lockfileOf, type PlacedTake, type Take } from '../lockfile/lockfile.ts';
import type { Address } from '../production/address.ts';

/** A lockfile that grows while a run goes on. The view is live: what is added shows in it at once. */
export interface LiveBooks {
  readonly lockfile: Lockfile;
  add(address: Address, take: Take): void;
}

/** Indexing ten thousand takes anew for every take that lands would be quadratic; so the indexes grow in place. */
export function openBooks(text: LockfileText): LiveBooks {
  const start = lockfileOf(text);
  const takes = new Map<Address, readonly Take[]>(start.takes);
  const byFingerprint = new Map<Fingerprint, readonly PlacedTake[]>(start.byFingerprint);
  return {
    lockfile: { ...start, takes, byFingerprint },
    add(address, take) {
      // A take that an earlier run had entered is settled again when that run died before it could say so.
      if (takes.get(address)?.some(known => known.take === take.take)) return;
      takes.set(address, [...(takes.get(address) ?? []), take]);
      const key = take.fingerprint as Fingerprint;
      byFingerprint.set(key, [...(byFingerprint.get(key) ?? []), { address, take }]);
    },
  };
}
