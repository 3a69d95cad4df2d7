import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas';
import { ink } from '../board/colours.ts';
import { type Box, type SlateLayout, slateLayout } from '../board/layout.ts';
import { imageFacts } from '../image-facts.ts';
import { rgbOf } from './colour.ts';

/** An image and the part of it that is picture. */
export interface Reference {
  readonly image: Image;
  readonly picture: Box;
}

/** Pixels. A few bytes can claim a picture that fills the memory. */
const largest = 100_000_000;

/**
 * Reads a reference image. When it is itself a frame of a rehearsal, only its window counts, so that a chain of shots
 * does not stack slate upon slate. Undefined when the bytes are no PNG, JPEG or WebP, or too large.
 */
export async function readReference(bytes: Uint8Array): Promise<Reference | undefined> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const facts = imageFacts(bytes);
  if (facts === undefined || facts.width * facts.height > largest) return undefined;
  let image: Image;
  try {
    image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // The canvas names no error for what it cannot decode; a rehearsal goes on without the picture.
    return undefined;
  }
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const whole = { x: 0, y: 0, width, height };
  return { image, picture: isRehearsal(canvas) ? withoutEdge(slateLayout(width, height)) : whole };
}

/**
 * Fills the canvas: the reference covers the middle (`view`), the rest of it lies around, and its mirror image goes on
 * beyond, since a camera that moves sees what the reference does not show.
 */
export function drawReference(
  context: SKRSContext2D,
  { image, picture }: Reference,
  view: { readonly width: number; readonly height: number },
): void {
  const canvas = context.canvas;
  const scale = Math.max(view.width / picture.width, view.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  for (const row of [-1, 1, 0]) {
    for (const column of [-1, 1, 0]) {
      context.save();
      context.translate(canvas.width / 2 + column * width, canvas.height / 2 + row * height);
      context.scale(column === 0 ? 1 : -1, row === 0 ? 1 : -1);
      const { x, y } = picture;
      context.drawImage(image, x, y, picture.width, picture.height, -width / 2, -height / 2, width, height);
      context.restore();
    }
  }
}

/** Encoders let the bars bleed into the picture by a pixel or two, and the mirror would make a line of it. */
function withoutEdge({ window, unit }: SlateLayout): Box {
  const edge = Math.ceil(2 * unit);
  return { ...window, y: window.y + edge, height: window.height - 2 * edge };
}

/** Whether the bars and the mark are where a rehearsal of this size has them. Tolerates what an encoder does to them. */
function isRehearsal(canvas: Canvas): boolean {
  const { topBar, bottomBar, mark, width, height } = slateLayout(canvas.width, canvas.height);
  if (width / height > 8 || height / width > 8) return false;
  const context = canvas.getContext('2d');
  const probes: readonly (readonly [number, number, string])[] = [
    [mark.x + 0.04 * mark.width, mark.y + mark.height / 2, ink.mark],
    [mark.x + 0.96 * mark.width, mark.y + mark.height / 2, ink.mark],
    [mark.x + 0.5 * mark.width, mark.y + 0.12 * mark.height, ink.mark],
    [mark.x / 2, topBar.height / 2, ink.bar],
    [width - mark.x / 2, topBar.height / 2, ink.bar],
    [width / 2, mark.y / 2, ink.bar],
    [mark.x / 2, bottomBar.y + bottomBar.height / 2, ink.bar],
    [width / 2, height - mark.y / 2, ink.bar],
  ];
  return probes.every(([x, y, colour]) => {
    const { data } = context.getImageData(Math.floor(x), Math.floor(y), 1, 1);
    return rgbOf(colour).every((channel, index) => Math.abs(channel - data[index]!) <= (colour === ink.mark ? 64 : 32));
  });
}
