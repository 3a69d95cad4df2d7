import type { Place } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { locator, type Span } from '../document/locate.ts';
import { placeOf } from '../production/problems.ts';
import type { Passage } from './passages.ts';
import type { Spotted } from './rule.ts';

/** Words that were found in a passage. */
export interface Hit {
  readonly passage: Passage;
  /** As written. */
  readonly words: string;
  readonly index: number;
  /** What the pattern's brackets caught. */
  readonly groups: readonly (string | undefined)[];
}

/** Every match of a pattern in a passage, in order, without those that are denied: `no zoom`. */
export function hitsIn(passage: Passage, pattern: RegExp): readonly Hit[] {
  const matches = matchesIn(passage.plain, pattern);
  // Most words of most prompts are none that a rule knows.
  if (matches.length === 0) return [];
  return matches
    .filter(({ index }) => !isDenied(passage.plain.slice(0, index)))
    .map(match => ({ passage, words: wordsAt(passage, match), index: match.index, groups: match.slice(1) }));
}

/** Thousands of shots say the same of light, lens and continuity, and a rule reads each text once. */
function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const read = readBy.get(pattern) ?? {
    global: new RegExp(pattern, [...new Set(`${pattern.flags}g`)].join('')),
    found: new Map(),
  };
  readBy.set(pattern, read);
  const known = read.found.get(text);
  if (known) return known;
  const found = [...text.matchAll(read.global)];
  // What differs everywhere is not worth remembering.
  if (read.found.size < 2_000) read.found.set(text, found);
  return found;
}

const readBy = new WeakMap<
  RegExp,
  { readonly global: RegExp; readonly found: Map<string, readonly RegExpExecArray[]> }
>();

const wordsAt = ({ text }: Passage, { 0: words, index }: RegExpExecArray): string =>
  text.slice(index, index + words.length);

const isDenied = (before: string): boolean =>
  /\b(?:no|not|without|never|avoid|don['’]t|do not|instead of)\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(before.slice(-60));

/** A finding at words. */
export const spot = (hit: Hit, message: string, hint: string): Spotted => ({
  about: aboutOf(hit.passage),
  place: placeOfHit(hit),
  message,
  hint,
});

/** An edit is looked for under its shot. */
export const aboutOf = ({ of: { name } }: Passage): string => name.replace(/\.edit\d+$/, '');

/** Where words stand in the file; the whole passage, where they are not written as they are read. */
export function placeOfHit({ passage: { origin, text }, words, index }: Hit): Place {
  const whole = placeOf(origin);
  const { source } = origin.document;
  const { starts, place } = linesOf(origin.document);
  const offset = (line: number, column: number): number => starts[line - 1]! + column - 1;
  const start = offset(whole.line, whole.column);
  const written = source.text.slice(start, offset(whole.endLine, whole.endColumn));
  const before = occurrences(text.slice(0, index), words).length;
  const found = occurrences(written, words)[before];
  if (found === undefined) return whole;
  return place({ start: start + found.index, end: start + found.index + found[0].length });
}

interface Lines {
  /** The offset at which each line begins. */
  readonly starts: readonly number[];
  readonly place: (span: Span) => Place;
}

/** A file may have ten thousand findings, and its lines are counted once. */
const known = new WeakMap<Document, Lines>();

function linesOf(document: Document): Lines {
  const { path, text } = document.source;
  const lines = known.get(document) ?? {
    starts: [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(end => end.index + end[0].length)],
    place: locator(path, text),
  };
  known.set(document, lines);
  return lines;
}

/** A folded text may break the line where a space is read. */
const occurrences = (text: string, words: string): readonly RegExpExecArray[] => [
  ...text.matchAll(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'g')),
];
