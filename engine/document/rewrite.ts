import type { Document, Json } from './document.ts';
import { collectionStyle, eventType, isCollection, type Reading, scalarStyle } from './events.ts';
import type { Span } from './locate.ts';
import { type Child, type Outline, outlineOf } from './outline.ts';
import { parse, read } from './parse.ts';
import { tokensOf } from './pointer.ts';
import { type Manner, writeScalar } from './scalar-text.ts';
import type { SourceFile } from './source-file.ts';
import { spanOf } from './spans.ts';

/** What can be put: a scalar, or a short list or mapping of them. */
export type Put = string | number | readonly string[] | Readonly<Record<string, string | number>>;

/** A change to what is written: members of mappings, by JSON pointer. The mapping that holds one has to be there. */
export type Change =
  | { readonly kind: 'remove'; readonly pointer: string }
  | {
      readonly kind: 'put';
      readonly pointer: string;
      /** Text or number, or a mapping of one such. */
      readonly value: Put;
      /** Members that it is written after where it is new. Absent, or none of them there: it is written first. */
      readonly after?: readonly string[];
      /** The member that it is written before where it is new; goes before `after`. */
      readonly before?: string;
    };

/**
 * A file with some changes, every other byte as it was. Undefined where that is not safe: where what is to be changed is
 * shared through an anchor, say, or written in a way this does not know.
 */
export function rewrite(document: Document, changes: readonly Change[]): string | undefined {
  let text = document.source.text;
  let wanted = document.value;
  for (const change of changes) {
    const edited = edit({ path: document.source.path, text }, change);
    if (edited === undefined) return undefined;
    text = edited;
    wanted = changed(wanted, tokensOf(change.pointer), change.kind === 'put' ? change.value : undefined);
  }
  const { value: after, problems } = parse({ path: document.source.path, text });
  // Whatever was overlooked, such as an anchor that others follow, shows here.
  return after && problems.length === 0 && same(after.value, wanted) ? text : undefined;
}

const same = (a: Json, b: Json): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Members in one order, for a new one may stand anywhere. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** The value with a member put or, for undefined, removed; nothing else touched, whatever is shared. */
function changed(value: Json, [token = '', ...rest]: readonly string[], put: Json | undefined): Json {
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === token ? changed(item, rest, put) : item));
  const members = value as Readonly<Record<string, Json>>;
  if (rest.length > 0) return { ...members, [token]: changed(members[token] ?? null, rest, put) };
  const { [token]: _, ...others } = members;
  return put === undefined ? others : { ...others, [token]: put };
}

/** A mapping in the text. */
interface Mapping {
  readonly reading: Reading;
  readonly members: ReadonlyMap<string, Child>;
  readonly node: number;
  readonly isFlow: boolean;
}

function edit(source: SourceFile, change: Change): string | undefined {
  const reading = read(source);
  if (!reading) return undefined;
  const tokens = tokensOf(change.pointer);
  const mapping = mappingAt(reading, tokens.slice(0, -1));
  const key = tokens.at(-1)!;
  const own = mapping?.members.get(key);
  if (!mapping || (own && !isInside(mapping, own))) return undefined;
  const cut = change.kind === 'remove' ? own && removal(mapping, own) : putting(mapping, { key, own, change });
  return cut && `${source.text.slice(0, cut.start)}${cut.text}${source.text.slice(cut.end)}`;
}

/** What stands at a span from now on. */
interface Cut extends Span {
  readonly text: string;
}

function mappingAt(reading: Reading, tokens: readonly string[]): Mapping | undefined {
  const outline: Outline = outlineOf(reading);
  let node = outline.root.value;
  for (const token of tokens) {
    const next = outline.children(node).get(token);
    if (next === undefined) return undefined;
    node = next.value;
  }
  const event = reading.events[node]!;
  // An alias would lead to what others share.
  if (!isCollection(event) || event.type !== eventType.mapping) return undefined;
  return { reading, members: outline.children(node), node, isFlow: event.style === collectionStyle.flow };
}

/** Whether a member is written in the mapping itself, and not in what is merged into it. */
function isInside({ reading, node }: Mapping, { key, value }: Child): boolean {
  const at = key ?? value;
  if (at < node) return false;
  let open = 0;
  for (let index = node; index < at; index++) {
    const event = reading.events[index]!;
    if (event.type === eventType.pop) open--;
    else if (isCollection(event)) open++;
    if (open === 0) return false;
  }
  return open === 1;
}

function removal({ reading, isFlow }: Mapping, { key, value }: Child): Cut | undefined {
  const { text } = reading;
  const name = key === undefined ? undefined : spanOf(reading, key);
  const end = endOf(reading, value);
  if (!name || end === undefined) return undefined;
  return isFlow ? fromFlow(text, name.start, end) : fromBlock(text, name.start, end);
}

