import type { AccountWait } from '../../schemas/types/events.ts';
import type { Plan } from '../../schemas/types/plan.ts';
import { fromWords, nextOf } from '../plan/limits.ts';
import { utc } from '../plan/moment.ts';
import { ownTasks } from '../plan/own-tasks.ts';
import type { Approved } from './run.ts';
import type { Workshop } from './workshop.ts';

/** What a run leaves for the account to allow: what was planned so, and what the provider would not take after all. */
export const accountWaits = (approved: Approved, workshop: Workshop): readonly AccountWait[] => [
  ...planned(approved.plan),
  ...resting(approved, workshop),
];

const planned = ({ limits = [] }: Plan): readonly AccountWait[] =>
  limits
    .filter(({ waiting }) => waiting > 0)
    .map(({ waiting, text, next }) => ({ takes: waiting, text, ...(next === undefined ? {} : { next }) }));

/** The provider does not say which limit it is that it refused for. */
function resting({ ground, inFlight }: Approved, { tally, host }: Workshop): readonly AccountWait[] {
  const held = [...tally.resting].filter(([, takes]) => takes > 0);
  if (held.length === 0) return [];
  const own = ownTasks({ lockfile: ground.lockfile, inFlight }, host.now());
  return held.map(([model, takes]) => {
    const leaves = nextOf(own.get(model) ?? [], 0);
    const next = leaves === undefined ? undefined : utc(leaves);
    const text = `the provider takes no more of ${model} for now; if that is its daily limit, the next ${fromWords(next, host.now())}`;
    return { takes, text, ...(next === undefined ? {} : { next }) };
  });
}
