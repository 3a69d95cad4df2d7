import { even } from './board/layout.ts';
import { moveOf } from './camera-move.ts';
import { seedOf } from './dice.ts';
import { animate } from './film/animate.ts';
import { encode } from './film/encode.ts';
import { black, blend, type Planes } from './film/planes.ts';
import { paletteOf } from './palette.ts';
import { drawCard } from './reel/draw-words.ts';
import { signedMp4 } from './signed.ts';
import type { Slate } from './slate.ts';

/** One shot of an animatic. */
export interface AnimaticShot {
  /** `s01/ride`. */
  readonly name: string;
  readonly seconds: number;
  /** What the camera does is read from it. */
  readonly prompt: string;
  /** What is shown: `s01/ride@draft#2`, `still/hero#1`, `not rendered yet`. */
  readonly shows: string;
  /** PNG, JPEG or WebP bytes. Absent: a picture is made up. */
  readonly picture?: Uint8Array;
}

/** What is seen in an animatic; `dissolve` is frames of it that lie over the end of the one before. Absent: a cut. */
export type AnimaticPicture = { readonly dissolve?: number } & (
  | (AnimaticShot & { readonly kind: 'shot' })
  | { readonly kind: 'card'; readonly text: string; readonly seconds: number }
  | { readonly kind: 'black'; readonly seconds: number }
);

/** A film of stills, to see whether it cuts together. */
export interface Animatic {
  readonly production: string;
  /** As written: `16:9`. */
  readonly ratio: string;
  readonly fps: number;
  /** Never empty. */
  readonly pictures: readonly AnimaticPicture[];
  /** Told the frame that was drawn, from 1, and how many there are. */
  readonly report?: (frame: number, frames: number) => void;
}

/** Draws an animatic: each shot's picture under its camera move, on a slate, for as long as the shot is; cards, black and dissolves as they are cut. */
export async function renderAnimatic({ report, ...animatic }: Animatic): Promise<{
  readonly mp4: Uint8Array;
  readonly frames: number;
}> {
  const { pictures, ratio, fps } = animatic;
  const spans = spansOf(pictures, fps);
  const whole = spans.at(-1)!.end;
  const size = sizeOf(ratio);
  // The pictures of a dissolve at a time: those of all together would fill the memory.
  const open = new Map<number, Still>();
  const drawn = async (index: number, frame: number): Promise<Planes> => {
    const { start, end } = spans[index]!;
    const still = open.get(index) ?? (await stillOf(pictures[index]!, { ...animatic, ...size, start, end, whole }));
    open.set(index, still);
    return still(frame - start);
  };
  let first = 0;
  const mp4 = await encode({
    ...size,
    fps,
    frames: whole,
    async draw(frame) {
      while (frame >= spans[first]!.end) open.delete(first++);
      report?.(frame + 1, whole);
      const planes = await drawn(first, frame);
      const next = spans[first + 1];
      if (!next || frame < next.start) return planes;
      const part = (frame - next.start + 0.5) / (spans[first]!.end - next.start);
      return blend(planes, await drawn(first + 1, frame), part);
    },
  });
  return { mp4: signedMp4(mp4), frames: whole };
}

interface Span {
  readonly start: number;
  /** The frame after its last one. */
  readonly end: number;
}

/** Where each picture lies. A dissolve that is longer than its pictures is as long as they allow. */
function spansOf(pictures: readonly AnimaticPicture[], fps: number): readonly Span[] {
  let before: Span = { start: 0, end: 0 };
  return pictures.map(({ seconds, dissolve = 0 }) => {
    const frames = Math.max(1, Math.round(seconds * fps));
    const start = before.end - Math.max(0, Math.min(dissolve, before.end - before.start - 1, frames - 1));
    before = { start, end: start + frames };
    return before;
  });
}

/** The planes of a picture's frame n. */
type Still = (frame: number) => Planes | Promise<Planes>;

type Place = Span &
  Omit<Animatic, 'pictures'> & { readonly width: number; readonly height: number; readonly whole: number };

async function stillOf(
  picture: AnimaticPicture,
  { production, fps, start, end, whole, width, height }: Place,
): Promise<Still> {
  switch (picture.kind) {
    case 'shot': {
      const slate = slateOf(picture, { production, width, height });
      return (await animate(slate, { fps, first: start, frames: end - start, whole })).draw;
    }
    case 'card': {
      const card = await drawCard(picture.text, { width, height });
      return () => card;
    }
    case 'black': {
      const frame = black(width, height);
      return () => frame;
    }
    default:
      return picture satisfies never;
  }
}

function slateOf(
  { name, prompt, shows, picture }: AnimaticShot,
  place: { readonly production: string; readonly width: number; readonly height: number },
): Slate {
  return {
    ...place,
    mark: 'ANIMATIC',
    shot: name,
    model: shows,
    prompt,
    move: moveOf(prompt),
    palette: paletteOf(prompt, seedOf(name)),
    ...(picture ? { reference: picture } : {}),
  };
}

/** As many pixels as 1280×720 has, in the shape of the ratio. */
function sizeOf(ratio: string): { readonly width: number; readonly height: number } {
  const [across = 16, down = 9] = ratio.split(/[:x]/).map(Number);
  const shape = across > 0 && down > 0 ? Math.min(4, Math.max(0.25, across / down)) : 16 / 9;
  const area = 1280 * 720;
  return { width: even(Math.sqrt(area * shape)), height: even(Math.sqrt(area / shape)) };
}
