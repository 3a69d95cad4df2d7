import type { Place } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../production/production.ts';

/** A compiled prompt taken apart. */
export interface Explanation {
  /** In order; their words together are the text, to the byte. */
  readonly phrases: readonly Phrase[];
  /** The same of the negative field. Empty: nothing is in it, or there is none. */
  readonly negative: readonly Phrase[];
  /** What was written for it and is not in it. */
  readonly dropped: readonly Dropped[];
}

/** Some words of a prompt. */
export interface Phrase {
  /** With the punctuation and the space that follow. */
  readonly words: string;
  /** Where they are written. Empty: nowhere, the compiler says them. */
  readonly from: readonly WrittenAt[];
  readonly rule: Rule;
}

/** Where words come from. */
export interface WrittenAt {
  /** `prompt.action`, `characters.maya.wardrobe`; of an enumeration with its word: `prompt.camera.move: dolly_in`. */
  readonly source: string;
  /** Absent: it is not known. */
  readonly place?: Place;
}

/** By which rule words are in a prompt. */
export type Rule =
  /** As somebody wrote them. */
  | 'written'
  /** Said for the set's own terms. */
  | 'camera'
  /** About the composition of this ratio. */
  | 'framing'
  /** Inserted for a name. */
  | 'named'
  /** A name that was told before, or that a picture shows: its short form. */
  | 'named-short'
  /** From the location or the look. */
  | 'inherited'
  /** In the shot, and not in its words. */
  | 'introduction'
  /** A rigid prop keeps its shape. */
  | 'rigid'
  /** A rule of the brand, as it is spoken of. */
  | 'brand-rule'
  /** For a picture of a board that there is no room for. */
  | 'in-words'
  /** Colour comes after the edit. */
  | 'grade-post'
  /** Every edit says it. */
  | 'edit'
  /** Excluded in so many words. */
  | 'exclusion-literal'
  /** Excluded by saying what should be seen instead. */
  | 'exclusion-rewritten'
  /** Excluded in the field for it. */
  | 'exclusion-negative';

/** Words that were written and are not sent. */
export interface Dropped {
  readonly words: string;
  readonly from: readonly WrittenAt[];
  readonly why: WhyDropped;
}

export type WhyDropped =
  /** An earlier phrase says them. */
  | 'said-already'
  /** Colour is finished after the edit. */
  | 'grade-post'
  /** The picture carries identity. */
  | 'pictured'
  /** `identityRepeat: never`. */
  | 'never-repeated'
  /** The picture does not move. */
  | 'still'
  /** The clip has it already. */
  | 'clip-has-it'
  /** A sentence gets nothing of location and look. */
  | 'sentence'
  /** The other terms of the camera say it. */
  | 'implied'
  /** The prompt writes an environment of its own. */
  | 'own-environment'
  /** The words name the place themselves. */
  | 'named-already';

/** A source, and where it stands. */
export const writtenAt = (source: string, origin: Origin | undefined): WrittenAt =>
  origin === undefined ? { source } : { source, place: origin.document.place(origin.pointer) };
