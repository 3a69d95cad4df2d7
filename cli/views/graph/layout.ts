import type { GraphEdge, GraphNode } from '../models/graph-model.ts';

/** Where a node goes, in pixels. */
export interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
}

/** Pixels of every node, and the room between them. */
export const box = { width: 236, height: 46, across: 84, down: 14 } as const;

/**
 * Nodes in columns, each to the right of everything it needs; within a column in the order that crosses fewest lines, as
 * far as a few sweeps find it. Nodes come after what they need.
 */
export function layoutGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphLayout {
  const before = neighbours(edges, ({ from, to }) => [to, from]);
  const after = neighbours(edges, ({ from, to }) => [from, to]);
  const columns = columnsOf(nodes, before);
  for (let sweep = 0; sweep < 4; sweep++) {
    const isForward = sweep % 2 === 0;
    const order = isForward ? columns : columns.toReversed();
    const rank = new Map<string, number>();
    for (const column of order) {
      settle(column, isForward ? before : after, rank);
      column.forEach((node, index) => {
        rank.set(node.name, index / Math.max(1, column.length));
      });
    }
  }
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const step = box.height + box.down;
  const placed = columns.flatMap((column, across) =>
    column.map((node, down) => ({
      node,
      x: across * (box.width + box.across),
      y: Math.round(((tallest - column.length) * step) / 2) + down * step,
    })),
  );
  const width = Math.max(1, columns.length) * (box.width + box.across) - box.across;
  return { width, height: tallest * step - box.down, placed };
}

/** Without what follows from the rest: where a leads to b by way of others, the line from a to b says nothing more. */
export function withoutDetours(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const after = neighbours(edges, ({ from, to }) => [from, to]);
  const leadsOn = (from: string, to: string): boolean => {
    const seen = new Set((after.get(from) ?? []).filter(name => name !== to));
    // A set that grows while it is gone through.
    for (const name of seen) for (const next of after.get(name) ?? []) seen.add(next);
    return seen.has(to);
  };
  return edges.filter(({ from, to, gate }) => gate !== undefined || !leadsOn(from, to));
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighbours(edges: readonly GraphEdge[], ends: (edge: GraphEdge) => readonly [string, string]): Neighbours {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const [of, other] = ends(edge);
    found.set(of, [...(found.get(of) ?? []), other]);
  }
  return found;
}

/** Each node as far to the left as what it needs allows. Scenes may need each other: what comes round again is left out. */
function columnsOf(nodes: readonly GraphNode[], before: Neighbours): GraphNode[][] {
  const depth = new Map<string, number>();
  const columns: GraphNode[][] = [];
  for (const node of nodes) {
    const needs = (before.get(node.name) ?? []).map(name => depth.get(name) ?? -1);
    const own = Math.max(-1, ...needs) + 1;
    depth.set(node.name, own);
    columns[own] ??= [];
    columns[own].push(node);
  }
  return Array.from(columns, column => column ?? []);
}

/** Orders a column by where its neighbours stand; who has none stays about where it is. */
function settle(column: GraphNode[], near: Neighbours, rank: ReadonlyMap<string, number>): void {
  const wish = new Map(
    column.map((node, index) => {
      const places = (near.get(node.name) ?? []).flatMap(name => rank.get(name) ?? []);
      const middle = places.reduce((sum, place) => sum + place, 0) / places.length;
      return [node.name, places.length > 0 ? middle : index / column.length] as const;
    }),
  );
  column.sort((a, b) => wish.get(a.name)! - wish.get(b.name)!);
}
