import { type Planes, planesOf } from './planes.ts';

/** A frame as RGB, three bytes a pixel: what went into the planes, as near as eight bits allow. */
export function toPixels(
  { width, height, bytes }: Planes,
  shrink = 1,
): { width: number; height: number; rgb: Uint8Array } {
  const [luma, blue, red] = planesOf(width, height);
  const [across, down] = [Math.floor(width / shrink), Math.floor(height / shrink)];
  const rgb = new Uint8Array(across * down * 3);
  let at = 0;
  for (let row = 0; row < down; row++) {
    const y = row * shrink;
    for (let column = 0; column < across; column++) {
      const x = column * shrink;
      const light = (bytes[luma.start + y * luma.stride + x]! - 16) * 1.164384;
      const u = bytes[blue.start + (y >> 1) * blue.stride + (x >> 1)]! - 128;
      const v = bytes[red.start + (y >> 1) * red.stride + (x >> 1)]! - 128;
      rgb[at++] = byte(light + 1.792741 * v);
      rgb[at++] = byte(light - 0.213249 * u - 0.532909 * v);
      rgb[at++] = byte(light + 2.112402 * u);
    }
  }
  return { width: across, height: down, rgb };
}

const byte = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : (value + 0.5) | 0);
