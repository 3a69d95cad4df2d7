import type { Box } from '../board/layout.ts';
import type { View } from './camera-path.ts';
import { type Plane, type Planes, planesOf } from './planes.ts';

/**
 * Fills `window` of a frame with what the camera sees of a larger picture (bilinear). Drawing on a canvas and reading
 * it back costs 10 ms a frame at 720p, nearly all of it fresh memory; this costs 2. The picture's width is a multiple
 * of 8, and the view lies inside it.
 */
export function cutOut(frame: Planes, picture: Planes, { window, view }: { window: Box; view: View }): void {
  const into = planesOf(frame.width, frame.height);
  planesOf(picture.width, picture.height).forEach((plane, index) => {
    scalePlane({ frame, into: into[index]!, picture, from: plane, window, view });
  });
}

interface Scaling {
  readonly frame: Planes;
  readonly into: Plane;
  readonly picture: Planes;
  readonly from: Plane;
  readonly window: Box;
  readonly view: View;
}

/** 16.16 fixed point: positions in a picture, and the step from one sample to the next. */
const ONE = 65_536;
/** Every second byte of a word: two samples at a time, with room above each for a product. */
const PAIRS = 0x00ff00ff;

function scalePlane({ frame, into, picture, from, window, view }: Scaling): void {
  const { shrink, stride } = from;
  const [width, height] = [window.width / shrink, window.height / shrink];
  const step = Math.round(ONE / view.zoom);
  const [limitX, limitY] = [stride - 2, picture.height / shrink - 2];
  const centreX = stride / 2 + view.x * width;
  const centreY = picture.height / shrink / 2 + view.y * height;
  const top = clamp(Math.round((centreY - height / view.zoom / 2) * ONE), limitY * ONE - step * (height - 1));
  const source = new Uint32Array(
    picture.bytes.buffer,
    picture.bytes.byteOffset + from.start,
    (stride * (limitY + 2)) / 4,
  );
  const column = new Uint32Array(stride / 4 + 2);
  const samples = new Uint8Array(column.buffer);
  const row = new Uint32Array(Math.ceil(width / 4));
  const finished = new Uint8Array(row.buffer, 0, width);
  for (let y = 0; y < height; y++) {
    const slide = view.lean * (y - height / 2);
    const left = clamp(Math.round((centreX - width / view.zoom / 2 + slide) * ONE), limitX * ONE - step * (width - 1));
    blendRows(source, column, { at: top + y * step, words: stride / 4, left, right: left + step * width });
    if (step === ONE) slideRow(column, row, left);
    else stretchRow(samples, row, { left, step });
    frame.bytes.set(finished, into.start + (window.y / shrink + y) * into.stride + window.x / shrink);
  }
}

/** The two source rows around a height, mixed, four samples at a time. */
function blendRows(
  source: Uint32Array,
  column: Uint32Array,
  { at, words, left, right }: { at: number; words: number; left: number; right: number },
): void {
  const lower = (at >> 8) & 255;
  const upper = 256 - lower;
  const end = Math.min(words, (right >> 18) + 2);
  let word = (at >> 16) * words + (left >> 18);
  for (let index = left >> 18; index < end; index++, word++) {
    const a = source[word]!;
    const b = source[word + words]!;
    const evenPair = ((Math.imul(a & PAIRS, upper) + Math.imul(b & PAIRS, lower)) >>> 8) & PAIRS;
    const oddPair = (Math.imul((a >>> 8) & PAIRS, upper) + Math.imul((b >>> 8) & PAIRS, lower)) & ~PAIRS;
    column[index] = evenPair | oddPair;
  }
}

/** One row moved by a part of a pixel, four samples at a time: all that a camera without a zoom needs. */
function slideRow(column: Uint32Array, row: Uint32Array, left: number): void {
  const right = (left >> 8) & 255;
  const here = 256 - right;
  const shift = ((left >> 16) & 3) * 8;
  let next = left >> 18;
  let upcoming = column[next++]!;
  for (let index = 0; index < row.length; index++) {
    const current = upcoming;
    upcoming = column[next++]!;
    // Shifts count modulo 32 in JavaScript, so that a shift by a whole word has to be two.
    const word = (current >>> shift) | ((upcoming << (24 - shift)) << 8);
    const beside = shift === 24 ? upcoming : (current >>> (shift + 8)) | (upcoming << (24 - shift));
    const evenPair = ((Math.imul(word & PAIRS, here) + Math.imul(beside & PAIRS, right)) >>> 8) & PAIRS;
    const oddPair = (Math.imul((word >>> 8) & PAIRS, here) + Math.imul((beside >>> 8) & PAIRS, right)) & ~PAIRS;
    row[index] = evenPair | oddPair;
  }
}

/** One row at its final width. Written out four times: one store a word is a quarter faster than one a byte. */
function stretchRow(samples: Uint8Array, row: Uint32Array, { left, step }: { left: number; step: number }): void {
  let at = left;
  for (let index = 0; index < row.length; index++) {
    let from = samples[at >> 16]!;
    const a = from + (((samples[(at >> 16) + 1]! - from) * ((at >> 8) & 255) + 128) >> 8);
    at = (at + step) | 0;
    from = samples[at >> 16]!;
    const b = from + (((samples[(at >> 16) + 1]! - from) * ((at >> 8) & 255) + 128) >> 8);
    at = (at + step) | 0;
    from = samples[at >> 16]!;
    const c = from + (((samples[(at >> 16) + 1]! - from) * ((at >> 8) & 255) + 128) >> 8);
    at = (at + step) | 0;
    from = samples[at >> 16]!;
    const d = from + (((samples[(at >> 16) + 1]! - from) * ((at >> 8) & 255) + 128) >> 8);
    at = (at + step) | 0;
    row[index] = a | (b << 8) | (c << 16) | (d << 24);
  }
}

function clamp(value: number, limit: number): number {
  return Math.max(0, Math.min(value, limit));
}
