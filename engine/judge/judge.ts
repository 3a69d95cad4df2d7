import type { Note, Review, Take } from '../lockfile/lockfile.ts';
import { addNote } from '../lockfile/notes.ts';
import { momentOf } from '../lockfile/timecode.ts';
import {
  type ChangedVerdict,
  changedVerdicts,
  isAsSeen,
  judge as judgeText,
  rejudged,
  verdictOn,
} from '../lockfile/verdict.ts';
import { takeAddress } from '../production/address.ts';
import { reviewLockfile } from '../store/review-lockfile.ts';
import type { Where } from '../survey.ts';
import { findTake, type Refused, refused, unwritten } from './find-take.ts';

/** What a person thinks of a take. */
export interface VerdictRequest extends Where {
  /** `s01/ride@draft#2`; without the number, the only take of the job. */
  readonly target: string;
  /** Absent: the verdict is taken back. */
  readonly review?: Review;
  /** What was seen, and at which moment of the take: `00:00:02:11`, or seconds. Absent: no moment is named. */
  readonly seen?: Seen;
  /**
   * The verdict that whoever judges has before their eyes; null: none. When another stands there by now, nothing is
   * written. Absent: whatever stands there is replaced.
   */
  readonly was?: Pick<Review, 'state' | 'at'> | null;
}

/** What somebody saw in a take. */
export interface Seen {
  readonly text: string;
  /** `00:00:02:11`, or seconds. Absent: it is about the whole. */
  readonly at?: string;
  readonly by: string;
  /** UTC. */
  readonly when: string;
}

export type Judged =
  | {
      readonly kind: 'judged';
      readonly take: string;
      readonly before?: Review;
      /** With what was said before and still holds. Absent: the verdict was taken back. */
      readonly review?: Review;
      /** Every verdict this changed, that of the take and those of its rivals: what it was, and what it is. */
      readonly changed: readonly ChangedVerdict[];
      readonly note?: Note;
      /** What the take is, for whoever counts its frames. */
      readonly media: Take['media'];
    }
  | Refused;

/** Writes a verdict into the lockfile, safely beside a run. */
export async function judge({ target, review, seen, was, ...where }: VerdictRequest): Promise<Judged> {
  const found = await findTake(where, target);
  if (found.kind === 'refused') return found;
  const { home, address, take } = found;
  const note = seen && noteOf(seen, take);
  if (note && 'kind' in note) return note;
  let before: Review | undefined;
  let changed: readonly ChangedVerdict[] | undefined;
  const written = await reviewLockfile(home, text => {
    before = verdictOn(text, address, take.take);
    if (was !== undefined && !isAsSeen(before, was)) return text;
    const judged = judgeText(text, address, take.take, review && rejudged(review, before));
    changed = changedVerdicts(text, judged);
    return note ? addNote(judged, address, take.take, note) : judged;
  });
  if (!written.ok) return unwritten(written);
  if (!changed) return overtaken(takeAddress(address, take.take), before);
  const now = verdictOn(written.lockfile, address, take.take);
  return {
    kind: 'judged',
    take: takeAddress(address, take.take),
    ...(before ? { before } : {}),
    ...(now ? { review: now } : {}),
    changed,
    ...(note ? { note } : {}),
    media: take.media,
  };
}

/** Somebody else was faster: what stands there now. */
export const overtaken = (take: string, now: Review | undefined): Refused =>
  refused(
    now
      ? `${take} was ${now.state} by ${now.by} in the meantime`
      : `the verdict on ${take} was taken back in the meantime`,
    'Nothing was changed. Look again, and decide.',
  );

export type Noted =
  | { readonly kind: 'noted'; readonly take: string; readonly note: Note; readonly media: Take['media'] }
  | Refused;

/** Writes down what was seen in a take; its verdict stays as it is. */
export async function note({
  target,
  seen,
  ...where
}: Where & { readonly target: string; readonly seen: Seen }): Promise<Noted> {
  const found = await findTake(where, target);
  if (found.kind === 'refused') return found;
  const { home, address, take } = found;
  const made = noteOf(seen, take);
  if ('kind' in made) return made;
  const written = await reviewLockfile(home, text => addNote(text, address, take.take, made));
  if (!written.ok) return unwritten(written);
  return { kind: 'noted', take: takeAddress(address, take.take), note: made, media: take.media };
}

function noteOf({ text, at, by, when }: Seen, { media }: Take): Note | Refused {
  if (text.trim() === '') return refused('the note says nothing', 'Say what is to be seen: -m "hand glitch".');
  if (at === undefined) return { text, by, when };
  const moment = momentOf(at, media);
  return moment.ok ? { at: moment.seconds, text, by, when } : refused(moment.reason, moment.hint);
}
