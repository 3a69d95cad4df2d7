import type { Canvas } from '@napi-rs/canvas';
import { drawBars } from '../board/bars.ts';
import { ink } from '../board/colours.ts';
import { drawGlyphs, stamp } from '../board/counter.ts';
import { registerFonts } from '../board/fonts.ts';
import { even, type SlateLayout, slateLayout } from '../board/layout.ts';
import { timecode } from '../board/timecode.ts';
import { seedOf } from '../dice.ts';
import { rgbOf } from '../picture/colour.ts';
import { drawPicture } from '../picture/picture.ts';
import type { Slate } from '../slate.ts';
import { cameraPath } from './camera-path.ts';
import { cutOut } from './cut-out.ts';
import type { Film } from './encode.ts';
import { fillBox, type Planes, toPlanes } from './planes.ts';

/** Which frames of a film a slate is good for. */
export interface Stretch {
  readonly fps: number;
  /** Where it begins, in frames of the whole film. */
  readonly first: number;
  readonly frames: number;
  /** Frames of the whole film. */
  readonly whole: number;
}

/** A slate as a film: its picture under a moving camera, with a counter that runs through the whole film. */
export async function animate(slate: Slate, { fps, first, frames, whole }: Stretch): Promise<Film> {
  const layout = slateLayout(even(slate.width), even(slate.height));
  const { width, height, window, counter, progress } = layout;
  const frame = planes(await drawBoard(slate, layout));
  const glyphs = await drawGlyphs(layout);
  const picture = planes(await drawPicture(slate, window));
  const mark = toPlanes(
    Uint8Array.from({ length: 16 }, (_, index) => rgbOf(ink.mark)[index % 4] ?? 255),
    2,
    2,
  );
  const move = width * height * whole > longestMove ? 'still' : slate.move;
  const path = cameraPath(move, seedOf(slate.prompt) ^ (slate.seed ?? 0) ^ (slate.variant ?? 0), frames);
  const draw = (index: number): Planes => {
    const view = path[index]!;
    if (view !== path[index - 1]) cutOut(frame, picture, { window, view });
    stamp(frame, timecode(first + index, fps), { glyphs, counter });
    fillBox(frame, { ...progress, width: even((width * (first + index + 1)) / whole) }, mark);
    return frame;
  };
  return { width, height, fps, frames, draw };
}

/** The board of a slate: all that does not move. */
export async function drawBoard(slate: Slate, layout: SlateLayout): Promise<Canvas> {
  const { createCanvas } = await import('@napi-rs/canvas');
  await registerFonts();
  const canvas = createCanvas(layout.width, layout.height);
  drawBars(canvas.getContext('2d'), slate, layout);
  return canvas;
}

/** Pixels of all frames together. Beyond this (half a minute of 1080p) the camera stands still, or it takes minutes. */
const longestMove = 1.6e9;

function planes(canvas: Canvas): Planes {
  return toPlanes(canvas.data(), canvas.width, canvas.height);
}
