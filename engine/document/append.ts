import type { Document } from './document.ts';
import { collectionStyle, isCollection, type Reading } from './events.ts';
import { type Child, outlineOf } from './outline.ts';
import { parse, read } from './parse.ts';
import { tokensOf } from './pointer.ts';
import { spanOf } from './spans.ts';

/** What comes into a file, in lines of its own. */
export interface Addition {
  /** The list or mapping it goes to the end of. The one that holds it has to be there; it itself need not. */
  readonly pointer: string;
  /** Without indentation but their own: an item of a list begins with `- `, the others with two spaces. */
  readonly lines: readonly string[];
  /** The member of the same mapping that a new list or mapping is written before. Absent, or not there: at the end. */
  readonly before?: string;
}

/**
 * A file with something at the end of one of its lists or mappings, every other byte as it was. Undefined where that is
 * not safe: between brackets that hold something, or where what is to grow is shared.
 */
export function append(document: Document, addition: Addition): string | undefined {
  const { source } = document;
  const reading = read(source);
  if (!reading) return undefined;
  const text = added(reading, addition);
  if (text === undefined) return undefined;
  const after = parse({ path: source.path, text });
  return after.value && after.problems.length === 0 ? text : undefined;
}

function added(reading: Reading, { pointer, lines, before }: Addition): string | undefined {
  const tokens = tokensOf(pointer);
  const holder = find(reading, tokens.slice(0, -1));
  if (!holder) return undefined;
  const members = outlineOf(reading).children(holder.value);
  const own = members.get(tokens.at(-1)!);
  if (own) return grown(reading, own, lines);
  const event = reading.events[holder.value]!;
  if (!isCollection(event) || event.style === collectionStyle.flow) return undefined;
  const indent = ' '.repeat(columnOf(reading.text, event.start));
  const block = [`${tokens.at(-1)}:`, ...lines.map(each => `  ${each}`)];
  const next = before === undefined ? undefined : members.get(before);
  if (next?.key === undefined) return inserted(reading.text, endOf(reading, holder), block, indent);
  // Comments above a member belong to it.
  const start = lineAbove(reading.text, spanOf(reading, next.key)!.start);
  return inserted(reading.text, start, [...block, ''], indent);
}

/** With more at the end of what is there. */
function grown(reading: Reading, { key, value }: Child, lines: readonly string[]): string | undefined {
  const { text } = reading;
  const event = reading.events[value]!;
  const name = key === undefined ? undefined : spanOf(reading, key);
  if (!name) return undefined;
  const below = columnOf(text, name.start) + 2;
  if (!isCollection(event)) return undefined;
  if (event.style === collectionStyle.block) {
    const isList = text.slice(event.start).startsWith('- ');
    const column = columnOf(text, event.start);
    // A list is indented less than what is in it; what is written between its signs is no place to begin.
    return isList || lines[0]?.startsWith('- ') !== true
      ? inserted(text, endOf(reading, { value }), lines, ' '.repeat(column))
      : undefined;
  }
  const span = spanOf(reading, value);
  if (!span || !/^[[{]\s*[\]}]$/.test(text.slice(span.start, span.end))) return undefined;
  const line = newline(text);
  const head = text.slice(0, span.start).replace(/[ \t]+$/, '');
  return `${head}${lines.map(each => indented(each, ' '.repeat(below), line)).join('')}${text.slice(span.end)}`;
}

function find(reading: Reading, tokens: readonly string[]): Child | undefined {
  const outline = outlineOf(reading);
  return tokens.reduce<Child | undefined>((at, token) => at && outline.children(at.value).get(token), outline.root);
}

/** After the line at whose end something stops, or at the beginning of the line that is named. */
function inserted(text: string, at: number, lines: readonly string[], indent: string): string {
  const line = newline(text);
  const isStart = at === 0 || text[at - 1] === '\n';
  const rest = isStart ? 0 : /^[^\r\n]*/.exec(text.slice(at))![0].length;
  const block = lines.map(each => indented(each, indent, line)).join('');
  const here = at + rest;
  return isStart
    ? `${text.slice(0, here)}${block.slice(line.length)}${line}${text.slice(here)}`
    : `${text.slice(0, here)}${block}${text.slice(here)}`;
}

const indented = (text: string, indent: string, line: string): string => `${line}${text === '' ? '' : indent + text}`;

const endOf = (reading: Reading, { value }: Child): number => spanOf(reading, value)?.end ?? reading.text.length;

/** The beginning of the line, or of the first of the comments right above it. */
function lineAbove(text: string, start: number): number {
  let line = text.lastIndexOf('\n', start - 1) + 1;
  for (;;) {
    const above = text.lastIndexOf('\n', line - 2) + 1;
    if (line === 0 || !/^[ \t]*#/.test(text.slice(above, line))) return line;
    line = above;
  }
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
