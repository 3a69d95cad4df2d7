import type { Document, Json, JsonObject } from './document.ts';
import { collectionStyle, eventType, isCollection, type Reading } from './events.ts';
import type { Span } from './locate.ts';
import { outlineOf } from './outline.ts';
import { parse, read } from './parse.ts';
import { join, tokensOf } from './pointer.ts';
import { type Change, type Put, rewrite, writeValue } from './rewrite.ts';
import type { SourceFile } from './source-file.ts';
import { spanOf } from './spans.ts';
import { isObject } from './table.ts';

/** An item of a list as it is to be: one that was there, in other words if need be, or a new one. */
export interface ListItem {
  /** Its place in the list that was; each once at most. Absent: it is new. */
  readonly from?: number;
  readonly value: Put;
}

/**
 * A file with a list of it put in another order, items changed, added and left out; each keeps the comments above it and
 * beside it, and every other byte is as it was. Undefined where that is not safe.
 */
export function rewriteList(document: Document, pointer: string, items: readonly ListItem[]): string | undefined {
  const { path } = document.source;
  const reading = read(document.source);
  const text = reading && reordered(reading, pointer, items);
  if (text === undefined) return undefined;
  const { value: after, problems } = parse({ path, text });
  // Whatever was overlooked, such as an anchor that others follow, shows here.
  return after && problems.length === 0 && isAsWanted(document.value, after.value, { pointer, items })
    ? text
    : undefined;
}

function isAsWanted(
  before: Json,
  after: Json,
  { pointer, items }: { readonly pointer: string; readonly items: readonly ListItem[] },
): boolean {
  const [key = ''] = tokensOf(pointer);
  const wanted = items.map(({ value }) => value as Json);
  return same({ ...(before as JsonObject), [key]: wanted }, after);
}

const same = (a: Json, b: Json): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key]!)]),
  );
}

/** A list in the text: where its items stand, without what is around them. */
interface List {
  readonly reading: Reading;
  readonly spans: readonly Span[];
  readonly isMapping: readonly boolean[];
  readonly span: Span;
  readonly isFlow: boolean;
  readonly quoted: boolean;
}

function listAt(reading: Reading, pointer: string): List | undefined {
  const outline = outlineOf(reading);
  let node = outline.root.value;
  for (const token of tokensOf(pointer)) {
    const next = outline.children(node).get(token);
    if (next === undefined) return undefined;
    node = next.value;
  }
  const event = reading.events[node]!;
  const span = spanOf(reading, node);
  if (!isCollection(event) || event.type !== eventType.sequence || !span) return undefined;
  const children = [...outline.children(node).values()].map(({ value }) => value);
  const spans = children.map(child => spanOf(reading, child));
  if (!spans.every(each => each !== undefined)) return undefined;
  const { text } = reading;
  return {
    reading,
    spans,
    isMapping: children.map(child => reading.events[child]!.type === eventType.mapping),
    span,
    isFlow: event.style === collectionStyle.flow,
    quoted: reading.path.endsWith('.json') || /^["']/.test(text.slice(spans[0]?.start ?? 0)),
  };
}

function reordered(reading: Reading, pointer: string, items: readonly ListItem[]): string | undefined {
  const list = listAt(reading, pointer);
  if (!list) return undefined;
  return list.isFlow ? flow(list, items) : block(list, items);
}

/** An item's own text, in other words if it is to say something else. Undefined: that is not safe. */
function textOf({ value, from }: ListItem, { reading, spans, isMapping, isFlow, quoted }: List): string | undefined {
  const span = from === undefined ? undefined : spans[from];
  const old = span && reading.text.slice(span.start, span.end);
  if (old !== undefined && isMapping[from!] && isObject(value as Json)) {
    const indent = ' '.repeat(span!.start - lineStart(reading.text, span!.start));
    return changedText({ path: reading.path, text: `${indent}${old}` }, value as JsonObject)?.slice(indent.length);
  }
  if (old !== undefined && (old === value || old === JSON.stringify(value))) return old;
  return writeValue(value, { isFlow: isFlow || typeof value === 'object', quoted });
}

/** A mapping that stands alone, with other members. */
function changedText(source: SourceFile, wanted: JsonObject): string | undefined {
  const { value: document } = parse(source);
  if (!document || !isObject(document.value)) return undefined;
  const old = document.value;
  const keys = Object.keys(wanted);
  const put = keys.flatMap((key, index): readonly Change[] =>
    old[key] !== undefined && same(old[key], wanted[key]!)
      ? []
      : [{ kind: 'put', pointer: join('', key), value: wanted[key] as string | number, after: keys.slice(0, index) }],
  );
  const gone = Object.keys(old).filter(key => !Object.hasOwn(wanted, key));
  return rewrite(document, [...put, ...gone.map((key): Change => ({ kind: 'remove', pointer: join('', key) }))]);
}

/** Between brackets, with what stood between the first two. */
function flow(list: List, items: readonly ListItem[]): string | undefined {
  const { text } = list.reading;
  const { span, spans } = list;
  const [first, second] = spans;
  if (!first || hasComments(list)) return undefined;
  const between = second
    ? text.slice(first.end, second.start)
    : text.slice(span.start + 1, first.start).includes('\n')
      ? `,${text.slice(span.start + 1, first.start)}`
      : ', ';
  const texts = items.map(item => textOf(item, list));
  if (texts.includes(undefined)) return undefined;
  const body = texts.join(between);
  return `${text.slice(0, first.start)}${body}${text.slice(spans.at(-1)!.end)}`;
}

/** Somebody's words between the items would not know where to go. */
const hasComments = ({ reading: { text }, span, spans }: List): boolean =>
  [span.start, ...spans.map(({ end }) => end)].some((from, index) =>
    text.slice(from, spans[index]?.start ?? span.end).includes('#'),
  );

/** In lines of their own, each with the lines above it that are not the one before's. */
function block(list: List, items: readonly ListItem[]): string | undefined {
  const { text } = list.reading;
  const { spans } = list;
  const first = spans[0];
  if (!first) return undefined;
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const ends = spans.map(({ end }) => lineEnd(text, end));
  const dash = dashBefore(text, first.start);
  if (dash === undefined || text.slice(lineStart(text, dash), dash).trim() !== '') return undefined;
  const begin = commentsAbove(text, lineStart(text, dash));
  const indent = text.slice(lineStart(text, dash), dash);
  const chunks = items.map(item => {
    const said = textOf(item, list);
    if (said === undefined || item.from === undefined) return said && `${indent}- ${said}${line}`;
    const span = spans[item.from]!;
    const from = item.from === 0 ? begin : ends[item.from - 1]!;
    const own = `${text.slice(from, span.start)}${said}${text.slice(span.end, ends[item.from])}`;
    return /\n$/.test(own) ? own : `${own}${line}`;
  });
  if (chunks.includes(undefined)) return undefined;
  const body = chunks.join('');
  const rest = text.slice(ends.at(-1)!);
  const isBare = rest === '' && !text.endsWith('\n');
  return `${text.slice(0, begin)}${isBare ? body.slice(0, -line.length) : body}${rest}`;
}

/** The sign of a list before an item. */
function dashBefore(text: string, start: number): number | undefined {
  const before = text.slice(0, start).replace(/[ \t]+$/, '');
  return before.endsWith('-') ? before.length - 1 : undefined;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** The beginning of the first of the comments right above a line. */
function commentsAbove(text: string, start: number): number {
  const above = /(?:^|\n)((?:[ \t]*#[^\n]*\n)*)$/.exec(text.slice(0, start));
  return start - (above?.[1]?.length ?? 0);
}
