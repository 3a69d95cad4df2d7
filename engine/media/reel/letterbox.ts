import { black, type Planes, planesOf } from '../film/planes.ts';

/**
 * Puts pictures that are shown so many times as wide as high into frames: as large as they go, in the middle, black around
 * them. The frame's sides are even.
 */
export function letterbox({ width, height }: Size, shape: number): (picture: Planes) => Planes {
  const [across, down] = [evenUpTo(height * shape, width), evenUpTo(width / shape, height)];
  // What a row is made of takes as long to find out as to use, and is the same for every picture of a medium.
  const known = new Map<string, Means>();
  const means = (from: number, to: number): Means => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? meansOf(from, to);
    known.set(key, found);
    return found;
  };
  return picture => {
    const isFilling = across === width && down === height;
    if (isFilling && picture.width === width && picture.height === height) return picture;
    const frame = black(width, height);
    const from = planesOf(picture.width, picture.height);
    planesOf(width, height).forEach(({ start, stride, shrink }, index) => {
      const plane = from[index]!;
      const [rows, columns] = [down / shrink, across / shrink];
      const scaled = resize(picture.bytes.subarray(plane.start), {
        stride: plane.stride,
        across: means(plane.stride, columns),
        down: means(picture.height / shrink, rows),
      });
      const top = Math.floor((height - down) / 4) * (2 / shrink);
      const left = Math.floor((width - across) / 4) * (2 / shrink);
      for (let row = 0; row < rows; row++)
        frame.bytes.set(scaled.subarray(row * columns, (row + 1) * columns), start + (top + row) * stride + left);
    });
    return frame;
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Scaling {
  /** How long a row is. */
  readonly stride: number;
  readonly across: Means;
  readonly down: Means;
}

/**
 * Samples of one plane in another size: each is a mean of those it stands for, or of its neighbours where it lies between
 * them. A row at a time, in whole numbers, two weights at once: sample by sample it takes three times as long.
 */
function resize(samples: Uint8Array, { stride, across, down }: Scaling): Uint8Array {
  const [width, height] = [across.starts.length, down.starts.length];
  const result = new Uint8Array(width * height);
  const tall = new Int32Array(stride);
  const row = new Int32Array(width);
  for (let y = 0; y < height; y++) {
    tall.fill(half);
    for (let tap = 0; tap < down.taps; tap += 2)
      addRows(tall, samples, {
        at: (down.starts[y]! + tap) * stride,
        first: down.weights[tap * height + y]!,
        second: down.weights[(tap + 1) * height + y]!,
      });
    row.fill(half);
    for (let tap = 0; tap < across.taps; tap += 2) addColumns(row, tall, { means: across, tap });
    for (let x = 0, at = y * width; x < width; x++, at++) result[at] = row[x]! >> bits;
  }
  return result;
}

/** Adds two rows that lie one below the other to sums, each by its weight. */
function addRows(
  sums: Int32Array,
  samples: Uint8Array,
  { at, first, second }: { readonly at: number; readonly first: number; readonly second: number },
): void {
  const length = sums.length;
  for (let x = 0, above = at, below = at + length; x < length; x++, above++, below++)
    sums[x] = (sums[x]! + Math.imul(samples[above]!, first) + Math.imul(samples[below]!, second)) | 0;
}

/** Adds to each sum two neighbours of a row, which has its weight in it by now. */
function addColumns(
  sums: Int32Array,
  row: Int32Array,
  { means: { starts, weights }, tap }: { readonly means: Means; readonly tap: number },
): void {
  const length = sums.length;
  for (let x = 0, first = tap * length, second = first + length; x < length; x++, first++, second++) {
    const at = starts[x]! + tap;
    const sum = Math.imul(row[at]! >> bits, weights[first]!) + Math.imul(row[at + 1]! >> bits, weights[second]!);
    sums[x] = (sums[x]! + sum) | 0;
  }
}

/** Weights are fixed-point numbers of this many bits. */
const bits = 12;
const half = 1 << (bits - 1);

interface Means {
  /** Of how many samples each is made: an even number. All weights of one sum up to one. */
  readonly taps: number;
  /** The first of them. */
  readonly starts: Int32Array;
  /** First weights, then second ones, and so on. */
  readonly weights: Int32Array;
}

/** Which samples of a row of `from` make each one of a row of `to`. */
function meansOf(from: number, to: number): Means {
  const step = from / to;
  const reach = Math.max(1, step);
  const taps = 2 * Math.ceil(reach);
  const starts = new Int32Array(to);
  const weights = new Int32Array(to * taps);
  for (let index = 0; index < to; index++) {
    const centre = (index + 0.5) * step - 0.5;
    const start = Math.max(0, Math.min(from - taps, Math.floor(centre - reach) + 1));
    const own = Array.from({ length: taps }, (_, tap) =>
      start + tap < from ? Math.max(0, 1 - Math.abs(start + tap - centre) / reach) : 0,
    );
    const whole = own.reduce((sum, weight) => sum + weight, 0);
    const rounded = own.map(weight => Math.round((weight / whole) * (1 << bits)));
    rounded[rounded.indexOf(Math.max(...rounded))]! += (1 << bits) - rounded.reduce((sum, weight) => sum + weight, 0);
    starts[index] = start;
    rounded.forEach((weight, tap) => {
      weights[tap * to + index] = weight;
    });
  }
  return { taps, starts, weights };
}

const evenUpTo = (value: number, most: number): number => Math.min(most, Math.max(2, Math.round(value / 2) * 2));
