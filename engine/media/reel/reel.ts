/** A film put together of media, cards and black, in whole frames of its own. */
export interface Reel {
  readonly title: string;
  /** Even. */
  readonly width: number;
  readonly height: number;
  readonly rate: FrameRate;
  readonly frames: number;
  /** One after the other, without gaps. */
  readonly pictures: readonly ReelPicture[];
  readonly sounds: readonly ReelSound[];
}

/** Frames per second as a fraction: 24000 in 1001 seconds. */
export interface FrameRate {
  readonly frames: number;
  readonly seconds: number;
}

/** Something seen: from `at` for so many frames, and under the dissolves on either side. */
interface Lying {
  readonly at: number;
  readonly frames: number;
  /** Frames of the dissolve into it, before and after `at`. Absent: a cut. */
  readonly dissolve?: { readonly before: number; readonly after: number };
}

export type ReelPicture =
  /** A medium from its frame `in` on, counted in frames of the film. */
  | (Lying & { readonly kind: 'clip'; readonly in: number; readonly medium: Medium })
  /** White words on black. */
  | (Lying & { readonly kind: 'card'; readonly text: string })
  /** `label` stands small in it. Absent: nothing does. */
  | (Lying & { readonly kind: 'black'; readonly label?: string });

export interface ReelSound {
  readonly at: number;
  readonly frames: number;
  readonly in: number;
  readonly medium: Medium;
}

/** A file. */
export interface Medium {
  /** What people know it by. */
  readonly name: string;
  readonly path: string;
}

/** Thrown when a medium cannot be shown or heard here; the message says why, the medium's name not included. */
export class Unplayable extends Error {
  readonly medium: Medium;

  constructor(medium: Medium, reason: string) {
    super(reason);
    this.medium = medium;
  }
}

/** What a library says went wrong: it wraps one message in the other, and the last one tells. */
export const told = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(': ').at(-1) ?? '';

export const fpsOf = ({ frames, seconds }: FrameRate): number => frames / seconds;
