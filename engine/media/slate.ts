import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { drawBars } from './board/bars.ts';
import { ink } from './board/colours.ts';
import { drawGlyphs, stamp } from './board/counter.ts';
import { registerFonts } from './board/fonts.ts';
import { even, type SlateLayout, slateLayout } from './board/layout.ts';
import { setType } from './board/text.ts';
import { timecode } from './board/timecode.ts';
import type { CameraMove } from './camera-move.ts';
import { seedOf } from './dice.ts';
import { cameraPath } from './film/camera-path.ts';
import { cutOut } from './film/cut-out.ts';
import { encode } from './film/encode.ts';
import { fillBox, type Planes, toPlanes } from './film/planes.ts';
import { rgbOf } from './picture/colour.ts';
import { drawPicture } from './picture/picture.ts';

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
  /** PNG, JPEG or WebP bytes of the first frame. Absent or unreadable: a picture is made up. */
  readonly reference?: Uint8Array;
}

/**
 * Draws a take as a moving animatic: H.264 in an MP4, exactly round(seconds × fps) frames (at least one). The first
 * frame shows the reference as it is, the last one the camera where the move ends.
 */
export async function renderVideo(slate: Slate, length: { seconds: number; fps: number }): Promise<Uint8Array> {
  const { seconds, fps } = length;
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
  const frames = Math.max(1, Math.round(seconds * fps));
  const path = cameraPath(slate.move, seedOf(slate.prompt) ^ (slate.seed ?? 0), frames);
  const draw = (index: number): Planes => {
    const view = path[index]!;
    if (view !== path[index - 1]) cutOut(frame, picture, { window, view });
    stamp(frame, timecode(index, fps), { glyphs, counter });
    fillBox(frame, { ...progress, width: even((width * (index + 1)) / frames) }, mark);
    return frame;
  };
  return encode({ width, height, fps, frames, draw });
}

/** Draws a still with the same board around it: PNG. */
export async function renderStill(slate: Slate): Promise<Uint8Array> {
  const layout = slateLayout(even(slate.width), even(slate.height));
  const { window } = layout;
  const canvas = await drawBoard(slate, layout);
  const picture = await drawPicture(slate, window);
  const context = canvas.getContext('2d');
  const [x, y] = [(picture.width - window.width) / 2, (picture.height - window.height) / 2];
  context.drawImage(picture, x, y, window.width, window.height, window.x, window.y, window.width, window.height);
  writeStill(context, layout);
  return canvas.encode('png');
}

async function drawBoard(slate: Slate, layout: SlateLayout): Promise<Canvas> {
  const { createCanvas } = await import('@napi-rs/canvas');
  await registerFonts();
  const canvas = createCanvas(layout.width, layout.height);
  drawBars(canvas.getContext('2d'), slate, layout);
  return canvas;
}

/** Where a take has its timecode. */
function writeStill(context: SKRSContext2D, { counter, unit }: SlateLayout): void {
  setType(context, { weight: 600, size: 18 * unit, spacing: 1.6 * unit });
  context.fillStyle = ink.label;
  context.textAlign = 'right';
  context.fillText('STILL', counter.x + counter.width, counter.y + counter.height / 2 + 6.5 * unit);
}

function planes(canvas: Canvas): Planes {
  return toPlanes(canvas.data(), canvas.width, canvas.height);
}
