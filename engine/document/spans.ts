import { type CollectionEvent, collectionStyle, eventType, isCollection, type Reading, scalarStyle } from './events.ts';
import type { Span } from './locate.ts';

/** Where the node at an index of the events is written, quotes and brackets included; nothing for an empty value. */
export function spanOf(reading: Reading, index: number): Span | undefined {
  const event = reading.events[index]!;
  if (isCollection(event)) return { start: event.start, end: endOfCollection(reading, event, index) };
  if (event.type === eventType.alias) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event.type !== eventType.scalar || event.valueStart < 0) return undefined;
  const { valueStart: start, valueEnd: end } = event;
  switch (event.style) {
    case scalarStyle.plain:
      return { start, end };
    case scalarStyle.singleQuoted:
    case scalarStyle.doubleQuoted:
      return { start: start - 1, end: end + 1 };
    case scalarStyle.literal:
    case scalarStyle.folded:
      return blockSpan(reading.text, start, end);
  }
}

/** The text of a block without its indentation and the empty lines after it. */
function blockSpan(text: string, start: number, end: number): Span | undefined {
  const written = text.slice(start, end);
  const trimmed = written.trimStart();
  if (trimmed === '') return undefined;
  const indentation = written.length - trimmed.length;
  return { start: start + indentation, end: start + indentation + trimmed.trimEnd().length };
}

function endOfCollection(reading: Reading, event: CollectionEvent, index: number): number {
  const content = Math.max(event.start + 1, endOfLastScalar(reading, index));
  if (event.style === collectionStyle.block) return content;
  beforeBracket.lastIndex = content;
  beforeBracket.test(reading.text);
  return Math.min(Math.max(content, beforeBracket.lastIndex) + 1, reading.text.length);
}

/** What may stand between the last value of a flow collection and its closing bracket. */
const beforeBracket = /(?:[\s,:?]|(?<=\s)#[^\r\n]*)*/y;

/** The end of the last thing written inside of a collection, brackets of inner ones included; -1 if it is empty. */
function endOfLastScalar(reading: Reading, index: number): number {
  let end = -1;
  for (let at = index + 1, open = 1; open > 0; at++) {
    const event = reading.events[at]!;
    if (event.type === eventType.pop) open--;
    else if (isCollection(event)) {
      open++;
      if (event.style === collectionStyle.flow) end = Math.max(end, endOfCollection(reading, event, at));
    } else end = Math.max(end, spanOf(reading, at)?.end ?? -1);
  }
  return end;
}
