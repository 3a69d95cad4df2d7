import type { Address } from '../production/address.ts';
import type { LockfileText, Review, Take } from './lockfile.ts';

/**
 * Gives a take its verdict, or takes it back (undefined). A job has at most one chosen take: choosing one, by circling
 * or approving it, takes the verdict back from the one chosen before. The same value comes back when nothing changes or
 * there is no such take.
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
  const after = takes.map(each => {
    if (each === judged) return withReview(each, review);
    return chooses && each.review && isChoice(each.review) ? withReview(each, undefined) : each;
  });
  return { ...lockfile, takes: { ...lockfile.takes, [address]: after } };
}

const isChoice = (review: Review): boolean => review.state !== 'rejected';

function withReview(take: Take, review: Review | undefined): Take {
  const { review: _, ...facts } = take;
  return review === undefined ? facts : { ...facts, review };
}
