import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import type { Address } from '../production/address.ts';
import { wordsAbout } from './kept.ts';
import type { LockfileText, Review, Take } from './lockfile.ts';

/**
 * Gives a take its verdict, or takes it back (undefined). Of the takes of one request, which differ in their dice only,
 * at most one is chosen: choosing another, by circling or approving it, takes the verdict back. Verdicts on takes of an
 * earlier wording stay, and count again when that wording comes back. The same value comes back when nothing changes
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
  return { ...lockfile, takes: { ...lockfile.takes, [address]: after } };
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

/** Circled or approved. */
export const isChoice = (review: Review): boolean => review.state !== 'rejected';

function withReview(take: Take, review: Review | undefined): Take {
  const { review: _, ...facts } = take;
  return review === undefined ? facts : { ...facts, review };
}
