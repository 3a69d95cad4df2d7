import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import { plainAddress } from '../production/address.ts';
import type { Review, Take } from './lockfile.ts';
import type { TakeId } from './merge-sides.ts';
import { isChoice, wish } from './verdict.ts';

/** What a person must decide. In the merged file the ancestor's word stands. */
export type Conflict =
  /** Both sides judged one take, and differently. */
  | { readonly kind: 'verdicts'; readonly take: string; readonly ours: Review; readonly theirs: Review }
  /** Both sides chose, and not the same take: of one job and one wording, one is chosen at most. */
  | {
      readonly kind: 'choices';
      readonly job: string;
      readonly ours: readonly Chosen[];
      readonly theirs: readonly Chosen[];
    };

/** A take, and the verdict that chose it. */
export interface Chosen {
  readonly take: string;
  readonly review: Review;
}

/** A take and its verdicts. */
export interface Judged {
  readonly id: TakeId;
  readonly address: string;
  /** With its number in the merged file. */
  readonly name: string;
  readonly request: Take['request'];
  readonly reviews: { readonly ancestor?: Review; readonly ours?: Review; readonly theirs?: Review };
}

/** The verdicts of the merged file. A take that is not in the map has none. */
export interface Verdicts {
  readonly reviews: ReadonlyMap<TakeId, Review>;
  readonly conflicts: readonly Conflict[];
}

/** Merges verdicts: what one side changed, counts; what both changed to different ends, a person settles. */
export function mergeVerdicts(takes: readonly Judged[]): Verdicts {
  const conflicts: Conflict[] = [];
  const reviews = new Map<TakeId, Review>();
  for (const { id, name, reviews: said } of takes) {
    const agreed = agree(said);
    if (agreed === 'conflict') {
      conflicts.push({ kind: 'verdicts', take: name, ours: said.ours as Review, theirs: said.theirs as Review });
      if (said.ancestor) reviews.set(id, said.ancestor);
    } else if (agreed) reviews.set(id, agreed);
  }
  for (const group of groups(takes)) {
    const chosen = group.filter(({ id }) => chooses(reviews.get(id)));
    const sided = (side: 'ours' | 'theirs') => group.filter(({ reviews: said }) => chooses(said[side]));
    const [ours, theirs] = [sided('ours'), sided('theirs')];
    // What one side alone has chosen is not for a merge to judge.
    const isOneSides = [ours, theirs].some(list => chosen.every(take => list.includes(take)));
    if (chosen.length < 2 || isOneSides) continue;
    const told = (list: readonly Judged[], side: 'ours' | 'theirs') =>
      list.map(({ name, reviews: said }) => ({ take: name, review: said[side] as Review }));
    conflicts.push({
      kind: 'choices',
      job: plainAddress(group[0]?.address ?? '') ?? group[0]?.address ?? '',
      ours: told(ours, 'ours'),
      theirs: told(theirs, 'theirs'),
    });
    restore(group, reviews);
  }
  return { reviews, conflicts };
}

/** The verdict of a take on which the sides agree; undefined: none. */
function agree({ ancestor, ours, theirs }: Judged['reviews']): Review | undefined | 'conflict' {
  const [before, here, there] = [ancestor, ours, theirs].map(textOf);
  if (here === there || there === before) return ours;
  if (here === before) return theirs;
  if (!ours || !theirs) return ours ?? theirs;
  if (ours.state !== theirs.state) return 'conflict';
  // They agree on what counts: the later word stands, with the scores that only the other gave.
  const isOurs = ours.at === theirs.at ? (here as string) > (there as string) : ours.at > theirs.at;
  const [later, earlier] = isOurs ? [ours, theirs] : [theirs, ours];
  return earlier.scores ? { ...later, scores: { ...earlier.scores, ...later.scores } } : later;
}

const textOf = (review: Review | undefined): string | undefined => review && canonical(review as unknown as Json);

/** Takes of one job and one wording, or of the variants of one shot. */
function groups(takes: readonly Judged[]): readonly (readonly Judged[])[] {
  const found = new Map<string, Judged[]>();
  for (const take of takes) {
    if (!Object.values(take.reviews).some(chooses)) continue;
    const plain = plainAddress(take.address);
    const key = JSON.stringify(plain === undefined ? [take.address, wish(take)] : [plain]);
    const group = found.get(key);
    if (group) group.push(take);
    else found.set(key, [take]);
  }
  return [...found.values()];
}

/** Nobody's choice but the ancestor's counts; what was rejected stays so. */
function restore(group: readonly Judged[], reviews: Map<TakeId, Review>): void {
  for (const { id, reviews: said } of group) {
    const now = reviews.get(id);
    if (now && !isChoice(now)) continue;
    if (said.ancestor) reviews.set(id, said.ancestor);
    else reviews.delete(id);
  }
}

const chooses = (review: Review | undefined): boolean => review !== undefined && isChoice(review);
