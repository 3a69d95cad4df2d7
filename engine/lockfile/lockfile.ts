import { isDeepStrictEqual } from 'node:util';
import type {
  Kept,
  LockfileText as LockfileFile,
  Loss,
  Media,
  Note,
  Pending,
  Review,
  Scores,
  Take,
  Uncertain,
} from '../../schemas/types/lockfile.ts';
import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Address } from '../production/address.ts';
import type { DamagedRecord } from './damage.ts';
import { type Keeping, keepingOf } from './kept.ts';

export type { DamagedRecord, Kept, Loss, Media, Note, Pending, Review, Scores, Take, Uncertain };

/** What the file says. */
export interface LockfileText extends LockfileFile {
  /** Records that break the schema: written back to the letter, and used for nothing. Absent: none. */
  readonly damaged?: readonly DamagedRecord[];
}

/** Settled facts, indexed for the questions a plan asks. The text is the truth; the indexes are made from it. */
export interface Lockfile {
  readonly production: string;
  /** By job; in the order of their numbers. */
  readonly takes: ReadonlyMap<Address, readonly Take[]>;
  readonly losses: readonly Loss[];
  /** Tasks that runs left at the provider, and that nothing here settles. */
  readonly pending: readonly Pending[];
  /** Requests of which nobody knows whether they were sent, and that nothing here settles. */
  readonly uncertain: readonly Uncertain[];
  /** What a person keeps, whatever would be rendered in its place. */
  readonly kept: Keeping;
  /** Records that nobody can read any more, and what may not be rendered for their sake. */
  readonly damaged: readonly DamagedRecord[];
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
  return {
    production: text.production,
    takes,
    losses: text.losses,
    pending: unsettledOf(text),
    uncertain: undecidedOf(text),
    kept: keepingOf(text.kept),
    damaged: text.damaged ?? [],
    byFingerprint,
  };
}

/** Without the tasks that a take or a loss names: a merge by the line may leave both. */
export function unsettledOf({ takes, losses, pending = [] }: LockfileText): readonly Pending[] {
  if (pending.length === 0) return pending;
  const settled = new Set<string | undefined>(losses.map(({ task }) => task));
  for (const list of Object.values(takes)) for (const { task } of list) settled.add(task);
  const seen = new Set<string>();
  return pending.filter(({ task }) => !settled.has(task) && !seen.has(task) && seen.add(task));
}

/** Without the attempts that a loss names: a person settled them. */
export function undecidedOf({ losses, uncertain = [] }: LockfileText): readonly Uncertain[] {
  if (uncertain.length === 0) return uncertain;
  const settled = settledAttempts(losses);
  return [...new Map(uncertain.map(each => [each.attempt, each])).values()].filter(
    ({ attempt }) => !settled.has(attempt),
  );
}

/** A task or an attempt comes to one end, whoever tells it, and whenever. */
export function sameLoss(known: Loss, added: Loss): boolean {
  if (added.task !== undefined) return known.task === added.task;
  if (added.attempt !== undefined) return known.attempt === added.attempt;
  return isDeepStrictEqual(known, added);
}

/** Ids of the attempts that a person settled. */
export const settledAttempts = (losses: readonly Loss[]): ReadonlySet<string> =>
  new Set(losses.flatMap(({ attempt }) => attempt ?? []));

/** The order of what is open: by job, slot, and task or attempt. */
export const byPlace = (a: Pending | Uncertain, b: Pending | Uncertain): number =>
  compare(a.address, b.address) || a.slot - b.slot || compare(nameOf(a), nameOf(b));

const nameOf = (open: Pending | Uncertain): string => ('task' in open ? open.task : open.attempt);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A lockfile with nothing in it. */
export const emptyLockfile = (production: string): LockfileText => ({ lockfile: 1, production, takes: {}, losses: [] });

/** Everything ever charged to this lockfile, in credits. Reused takes carry no charge of their own. */
export function chargedTo(lockfile: Lockfile): number {
  let sum = 0;
  for (const list of lockfile.takes.values()) for (const take of list) sum += take.credits.charged;
  for (const loss of lockfile.losses) sum += loss.credits.charged;
  for (const { list, credits = 0 } of lockfile.damaged) if (list === 'takes' || list === 'losses') sum += credits;
  return sum;
}

/** Whether the same request would fail again, and be paid for again: it is not sent again, whoever wants it. */
export const isFinal = ({ kind, credits }: Loss): boolean =>
  kind === 'moderated' || (kind === 'wrong' && credits.charged > 0);
