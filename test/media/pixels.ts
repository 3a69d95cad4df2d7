import { createCanvas, loadImage } from '@napi-rs/canvas';

/** An image reduced to a grid of colours (RGB only), to compare what two pictures look like. */
export async function grid(image: Uint8Array, columns = 16, rows = 9): Promise<number[]> {
  const picture = await loadImage(Buffer.from(image));
  const context = createCanvas(columns, rows).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, columns, rows);
  return [...context.getImageData(0, 0, columns, rows).data].filter((_, index) => index % 4 !== 3);
}

/** Mean difference of two grids, 0 to 255. */
export function difference(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}

/** A part of an image, as PNG. */
export async function crop(
  image: Uint8Array,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(image)), -x, -y);
  return canvas.toBuffer('image/png');
}
