import { lineAround, type Span } from './locate.ts';
import { findRunaway, findUnclosed } from './unclosed.ts';

/** Where the parser gave up, and why. */
export interface Scene {
  readonly text: string;
  /** The parser's own words. */
  readonly reason: string;
  readonly offset: number;
  /** The line of the offset, without its end. */
  readonly line: Span;
}

/** What a person did, in words, and where. */
export interface Cause {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
}

/** Asked in this order; the first that knows better wins. */
export const causes: readonly ((scene: Scene) => Cause | undefined)[] = [
  tab,
  unprintable,
  tooDeep,
  badEscape,
  unclosed,
  runaway,
  extraBracket,
  bracesFirst,
  afterQuote,
  listOnKeyLine,
  reserved,
  missingColon,
  colonInText,
  deeperLine,
  known,
];

function tab({ text, line }: Scene): Cause | undefined {
  const indentation = /^[ \t]*/.exec(text.slice(line.start, line.end))![0];
  const at = indentation.indexOf('\t');
  if (at < 0) return undefined;
  const span = { start: line.start + at, end: line.start + indentation.length };
  return { span, message: 'tabs cannot indent YAML; use spaces' };
}

function unprintable({ text, reason, offset }: Scene): Cause | undefined {
  if (!/non-printable|valid JSON character/.test(reason)) return undefined;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return { span: one(offset), message: `the character U+${code} cannot be in a text file`, hint: 'remove it' };
}

function tooDeep({ reason, offset }: Scene): Cause | undefined {
  if (!reason.includes('maxDepth')) return undefined;
  return { span: one(offset), message: 'this is nested deeper than 100 levels' };
}

function badEscape({ text, reason, offset }: Scene): Cause | undefined {
  if (!/escape sequence|hexadecimal/.test(reason)) return undefined;
  const start = text.lastIndexOf('\\', offset);
  const written = text.slice(start, offset + 1);
  return {
    span: { start, end: offset + 1 },
    message: `"${written}" is not an escape YAML knows`,
    hint: 'write \\\\ for a backslash, or use single quotes',
  };
}

function unclosed({ text, reason, offset }: Scene): Cause | undefined {
  if (!/deficient indentation|unexpected end|missed comma|directives end mark/.test(reason)) return undefined;
  const span = findUnclosed(text, offset);
  if (span === undefined) return undefined;
  const character = text[span.start]!;
  if (reason.includes('missed comma') && character !== '"' && character !== "'") return undefined;
  const message =
    character === '"' || character === "'" ? 'this quote is never closed' : `this "${character}" is never closed`;
  return { span, message };
}

function runaway({ text, offset }: Scene): Cause | undefined {
  const span = findRunaway(text, offset);
  if (span === undefined) return undefined;
  return { span, message: 'this quote is not closed on its line, and closes in the middle of other text' };
}

function extraBracket({ text, offset, line }: Scene): Cause | undefined {
  const character = text[offset];
  const opened = text.slice(line.start, offset).trim() !== '';
  if ((character !== ']' && character !== '}') || !opened) return undefined;
  return { span: one(offset), message: `this "${character}" closes nothing` };
}

/** `action: {maya} walks` reads as a mapping with text after it. */
function bracesFirst({ text, line, offset }: Scene): Cause | undefined {
  const before = text.slice(line.start, offset);
  const value = /[{[](?<=(?:(?:^|[:-])\s+|^).)[^{}[\]]*[}\]]\s*$/.exec(before);
  if (value === null) return undefined;
  const start = line.start + value.index;
  const message = `text that begins with "${text[start]}" needs quotes`;
  return { span: { start, end: line.end }, message, hint: inQuotes(text.slice(start, line.end)) };
}

