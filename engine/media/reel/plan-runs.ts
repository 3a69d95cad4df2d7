import type { Reel, ReelPicture } from './reel.ts';

/** What a medium is, as far as copying goes. */
export interface Footage {
  /** What its decoder has to be told. Absent: its packets fit no other film, as it is no plain H.264, or turned. */
  readonly config?: string;
  readonly width: number;
  readonly height: number;
  /** Its packets in the order they are stored: which frame each is, counted at the film's rate. Empty: it has another. */
  readonly packets: readonly { readonly frame: number; readonly isKey: boolean }[];
}

/** A stretch of the film that is made in one piece. */
export type Run =
  /** So many packets of a medium, from `first` on. */
  | {
      readonly kind: 'copy';
      readonly at: number;
      readonly frames: number;
      readonly picture: ReelPicture & { readonly kind: 'clip' };
      readonly first: number;
    }
  | { readonly kind: 'encode'; readonly at: number; readonly frames: number };

export interface Materials {
  /** What a decoder has to be told of what is encoded here. */
  readonly own: string;
  /** By the medium's path. */
  readonly footage: ReadonlyMap<string, Footage>;
}

/**
 * How a film is made: what can be is copied, all else encoded, neighbours together. One track has one decoder
 * configuration; another one's packets in it decode to rubbish, and nobody says so. So either all is copied from media that
 * agree, or only media that agree with our own encoder.
 */
export function planRuns(reel: Reel, { own, footage }: Materials): readonly Run[] {
  const copies = reel.pictures.map((picture, index) =>
    copyOf(picture, { reel, next: reel.pictures[index + 1], footage }),
  );
  const configs = new Set(copies.map(copy => copy && footage.get(copy.picture.medium.path)?.config));
  const isAllCopied = configs.size === 1 && !configs.has(undefined);
  const runs: Run[] = [];
  for (const [index, { at, frames }] of reel.pictures.entries()) {
    const copy = copies[index];
    const last = runs.at(-1);
    if (copy && (isAllCopied || footage.get(copy.picture.medium.path)?.config === own)) runs.push(copy);
    else if (last?.kind === 'encode') runs[runs.length - 1] = { ...last, frames: last.frames + frames };
    else runs.push({ kind: 'encode', at, frames });
  }
  return runs;
}

type Copy = Run & { readonly kind: 'copy' };

interface Beside {
  readonly reel: Reel;
  readonly next: ReelPicture | undefined;
  readonly footage: Materials['footage'];
}

/** Undefined: it has to be encoded. */
function copyOf(picture: ReelPicture, { reel, next, footage }: Beside): Copy | undefined {
  if (picture.kind !== 'clip' || picture.dissolve || next?.dissolve) return undefined;
  const medium = footage.get(picture.medium.path);
  if (medium?.config === undefined || medium.width !== reel.width || medium.height !== reel.height) return undefined;
  const first = medium.packets.findIndex(({ frame, isKey }) => isKey && frame === picture.in);
  const { at, frames } = picture;
  const end = picture.in + frames;
  // Stored next to each other behind a key frame, they need nothing that stays behind: nor does anything before it show up.
  const stretch = medium.packets.slice(first, first + frames);
  const isClosed =
    first >= 0 && stretch.length === frames && stretch.every(({ frame }) => frame >= picture.in && frame < end);
  return isClosed ? { kind: 'copy', at, frames, picture, first } : undefined;
}
