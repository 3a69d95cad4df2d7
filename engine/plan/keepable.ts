import type { Take } from '../lockfile/lockfile.ts';
import { isChoice } from '../lockfile/verdict.ts';
import type { Standing } from './standing.ts';

/** A slot, and the take that is to stand in it. */
export type Place = readonly [slot: number, take: Take];

/** Slots that ask for something else than what is there, each with the take that can be accepted for it; `number`: this one. */
export function acceptable({ slots }: Standing, takes: readonly Take[], number?: number): readonly Place[] {
  const open = slots.filter(({ render, held, isRetake }) => render && !held?.here && !isRetake);
  if (number === undefined) return open.flatMap(({ slot, previous }) => (previous ? [[slot, previous] as const] : []));
  const named = takes.find(({ take }) => take === number);
  // A further take has no slot of its own any more: it stands in the first that is open.
  const slot = open.find(each => each.slot === named?.slot) ?? open[0];
  return named && slot && !slots.some(({ held }) => held?.take === named) ? [[slot.slot, named]] : [];
}

/** The takes a job is pinned with: what is current goes before what is merely the newest. */
export function pinnable({ slots }: Standing, takes: readonly Take[]): readonly Place[] {
  const kept = new Map<number, Take>(
    slots.flatMap(({ slot, held, previous }) => {
      const take = held?.here ? held.take : previous;
      return take ? [[slot, take] as const] : [];
    }),
  );
  const chosen = takes.findLast(({ review }) => review && isChoice(review));
  const isIn = [...kept.values()].some(({ review }) => review && isChoice(review));
  if (chosen && !isIn) kept.set(chosen.slot, chosen);
  return [...kept];
}
