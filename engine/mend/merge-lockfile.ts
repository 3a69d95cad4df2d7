import type { LockfileText } from '../lockfile/lockfile.ts';
import { type Merged, merge } from '../lockfile/merge.ts';
import { readLockfileText } from '../lockfile/read-text.ts';
import { lockfileTextOf } from '../lockfile/text.ts';

/** Three versions of a lockfile as they stand in files. */
export interface LockfileTexts {
  /** Empty: the sides have no common ancestor. */
  readonly ancestor: string;
  readonly ours: string;
  readonly theirs: string;
}

export type LockfileMerge =
  /** `text` is a lockfile, canonical, with conflicts too. */
  | ({ readonly kind: 'merged'; readonly text: string } & Pick<Merged, 'conflicts' | 'renumbered'>)
  /** Nothing could be merged: a sentence a problem. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Merges lockfiles by what they say. Older versions are upgraded first; a side that cannot be read is refused. */
export function mergeLockfileTexts({ ancestor, ours, theirs }: LockfileTexts): LockfileMerge {
  const [here, there] = [readLockfileText(ours), readLockfileText(theirs)];
  const problems = [
    ...(here.ok ? [] : here.problems.map(problem => `ours: ${problem}`)),
    ...(there.ok ? [] : there.problems.map(problem => `theirs: ${problem}`)),
  ];
  if (!here.ok || !there.ok) return { kind: 'refused', problems };
  // A record that cannot be read cannot be told from another, and must not be lost in a merge.
  const broken = [...damageOf('ours', here.lockfile), ...damageOf('theirs', there.lockfile)];
  if (broken.length > 0) return { kind: 'refused', problems: broken };
  if (here.lockfile.production !== there.lockfile.production)
    return { kind: 'refused', problems: [differentProductions(here.lockfile, there.lockfile)] };
  const before = readLockfileText(ancestor);
  // What nobody can read, nobody can look anything up in; the sides have all that counts.
  const known = before.ok && before.lockfile.production === here.lockfile.production ? before.lockfile : undefined;
  const { lockfile, ...rest } = merge({
    ours: here.lockfile,
    theirs: there.lockfile,
    ...(known ? { ancestor: known } : {}),
  });
  const text = lockfileTextOf(lockfile);
  const reading = readLockfileText(text);
  return reading.ok ? { kind: 'merged', text, ...rest } : { kind: 'refused', problems: reading.problems };
}

const damageOf = (side: string, { damaged = [] }: LockfileText): readonly string[] =>
  damaged.map(({ problem }) => `${side}: a damaged record: ${problem}`);

const differentProductions = (ours: LockfileText, theirs: LockfileText): string =>
  `ours is the lockfile of ${JSON.stringify(ours.production)} and theirs of ${JSON.stringify(theirs.production)}: takes of two productions do not belong into one file`;