function afterQuote({ text, offset, line, reason }: Scene): Cause | undefined {
  if (reason.includes('missed comma')) return undefined;
  const quote = text.slice(line.start, offset).trimEnd().at(-1);
  if (quote !== '"' && quote !== "'") return undefined;
  const inside = quote === '"' ? '\\"' : "''";
  const hint = `inside of quotes, a quote is written ${inside}`;
  return { span: { start: offset, end: line.end }, message: 'there is text after the closing quote', hint };
}

function listOnKeyLine({ text, offset, line }: Scene): Cause | undefined {
  if (!/^-\s/.test(text.slice(offset, offset + 2)) || !/:\s+$/.test(text.slice(line.start, offset))) return undefined;
  return { span: one(offset), message: 'a list begins on a line of its own', hint: 'or quote it, if it is text' };
}

function reserved({ text, line, offset }: Scene): Cause | undefined {
  const character = text[offset];
  if (character === undefined || !'@`%&*!|>'.includes(character)) return undefined;
  const message = `text that begins with "${character}" needs quotes`;
  return { span: one(offset), message, hint: inQuotes(text.slice(offset, line.end)) };
}

/** The parser gives up at the key after a line that should have been one. */
function missingColon({ text, offset, line, reason }: Scene): Cause | undefined {
  if (text[offset] !== ':' || !/multiline key|end of the stream|expected ':'/.test(reason)) return undefined;
  const before = text.slice(0, line.start).trimEnd();
  const above = lineAround(text, before.length);
  const written = text.slice(above.start, before.length);
  if (written.trim() === '' || /:(?:\s|$)/.test(written)) return undefined;
  const span = { start: before.length - written.trimStart().length, end: before.length };
  return { span, message: 'a key needs a colon and a space after it' };
}

/** `title: Ride: the film`: a second colon on one line. */
function colonInText({ text, line, offset }: Scene): Cause | undefined {
  if (text[offset] !== ':') return undefined;
  const key = /^.*?:\s+/.exec(text.slice(line.start, offset));
  if (key === null) return undefined;
  const start = line.start + key[0].length;
  return {
    span: one(offset),
    message: 'text with ": " in it needs quotes',
    hint: inQuotes(text.slice(start, line.end)),
  };
}

/** A key below a key that already has a value, but indented deeper. */
function deeperLine({ text, line, reason }: Scene): Cause | undefined {
  if (!/bad indentation of a (mapping|sequence) entry/.test(reason)) return undefined;
  const written = text.slice(line.start, line.end);
  const start = line.start + written.length - written.trimStart().length;
  const message = 'this line does not line up with the lines it belongs to';
  const hint = 'line it up with the key above; if it goes on with the text above, put all of that text in quotes';
  return { span: { start, end: line.end }, message, hint };
}

function known({ text, reason, offset, line }: Scene): Cause | undefined {
  const found = plainWords.find(([theirs]) => reason.includes(theirs));
  if (found === undefined) return undefined;
  const written = text.slice(offset, line.end).trimEnd();
  return { span: { start: offset, end: offset + Math.max(1, written.length) }, message: found[1] };
}

/** The parser's words, and ours. */
const plainWords: readonly (readonly [string, string])[] = [
  ['missed comma', 'a comma is missing before this'],
  ["found ','", 'there is nothing before this comma'],
  ["expected ':'", 'a key needs a colon and a space after it'],
  ['multiline key', 'a key needs a colon and a space after it'],
  ['whitespace character is expected', 'a colon needs a space after it'],
  ['end of the stream or a document', 'this does not belong to what is above it'],
  ['deficient indentation', 'this line is not indented deep enough'],
  ['name of an alias', 'text that begins with "*" needs quotes'],
  ['name of an anchor', 'text that begins with "&" needs quotes'],
  ['a line break is expected', 'after "|" or ">" the text begins on the next line'],
];

/** Texts that do not fit a line are left to the reader. */
const inQuotes = (text: string): string =>
  text.length > 80 ? 'put it in quotes' : `write ${JSON.stringify(text.trim())}`;

const one = (offset: number): Span => ({ start: offset, end: offset + 1 });