/** With the comma after it; the last with the one before. */
function fromFlow(text: string, start: number, end: number): Cut | undefined {
  const after = /^[ \t]*,[ \t]*(?:\r?\n[ \t]*(?![ \t#\r\n]))?/.exec(text.slice(end));
  const space = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  // The last of its line leaves the line's end to what stands before it.
  if (after?.[0].includes('\n') && !/[\n\r]/.test(text[start - space - 1] ?? '\n'))
    return { start: start - space, end: end + after[0].indexOf(',') + 1, text: '' };
  if (after) return { start, end: end + after[0].length, text: '' };
  const before = /,\s*$/.exec(text.slice(0, start));
  return before ? { start: before.index, end, text: '' } : undefined;
}

/** With its lines; a first member of a list's item leaves its place to the next. */
function fromBlock(text: string, start: number, end: number): Cut | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:(?<=[ \t])#[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(end));
  if (!rest) return undefined;
  const next = end + rest[0].length;
  if (text.slice(line, start).trim() === '') return { start: line, end: next, text: '' };
  const indent = /^[ \t]*(?=[^\s#])/.exec(text.slice(next));
  return indent ? { start, end: next + indent[0].length, text: '' } : undefined;
}

interface Putting {
  readonly key: string;
  /** What is written there now. Absent: nothing. */
  readonly own: Child | undefined;
  readonly change: Extract<Change, { kind: 'put' }>;
}

function putting(mapping: Mapping, { key, own, change }: Putting): Cut | undefined {
  const { reading, isFlow } = mapping;
  const quoted = isQuoted(reading, mapping);
  if (own) return replacement(mapping, own, change.value);
  const said = writeValue(change.value, { isFlow, quoted });
  const member = `${quoted ? JSON.stringify(key) : key}: ${said}`;
  const keys = [...mapping.members].filter(([, child]) => isInside(mapping, child));
  const before = keys.find(([name]) => name === change.before) ?? undefined;
  const after = keys.filter(([name]) => change.after?.includes(name)).at(-1);
  if (!before && after) return insertion(mapping, after[1], member);
  const [, next] = before ?? keys[0] ?? [];
  const start = next?.key === undefined ? undefined : spanOf(reading, next.key)?.start;
  if (start === undefined) return keys.length === 0 ? intoEmpty(mapping, member) : undefined;
  const { text } = reading;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const gap = isFlow ? ', ' : `${newline(text)}${text.slice(line, start).replace(/[^\t]/g, ' ')}`;
  return { start, end: start, text: `${member}${gap}` };
}

/** Between the brackets of a mapping with nothing in it. */
function intoEmpty({ reading, node }: Mapping, member: string): Cut | undefined {
  const span = spanOf(reading, node);
  const isEmpty = span && /^\{\s*\}$/.test(reading.text.slice(span.start, span.end));
  return isEmpty ? { ...span, text: `{ ${member} }` } : undefined;
}

/** After a member: in a flow mapping right there, otherwise in a line of its own. */
function insertion({ reading, isFlow }: Mapping, { key, value }: Child, member: string): Cut | undefined {
  const { text } = reading;
  const end = endOf(reading, value);
  const name = key === undefined ? undefined : spanOf(reading, key);
  if (end === undefined || !name) return undefined;
  if (isFlow) return { start: end, end, text: `, ${member}` };
  const line = text.lastIndexOf('\n', name.start - 1) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(end))![0];
  const indent = text.slice(line, name.start).replace(/[^\t]/g, ' ');
  return { start: end + rest.length, end: end + rest.length, text: `${newline(text)}${indent}${member}` };
}

/** Another value in the place of one, in the quotes it had. */
function replacement(mapping: Mapping, { key, value }: Child, said: Put): Cut | undefined {
  const { reading, isFlow } = mapping;
  const event = reading.events[value]!;
  const span = spanOf(reading, value);
  if (!span) return undefined;
  if (isCollection(event)) {
    // Lines of its own, and what is noted between them, are a person's to change.
    const isShort = event.style === collectionStyle.flow && !reading.text.slice(span.start, span.end).includes('#');
    return isShort ? { ...span, text: writeValue(said, { isFlow, quoted: isQuoted(reading, mapping) }) } : undefined;
  }
  const style = event.type === eventType.scalar ? event.style : scalarStyle.plain;
  const text = writeValue(said, {
    isFlow,
    quoted: style === scalarStyle.doubleQuoted,
    single: style === scalarStyle.singleQuoted,
  });
  if (style !== scalarStyle.literal && style !== scalarStyle.folded) return { ...span, text };
  // A text in lines of its own begins with its sign, behind the key.
  const name = key === undefined ? undefined : spanOf(reading, key);
  const sign = name && /^[ \t]*:[ \t]*(?=[|>][-+0-9]*[ \t]*\r?\n)/.exec(reading.text.slice(name.end));
  return sign ? { start: name.end + sign[0].length, end: span.end, text } : undefined;
}

function endOf(reading: Reading, value: number): number | undefined {
  return spanOf(reading, value)?.end;
}

/** What has members goes between brackets. */
export function writeValue(value: Put, manner: Manner): string {
  if (typeof value !== 'object') return writeScalar(value, manner);
  const { quoted = false } = manner;
  const within = (each: string | number): string => writeScalar(each, { isFlow: true, quoted });
  if (isItems(value)) return `[${value.map(within).join(', ')}]`;
  const members = Object.entries(value).map(([key, each]) => `${quoted ? JSON.stringify(key) : key}: ${within(each)}`);
  return `{ ${members.join(', ')} }`;
}

const isItems = (value: Put): value is readonly string[] => Array.isArray(value);

/** Whether the names in a mapping are in quotes, as in JSON; of one without names, those of the whole file. */
function isQuoted(reading: Reading, { members }: Mapping): boolean {
  const [first] = members.size > 0 ? members.values() : outlineOf(reading).children(1).values();
  const event = first?.key === undefined ? undefined : reading.events[first.key];
  return event?.type === eventType.scalar && event.style === scalarStyle.doubleQuoted;
}

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
