import type { Rate } from '../time/rate.ts';
import type { Clue, Edit, EditBlank, EditClip, EditSound } from './edit.ts';

/** A medium that belongs to the production. Lengths are in frames of the film. */
export interface Known {
  /** `s01/ride@draft#2`; the path of a file of somebody's. */
  readonly name: string;
  readonly sha256: string;
  /** The shots it is of; of bytes that are used again, several. Empty: it is of none. */
  readonly shots: readonly string[];
  /** What it is heard as. Absent: it is no sound of the production. */
  readonly sound?: { readonly kind: 'sound'; readonly id: string } | { readonly kind: 'file'; readonly path: string };
  readonly frames: number;
  /** Its own rate. Absent: it has none. */
  readonly rate?: Rate;
}

/** How media of the production may be found. */
export interface Shelf {
  /** By file name, in small letters, with its ending and without. */
  readonly byName: ReadonlyMap<string, Known>;
  readonly byTake: ReadonlyMap<string, Known>;
  readonly bySha: ReadonlyMap<string, Known>;
  /** What the cards of the cut say, by the names of their clips. */
  readonly cards: ReadonlyMap<string, string>;
}

export type SeenPicture =
  | (Pick<EditClip, 'frames' | 'dissolve' | 'marks'> & {
      readonly kind: 'shot';
      readonly shot: string;
      readonly known: Known;
      readonly in: number;
      /** That frame is not seen any more. */
      readonly out: number;
      /** Its timecode is none of the medium's: in and out are not known. */
      readonly isUntimed?: true;
    })
  | (EditBlank & {
      /** What stands there and is none of the production's. */
      readonly foreign?: string;
      /** That is words, and only the editor knows which. */
      readonly isTitle?: true;
      readonly marks: readonly string[];
    });

export interface SeenSound {
  /** Absent: none of the production's. */
  readonly known?: Known;
  readonly name: string;
  readonly at: number;
  readonly frames: number;
  readonly in: number;
}

export interface Seen {
  /** Black without words is black. Absent: it may be anything. */
  readonly isPlain?: true;
  readonly pictures: readonly SeenPicture[];
  readonly sounds?: readonly SeenSound[];
}

/** What an edit is made of, in terms of the production. */
export function recognise({ pictures, sounds, isPlain }: Edit, shelf: Shelf, rate: Rate): Seen {
  const used = new Map<string, number>();
  const found = pictures
    .filter(({ frames }) => frames > 0)
    .map(
      (picture): SeenPicture =>
        picture.kind === 'blank' ? { ...picture, marks: [] } : seen(picture, { shelf, rate, used }),
    );
  return {
    ...(isPlain ? { isPlain } : {}),
    pictures: isPlain ? found : mergedBlanks(found),
    ...(sounds ? { sounds: sounds.filter(({ frames }) => frames > 0).map(sound => heard(sound, shelf, rate)) } : {}),
  };
}

/** What programs leave empty is one gap, whatever lay in it. */
function mergedBlanks(pictures: readonly SeenPicture[]): readonly SeenPicture[] {
  const merged: SeenPicture[] = [];
  for (const picture of pictures) {
    const last = merged.at(-1);
    if (last && isEmpty(last) && isEmpty(picture) && picture.dissolve === undefined)
      merged[merged.length - 1] = { ...last, frames: last.frames + picture.frames };
    else merged.push(picture);
  }
  return merged;
}

const isEmpty = (picture: SeenPicture): boolean =>
  picture.kind === 'blank' && picture.text === undefined && picture.foreign === undefined;

const cardNamed = ({ names }: Clue, { cards }: Shelf): string | undefined =>
  firstOf(names.map(plain), name => cards.get(name) ?? cards.get(stemOf(name)));

const plain = (name: string): string => name.trim().toLowerCase();

/** A file is what is seen; what was noted beside it may be of what stood there before. */
export function find({ names, take, sha256 }: Clue, { byName, byTake, bySha }: Shelf): Known | undefined {
  return (
    firstOf(names.map(plain), name => byName.get(name) ?? byName.get(stemOf(name))) ??
    byTake.get(take ?? '') ??
    bySha.get(sha256 ?? '')
  );
}

/** Without its ending. */
export const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '');

const firstOf = <T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined => {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

interface Looking {
  readonly shelf: Shelf;
  readonly rate: Rate;
  /** How often a medium stood for one of its shots. */
  readonly used: Map<string, number>;
}

function seen(picture: EditClip, { shelf, rate, used }: Looking): SeenPicture {
  const { frames, dissolve, marks, clue } = picture;
  const lasting = { frames, ...(dissolve === undefined ? {} : { dissolve }), marks };
  const card = cardNamed(clue, shelf) ?? clue.card;
  if (card !== undefined) return { kind: 'blank', ...lasting, text: card };
  const known = find(clue, shelf);
  if (!known || known.shots.length === 0) {
    const name = known?.name ?? clue.names[0] ?? '';
    return { kind: 'blank', ...lasting, foreign: name, ...(picture.isDrawn ? { isTitle: true as const } : {}) };
  }
  const turn = used.get(known.sha256) ?? 0;
  used.set(known.sha256, turn + 1);
  const shot = known.shots.find(each => each === clue.shot) ?? known.shots[turn % known.shots.length]!;
  const from = placed(picture, known, rate);
  if (!from) return { kind: 'shot', ...lasting, shot, known, in: 0, out: known.frames, isUntimed: true };
  const isHeld = from.out > known.frames;
  return {
    kind: 'shot',
    ...lasting,
    ...(isHeld ? { marks: [...marks, 'goes on past its end'] } : {}),
    shot,
    known,
    in: from.in,
    out: Math.max(from.in + 1, Math.min(known.frames, from.out)),
  };
}

/** Media without a timecode begins at zero, but a program may give it another hour. */
function placed(
  { in: first, source }: Pick<EditClip, 'in' | 'source'>,
  { frames, rate: own }: Known,
  rate: Rate,
): { readonly in: number; readonly out: number } | undefined {
  const hour = Math.round((3600 * rate.frames) / rate.seconds);
  const counted = Math.round(rate.frames / rate.seconds) * 3600;
  const starts = [0, first - (first % hour), first - (first % counted)];
  const start = starts.find(each => first - each < frames);
  if (start === undefined) return undefined;
  const from = first - start;
  // What the film's rate makes of the last frame may be one more than there is.
  const end = from + source;
  return { in: from, out: own && end === frames + 1 ? frames : end };
}

function heard({ clue, at, frames, in: first }: EditSound, shelf: Shelf, rate: Rate): SeenSound {
  const known = find(clue, shelf);
  const from = known && placed({ in: first, source: frames }, known, rate);
  return { ...(known ? { known } : {}), name: clue.names[0] ?? '', at, frames, in: from?.in ?? first };
}
