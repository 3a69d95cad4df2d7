import { visible } from '../../../engine/diagnostics/visible.ts';
import { cells, cut, padEnd, padStart } from './cells.ts';

/** What a piece of text is. How that looks is the theme's affair. */
export type Tone =
  | 'plain'
  /** Titles and bottom lines. */
  | 'strong'
  /** What may be skipped. */
  | 'muted'
  | 'create'
  | 'replace'
  | 'resume'
  | 'reuse'
  | 'wait'
  | 'good'
  | 'warning'
  | 'error'
  /** Something to type. */
  | 'command'
  | 'credits';

/** A piece of text with one meaning. Safe to print. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** One line on the terminal. */
export type Line = readonly Span[];

/** Text from configs and providers may say anything; nothing in it gets to move the cursor. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text: visible(text), tone });

/** A line; strings in it are plain. */
export const line = (...parts: readonly (Span | string)[]): Line =>
  parts.map(part => (typeof part === 'string' ? span(part) : part)).filter(part => part.text !== '');

export const blank: Line = [];

export const column = (text: string, width: number, tone: Tone = 'plain'): Span =>
  span(padEnd(cut(visible(text), width), width), tone);

export const columnRight = (text: string, width: number, tone: Tone = 'plain'): Span =>
  span(padStart(cut(visible(text), width), width), tone);

/** The line without its tones. */
export const textOf = (of: Line): string =>
  of
    .map(({ text }) => text)
    .join('')
    .trimEnd();

/** The line in so many cells, cut with `…` where it is longer. */
export function fitLine(of: Line, width: number): Line {
  if (width === Number.POSITIVE_INFINITY) return of;
  let left = width;
  const kept: Span[] = [];
  for (const piece of of) {
    const size = cells(piece.text);
    if (size > left) return [...kept, { ...piece, text: cut(piece.text, left) }];
    kept.push(piece);
    left -= size;
  }
  return kept;
}
