import type { Span } from './locate.ts';

/** One record of a CSV text (RFC 4180): its fields, where they are written, and where the next record begins. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Of each field, its quotes included. */
  readonly spans: readonly Span[];
  readonly next: number;
  /** What is not as the format wants it; the fields before it are right, and the next record is on the next line. */
  readonly fault?: CsvFault;
}

export interface CsvFault {
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
}

/** Reads the record that begins at an offset. A line ends at LF, CR, or both; inside of quotes it goes on. */
export function readRecord(text: string, start: number): CsvRecord {
  const fields: string[] = [];
  const spans: Span[] = [];
  const broken = (fault: CsvFault): CsvRecord => ({ fields, spans, next: nextLine(text, fault.span.end), fault });
  for (let at = start; ; at++) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuotes(text, at) : endOfPlain(text, at);
    if (end === undefined) return broken(unclosed(at));
    const after = text[end];
    if (after !== undefined && !',\r\n'.includes(after)) return broken(isQuoted ? trailing(text, end) : stray(end));
    fields.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    spans.push({ start: at, end });
    if (after !== ',') return { fields, spans, next: nextLine(text, end) };
    at = end;
  }
}

function endOfPlain(text: string, at: number): number {
  plain.lastIndex = at;
  plain.test(text);
  return plain.lastIndex;
}

const plain = /[^",\r\n]*/y;

/** Behind the quote that closes; undefined when none does. */
function endOfQuotes(text: string, at: number): number | undefined {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 2))
    if (text[quote + 1] !== '"') return quote + 1;
  return undefined;
}

/** Where the line behind this one begins; the end of the text is as good. */
function nextLine(text: string, at: number): number {
  lineEnd.lastIndex = at;
  const found = lineEnd.exec(text);
  return found ? found.index + found[0].length : text.length;
}

const lineEnd = /\r\n|\r|\n/g;

const unclosed = (at: number): CsvFault => ({
  span: { start: at, end: at + 1 },
  message: 'these quotes are never closed',
  hint: 'A field in quotes ends with a quote; a quote inside of it is written twice.',
});

const trailing = (text: string, at: number): CsvFault => ({
  span: { start: at, end: endOfPlain(text, at) + (text[at] === '"' ? 1 : 0) },
  message: 'there is something behind the closing quote',
  hint: 'A quote inside of a field in quotes is written twice.',
});

const stray = (at: number): CsvFault => ({
  span: { start: at, end: at + 1 },
  message: 'there is a quote in a field that has none around it',
  hint: 'Put the whole field in quotes, and write the quote inside of it twice.',
});
