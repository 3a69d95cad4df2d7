import { nearestFrame, rateOf, wholeFrames } from '../time/rate.ts';
import type { EndFrame, Scene, Shot } from './production.ts';

/** Frames of the film that a clip has before and after what is seen of it. Never both 0. */
export interface Handles {
  readonly head: number;
  readonly tail: number;
}

/** Handles around so many frames that are seen. */
export interface Inside extends Handles {
  readonly frames: number;
}

/** The part of a clip that is seen: from this frame to that one, which no longer is. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** What a clip of so many frames has of the handles that were asked for. */
export type Held = 'all' | 'some' | 'none';

/**
 * The part of a clip between its handles. What rounding to whole seconds adds lies behind, and before it where a clip has
 * to end with its last frame. A clip that is hardly longer than what is to be seen has no handles, and is seen whole: a
 * frame or five more are how models count.
 */
export function between(clip: number, { head, tail, frames }: Inside): Part & { readonly held: Held } {
  const spare = clip - frames;
  const asked = head + tail;
  if (spare * 2 < asked) return { from: 0, to: clip, held: 'none' };
  const from = tail === 0 ? spare : Math.min(head, Math.floor((spare * head) / asked));
  return { from, to: from + frames, held: spare < asked ? 'some' : 'all' };
}

/**
 * The part of a clip that a picture shows: as it is cut, counted from the start of the clip; where it says nothing, what
 * lies between the handles, or all of it.
 */
export function partSeen(
  { in: start, out: end, inside }: { readonly in?: number; readonly out?: number; readonly inside?: Inside },
  clip: number,
): Part {
  const usual = inside ? between(clip, inside) : { from: 0, to: clip };
  // Who cuts into a handle has no use for it.
  const from = start ?? (end !== undefined && end <= usual.from ? 0 : usual.from);
  return { from, to: end ?? (from >= usual.to ? clip : usual.to) };
}

/** How long a clip is that nobody has measured: what is to be seen and its handles; without handles, as long as somebody says. */
export const expectedFrames = (inside: Inside | undefined, otherwise: number): number =>
  inside ? inside.head + inside.frames + inside.tail : otherwise;

/**
 * Takes handles away where shots are joined. What begins with the last frame of another has no head, and that other no
 * tail; nor has what ends on a picture a tail, and what begins with that picture a head: so every joint is seen.
 */
export function withJoints(scenes: readonly Scene[]): readonly Scene[] {
  const shots = scenes.flatMap(scene => scene.shots);
  if (shots.every(({ handles }) => handles === undefined)) return scenes;
  const continued = new Set(shots.flatMap(shot => startsOf(shot).map(nameOf)));
  const endings = new Set(shots.flatMap(({ lastFrame }) => (lastFrame ? [nameOf(lastFrame)] : [])));
  const fit = (shot: Shot): Shot => {
    const { handles, ...bare } = shot;
    if (!handles) return shot;
    const starts = startsOf(shot);
    const isJoined = starts.some(start => start.kind === 'lastFrame' || endings.has(nameOf(start)));
    const head = isJoined ? 0 : handles.head;
    const tail = shot.lastFrame || continued.has(`end of ${shot.scene}/${shot.id}`) ? 0 : handles.tail;
    const own = head + tail === 0 ? {} : { handles: { head, tail } };
    const { vary } = shot;
    if (!vary) return { ...bare, ...own };
    const variants = vary.variants.map(({ shot: { handles: _, ...tried }, ...variant }) => ({
      ...variant,
      shot: { ...tried, ...own },
    }));
    return { ...bare, ...own, vary: { ...vary, variants } };
  };
  return scenes.map(scene => ({ ...scene, shots: scene.shots.map(fit) }));
}

/** What a shot starts from, whichever variant is chosen. */
const startsOf = ({ firstFrame, vary }: Shot): readonly EndFrame[] =>
  [firstFrame, ...(vary?.variants ?? []).map(({ shot }) => shot.firstFrame)].filter(frame => frame !== undefined);

function nameOf(frame: EndFrame): string {
  switch (frame.kind) {
    case 'file':
      return `file ${frame.path}`;
    case 'still':
      return `still ${frame.id} ${frame.output ?? 1}`;
    case 'lastFrame':
      return `end of ${frame.scene}/${frame.shot}`;
    default:
      return frame satisfies never;
  }
}

/** Seconds of a film, at so many frames per second. */
interface Timed {
  readonly seconds: number;
  readonly fps: number;
}

/** Whole seconds that hold what is seen and its handles; what a fraction is rounded by is no second more. */
export const secondsWith = (handles: Handles, timed: Timed): number =>
  Math.ceil(exactSecondsWith(handles, timed) - 1e-6);

/** What is seen and its handles. */
export function exactSecondsWith({ head, tail }: Handles, { seconds, fps }: Timed): number {
  const rate = rateOf(fps);
  return ((nearestFrame(seconds, rate) + head + tail) * rate.seconds) / rate.frames;
}

/** The largest handles at these ends for which there is room in a clip of so many seconds. */
export function roomBeside(
  { head, tail }: Handles,
  { seconds, fps, longest }: Timed & { readonly longest: number },
): number {
  const rate = rateOf(fps);
  const ends = Number(head > 0) + Number(tail > 0);
  return Math.floor((wholeFrames(longest, rate) - nearestFrame(seconds, rate)) / ends);
}

/** `handles of 8 frames`; of one end alone, `a handle of 8 frames`. */
export const handleWords = ({ head, tail }: Handles): string => {
  const frames = Math.max(head, tail);
  const size = `${frames} frame${frames === 1 ? '' : 's'}`;
  return head > 0 && tail > 0 ? `handles of ${size}` : `a handle of ${size}`;
};
