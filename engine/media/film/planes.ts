import type { Box } from '../board/layout.ts';

/** A picture as H.264 wants it: brightness, then two colour planes of half the resolution, one after the other. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  /** width × height × 1.5 bytes. */
  readonly bytes: Uint8Array;
}

/** One of the three planes: where it starts, and how long a row is. */
export interface Plane {
  readonly start: number;
  readonly stride: number;
  /** 1 for brightness, 2 for colour: how many pixels of the picture one sample stands for, each way. */
  readonly shrink: 1 | 2;
}

/** The planes of a picture, in the order of its bytes. */
export function planesOf(width: number, height: number): readonly [Plane, Plane, Plane] {
  const size = width * height;
  return [
    { start: 0, stride: width, shrink: 1 },
    { start: size, stride: width / 2, shrink: 2 },
    { start: size + size / 4, stride: width / 2, shrink: 2 },
  ];
}

/** Canvas pixels (RGBA, opaque) as I420: BT.709, limited range. Width and height are even. */
export function toPlanes(rgba: Uint8Array, width: number, height: number): Planes {
  const bytes = new Uint8Array((width * height * 3) / 2);
  const [, u, v] = planesOf(width, height);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      let [red, green, blue] = [0, 0, 0];
      for (let corner = 0; corner < 4; corner++) {
        const pixel = (y + (corner >> 1)) * width + x + (corner & 1);
        const r = rgba[pixel * 4]!;
        const g = rgba[pixel * 4 + 1]!;
        const b = rgba[pixel * 4 + 2]!;
        bytes[pixel] = 16.5 + 0.182586 * r + 0.614231 * g + 0.062007 * b;
        red += r;
        green += g;
        blue += b;
      }
      const sample = (y >> 1) * u.stride + (x >> 1);
      bytes[u.start + sample] = 128.5 + (-0.100644 * red - 0.338572 * green + 0.439216 * blue) / 4;
      bytes[v.start + sample] = 128.5 + (0.439216 * red - 0.398942 * green - 0.040274 * blue) / 4;
    }
  }
  return { width, height, bytes };
}

/** Fills a box of a frame with one colour, given as the planes of a picture that has nothing else in it. */
export function fillBox(into: Planes, { x, y, width, height }: Box, colour: Planes): void {
  const samples = planesOf(colour.width, colour.height);
  planesOf(into.width, into.height).forEach(({ start, stride, shrink }, index) => {
    for (let row = y / shrink; row < (y + height) / shrink; row++) {
      const at = start + row * stride + x / shrink;
      into.bytes.fill(colour.bytes[samples[index]!.start]!, at, at + width / shrink);
    }
  });
}

/** Copies the whole of `from` into `into` with its corner at x, y (both even). */
export function paste(into: Planes, from: Planes, { x, y }: { x: number; y: number }): void {
  const targets = planesOf(into.width, into.height);
  planesOf(from.width, from.height).forEach(({ start, stride, shrink }, index) => {
    const target = targets[index]!;
    for (let row = 0; row < from.height / shrink; row++) {
      const at = target.start + (y / shrink + row) * target.stride + x / shrink;
      into.bytes.set(from.bytes.subarray(start + row * stride, start + (row + 1) * stride), at);
    }
  });
}

/** A black frame. */
export function black(width: number, height: number): Planes {
  const size = width * height;
  return { width, height, bytes: new Uint8Array(size * 1.5).fill(16, 0, size).fill(128, size) };
}

/** What lies between two pictures of one size: nothing of the second at 0, nothing else at 1. */
export function blend(first: Planes, second: Planes, part: number): Planes {
  const share = Math.round(part * 256);
  const bytes = new Uint8Array(first.bytes.length);
  for (let index = 0; index < bytes.length; index++) {
    const value = first.bytes[index]!;
    bytes[index] = value + (((second.bytes[index]! - value) * share + 128) >> 8);
  }
  return { ...first, bytes };
}
