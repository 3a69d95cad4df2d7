import type { ReviewMedia, ReviewThing } from '../../views/models/review-types.ts';
import type { Head } from '../wire.ts';
import { bestOf, isChosen, placed } from './look.ts';

/** One stretch of the film as it stands. Seconds. */
export interface Piece {
  readonly id: string;
  /** The take that is played. Absent: there is none yet. */
  readonly take?: string;
  /** A picture that is held in its place, or the clip. Absent: only words. */
  readonly media?: ReviewMedia;
  readonly words: string;
  readonly start: number;
  readonly length: number;
  readonly state: 'final' | 'chosen' | 'newest' | 'still' | 'missing';
}

/** How long something is held of which nobody said how long it lasts. */
const usual = 3;

/**
 * The film as far as it goes: of every shot the best take; where there is no clip the still it starts from, held; where
 * there is no picture either, its words.
 */
export function reelOf(head: Pick<Head, 'cut'>, things: ReadonlyMap<string, ReviewThing>): readonly Piece[] {
  let start = 0;
  return head.cut.flatMap(id => {
    const thing = things.get(id);
    if (!thing) return [];
    const piece = pieceOf(thing, things, start);
    start += piece.length;
    return [piece];
  });
}

function pieceOf(thing: ReviewThing, things: ReadonlyMap<string, ReviewThing>, start: number): Piece {
  const { id, text = '', title } = thing;
  const words = title ?? text;
  const best = bestOf(thing);
  if (best && best.take.verdict?.state !== 'rejected') {
    const { media } = best.take;
    const length = media.kind === 'video' ? (media.seconds ?? thing.seconds ?? usual) : (thing.seconds ?? usual);
    const rungs = [...new Set(thing.jobs.flatMap(({ rung }) => rung ?? []))];
    const isTop = best.job.rung === rungs.at(-1) && rungs.length > 1;
    const state = isTop ? 'final' : isChosen(best.take) ? 'chosen' : 'newest';
    return { id, take: best.id, media, words, start, length, state };
  }
  const length = thing.seconds ?? usual;
  const still = thing.startsFrom === undefined ? undefined : things.get(thing.startsFrom);
  const picture = still && placed(still).length > 0 ? bestOf(still)?.take.media : undefined;
  return picture
    ? { id, media: picture, words, start, length, state: 'still' }
    : { id, words, start, length, state: 'missing' };
}

/** Which piece is on at a moment. */
export function pieceAt(reel: readonly Piece[], time: number): number {
  const at = reel.findLastIndex(({ start }) => start <= time + 1e-6);
  return Math.max(0, at);
}

export const lengthOf = (reel: readonly Piece[]): number => {
  const last = reel.at(-1);
  return last ? last.start + last.length : 0;
};
