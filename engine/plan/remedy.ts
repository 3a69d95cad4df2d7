import type { Review, Scores, Take } from '../lockfile/lockfile.ts';
import { splitTake } from '../production/address.ts';
import { inWords, isBroken } from './beyond-editing.ts';

/** What to do about a take, as far as what was said of it tells; and why, as the rest of a sentence. */
export type Remedy =
  | { readonly way: 'keep'; readonly why: string }
  | { readonly way: 'edit'; readonly why: string }
  | { readonly way: 'regenerate'; readonly why: string; readonly from: Stage }
  /** It is neither good nor bad: what is cheaper decides. */
  | { readonly way: 'weigh'; readonly why: string }
  /** Nobody has said enough. */
  | { readonly way: 'judge'; readonly why: string };

/** Where to go back to before a take is rendered anew. */
export type Stage =
  /** The picture it begins with: a still's job, or a file. */
  | { readonly kind: 'picture'; readonly of: string; readonly isStill: boolean }
  /** What is said. */
  | { readonly kind: 'wording' }
  /** Nowhere: the same request, and other dice. */
  | { readonly kind: 'dice' };

/** Reads the method's matrix: a fault that cannot be edited away goes first, then the figures, then the verdict. */
export function remedyFor({ review, from }: Pick<Take, 'review' | 'from'>): Remedy {
  const { state, reason, scores = {} } = review ?? {};
  if (reason !== undefined && !isEditable(reason))
    return { way: 'regenerate', why: faultWords(reason, scores), from: stageFor(reason, from) };
  const spoilt = spoiltBy(scores);
  if (spoilt) return spoilt;
  const what = reason === undefined ? undefined : inWords(reason);
  if (what !== undefined)
    return { way: 'edit', why: `${praise(scores)}${what} is wrong: an edit changes that, and keeps the rest` };
  if (isAtLeast(scores.motion, 4) && isAtMost(scores.fidelity, 3))
    return { way: 'edit', why: 'the motion is worth keeping, and what is seen in it can be changed' };
  const given = Object.values(scores);
  if (state === 'rejected' && given.length === 0)
    return { way: 'judge', why: 'it was rejected, and nobody said what is wrong: --reason, or --score' };
  if (given.length > 0 && given.every(score => score >= 4) && state !== 'rejected')
    return { way: 'keep', why: 'it is good in all that was scored' };
  if (given.length > 0) return { way: 'weigh', why: 'it is neither good enough to keep nor beyond repair' };
  return state === undefined
    ? { way: 'judge', why: 'nobody has judged it yet' }
    : { way: 'keep', why: `it was ${state}, and nothing was said against it` };
}

/** What one edit can change and leave all else as it is: the method's five, and what is seen in one place. */
const editable: readonly NonNullable<Review['reason']>[] = [
  ...(['lighting', 'background', 'object', 'mood', 'treatment'] as const),
  ...(['logos', 'text', 'background_text', 'reflections', 'wardrobe', 'extra_people'] as const),
];

export const isEditable = (reason: NonNullable<Review['reason']>): boolean => editable.includes(reason);

/** What goes back further than the dice. What is not named here is luck: the same words may do better. */
const wrongPicture: readonly Review['reason'][] = ['identity_shift', 'faces', 'product_geometry'];
const wrongWords: readonly Review['reason'][] = ['limb_deform', 'camera_collapse', 'physics', 'brand_safety'];

/** The earlier stage in which a fault is mended; without a picture to begin with, identity is a matter of words. */
export function stageFor(reason: Review['reason'], from: Take['from']): Stage {
  if (wrongWords.includes(reason)) return { kind: 'wording' };
  if (!wrongPicture.includes(reason)) return { kind: 'dice' };
  const [picture] = Object.entries(from).flatMap(([field, name]) => (/image|frame/i.test(field) ? [name] : []));
  if (picture === undefined) return { kind: 'wording' };
  const { job, take } = splitTake(picture) ?? { job: picture };
  return { kind: 'picture', of: job, isStill: take !== undefined && job.startsWith('still/') };
}

function faultWords(reason: NonNullable<Review['reason']>, { fidelity }: Partial<Scores>): string {
  const beauty = isAtLeast(fidelity, 4) ? 'beautiful as it is, ' : '';
  return isBroken({ reason })
    ? `${beauty}no edit rescues a shot with ${inWords(reason)}, as it keeps what it does not change`
    : `${beauty}${inWords(reason)} goes through the whole of it, and an edit changes one thing`;
}

/** Figures so low that there is nothing to keep. */
function spoiltBy({ motion, adherence, fidelity }: Partial<Scores>): Remedy | undefined {
  if (isAtMost(motion, 2)) {
    const beauty = isAtLeast(fidelity, 4) ? 'it is beautiful and does not move right' : 'it does not move right';
    return { way: 'regenerate', why: `${beauty}, and an edit keeps the motion`, from: { kind: 'dice' } };
  }
  return isAtMost(adherence, 2)
    ? { way: 'regenerate', why: 'it shows something else than was asked for', from: { kind: 'wording' } }
    : undefined;
}

const praise = ({ motion }: Partial<Scores>): string => (isAtLeast(motion, 4) ? 'the motion is right, and ' : '');

const isAtLeast = (score: number | undefined, least: number): boolean => score !== undefined && score >= least;

const isAtMost = (score: number | undefined, most: number): boolean => score !== undefined && score <= most;
