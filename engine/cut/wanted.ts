import { startsOf } from './edit.ts';
import { lastingOf, type Pairs, pair, type WasPicture } from './pair.ts';
import { partOf } from './part.ts';
import type { Known, Seen, SeenPicture } from './recognise.ts';

/** A picture of the film as the editor has it, in the words of `cut`. */
export type Wanted = Placing &
  (
    | {
        readonly kind: 'shot';
        readonly shot: string;
        readonly in: number;
        readonly out: number;
        /** Frames there are of it: `out` is its end. */
        readonly whole: number;
        /** What stands for it. Absent: nothing, as there is no take. */
        readonly known?: Known;
        readonly isUntimed?: true;
      }
    | { readonly kind: 'card'; readonly text: string; readonly frames: number }
    | { readonly kind: 'black'; readonly frames: number }
  );

interface Placing {
  /** Its place in the cut. Absent: it is new. */
  readonly was?: number;
  readonly isMoved?: true;
  /** When it begins. */
  readonly at: number;
  readonly dissolve?: number;
  /** What the editor has there instead, and `cut` has no words for. */
  readonly foreign?: string;
  readonly marks: readonly string[];
}

/** What the cut would have to say to be the edit. Frames nobody knows stay as they are. */
export function wantedOf(was: readonly WasPicture[], { pictures: now, isPlain }: Seen): readonly Wanted[] {
  const pairs = pair(was, now);
  const { wasOf } = pairs;
  const starts = startsOf(now);
  const blanks = pairBlanks({ was, now, isPlain: isPlain === true }, pairs);
  return now.flatMap((seen, index): readonly Wanted[] => {
    const before = wasOf.get(index);
    const placing: Placing = {
      ...(before === undefined ? {} : { was: before }),
      ...(pairs.moved.has(index) ? { isMoved: true as const } : {}),
      at: starts[index]!,
      ...(seen.dissolve === undefined ? {} : { dissolve: seen.dissolve }),
      ...(seen.kind === 'blank' && seen.foreign !== undefined ? { foreign: seen.foreign } : {}),
      marks: seen.marks,
    };
    if (seen.kind === 'shot') return [shotWanted(seen, placing, was[before ?? -1])];
    if (before !== undefined) return [blankWanted(was[before]!, seen.frames, placing)];
    return blanksWanted(seen, { placing, was, pieces: blanks.get(index) ?? [] });
  });
}

function shotWanted(seen: Extract<SeenPicture, { kind: 'shot' }>, placing: Placing, was?: WasPicture): Wanted {
  const { shot, known, isUntimed } = seen;
  const named = { ...placing, kind: 'shot' as const, shot, known, whole: known.frames };
  if (!isUntimed) return { ...named, in: seen.in, out: seen.out };
  return { ...named, ...partOf(was?.picture.kind === 'shot' ? was.picture : {}, known.frames), isUntimed };
}

/** A card, black, or a shot there is no take of, for so many frames. */
function blankWanted({ picture, frames: whole = 0 }: WasPicture, frames: number, placing: Placing): Wanted {
  switch (picture.kind) {
    case 'card':
      return { ...placing, kind: 'card', text: picture.text, frames };
    case 'black':
      return { ...placing, kind: 'black', frames };
    case 'shot': {
      const start = partOf(picture, whole).in;
      return { ...placing, kind: 'shot', shot: picture.shot, in: start, out: start + frames, whole };
    }
    default:
      return picture satisfies never;
  }
}

interface Filling {
  readonly placing: Placing;
  readonly was: readonly WasPicture[];
  readonly pieces: readonly Piece[];
}

function blanksWanted(
  seen: Extract<SeenPicture, { kind: 'blank' }>,
  { placing, was, pieces }: Filling,
): readonly Wanted[] {
  const { text, frames, foreign, isTitle } = seen;
  if (pieces.length === 0)
    return [
      text === undefined || foreign !== undefined
        ? { ...placing, kind: 'black', frames }
        : { ...placing, kind: 'card', text, frames },
    ];
  let at = placing.at;
  return pieces.map((piece, index) => {
    const { dissolve: _, ...rest } = placing;
    const start = at - (piece.dissolve ?? 0);
    at = start + piece.frames;
    const here =
      index === 0 ? placing : { ...rest, ...(piece.dissolve === undefined ? {} : { dissolve: piece.dissolve }) };
    const wanted = blankWanted(was[piece.was]!, piece.frames, {
      ...here,
      was: piece.was,
      at: index === 0 ? placing.at : start,
    });
    if (wanted.kind !== 'card') return wanted;
    const { foreign: __, ...card } = wanted;
    return isTitle ? card : { ...wanted, ...(text === undefined ? {} : { text }) };
  });
}

