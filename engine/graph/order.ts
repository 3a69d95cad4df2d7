/** Something that can be put in order. */
export interface Ordered {
  readonly address: string;
  readonly needs: readonly string[];
}

export type Order<T> =
  | { readonly kind: 'ordered'; readonly items: readonly T[] }
  /** They need each other: each needs the next, the last needs the first. */
  | { readonly kind: 'cycle'; readonly items: readonly T[] };

/** Each after what it needs, otherwise as they came. Needs that are not among the items are taken as given. */
export function order<T extends Ordered>(items: readonly T[]): Order<T> {
  const byAddress = new Map(items.map(item => [item.address, item]));
  const done = new Set<T>();
  const open = new Set<T>();
  for (const item of items) {
    const cycle = visit(item);
    if (cycle) return { kind: 'cycle', items: cycle };
  }
  return { kind: 'ordered', items: [...done] };

  /** Depth first with a stack of its own, because a chain of ten thousand shots is a legal film. */
  function visit(start: T): readonly T[] | undefined {
    const path: { readonly item: T; next: number }[] = [{ item: start, next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      if (done.has(top.item)) {
        path.pop();
        continue;
      }
      open.add(top.item);
      const need = top.item.needs[top.next++];
      if (need === undefined) {
        done.add(top.item);
        open.delete(top.item);
        path.pop();
        continue;
      }
      const target = byAddress.get(need);
      if (target === undefined || done.has(target)) continue;
      if (open.has(target)) return path.slice(path.findIndex(step => step.item === target)).map(step => step.item);
      path.push({ item: target, next: 0 });
    }
    return undefined;
  }
}
