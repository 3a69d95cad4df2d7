import { eventType, isCollection, isMergeKey, type Reading } from './events.ts';

/** Where in the events a thing is: its key, if it has one, and its value. */
export interface Child {
  readonly key?: number;
  readonly value: number;
}

/** Finds things in the events by name. What was looked at once is remembered. */
export interface Outline {
  readonly root: Child;
  /** The members or items of a node, aliases followed and merges done; empty for a scalar. */
  children(value: number): ReadonlyMap<string, Child>;
}

export function outlineOf(reading: Reading): Outline {
  const { after, targets } = shapeOf(reading);
  const known = new Map<number, ReadonlyMap<string, Child>>();

  const children = (value: number): ReadonlyMap<string, Child> => {
    const node = targets.get(value) ?? value;
    const found = known.get(node) ?? find(node);
    known.set(node, found);
    return found;
  };
  const find = (node: number): ReadonlyMap<string, Child> => {
    const type = reading.events[node]!.type;
    if (type === eventType.sequence) return new Map(items(node).map((value, index) => [String(index), { value }]));
    return type === eventType.mapping ? members(node) : new Map();
  };
  const items = (node: number): number[] => {
    const found: number[] = [];
    for (let at = node + 1; reading.events[at]!.type !== eventType.pop; at = after[at]!) found.push(at);
    return found;
  };
  const members = (node: number): ReadonlyMap<string, Child> => {
    const found = new Map<string, Child>();
    const sources: number[] = [];
    for (let key = node + 1; reading.events[key]!.type !== eventType.pop; ) {
      const value = after[key]!;
      if (isMergeKey(reading, key)) sources.push(...mergedBy(value));
      else found.set(reading.scalarAt(key), { key, value });
      key = after[value]!;
    }
    for (const source of sources) {
      for (const [name, child] of children(source)) if (!found.has(name)) found.set(name, child);
    }
    return found;
  };
  const mergedBy = (value: number): readonly number[] => {
    const node = targets.get(value) ?? value;
    return reading.events[node]!.type === eventType.sequence ? items(node) : [node];
  };
  return { root: { value: 1 }, children };
}

/** One pass: for each node the index of what follows it, for each alias the node it stands for. */
function shapeOf({ text, events }: Reading) {
  const after = new Uint32Array(events.length);
  const targets = new Map<number, number>();
  const anchors = new Map<string, number>();
  const open: number[] = [];
  for (const [index, event] of events.entries()) {
    after[index] = index + 1;
    if (event.type === eventType.document) continue;
    if (event.type === eventType.pop) {
      const opened = open.pop();
      if (opened !== undefined) after[opened] = index + 1;
      continue;
    }
    if (event.anchorStart >= 0) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      if (event.type !== eventType.alias) anchors.set(name, index);
      else if (anchors.has(name)) targets.set(index, anchors.get(name)!);
    }
    if (isCollection(event)) open.push(index);
  }
  return { after, targets };
}
