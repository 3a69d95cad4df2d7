import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Json } from './document.ts';
import { type AliasEvent, eventType, isMergeKey, type Reading, type ScalarEvent, scalarStyle } from './events.ts';
import { locator, type Span } from './locate.ts';
import { resolveScalar } from './resolve-scalar.ts';
import { spanOf } from './spans.ts';

/** Deepest nesting, aliases followed. */
export const maxDepth = 100;

/** Nodes that aliases may add, whatever the size of the file. Larger files may add one for each character. */
const freeAliasNodes = 100_000;

/**
 * Builds the value that events describe. All duplicate keys are found, the last one counts. The value is absent when
 * an alias, a tag or a key makes no sense.
 */
export function construct(reading: Reading): Outcome<Json> {
  const building = new Building(reading);
  const value = building.node();
  return building.broken ? { problems: building.problems } : { value, problems: building.problems };
}

/** What an anchor names. */
interface Anchor {
  readonly value: Json;
  /** Nodes in it, aliases followed. */
  readonly nodes: number;
  readonly height: number;
}

/** A walk over the events: holds the position and what was seen so far. */
class Building {
  readonly problems: Diagnostic[] = [];
  broken = false;
  private readonly anchors = new Map<string, Anchor | 'open'>();
  private readonly place: ReturnType<typeof locator>;
  private readonly reading: Reading;
  /** After the document event. */
  private next = 1;
  private depth = 0;
  private nodes = 0;
  private aliasNodes = 0;
  /** Of the node that was built last: 0 for a scalar. */
  private height = 0;

  constructor(reading: Reading) {
    this.reading = reading;
    this.place = locator(reading.path, reading.text);
  }

  node(): Json {
    const event = this.reading.events[this.next]!;
    if (event.type === eventType.alias) return this.alias(event);
    if (event.type === eventType.document || event.type === eventType.pop) return null;
    const name = event.anchorStart < 0 ? undefined : this.reading.text.slice(event.anchorStart, event.anchorEnd);
    const before = this.nodes++;
    if (name !== undefined) this.anchors.set(name, 'open');
    if (event.tagStart >= 0) this.checkTag(event.tagStart, event.tagEnd);
    const value =
      event.type === eventType.scalar
        ? this.scalar(event)
        : event.type === eventType.sequence
          ? this.sequence()
          : this.mapping();
    if (name !== undefined) this.anchors.set(name, { value, nodes: this.nodes - before, height: this.height });
    return value;
  }

  private scalar(event: ScalarEvent): Json {
    const text = this.reading.scalarAt(this.next++);
    this.height = 0;
    return event.style === scalarStyle.plain && event.tagStart < 0 ? resolveScalar(text) : text;
  }

  private sequence(): Json {
    const items: Json[] = [];
    let height = 0;
    this.next++;
    this.depth++;
    while (this.reading.events[this.next]!.type !== eventType.pop) {
      items.push(this.node());
      height = Math.max(height, this.height);
    }
    this.next++;
    this.depth--;
    this.height = height + 1;
    return items;
  }

  private mapping(): Json {
    const members: Record<string, Json> = {};
    const keys: number[] = [];
    const merges: { readonly key: number; readonly source: Json }[] = [];
    let height = 0;
    this.next++;
    this.depth++;
    while (this.reading.events[this.next]!.type !== eventType.pop) {
      const at = this.next;
      const key = this.key();
      const merging = isMergeKey(this.reading, at);
      if (!merging && Object.hasOwn(members, key)) this.duplicate(keys, at, key);
      keys.push(at);
      const value = this.node();
      if (merging) merges.push({ key: at, source: value });
      else define(members, key, value);
      height = Math.max(height, this.height);
    }
    this.next++;
    this.depth--;
    this.height = height + 1;
    for (const { key, source } of merges) this.merge(members, key, source);
    return members;
  }

  /** Keys are taken as written: `1.0: x` has the key "1.0". */
  private key(): string {
    const event = this.reading.events[this.next]!;
    if (event.type === eventType.scalar) return this.reading.scalarAt(this.next++);
    this.problem(this.spanAt(this.next), 'a key must be plain text');
    this.node();
    return '';
  }

  /** Written keys win over merged ones, and earlier merges over later ones. */
  private merge(members: Record<string, Json>, key: number, source: Json): void {
    for (const mapping of isList(source) ? source : [source]) {
      if (mapping === null || typeof mapping !== 'object' || isList(mapping)) {
        this.problem(this.spanAt(key), '"<<" can only merge a mapping, or a list of mappings');
        return;
      }
      for (const [name, value] of Object.entries(mapping)) {
        if (!Object.hasOwn(members, name)) define(members, name, value);
      }
    }
  }

  private alias(event: AliasEvent): Json {
    const name = this.reading.text.slice(event.anchorStart, event.anchorEnd);
    const anchor = this.anchors.get(name);
    const span = this.spanAt(this.next++);
    this.height = 0;
    if (anchor === undefined) {
      const hint = `text that begins with "*" needs quotes: "*${name}"`;
      this.problem(span, `nothing above is marked &${name}`, { hint });
      return null;
    }
    if (anchor === 'open') {
      this.problem(span, `*${name} is inside of what it stands for`, { code: 'cycle' });
      return null;
    }
    this.nodes += anchor.nodes;
    this.aliasNodes += anchor.nodes;
    this.height = anchor.height;
    if (this.depth + anchor.height > maxDepth) {
      this.problem(span, `with *${name} this is nested deeper than ${maxDepth} levels`, { code: 'too-many-aliases' });
      this.height = 0;
      return null;
    }
    return this.withinAliasLimit(span) ? anchor.value : null;
  }

  /** Reports the first alias over the limit; what comes after it is not built. */
  private withinAliasLimit(span: Span): boolean {
    const limit = Math.max(freeAliasNodes, this.reading.text.length);
    if (this.aliasNodes <= limit) return true;
    const reported = this.problems.some(problem => problem.code === 'too-many-aliases');
    const message = `up to here the aliases stand for more than ${limit} values`;
    if (!reported) this.problem(span, message, { code: 'too-many-aliases' });
    this.aliasNodes = Number.POSITIVE_INFINITY;
    return false;
  }

  private duplicate(keys: readonly number[], at: number, key: string): void {
    const first = keys.find(index => this.reading.scalarAt(index) === key)!;
    this.problems.push({
      severity: 'error',
      code: 'duplicate-key',
      message: `"${key}" is written twice in one mapping`,
      place: this.place(this.spanAt(at)),
      related: [{ message: 'it is first written here', place: this.place(this.spanAt(first)) }],
    });
  }

  private checkTag(start: number, end: number): void {
    const tag = this.reading.text.slice(start, end);
    if (tag === '!' || tag === '!!str') return;
    const hint = 'text that begins with "!" needs quotes';
    this.problem({ start, end }, `${tag} is a YAML tag, and tags have no meaning here`, { hint });
  }

  private spanAt(index: number): Span {
    return spanOf(this.reading, index) ?? { start: 0, end: 0 };
  }

  private problem(span: Span, message: string, more: Partial<Diagnostic> = {}): void {
    this.broken = true;
    this.problems.push({ severity: 'error', code: 'syntax', message, place: this.place(span), ...more });
  }
}

/** Plain assignment of `__proto__` would change the object's prototype. */
function define(members: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') members[key] = value;
  else Object.defineProperty(members, key, { value, enumerable: true, configurable: true, writable: true });
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
