import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { ink } from './board/colours.ts';
import { even, type SlateLayout, slateLayout } from './board/layout.ts';
import { setType } from './board/text.ts';
import { type CameraMove, moveOf } from './camera-move.ts';
import { animate, drawBoard } from './film/animate.ts';
import { encode, type Film } from './film/encode.ts';
import { drawPicture } from './picture/picture.ts';
import type { Sound } from './sound/sound.ts';

/** What is written on the slate, as on a clapper board. Every text may be absent (an unknown client sent the request). */
export interface Slate {
  readonly production?: string;
  /** The job's address, such as `s01/ride@draft~9x16`. */
  readonly address?: string;
  readonly shot?: string;
  readonly rung?: string;
  readonly take?: number;
  readonly model: string;
  readonly prompt: string;
  readonly seed?: number;
  /** Pixels; odd numbers are rounded to even. */
  readonly width: number;
  readonly height: number;
  readonly move: CameraMove;
  /** Css colours for the picture when there is no reference. */
  readonly palette: readonly string[];
  /** Which of several results of one request it is, from 0: each looks different. Absent: there is one. */
  readonly variant?: number;
  /** PNG, JPEG or WebP bytes of the first frame. Absent or unreadable: a picture is made up. */
  readonly reference?: Uint8Array;
  /** What stands in the corner. Absent: REHEARSAL. */
  readonly mark?: string;
}

/** What a film is to be, besides its slate. */
export interface Length {
  readonly seconds: number;
  /** Frames per second. */
  readonly fps: number;
  /** The film cut into shots, each with a picture of its own. Absent: it is one. */
  readonly shots?: readonly ShotOfFilm[];
}

/** A shot within a film. */
export interface ShotOfFilm {
  readonly prompt: string;
  /** Its share of the film, beside those of the others. */
  readonly seconds: number;
}

/** How a film is packed. */
export interface Packing {
  /** Absent: MP4. */
  readonly container?: NonNullable<Film['container']>;
  /** Absent: it has no sound track. */
  readonly sound?: Sound;
}

/**
 * Draws a take as a moving animatic: H.264 in an MP4, exactly round(seconds × fps) frames (at least one). The first
 * frame shows the reference as it is, the last one the camera where the move ends.
 */
export async function renderVideo(slate: Slate, length: Length, packing: Packing = {}): Promise<Uint8Array> {
  return encode({ ...(await filmOf(slate, length)), ...packing });
}

/** The frames of a take, drawn but not encoded. */
export async function filmOf(slate: Slate, { seconds, fps, shots = [] }: Length): Promise<Film> {
  const frames = Math.max(1, Math.round(seconds * fps));
  if (shots.length < 2) return animate(slate, { fps, first: 0, frames, whole: frames });
  const whole = shots.reduce((sum, shot) => sum + shot.seconds, 0);
  const films: Film[] = [];
  let [first, at] = [0, 0];
  for (const [index, shot] of shots.entries()) {
    at += shot.seconds;
    const stretch = { fps, first, frames: Math.round((at / whole) * frames) - first, whole: frames };
    films.push(await animate(slateOfShot(slate, shot, `${index + 1} of ${shots.length}`, index), stretch));
    first += stretch.frames;
  }
  return joined(films);
}

/** Only the first shot begins with the picture that came along. */
function slateOfShot({ reference, ...slate }: Slate, { prompt }: ShotOfFilm, shot: string, index: number): Slate {
  const own = { ...slate, prompt, shot, move: moveOf(prompt), variant: (slate.variant ?? 0) + index };
  return index === 0 && reference !== undefined ? { ...own, reference } : own;
}

function joined(films: readonly Film[]): Film {
  const frames = films.reduce((sum, film) => sum + film.frames, 0);
  return {
    ...films[0]!,
    frames,
    draw(index) {
      let from = 0;
      for (const film of films) {
        if (index < from + film.frames) return film.draw(index - from);
        from += film.frames;
      }
      throw new RangeError(`frame ${index} of ${frames}`);
    },
  };
}

/** What a still is stored as. */
export type StillFormat = 'png' | 'jpeg' | 'webp';

/** Draws a still with the same board around it. */
export async function renderStill(slate: Slate, format: StillFormat = 'png'): Promise<Uint8Array> {
  const layout = slateLayout(even(slate.width), even(slate.height));
  const { window } = layout;
  const canvas = await drawBoard(slate, layout);
  const picture = await drawPicture(slate, window);
  const context = canvas.getContext('2d');
  const [x, y] = [(picture.width - window.width) / 2, (picture.height - window.height) / 2];
  context.drawImage(picture, x, y, window.width, window.height, window.x, window.y, window.width, window.height);
  writeStill(context, layout);
  return encodedStill(canvas, format);
}

/** Where a take has its timecode. */
function writeStill(context: SKRSContext2D, { counter, unit }: SlateLayout): void {
  setType(context, { weight: 600, size: 18 * unit, spacing: 1.6 * unit });
  context.fillStyle = ink.label;
  context.textAlign = 'right';
  context.fillText('STILL', counter.x + counter.width, counter.y + counter.height / 2 + 6.5 * unit);
}

function encodedStill(canvas: Canvas, format: StillFormat): Promise<Uint8Array> {
  switch (format) {
    case 'png':
      return canvas.encode('png');
    case 'jpeg':
      return canvas.encode('jpeg', 90);
    case 'webp':
      return canvas.encode('webp', 90);
    default:
      return format satisfies never;
  }
}