/** A blank of the cut, in a blank of the edit. */
interface Piece {
  readonly was: number;
  readonly frames: number;
  readonly dissolve?: number;
}

/** Between two pictures that are where they were, blanks are taken for what was blank there. */
function pairBlanks({ was, now, isPlain }: Both, { wasOf, moved }: Pairs): ReadonlyMap<number, readonly Piece[]> {
  const paired = new Set(wasOf.values());
  const isFree = (index: number): boolean =>
    !paired.has(index) && (was[index]!.picture.kind !== 'shot' || was[index]!.chosen === undefined);
  const found = new Map<number, readonly Piece[]>();
  let run: number[] = [];
  let from = 0;
  for (let index = 0; index <= now.length; index++) {
    const anchor = index === now.length ? was.length : moved.has(index) ? undefined : wasOf.get(index);
    if (anchor === undefined) {
      if (now[index]!.kind === 'blank' && !wasOf.has(index)) run.push(index);
      continue;
    }
    const free = Array.from({ length: anchor - from }, (_, at) => from + at).filter(isFree);
    for (const [at, pieces] of fill(run, free, { was, now, isPlain })) found.set(at, pieces);
    run = [];
    from = anchor + 1;
  }
  return found;
}

interface Both {
  readonly was: readonly WasPicture[];
  readonly now: readonly SeenPicture[];
  /** Black without words is black. */
  readonly isPlain: boolean;
}

function fill(
  run: readonly number[],
  free: readonly number[],
  { was, now, isPlain }: Both,
): readonly (readonly [number, readonly Piece[]])[] {
  const [only] = run;
  if (!isPlain && run.length === 1 && free.length > 1 && isUnnamed(now[only!]!))
    return [[only!, shared(now[only!]!.frames, free, was)]];
  const found: [number, readonly Piece[]][] = [];
  let next = 0;
  for (const index of run) {
    const at = free.findIndex((place, order) => order >= next && mayBe(was[place]!, now[index]!, isPlain));
    if (at < 0) continue;
    found.push([index, [{ was: free[at]!, frames: now[index]!.frames }]]);
    next = at + 1;
  }
  return found;
}

/** Programs make one gap of several blanks: each is as long as it was, and the last has the rest. */
function shared(frames: number, free: readonly number[], was: readonly WasPicture[]): readonly Piece[] {
  const pieces = free.map((place, index): Piece => {
    const { picture } = was[place]!;
    const dissolve = index === 0 ? undefined : picture.dissolve;
    return { was: place, frames: lastingOf(was[place]!).frames, ...(dissolve === undefined ? {} : { dissolve }) };
  });
  const sum = pieces.reduce((all, piece) => all + piece.frames - (piece.dissolve ?? 0), 0);
  if (sum === frames) return pieces;
  const alike = pieces.find(piece => piece.frames === frames);
  if (alike) return [alike];
  let left = frames;
  return pieces.flatMap(({ was: place, frames: length }, index) => {
    const share = index === pieces.length - 1 ? left : Math.min(left, length);
    left -= share;
    return share > 0 ? [{ was: place, frames: share }] : [];
  });
}

const isUnnamed = (seen: SeenPicture): boolean =>
  seen.kind === 'blank' && seen.text === undefined && seen.foreign === undefined;

/** Words are a card's, as a title of the editor's may be; a clip of somebody's stands where black was left; nothing may be anything. */
function mayBe({ picture }: WasPicture, seen: SeenPicture, isPlain: boolean): boolean {
  if (seen.kind !== 'blank') return false;
  if (seen.foreign !== undefined) return picture.kind === 'black' || (seen.isTitle === true && picture.kind === 'card');
  if (seen.text !== undefined) return picture.kind === 'card';
  return !isPlain || picture.kind === 'black';
}
