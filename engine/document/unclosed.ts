import type { Span } from './locate.ts';

/**
 * The bracket or quote that is still open at an offset: the innermost one. Looks upward line by line for a line on
 * which something opens that does not close before the offset. A guess, good enough to point at.
 */
export function findUnclosed(text: string, offset: number): Span | undefined {
  for (let line = lineStart(text, offset); ; line = lineStart(text, line - 1)) {
    for (const opening of openingsOn(text, line, offset)) {
      const open = openAt(text, opening, offset);
      if (open !== undefined) return { start: open, end: open + 1 };
    }
    if (line === 0) return undefined;
  }
}

/** A quote that opens on an earlier line and closes just before an offset: probably closed by the next one's opening. */
export function findRunaway(text: string, offset: number): Span | undefined {
  const close = text.slice(0, offset).trimEnd().length - 1;
  if (text[close] !== '"' && text[close] !== "'") return undefined;
  const open = findUnclosed(text, close);
  if (open === undefined || text[open.start] !== text[close]) return undefined;
  return /[\r\n]/.test(text.slice(open.start, close)) ? open : undefined;
}

const lineStart = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/** Quotes and brackets that begin a value or key on the line that starts at an offset. */
function openingsOn(text: string, line: number, before: number): number[] {
  const end = text.indexOf('\n', line);
  const content = text.slice(line, Math.min(end < 0 ? text.length : end, before));
  return [...content.matchAll(/["'[{](?<=(?:^\s*|[:?,-]\s+|[[{]\s*|:).)/g)].map(match => line + match.index);
}

/** What is open at `to` when reading starts at `from`; nothing as soon as all that opened has closed. */
function openAt(text: string, from: number, to: number): number | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of text.slice(from, to).matchAll(tokens)) {
    const first = token[0]!;
    if (first === '#') continue;
    if (first === '[' || first === '{') open.push(from + index);
    else if (first === ']' || first === '}') open.pop();
    else if (token.length === 1 || !token.endsWith(first)) return from + index;
    if (open.length === 0) return undefined;
  }
  return open.at(-1);
}

/** Comments, quoted texts (the last one perhaps cut off), brackets. */
const tokens = /(?<=\s)#[^\r\n]*|(?<![^\s,:[{])(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)|[[\]{}]/gs;
