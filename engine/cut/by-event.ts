import type { Event } from './timeline.ts';

/** What begins under each event, in the order given; what begins after the last one is the last one's. */
export function byEvent<Item extends { readonly at: number }>(
  events: readonly Event[],
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const found: Item[][] = events.map(() => []);
  for (const item of items) found[indexAt(events, item.at)]?.push(item);
  return found;
}

/** The last event that begins at or before a frame. */
function indexAt(events: readonly Event[], frame: number): number {
  let [low, high] = [0, events.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (events[middle]!.at <= frame) low = middle;
    else high = middle - 1;
  }
  return low;
}
