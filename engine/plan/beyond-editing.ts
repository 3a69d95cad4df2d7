import type { Review } from '../lockfile/lockfile.ts';
import { takeAddress } from '../production/address.ts';
import type { Standing } from './standing.ts';

/** What is wrong when a shot is broken: an edit changes one thing, and would keep this one. */
const broken: readonly NonNullable<Review['reason']>[] = ['identity_shift', 'limb_deform', 'camera_collapse'];

export const isBroken = ({ reason }: Pick<Review, 'reason'>): boolean =>
  reason !== undefined && broken.includes(reason);

/** Why an edit of these takes is no use, and what is: the rest of a sentence. Absent: some take may be edited. */
export function beyondEditing({ job, slots }: Pick<Standing, 'job' | 'slots'>): string | undefined {
  const worst = brokenTake({ slots });
  return worst === undefined
    ? undefined
    : `${worst}, and no edit rescues that: render ${job.address} anew from its picture or its wording, with \`--retake ${job.address}\``;
}

/** Which take shows that a job is broken, where every take of it was rejected: `s01/ride@draft#1 was rejected for limb deform`. */
export function brokenTake({ slots }: Pick<Standing, 'slots'>): string | undefined {
  const held = slots.flatMap(slot => (slot.held ? [slot.held] : []));
  if (held.length < slots.length || held.some(({ review }) => review?.state !== 'rejected')) return undefined;
  const worst = held.find(({ review }) => review && isBroken(review));
  if (!worst?.review?.reason) return undefined;
  const name = takeAddress(worst.address, worst.take.take);
  return `${name} was rejected for ${inWords(worst.review.reason)}`;
}

/** `identity_shift` as people say it. */
export const inWords = (reason: string): string => reason.replaceAll('_', ' ');
