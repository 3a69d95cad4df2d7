import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../board/layout.ts';
import { overscan } from '../film/camera-path.ts';
import { drawReference, readReference } from './reference.ts';
import { drawScenery } from './scenery.ts';

/** What a picture is made of. */
export interface PictureSubject {
  readonly prompt: string;
  readonly seed?: number;
  readonly palette: readonly string[];
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
  if (reference !== undefined) drawReference(context, reference, window);
  else drawScenery(context, { ...subject, seed: subject.seed ?? 0, view: window });
  return canvas;
}
