import type { AccountWait } from '../../schemas/types/events.ts';
import { fromWords, leftWords, nextOf } from '../plan/limits.ts';
import { utc } from '../plan/moment.ts';
import { ownTasks } from '../plan/own-tasks.ts';
import type { Approved } from './run.ts';
import type { Workshop } from './workshop.ts';

/** What a run leaves for the account to allow: what was planned so, and what the provider would not take after all. */
export function accountWaits({ plan, ground, inFlight }: Approved, { tally, host }: Workshop): readonly AccountWait[] {
  const planned = (plan.limits ?? []).filter(({ waiting }) => waiting > 0);
  const held = [...tally.resting].filter(([, takes]) => takes > 0);
  if (planned.length + held.length === 0) return [];
  const now = host.now();
  const own = ownTasks({ lockfile: ground.lockfile, inFlight }, now);
  // A run that was left or stopped may not have used up what it was to.
  const isThrough = !host.signal.aborted && tally.stopped === undefined;
  const dated = (takes: number, next: string | undefined, text: string): AccountWait => ({
    takes,
    text,
    ...(next === undefined ? {} : { next }),
  });
  return [
    ...planned.map(({ of, model, limit, used, waiting, next, text }) => {
      if (of === 'month' || model === undefined || !isThrough) return dated(waiting, next, text);
      // By now the takes of this run are tasks of the day as well.
      const from = nextFor(own.get(model), used - limit);
      return dated(waiting, from, `${leftWords({ model, limit, left: 0 })}, the next ${fromWords(from, now)}`);
    }),
    ...held.map(([model, takes]) => {
      const from = nextFor(own.get(model), 0);
      // The provider does not say which limit it is that it refused for.
      const text = `the provider takes no more of ${model} for now; if that is its daily limit, the next ${fromWords(from, now)}`;
      return dated(takes, from, text);
    }),
  ];
}

const nextFor = (own: readonly number[] = [], tooMany: number): string | undefined => {
  const next = nextOf(own, tooMany);
  return next === undefined ? undefined : utc(next);
};
