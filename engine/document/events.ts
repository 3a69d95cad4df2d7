/** What the YAML parser reports, in the order of the text. The numbers are the parser's own. */
export type Event = DocumentEvent | CollectionEvent | ScalarEvent | AliasEvent | PopEvent;

export const eventType = { document: 1, sequence: 2, mapping: 3, scalar: 4, alias: 5, pop: 6 } as const;

/** How a scalar is written. */
export const scalarStyle = { plain: 1, singleQuoted: 2, doubleQuoted: 3, literal: 4, folded: 5 } as const;

/** How a collection is written: 1 by indentation, 2 between brackets. */
export const collectionStyle = { block: 1, flow: 2 } as const;

interface DocumentEvent {
  readonly type: typeof eventType.document;
  readonly explicitStart: boolean;
}

/** All offsets count from 0, ends are exclusive, -1 is absent. */
interface Properties {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}

export interface CollectionEvent extends Properties {
  readonly type: typeof eventType.sequence | typeof eventType.mapping;
  readonly start: number;
  readonly style: (typeof collectionStyle)[keyof typeof collectionStyle];
}

export interface ScalarEvent extends Properties {
  readonly type: typeof eventType.scalar;
  /** Without the quotes; for a block, from the line after its header. -1: nothing was written. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly style: (typeof scalarStyle)[keyof typeof scalarStyle];
}

export interface AliasEvent {
  readonly type: typeof eventType.alias;
  /** The name, without its asterisk. */
  readonly anchorStart: number;
  readonly anchorEnd: number;
}

/** Closes the document or collection that was opened last. */
interface PopEvent {
  readonly type: typeof eventType.pop;
}

/** A text with its events, and how to ask about both. */
export interface Reading {
  readonly path: string;
  readonly text: string;
  readonly events: readonly Event[];
  /** The decoded text of the scalar at an index of `events`. */
  scalarAt(index: number): string;
}

export const isCollection = (event: Event): event is CollectionEvent =>
  event.type === eventType.mapping || event.type === eventType.sequence;

/** Whether the scalar at an index is the merge key: `<<` without quotes. */
export function isMergeKey({ text, events }: Reading, index: number): boolean {
  const event = events[index]!;
  return (
    event.type === eventType.scalar &&
    event.style === scalarStyle.plain &&
    event.valueEnd - event.valueStart === 2 &&
    text.startsWith('<<', event.valueStart)
  );
}
