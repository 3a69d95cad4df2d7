import type { Change } from '../../schemas/types/plan.ts';
import type { Production, Shot } from '../production/production.ts';

/** Whether anybody wrote what goes first. Where nobody did, the order of the film does. */
export const isRanked = ({ shots }: Pick<Production, 'shots'>): boolean =>
  [...shots.values()].some(({ priority }) => priority !== undefined);

/** What goes first where not everything fits: priority, then what the shot does in the film; the greater first. */
export type Rank = readonly [priority: number, role: number];

export const normal: Rank = [0, 0];

export function rankOf({ priority, role }: Pick<Shot, 'priority' | 'role'>): Rank {
  return [priority ?? (role === 'hero' ? 1 : 0), role === undefined ? 0 : (roleRanks[role] ?? 0)];
}

/** What carries the film before what fills it. */
const roleRanks: Readonly<Record<string, number>> = {
  hero: 2,
  master: 1,
  end_card: 1,
  benefit: 1,
  insert: -1,
  cutaway: -1,
  montage: -1,
  plate: -1,
  broll: -2,
};

/** Below zero where the first goes before the second. */
export const compareRanks = (a: Rank, b: Rank): number => b[0] - a[0] || b[1] - a[1];

/**
 * The changes in the order in which credits go to them: by rank, otherwise as they came, and each after what it starts
 * from and after the render it shares. What has no shot goes with the first that needs it. Where nobody wrote a
 * priority, as they came. `patient`: those that bring nothing forward, and wait for the turn of what they start from.
 */
export function byRank(
  changes: readonly Change[],
  production: Pick<Production, 'shots'>,
  patient: ReadonlySet<string> = new Set(),
): readonly Change[] {
  if (!isRanked(production)) return changes;
  const ranks = patientRanks(changes, ranksOf(changes, production), patient);
  const byAddress = new Map(changes.map(change => [change.address, change]));
  const done = new Set<Change>();
  const sorted = changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => compareRanks(ranks.get(a.change)!, ranks.get(b.change)!) || a.index - b.index);
  for (const { change } of sorted) visit(change);
  return [...done];

  /** With a stack of its own: a chain may be long. Changes have no circles by now. */
  function visit(start: Change): void {
    const open = [start];
    while (open.length > 0) {
      const change = open.at(-1)!;
      const before = sourcesOf(change).flatMap(address => byAddress.get(address) ?? []);
      const next = done.has(change) ? undefined : before.find(each => !done.has(each) && each !== change);
      if (next) open.push(next);
      else {
        done.add(change);
        open.pop();
      }
    }
  }
}

/** The jobs whose takes a change starts from, and those whose render it shares. */
const sourcesOf = ({ needs, slots, address }: Change): readonly string[] =>
  [
    ...needs,
    ...slots.flatMap(({ action, take }) => (action === 'reuse' && take ? take.slice(0, take.lastIndexOf('#')) : [])),
  ].filter(each => each !== address);

/** What is patient ranks as the last of what it starts from. Changes come after what they start from. */
function patientRanks(
  changes: readonly Change[],
  ranks: ReadonlyMap<Change, Rank>,
  patient: ReadonlySet<string>,
): ReadonlyMap<Change, Rank> {
  const settled = new Map<string, Rank>();
  for (const change of changes) {
    const own = ranks.get(change)!;
    const sources = patient.has(change.address) ? sourcesOf(change).map(each => settled.get(each) ?? own) : [];
    settled.set(change.address, [own, ...sources].sort(compareRanks).at(-1)!);
  }
  return new Map(changes.map(change => [change, settled.get(change.address)!]));
}

/**
 * Those that had what they start from brought forward, and then did not fit themselves: credits went to what is worth
 * less, for nothing. The changes come after what they start from. `isFunded`: whether any take of a change fits.
 */
export function inVain(
  changes: readonly Change[],
  production: Pick<Production, 'shots'>,
  isFunded: (change: Change) => boolean,
): readonly string[] {
  if (!isRanked(production)) return [];
  const ranks = ranksOf(changes, production);
  // By address: the least rank that has credits among all it starts from, and itself.
  const least = new Map<string, Rank>();
  return changes.flatMap(change => {
    const own = ranks.get(change)!;
    const below = sourcesOf(change).map(each => least.get(each));
    const [worst] = below.filter(rank => rank !== undefined).sort((a, b) => compareRanks(b, a));
    const funded = [...(worst ? [worst] : []), ...(isFunded(change) ? [own] : [])].sort((a, b) => compareRanks(b, a));
    if (funded[0]) least.set(change.address, funded[0]);
    const isHungry = change.shot !== undefined && change.credits > 0 && !isFunded(change);
    return isHungry && worst && compareRanks(own, worst) < 0 ? [change.address] : [];
  });
}

/** What has no shot ranks as the first shot that starts from it; nothing where none does. */
function ranksOf(changes: readonly Change[], { shots }: Pick<Production, 'shots'>): ReadonlyMap<Change, Rank> {
  const ranks = new Map<Change, Rank>();
  const wanted = new Map<string, Rank>();
  for (const change of changes.toReversed()) {
    const shot = change.shot === undefined ? undefined : shots.get(`${change.scene}/${change.shot}`);
    const rank = shot ? rankOf(shot) : (wanted.get(change.address) ?? normal);
    ranks.set(change, rank);
    if (change.credits === 0) continue;
    for (const need of change.needs) {
      const known = wanted.get(need);
      if (known === undefined || compareRanks(rank, known) < 0) wanted.set(need, rank);
    }
  }
  return ranks;
}
