import type { CutPicture } from '../production/cut.ts';
import { oneLine } from './escape.ts';
import { partOf } from './part.ts';
import type { SeenPicture } from './recognise.ts';

/** A picture of the cut, and what stands for it. */
export interface WasPicture {
  readonly picture: CutPicture;
  /** Frames of the take that is chosen for it, or for which it is missed. Absent: it is no shot. */
  readonly frames?: number;
  /** Of the chosen take. Absent: there is none. */
  readonly chosen?: { readonly take: string; readonly sha256: string };
}

/** How long a picture of the cut is, and what is dissolved into it. */
export function lastingOf({ picture, frames = 0 }: WasPicture): {
  readonly frames: number;
  readonly dissolve?: number;
} {
  const part = picture.kind === 'shot' ? partOf(picture, frames) : undefined;
  return {
    frames: picture.kind === 'shot' ? Math.max(1, part!.out - part!.in) : picture.frames,
    ...(picture.dissolve === undefined ? {} : { dissolve: picture.dissolve }),
  };
}

/** What in an edit is what of the cut. */
export interface Pairs {
  /** By place in the edit: the place in the cut. Absent: it was not in the cut. */
  readonly wasOf: ReadonlyMap<number, number>;
  /** Places in the edit of what stands elsewhere in the cut. */
  readonly moved: ReadonlySet<number>;
}

/** Finds each shot and each card of an edit in the cut; as many as can be in one order are where they were. */
export function pair(was: readonly WasPicture[], now: readonly SeenPicture[]): Pairs {
  const cards = new Set(was.flatMap(({ picture }) => (picture.kind === 'card' ? [oneLine(picture.text, 200)] : [])));
  const places = placesByKey(was);
  const wasOf = new Map<number, number>();
  // Of several uses of one shot each is taken for the one that shows the same frames, if there is one.
  for (const isExact of [true, false])
    for (const [index, seen] of now.entries()) {
      const free = wasOf.has(index) ? [] : (places.get(keyOfSeen(seen, cards) ?? '') ?? []);
      const at = free.findIndex(place => !isExact || showsTheSame(was[place]!, seen));
      if (at >= 0) wasOf.set(index, free.splice(at, 1)[0]!);
    }
  const inOrder = [...wasOf].sort(([a], [b]) => a - b);
  const kept = longestRising(inOrder.map(([, place]) => place));
  return { wasOf, moved: new Set(inOrder.flatMap(([index], at) => (kept.has(at) ? [] : [index]))) };
}

function placesByKey(was: readonly WasPicture[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { picture }] of was.entries()) {
    const key = keyOfWas(picture);
    const known = key === undefined ? undefined : places.get(key);
    if (known) known.push(index);
    else if (key !== undefined) places.set(key, [index]);
  }
  return places;
}

function keyOfWas(picture: CutPicture): string | undefined {
  if (picture.kind === 'shot') return `shot ${picture.shot}`;
  return picture.kind === 'card' ? `card ${oneLine(picture.text, 200)}` : undefined;
}

function keyOfSeen(seen: SeenPicture, cards: ReadonlySet<string>): string | undefined {
  if (seen.kind === 'shot') return `shot ${seen.shot}`;
  if (seen.text === undefined || seen.foreign !== undefined) return undefined;
  const words = oneLine(seen.text, 200);
  return cards.has(words) ? `card ${words}` : `shot ${seen.text}`;
}

function showsTheSame({ picture, frames = 0 }: WasPicture, seen: SeenPicture): boolean {
  if (picture.kind !== 'shot') return picture.frames === seen.frames;
  const part = partOf(picture, frames);
  return seen.kind === 'shot' && part.in === seen.in && part.out === seen.out;
}

/** The places of a longest row of rising numbers. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
