import type { Place } from '../diagnostics/diagnostic.ts';
import type { Part } from './document.ts';
import { eventType, isCollection, type Reading } from './events.ts';
import { locator, type Span } from './locate.ts';
import { type Child, type Outline, outlineOf } from './outline.ts';
import { tokensOf } from './pointer.ts';
import { spanOf } from './spans.ts';

/** Answers where the things of one file are written. All work is done when the first question is asked. */
export function placesOf(reading: Reading): (pointer: string, part?: Part) => Place {
  const place = locator(reading.path, reading.text);
  let outline: Outline | undefined;
  return (pointer, part = 'value') => {
    outline ??= outlineOf(reading);
    const { child, found } = find(outline, tokensOf(pointer));
    const value = found && part === 'value' ? spanOf(reading, child.value) : undefined;
    return place(value ?? nameOf(reading, child));
  };
}

/** Goes as far down as the tokens lead. */
function find(outline: Outline, tokens: readonly string[]): { readonly child: Child; readonly found: boolean } {
  let child = outline.root;
  for (const token of tokens) {
    const next = outline.children(child.value).get(token);
    if (next === undefined) return { child, found: false };
    child = next;
  }
  return { child, found: true };
}

/** The key of a thing; for the item of a list, the first thing written in it. */
function nameOf(reading: Reading, { key, value }: Child): Span {
  const named = key === undefined ? undefined : spanOf(reading, key);
  return named ?? firstOf(reading, value);
}

function firstOf(reading: Reading, value: number): Span {
  const event = reading.events[value]!;
  const first = reading.events[value + 1];
  if (isCollection(event) && first !== undefined && first.type !== eventType.pop) return firstOf(reading, value + 1);
  return spanOf(reading, value) ?? emptySpan(reading, value);
}

/** An item that was left empty is placed where the text before it ends. */
function emptySpan(reading: Reading, value: number): Span {
  for (let at = value - 1; at > 0; at--) {
    const event = reading.events[at]!;
    const end = isCollection(event) ? event.start + 1 : spanOf(reading, at)?.end;
    if (end !== undefined) return { start: end - 1, end };
  }
  return { start: 0, end: 0 };
}
