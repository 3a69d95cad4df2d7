import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import { Anchors } from './anchors.ts';
import type { Json } from './document.ts';
import { type AliasEvent, eventType, isMergeKey, type Reading, type ScalarEvent, scalarStyle } from './events.ts';
import { locator, type Span } from './locate.ts';
import { define, type Members, merge } from './members.ts';
import { resolveScalar } from './resolve-scalar.ts';
import { spanOf } from './spans.ts';

/**
 * Builds the value that events describe. All duplicate keys are found, the last one counts. The value is absent when
 * an alias, a tag or a key makes no sense.
 */
export function construct(reading: Reading): Outcome<Json> {
  const building = new Building(reading);
  const value = building.node();
  return building.broken ? { problems: building.problems } : { value, problems: building.problems };
}

/** A walk over the events: holds the position and what was seen so far. */
class Building {
  readonly problems: Diagnostic[] = [];
  broken = false;
  private readonly reading: Reading;
  private readonly anchors: Anchors;
  private readonly place: ReturnType<typeof locator>;
  /** After the document event. */
  private next = 1;
  private depth = 0;
  private nodes = 0;
  /** Levels in the node that was built last: 0 for a scalar. */
  private height = 0;

  constructor(reading: Reading) {
    this.reading = reading;
    this.anchors = new Anchors(reading.text.length);
    this.place = locator(reading.path, reading.text);
  }

  node(): Json {
    const event = this.reading.events[this.next]!;
    if (event.type === eventType.alias) return this.alias(event);
    if (event.type === eventType.document || event.type === eventType.pop) return null;
    if (event.tagStart >= 0) this.checkTag(event.tagStart, event.tagEnd);
    const name = event.anchorStart < 0 ? undefined : this.reading.text.slice(event.anchorStart, event.anchorEnd);
    if (name !== undefined) this.anchors.open(name);
    const before = this.nodes++;
    const value =
      event.type === eventType.scalar
        ? this.scalar(event)
        : this.inside(event.type === eventType.sequence ? this.sequence : this.mapping);
    if (name !== undefined) this.anchors.close(name, { value, nodes: this.nodes - before, height: this.height });
    return value;
  }

  private scalar(event: ScalarEvent): Json {
    const text = this.reading.scalarAt(this.next++);
    this.height = 0;
    return event.style === scalarStyle.plain && event.tagStart < 0 ? resolveScalar(text) : text;
  }

  /** Builds a collection, between its event and the one that closes it. */
  private inside(build: () => Json): Json {
    this.next++;
    this.depth++;
    const value = build.call(this);
    this.next++;
    this.depth--;
    this.height++;
    return value;
  }

  private sequence(): Json {
    const items: Json[] = [];
    let height = 0;
    while (this.reading.events[this.next]!.type !== eventType.pop) {
      items.push(this.node());
      height = Math.max(height, this.height);
    }
    this.height = height;
    return items;
  }

  private mapping(): Json {
    const members: Members = {};
    const keys: number[] = [];
    const merges: { readonly at: number; readonly source: Json }[] = [];
    let firsts: Map<string, number> | undefined;
    let height = 0;
    while (this.reading.events[this.next]!.type !== eventType.pop) {
      const at = this.next;
      const merging = isMergeKey(this.reading, at);
      const key = this.key();
      if (!merging && Object.hasOwn(members, key)) {
        firsts ??= new Map(keys.map(index => [this.reading.scalarAt(index), index]));
        this.duplicate(key, firsts.get(key)!, at);
      } else if (!merging) firsts === undefined ? keys.push(at) : firsts.set(key, at);
      const value = this.node();
      if (merging) merges.push({ at, source: value });
      else define(members, key, value);
      height = Math.max(height, this.height);
    }
    this.height = height;
    for (const { at, source } of merges) {
      const refused = source === null && this.broken;
      if (!refused && !merge(members, source)) this.badMerge(at);
    }
    return members;
  }

  /** Keys are taken as written: `1.0: x` has the key "1.0". */
  private key(): string {
    const event = this.reading.events[this.next]!;
    if (event.type === eventType.scalar) return this.reading.scalarAt(this.next++);
    this.refuse(this.spanAt(this.next), { code: 'syntax', message: 'a key must be plain text' });
    this.node();
    return '';
  }

  private alias(event: AliasEvent): Json {
    const name = this.reading.text.slice(event.anchorStart, event.anchorEnd);
    const followed = this.anchors.follow(name, this.depth);
    const span = this.spanAt(this.next++);
    this.height = 0;
    if ('refusal' in followed) {
      if (followed.refusal !== 'silent') this.refuse(span, followed.refusal);
      return null;
    }
    this.nodes += followed.nodes;
    this.height = followed.height;
    return followed.value;
  }

  private duplicate(key: string, first: number, second: number): void {
    this.problems.push({
      severity: 'error',
      code: 'duplicate-key',
      message: `"${visible(key)}" is written twice in one mapping`,
      place: this.place(this.spanAt(second)),
      related: [{ message: 'it is first written here', place: this.place(this.spanAt(first)) }],
    });
  }

  private badMerge(at: number): void {
    const message = '"<<" can only merge a mapping, or a list of mappings';
    this.refuse(this.spanAt(at), { code: 'syntax', message });
  }

  private checkTag(start: number, end: number): void {
    const tag = this.reading.text.slice(start, end);
    if (tag === '!' || tag === '!!str') return;
    const message = `${tag} is a YAML tag, and tags have no meaning here`;
    this.refuse({ start, end }, { code: 'syntax', message, hint: 'text that begins with "!" needs quotes' });
  }

  private spanAt(index: number): Span {
    return spanOf(this.reading, index) ?? { start: 0, end: 0 };
  }

  private refuse(span: Span, { code, message, hint }: Pick<Diagnostic, 'code' | 'message' | 'hint'>): void {
    this.broken = true;
    const words = { message: visible(message), ...(hint === undefined ? {} : { hint: visible(hint) }) };
    this.problems.push({ severity: 'error', code, ...words, place: this.place(span) });
  }
}
