import { even } from './board/layout.ts';
import { moveOf } from './camera-move.ts';
import { seedOf } from './dice.ts';
import { animate } from './film/animate.ts';
import { encode, type Film } from './film/encode.ts';
import { paletteOf } from './palette.ts';
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

/** A film of stills, to see whether it cuts together. */
export interface Animatic {
  readonly production: string;
  /** As written: `16:9`. */
  readonly ratio: string;
  readonly fps: number;
  /** Never empty. */
  readonly shots: readonly AnimaticShot[];
  /** Told the frame that was drawn, from 1, and how many there are. */
  readonly report?: (frame: number, frames: number) => void;
}

/** Draws an animatic: each shot's picture under its camera move, on a slate, for as long as the shot is. MP4 bytes. */
export async function renderAnimatic({ production, ratio, fps, shots, report }: Animatic): Promise<Uint8Array> {
  const lengths = shots.map(({ seconds }) => Math.max(1, Math.round(seconds * fps)));
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const size = sizeOf(ratio);
  let current = -1;
  let film: Film | undefined;
  const mp4 = await encode({
    ...size,
    fps,
    frames: whole,
    // One shot's picture at a time: those of all together would fill the memory.
    async draw(frame) {
      while (film === undefined || frame >= starts[current]! + lengths[current]!) {
        current++;
        const slate = slateOf(shots[current]!, { production, ...size });
        film = await animate(slate, { fps, first: starts[current]!, frames: lengths[current]!, whole });
      }
      report?.(frame + 1, whole);
      return film.draw(frame - starts[current]!);
    },
  });
  return signedMp4(mp4);
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
