import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../board/layout.ts';
import { overscan } from '../film/camera-path.ts';
import { drawReference, readReference } from './reference.ts';
import { drawScenery } from './scenery.ts';

/** What a picture is made of. */
export interface PictureSubject {
  readonly prompt: string;
  readonly seed?: number;
  readonly palette: readonly string[];
  /** Which of several it is: from 1 on its colours, and what stands where, are others. */
  readonly variant?: number;
  readonly reference?: Uint8Array;
}

/**
 * The picture a slate's camera moves over: larger than its window, and drawn once. The width is a multiple of 8 and
 * the height is even.
 */
export async function drawPicture(subject: PictureSubject, window: Box): Promise<Canvas> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const width = Math.ceil((window.width * overscan) / 8) * 8;
  const height = Math.ceil((window.height * overscan) / 2) * 2;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const reference = subject.reference && (await readReference(subject.reference));
  const { variant = 0, seed = 0 } = subject;
  if (reference !== undefined) drawReference(context, reference, window);
  else drawScenery(context, { ...subject, seed: seed + 7919 * variant, view: window });
  if (variant > 0) tint(context, variant);
  return canvas;
}

/** Tells results apart that show the same thing: a wash of a colour of its own over each but the first. */
function tint(context: SKRSContext2D, variant: number): void {
  context.save();
  context.globalCompositeOperation = 'color';
  context.globalAlpha = 0.55;
  // The golden angle: no two of a few come near each other.
  context.fillStyle = `hsl(${(variant * 137.5) % 360} 70% 50%)`;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}
