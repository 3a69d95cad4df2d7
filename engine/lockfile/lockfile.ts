import type { LockfileText, Loss, Media, Review, Take } from '../../schemas/types/lockfile.ts';
import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Address } from '../production/address.ts';

export type { LockfileText, Loss, Media, Review, Take };

/** Settled facts, indexed for the questions a plan asks. The text is the truth; the indexes are made from it. */
export interface Lockfile {
  readonly production: string;
  /** By job; in the order of their numbers. */
  readonly takes: ReadonlyMap<Address, readonly Take[]>;
  readonly losses: readonly Loss[];
  /** Every take of a fingerprint, oldest first. */
  readonly byFingerprint: ReadonlyMap<Fingerprint, readonly PlacedTake[]>;
}

/** A take and the job it belongs to. */
export interface PlacedTake {
  readonly address: Address;
  readonly take: Take;
}

export const lockfileName = 'retake.lock.json';

/** The file's shape, indexed. */
export function lockfileOf(text: LockfileText): Lockfile {
  const takes = new Map<string, readonly Take[]>(Object.entries(text.takes)) as unknown as ReadonlyMap<
    Address,
    readonly Take[]
  >;
  const byFingerprint = new Map<Fingerprint, PlacedTake[]>();
  for (const [address, list] of takes)
    for (const take of list) {
      const key = take.fingerprint as Fingerprint;
      const known = byFingerprint.get(key);
      if (known) known.push({ address, take });
      else byFingerprint.set(key, [{ address, take }]);
    }
  return { production: text.production, takes, losses: text.losses, byFingerprint };
}

/** A lockfile with nothing in it. */
export const emptyLockfile = (production: string): LockfileText => ({ lockfile: 1, production, takes: {}, losses: [] });

/** Everything ever charged to this lockfile, in credits. Reused takes carry no charge of their own. */
export function chargedTo(lockfile: Lockfile): number {
  let sum = 0;
  for (const list of lockfile.takes.values()) for (const take of list) sum += take.credits.charged;
  for (const loss of lockfile.losses) sum += loss.credits.charged;
  return sum;
}

/** Whether the same request would fail again: it is not sent again, whoever wants it. */
export const isFinal = ({ kind }: Loss): boolean => kind === 'moderated' || kind === 'wrong';
