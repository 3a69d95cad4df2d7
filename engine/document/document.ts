import type { Place } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './source-file.ts';

/** A value as JSON knows it. Parts that were written once and aliased are one object: never mutate. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** The name of something, or what was written for it. */
export type Part = 'key' | 'value';

/** A parsed file: its value, and where in the text each part of the value is. */
export interface Document {
  /** The file, without a byte order mark. */
  readonly source: SourceFile;
  readonly value: Json;
  /**
   * Where the thing at a JSON pointer (RFC 6901) is written: its value, or its key. Something without a key (the
   * item of a list) is placed at its first key, something without a written value at its key, and what does not
   * exist at its nearest ancestor. Costs nothing until asked.
   */
  place(pointer: string, part?: Part): Place;
  /** Of one in which rows and beats are written out: where a thing stands as it was read. Absent: it is as it was read. */
  asRead?(pointer: string): AsRead;
}

/** Where a thing stands in the file. */
export interface AsRead {
  readonly document: Document;
  readonly pointer: string;
  /** Whether other things are made of the same words. */
  readonly isShared: boolean;
}
