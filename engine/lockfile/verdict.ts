import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import { type Address, plainAddress } from '../production/address.ts';
import { wordsAbout } from './kept.ts';
import type { LockfileText, Review, Take } from './lockfile.ts';

/**
 * Gives a take its verdict, or takes it back (undefined). Of the takes of one request, which differ in their dice only,
 * at most one is chosen: choosing another, by circling or approving it, takes the verdict back. Verdicts on takes of an
 * earlier wording stay, and count again when that wording comes back. Of the variants of a shot, whatever their wording,
 * one is chosen: choosing another takes the verdict back, too. The same value comes back when nothing changes
 * or there is no such take.
 */
export function judge(
  lockfile: LockfileText,
  address: Address,
  take: number,
  review: Review | undefined,
): LockfileText {
  const takes = Object.hasOwn(lockfile.takes, address) ? lockfile.takes[address] : undefined;
  const judged = takes?.find(each => each.take === take);
  if (!takes || !judged || (review === undefined && judged.review === undefined)) return lockfile;
  const chooses = review !== undefined && isChoice(review);
  const wishes = wishesOf(lockfile, address, judged);
  const after = takes.map(each => {
    if (each === judged) return withReview(each, review);
    const isRival =
      chooses &&
      each.review &&
      isChoice(each.review) &&
      wishesOf(lockfile, address, each).some(one => wishes.includes(one));
    return isRival ? withReview(each, undefined) : each;
  });
  const others = chooses ? withoutRivals(lockfile.takes, address) : {};
  return { ...lockfile, takes: { ...lockfile.takes, ...others, [address]: after } };
}

/** One verdict that is another now. Absent sides: none. */
export interface ChangedVerdict {
  readonly address: string;
  readonly take: number;
  readonly before?: Review;
  readonly after?: Review;
}

/** The verdicts in which two states of a lockfile differ; takes that only one of them has have none. */
export function changedVerdicts(before: LockfileText, after: LockfileText): readonly ChangedVerdict[] {
  return Object.entries(after.takes).flatMap(([address, list]) => {
    const was = before.takes[address];
    if (was === undefined || was === list) return [];
    return list.flatMap(({ take, review }): readonly ChangedVerdict[] => {
      const old = was.find(each => each.take === take)?.review;
      if (old === review) return [];
      return [{ address, take, ...(old ? { before: old } : {}), ...(review ? { after: review } : {}) }];
    });
  });
}

/** Puts verdicts back as they were, of takes and of their rivals. The same value comes back when one of them is another by now. */
export function restoreVerdicts(lockfile: LockfileText, changed: readonly ChangedVerdict[]): LockfileText {
  const stands = changed.every(({ address, take, after }) =>
    isAsSeen(verdictOn(lockfile, address, take), after ?? null),
  );
  if (!stands) return lockfile;
  const restored = [...new Set(changed.map(({ address }) => address))].map(address => {
    const before = new Map(changed.filter(each => each.address === address).map(each => [each.take, each.before]));
    const list = lockfile.takes[address] ?? [];
    return [
      address,
      list.map(take => (before.has(take.take) ? withReview(take, before.get(take.take)) : take)),
    ] as const;
  });
  return restored.length === 0
    ? lockfile
    : { ...lockfile, takes: { ...lockfile.takes, ...Object.fromEntries(restored) } };
}

/** The verdict on a take. Undefined: there is none, or no such take. */
export const verdictOn = ({ takes }: LockfileText, address: string, take: number): Review | undefined =>
  Object.hasOwn(takes, address) ? takes[address]!.find(each => each.take === take)?.review : undefined;

/** Whether a verdict is still the one somebody saw; null: none. */
export const isAsSeen = (now: Review | undefined, seen: Pick<Review, 'state' | 'at'> | null): boolean =>
  now === undefined ? seen === null : now.state === seen?.state && now.at === seen.at;

/** The other variants that have a chosen take, with none; and what was chosen before there were variants. */
function withoutRivals(takes: LockfileText['takes'], address: Address): LockfileText['takes'] {
  const plain = plainAddress(address);
  if (plain === undefined) return {};
  const chosen = Object.entries(takes).filter(
    ([other, list]) =>
      other !== address &&
      (other === plain || plainAddress(other) === plain) &&
      list.some(({ review }) => review !== undefined && isChoice(review)),
  );
  return Object.fromEntries(
    chosen.map(([other, list]) => [
      other,
      list.map(each => (each.review && isChoice(each.review) ? withReview(each, undefined) : each)),
    ]),
  );
}

/** The verdicts on a variant's takes, for the same renders where they are already takes of the shot itself. */
export function settleVerdicts(lockfile: LockfileText, variant: Address): LockfileText {
  const plain = plainAddress(variant);
  const said = new Map((lockfile.takes[variant] ?? []).map(take => [take.fingerprint, take.review]));
  const takes = plain === undefined ? undefined : lockfile.takes[plain];
  if (plain === undefined || !takes?.some(({ fingerprint }) => said.has(fingerprint))) return lockfile;
  const after = takes.map(take => (said.has(take.fingerprint) ? withReview(take, said.get(take.fingerprint)) : take));
  return { ...lockfile, takes: { ...lockfile.takes, [plain]: after } };
}

/** What a take is there for: what it was rendered for, and what it was accepted for. */
const wishesOf = ({ kept }: LockfileText, address: Address, take: Take): readonly string[] => [
  wish(take),
  ...wordsAbout(kept, address, take.take).flatMap(({ request }) => (request ? [wish({ request })] : [])),
];

/** The request without its dice: of the takes that share it, one at most is chosen. */
export function wish({ request: { endpoint, body } }: Pick<Take, 'request'>): string {
  const { seed: _, ...rest } = body;
  return canonical({ endpoint, body: rest } as Json);
}

/**
 * A verdict with what was said of the take before and still holds: its scores, each until it is scored anew, and, where
 * the verdict stays the same, its reason and its note. What a take was circled for counts for the approved one, too.
 */
export function rejudged(review: Review, before: Review | undefined): Review {
  if (!before) return review;
  const scores = { ...before.scores, ...review.scores };
  const same = before.state === review.state ? before : undefined;
  const quality = review.for ?? (isChoice(review) ? before.for : undefined);
  return {
    ...(same?.reason === undefined ? {} : { reason: same.reason }),
    ...(same?.note === undefined ? {} : { note: same.note }),
    ...review,
    ...(quality === undefined ? {} : { for: quality }),
    ...(Object.keys(scores).length > 0 ? { scores } : {}),
  };
}

/** Circled or approved. */
export const isChoice = (review: Review): boolean => review.state !== 'rejected';

function withReview(take: Take, review: Review | undefined): Take {
  const { review: _, ...facts } = take;
  return review === undefined ? facts : { ...facts, review };
}
