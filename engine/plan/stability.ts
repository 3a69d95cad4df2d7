import type { Take } from '../lockfile/lockfile.ts';

/** Whether the wording of a shot has come to rest: what its latest drafts say about that. */
export type Stability =
  /** The latest drafts, from `since` on, all say what the config says. */
  | { readonly kind: 'stable'; readonly since: number; readonly drafts: number }
  /** It was changed lately. `wordings` of so many drafts, and that of the config where no draft has it yet. */
  | { readonly kind: 'moving'; readonly wordings: number; readonly drafts: number };

/** So many drafts of one wording, one after the other, and nothing is being tried any more. */
export const restAfter = 2;

/**
 * Reads the wordings of a job's takes in the order in which they were made. A take that was reused, or made elsewhere, is
 * no attempt. Absent: there are too few drafts to say anything.
 */
export function stabilityOf(takes: readonly Take[], now: Take['wording']): Stability | undefined {
  const drafts = takes
    .filter(({ reusedFrom, provider }) => reusedFrom === undefined && provider !== 'import')
    .toSorted((a, b) => (a.created === b.created ? a.take - b.take : a.created < b.created ? -1 : 1));
  if (drafts.length < restAfter) return undefined;
  const current = keyOf(now);
  const same = drafts.length - 1 - drafts.findLastIndex(({ wording }) => keyOf(wording) !== current);
  // Of takes made side by side, the first one is the one with the lowest number, whichever came in first.
  if (same >= restAfter)
    return { kind: 'stable', since: Math.min(...drafts.slice(-same).map(({ take }) => take)), drafts: same };
  const wordings = new Set([...drafts.map(({ wording }) => keyOf(wording)), current]).size;
  return { kind: 'moving', wordings, drafts: drafts.length };
}

/** `wording stable since #2`, `wording still moving: 4 in 5 drafts`. */
export const stabilityWords = (found: Stability): string =>
  found.kind === 'stable'
    ? `wording stable since #${found.since}`
    : `wording still moving: ${found.wordings} for ${found.drafts} drafts`;

const keyOf = (wording: Take['wording']): string => JSON.stringify(Object.entries(wording).sort());
