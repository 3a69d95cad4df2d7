import type { Verdict } from '../../schemas/types/output.ts';
import type { ReviewIndex, ReviewThing } from '../views/models/review-types.ts';

/** What page and server say to each other. Types only: both sides import them. */

export interface Head extends ReviewIndex {
  /** Grows whenever something changes. */
  readonly version: number;
  /** Who judges here. */
  readonly by: string;
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
  /** The config has errors, and what is shown is as it was before. Absent: it has none. */
  readonly trouble?: string;
}

/** A page of the index. */
export interface IndexPage {
  readonly head: Head;
  readonly things: readonly ReviewThing[];
  /** Where the next page begins. Absent: this is the last. */
  readonly next?: number;
}

/** What is different now. */
export interface News {
  readonly head: Head;
  /** Cards that changed or came. */
  readonly things: readonly ReviewThing[];
  readonly gone: readonly string[];
}

export interface Seen {
  readonly state: string;
  readonly at: string;
}

/** What the page may ask for. `was`: the verdict it shows; null: none. */
export type Deed =
  | {
      readonly do: 'judge';
      readonly take: string;
      readonly state: 'circled' | 'approved' | 'rejected';
      readonly was: Seen | null;
      readonly note?: string | undefined;
      /** Seconds. */
      readonly at?: number | undefined;
      readonly reason?: string | undefined;
      readonly checks?: readonly string[] | undefined;
      /** From 1 to 5, by what was looked at. */
      readonly scores?: Readonly<Record<string, number>> | undefined;
      /** What it is kept for. */
      readonly quality?: string | undefined;
    }
  | { readonly do: 'clear'; readonly take: string; readonly was: Seen | null }
  | { readonly do: 'undo'; readonly id: string }
  | { readonly do: 'note'; readonly take: string; readonly text: string; readonly at?: number | undefined };

export type Answer = {
  /** What is shown once this is done: news of it come, or came. Absent: nobody answered. */
  readonly version?: number;
} & (
  | {
      readonly ok: true;
      /** What a verdict opens and closes. Absent: it was none. */
      readonly verdict?: Verdict;
      /** Names what can be undone. Absent: nothing can. */
      readonly undo?: string;
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly hint: string;
      /** Checks that are not ticked. */
      readonly missing?: readonly string[];
    }
);

/** What a page that is a file has in it. */
export interface StaticPage {
  readonly head: Head;
  readonly things: readonly ReviewThing[];
  readonly details: Readonly<Record<string, import('../views/models/review-types.ts').ReviewDetails>>;
}
