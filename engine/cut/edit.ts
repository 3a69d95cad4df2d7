/**
 * A film as an editor gave it back, in whole frames of the film. Pictures are one after the other as in `cut`: both run
 * during a dissolve.
 */
export interface Edit {
  /** As written into the file: `16:9`. Absent: it does not say. */
  readonly ratio?: string;
  readonly pictures: readonly EditPicture[];
  /** It was not written by an editor's program: black without words is black, and not a card whose words are lost. */
  readonly isPlain?: true;
  /** Absent: the file says nothing of sounds, as an EDL does not. */
  readonly sounds?: readonly EditSound[];
  /** What the language of `cut` has no words for, in the order of the film. */
  readonly beyond: readonly Beyond[];
  /** What is good to know of the file: sentences. */
  readonly remarks: readonly string[];
}

export type EditPicture = EditClip | EditBlank;

interface Lasting {
  /** From its first frame to its last, dissolves and all. */
  readonly frames: number;
  /** Frames of the dissolve from the picture before. Absent: a cut. */
  readonly dissolve?: number;
}

export interface EditClip extends Lasting {
  readonly kind: 'clip';
  readonly clue: Clue;
  /** The first frame of the medium that is seen, from wherever the editor's program begins to count. */
  readonly in: number;
  /** Frames of the medium that are seen: as many as it lasts, unless its speed was changed. */
  readonly source: number;
  /** What `cut` has no words for, to be said of it: `runs at 50%`. */
  readonly marks: readonly string[];
  /** There is no file of it: where it is not known by its name either, it is a title of the editor's own. */
  readonly isDrawn?: true;
}

/** Nothing to be seen, or words on black. */
export interface EditBlank extends Lasting {
  readonly kind: 'blank';
  /** What a card says, or which shot is missing there. Absent: the file does not say. */
  readonly text?: string;
}

/** Something heard. */
export interface EditSound {
  readonly clue: Clue;
  readonly at: number;
  readonly frames: number;
  readonly in: number;
}

/** What a file says of a medium, to know it by. */
export interface Clue {
  /** Names of files and clips, the surest first; at least one. */
  readonly names: readonly string[];
  /** As Retake wrote them into the file. */
  readonly take?: string;
  readonly shot?: string;
  readonly sha256?: string;
  /** What it says as a card, in such letters as the file has. Absent: it is none, or the file does not say. */
  readonly card?: string;
}

export interface Beyond {
  /** From the start of the film. */
  readonly at: number;
  /** A sentence without its full stop. */
  readonly what: string;
}

/** What a file says; or why it cannot be read, and what to do. */
export type ReadEdit =
  | { readonly kind: 'read'; readonly edit: Edit }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly hint: string };

export const unreadable = (reason: string, hint: string): ReadEdit => ({ kind: 'unreadable', reason, hint });

/** More than any film has; a file that says so is not one of an editor's. */
export const mostPictures = 20_000;

/** Where each picture begins. */
export function startsOf(pictures: readonly Lasting[]): readonly number[] {
  let end = 0;
  return pictures.map(({ frames, dissolve = 0 }) => {
    const start = end - dissolve;
    end = start + frames;
    return start;
  });
}
