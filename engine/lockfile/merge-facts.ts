/** A fact as the three versions have it. */
export interface Told<Fact> {
  readonly ancestor?: Fact;
  readonly ours?: Fact;
  readonly theirs?: Fact;
}

/** What two sides say of one thing, and which of them is kept. */
export interface Weighed {
  readonly text: string;
  /** Credits it cost. */
  readonly charged: number;
}

/**
 * Of two versions of one fact the one that was changed. Both changed: the dearer, so that no credit is forgotten, and
 * of equally dear ones the first by its text, so that it is the same whichever way the sides are merged.
 */
export function choose<Fact extends Weighed>({ ancestor, ours, theirs }: Told<Fact>): Fact | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  if (ours.text === theirs.text || theirs.text === ancestor?.text) return ours;
  if (ours.text === ancestor?.text) return theirs;
  if (ours.charged !== theirs.charged) return ours.charged > theirs.charged ? ours : theirs;
  return ours.text < theirs.text ? ours : theirs;
}

/** Every key that ours or theirs has: a fact that only the ancestor has was taken out by both. */
export const keysOf = <Key>(ours: ReadonlyMap<Key, unknown>, theirs: ReadonlyMap<Key, unknown>): readonly Key[] => [
  ...new Set([...ours.keys(), ...theirs.keys()]),
];
