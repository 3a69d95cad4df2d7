import { black, type Planes, planesOf } from '../film/planes.ts';

/** A picture in a frame of another size: as large as it goes, in the middle, black around it. The frame's sides are even. */
export function letterbox(
  picture: Planes,
  { width, height }: { readonly width: number; readonly height: number },
): Planes {
  if (picture.width === width && picture.height === height) return picture;
  const scale = Math.min(width / picture.width, height / picture.height);
  const [across, down] = [evenUpTo(picture.width * scale, width), evenUpTo(picture.height * scale, height)];
  const frame = black(width, height);
  const from = planesOf(picture.width, picture.height);
  planesOf(width, height).forEach(({ start, stride, shrink }, index) => {
    const plane = from[index]!;
    const scaled = resize(picture.bytes.subarray(plane.start), {
      from: { width: plane.stride, height: picture.height / shrink },
      to: { width: across / shrink, height: down / shrink },
    });
    const corner =
      start + Math.floor((height - down) / 4) * (2 / shrink) * stride + Math.floor((width - across) / 4) * (2 / shrink);
    for (let row = 0; row < down / shrink; row++)
      frame.bytes.set(scaled.subarray((row * across) / shrink, ((row + 1) * across) / shrink), corner + row * stride);
  });
  return frame;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Samples of one plane in another size: each is a weighted mean of those it stands for, and of its neighbours where there are too few. */
function resize(samples: Uint8Array, { from, to }: { readonly from: Size; readonly to: Size }): Uint8Array {
  const across = meansOf(from.width, to.width);
  const down = meansOf(from.height, to.height);
  const narrow = new Uint8Array(to.width * from.height);
  for (let y = 0; y < from.height; y++) {
    for (let x = 0; x < to.width; x++) {
      let sum = half;
      let at = y * from.width + across.starts[x]!;
      for (let tap = x * across.taps; tap < (x + 1) * across.taps; tap++) sum += samples[at++]! * across.weights[tap]!;
      narrow[y * to.width + x] = sum >> bits;
    }
  }
  const result = new Uint8Array(to.width * to.height);
  for (let y = 0; y < to.height; y++) {
    for (let x = 0; x < to.width; x++) {
      let sum = half;
      let at = down.starts[y]! * to.width + x;
      for (let tap = y * down.taps; tap < (y + 1) * down.taps; tap++, at += to.width)
        sum += narrow[at]! * down.weights[tap]!;
      result[y * to.width + x] = sum >> bits;
    }
  }
  return result;
}

/** Weights are fixed-point numbers of this many bits. */
const bits = 14;
const half = 1 << (bits - 1);

interface Means {
  /** Of how many samples each is made; all weights of one sum up to one. */
  readonly taps: number;
  readonly starts: Int32Array;
  readonly weights: Int32Array;
}

/** Which samples of a row of `from` make each one of a row of `to`. */
function meansOf(from: number, to: number): Means {
  const step = from / to;
  const reach = Math.max(1, step);
  const taps = Math.min(from, Math.ceil(reach * 2) + 1);
  const starts = new Int32Array(to);
  const weights = new Int32Array(to * taps);
  for (let index = 0; index < to; index++) {
    const centre = (index + 0.5) * step - 0.5;
    const start = Math.max(0, Math.min(from - taps, Math.ceil(centre - reach)));
    const own = Array.from({ length: taps }, (_, tap) => Math.max(0, 1 - Math.abs(start + tap - centre) / reach));
    const whole = own.reduce((sum, weight) => sum + weight, 0);
    const rounded = own.map(weight => Math.round((weight / whole) * (1 << bits)));
    const largest = rounded.indexOf(Math.max(...rounded));
    rounded[largest]! += (1 << bits) - rounded.reduce((sum, weight) => sum + weight, 0);
    starts[index] = start;
    weights.set(rounded, index * taps);
  }
  return { taps, starts, weights };
}

const evenUpTo = (value: number, most: number): number => Math.min(most, Math.max(2, Math.round(value / 2) * 2));
