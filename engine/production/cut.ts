import type { Deliver } from '../../schemas/types/production.ts';
import type { Rate } from '../time/rate.ts';
import type { Inside } from './handles.ts';
import type { Origin } from './production.ts';

/** The film as it is cut. All lengths and moments are in its own frames. */
export interface Cut {
  /** Whether somebody wrote it; otherwise it is every shot in the order of the scenes. */
  readonly isWritten: boolean;
  readonly rate: Rate;
  /** In order. */
  readonly pictures: readonly CutPicture[];
  readonly sounds: readonly CutSound[];
}

interface Placed {
  /** Frames of the dissolve from the picture before. Absent: it is a cut. */
  readonly dissolve?: number;
  readonly origin: Origin;
}

export type CutPicture =
  /**
   * A shot by `scene/shot`. Absent `in`: from its first frame; absent `out`: to its end, which only its media knows; of
   * what has handles, what lies `inside` them.
   */
  | (Placed & {
      readonly kind: 'shot';
      readonly shot: string;
      readonly in?: number;
      readonly out?: number;
      readonly inside?: Inside;
      readonly words?: Words;
    })
  /** Words on black. */
  | (Placed & { readonly kind: 'card'; readonly text: string; readonly frames: number })
  | (Placed & { readonly kind: 'black'; readonly frames: number });

/** What is said in a clip. Absent: nothing, or nothing that is to be read. */
export type Words =
  /** In all of it, whichever parts are used. */
  | { readonly kind: 'whole'; readonly text: string }
  /** In the part that is used here. */
  | { readonly kind: 'part'; readonly text: string }
  /** From moments on, in frames from the start of the clip; in order. */
  | { readonly kind: 'timed'; readonly lines: readonly { readonly at: number; readonly text: string }[] }
  /** Somebody speaks, and nobody wrote down what. */
  | { readonly kind: 'unknown' };

/** A sound and when it begins. */
export interface CutSound {
  readonly source: { readonly kind: 'sound'; readonly id: string } | { readonly kind: 'file'; readonly path: string };
  /** From the start of the film, or of the picture it goes with. */
  readonly at: number;
  /** The picture it goes with, by its place in `pictures`. Absent: none. */
  readonly with?: number;
  readonly in?: number;
  readonly out?: number;
  readonly words?: Words;
  readonly origin: Origin;
}

/** What an editor is handed. */
export interface Delivery {
  /** The number of the first frame, counted from 00:00:00:00. */
  readonly start: number;
  /** Whether timecode leaves out numbers. */
  readonly drops: boolean;
  /** Absent: whatever there is. */
  readonly nle?: readonly Editor[];
  /** The version of FCPXML that is written. Absent: 1.10. */
  readonly fcpxml?: FcpxmlVersion;
  /** How media is named. Absent: as usual. */
  readonly naming?: string;
}

export type Editor = NonNullable<Deliver['nle']>[number];

export type FcpxmlVersion = NonNullable<Deliver['fcpxml']>;

/** The shots of a cut by name, each once, in its order. */
export const shotsInCut = ({ pictures }: Cut): readonly string[] => [
  ...new Set(pictures.flatMap(picture => (picture.kind === 'shot' ? [picture.shot] : []))),
];
