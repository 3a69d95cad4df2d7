import type { Code } from './codes.ts';

/** A stretch of a source file. Lines and columns count from 1; the end is exclusive. */
export interface Place {
  /** Path relative to the production folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Which rows the thing was made for, where the text makes many. Absent once `foldRows` has told them. */
  readonly rows?: readonly Related[];
}

/** An error stops the plan; a warning is worth a look and stops nothing; an info is good to know, and said by lint alone. */
export type Severity = 'error' | 'warning' | 'info';

/** Something wrong with what a person wrote: data, not text. Printing it is another file's work. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: Code;
  /** One sentence: what is wrong. Names and values as the person wrote them. */
  readonly message: string;
  /** Where. Absent when no text is to blame (a missing file, say). */
  readonly place?: Place;
  /** What to do about it, apart from the message. */
  readonly hint?: string;
  /** Other places that explain this one, such as the first of two equal ids. */
  readonly related?: readonly Related[];
  /** The lines around the place with a caret under it; added by `withFrames`. */
  readonly frame?: string;
}

export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** The best that could be made of the input, and everything that is wrong with it. */
export interface Outcome<T> {
  /** Absent when nothing usable could be made. */
  readonly value?: T;
  readonly problems: readonly Diagnostic[];
}

export const hasErrors = (problems: readonly Diagnostic[]): boolean =>
  problems.some(problem => problem.severity === 'error');
