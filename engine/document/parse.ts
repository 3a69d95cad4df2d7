import { getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { maxDepth } from './anchors.ts';
import { construct } from './construct.ts';
import type { Document } from './document.ts';
import { type Event, eventType, type Reading, type ScalarEvent } from './events.ts';
import { explainSyntax } from './explain-syntax.ts';
import { locator, type Span } from './locate.ts';
import { placesOf } from './places.ts';
import type { SourceFile } from './source-file.ts';

/** Reads YAML 1.2 or JSON. Never throws; the value is absent when the text is not well-formed. */
export function parse(source: SourceFile): Outcome<Document> {
  const text = source.text.replace(/^\uFEFF/, '');
  const binary = text.indexOf('\0');
  if (binary >= 0) return { problems: [notText(source.path, text, binary)] };

  const { events, problem } = eventsOf(source.path, text);
  if (events === undefined) return { problems: [problem] };
  if (isEmpty(events)) return { problems: [emptyFile(source.path)] };
  const second = secondDocument(text, events);
  if (second !== undefined) return { problems: [manyDocuments(source.path, text, second)] };

  const reading = readingOf(source.path, text, events);
  const { value, problems } = construct(reading);
  if (value === undefined) return { problems };
  return { value: { source: { path: source.path, text }, value, place: placesOf(reading) }, problems };
}

/** The events of a text that is known to be well-formed, such as one that was parsed before. */
export function read({ path, text }: SourceFile): Reading | undefined {
  const { events } = eventsOf(path, text);
  return events && readingOf(path, text, events);
}

const readingOf = (path: string, text: string, events: readonly Event[]): Reading => ({
  path,
  text,
  events,
  scalarAt: index => getScalarValue(text, events[index] as YamlScalar),
});

type YamlScalar = ScalarEvent & Parameters<typeof getScalarValue>[1];

type Events =
  | { readonly events: readonly Event[]; readonly problem?: never }
  | { readonly events?: never; readonly problem: Diagnostic };

/** The parser reports the first error only, by throwing. */
function eventsOf(path: string, text: string): Events {
  try {
    return { events: parseEvents(text, { maxDepth }) };
  } catch (error) {
    if (!(error instanceof YAMLException) || error.mark === undefined) throw error;
    return { problem: explainSyntax({ path, text }, error.reason, error.mark.position) };
  }
}

const isEmpty = (events: readonly Event[]): boolean => {
  const [, first, , more] = events;
  if (first === undefined) return true;
  return more === undefined && first.type === eventType.scalar && first.valueStart < 0 && first.tagStart < 0;
};

/** Where a second document begins, if there is one. */
function secondDocument(text: string, events: readonly Event[]): Span | undefined {
  const documents = events.filter(event => event.type === eventType.document);
  if (documents.length < 2) return undefined;
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
  const mark = marks[documents[0]!.explicitStart ? 1 : 0];
  return mark === undefined ? { start: 0, end: 0 } : { start: mark.index, end: mark.index + 3 };
}

const notText = (path: string, text: string, at: number): Diagnostic => ({
  severity: 'error',
  code: 'not-text',
  message: 'this is not a text file: it has a NUL character',
  place: locator(path, text)({ start: at, end: at + 1 }),
  hint: 'save it as UTF-8 text',
});

const emptyFile = (path: string): Diagnostic => ({
  severity: 'error',
  code: 'empty-file',
  message: 'there is nothing in this file',
  place: { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 },
});

const manyDocuments = (path: string, text: string, mark: Span): Diagnostic => ({
  severity: 'error',
  code: 'syntax',
  message: 'a second document begins here; a file holds one',
  place: locator(path, text)(mark),
  hint: 'put it into a file of its own and name that under "include"',
});
