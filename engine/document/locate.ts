import type { Place } from '../diagnostics/diagnostic.ts';

/** A stretch of a text, as offsets from 0; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns spans of one file's text into places. The lines are counted when the first place is asked for. */
export function locator(file: string, text: string): (span: Span) => Place {
  let starts: readonly number[] | undefined;
  return ({ start, end }) => {
    starts ??= lineStarts(text);
    const line = lineOf(starts, start);
    const endLine = lineOf(starts, end);
    return {
      file,
      line,
      column: start - starts[line - 1]! + 1,
      endLine,
      endColumn: end - starts[endLine - 1]! + 1,
    };
  };
}

/** The offset at which each line begins. A line ends at LF, CR, or both. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The last line that begins at or before the offset, from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The line of an offset, without its end. */
export function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}
