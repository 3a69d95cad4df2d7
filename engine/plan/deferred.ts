import type { Change, Deferral } from '../../schemas/types/plan.ts';
import type { Production } from '../production/production.ts';
import { compareRanks, isRanked, normal, type Rank, rankOf } from './rank.ts';

/** What a plan within so many credits leaves for later, by why. */
export function deferredIn(changes: readonly Change[], production: Pick<Production, 'shots'>): readonly Deferral[] {
  const ranked = isRanked(production);
  const rankOfChange = ({ scene, shot }: Change): Rank => {
    const found = shot === undefined ? undefined : production.shots.get(`${scene}/${shot}`);
    return found ? rankOf(found) : normal;
  };
  const fitting = changes.filter(({ credits }) => credits > 0).map(rankOfChange);
  const ranksBelow = (change: Change): boolean =>
    ranked && fitting.some(rank => compareRanks(rank, rankOfChange(change)) < 0);
  const why = (change: Change): Deferral['why'] => {
    if (change.reason.text.startsWith('waits for ')) return 'inputs';
    return ranksBelow(change) ? 'priority' : 'room';
  };
  const groups = new Map<Deferral['why'], Change[]>();
  for (const change of changes)
    if (change.reason.code === 'budget') groups.set(why(change), [...(groups.get(why(change)) ?? []), change]);
  return order.flatMap(reason => {
    const found = groups.get(reason);
    return found ? [{ why: reason, ...sumOf(found) }] : [];
  });
}

const order: readonly Deferral['why'][] = ['priority', 'room', 'inputs'];

const sumOf = (changes: readonly Change[]): Omit<Deferral, 'why'> => ({
  jobs: changes.map(({ address }) => address),
  shots: new Set(changes.flatMap(({ scene, shot }) => (shot === undefined ? [] : `${scene}/${shot}`))).size,
  credits: changes.reduce((sum, { later }) => sum + later, 0),
});
