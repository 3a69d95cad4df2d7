import type { Loss } from '../lockfile/lockfile.ts';
import type { Home } from '../store/home.ts';
import { reviewLockfile } from '../store/review-lockfile.ts';

/** What a person found out about a task that was cancelled. */
export interface Correction {
  readonly task: string;
  /** Credits. */
  readonly charged: number;
  readonly by: string;
}

export type Corrected =
  /** Credits that were booked for it before. */
  | { readonly kind: 'corrected'; readonly before: number }
  /** No task of that name was cancelled. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Books what a cancelled task was charged, where only its estimate is booked: the provider does not say, and a person has
 * looked at the account. What ended otherwise was charged as the provider said, and stays.
 */
export async function correctLoss(home: Home, { task, charged, by }: Correction): Promise<Corrected> {
  let before: number | undefined;
  const correct = (loss: Loss): Loss => {
    if (loss.task !== task || loss.kind !== 'cancelled') return loss;
    before = loss.credits.charged;
    const reason = `${loss.reason}; ${by} says that it was charged ${charged} cr`;
    return { ...loss, credits: { ...loss.credits, charged }, settledBy: by, reason };
  };
  const reviewed = await reviewLockfile(home, text => {
    const losses = text.losses.map(correct);
    return before === undefined ? text : { ...text, losses };
  });
  if (before !== undefined && reviewed.ok) return { kind: 'corrected', before };
  if (reviewed.ok) return { kind: 'unknown' };
  return 'problems' in reviewed
    ? { kind: 'refused', reason: reviewed.problems.join('; ') }
    : { kind: 'refused', reason: 'another process keeps the lockfile to itself' };
}
