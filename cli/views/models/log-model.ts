import type { Deed } from '../../../engine/index.ts';
import type { LogView, PersonSpent } from '../../../schemas/types/output.ts';

/** The record of a production from a moment on, with what each person spent. */
export function logModel(
  all: readonly Deed[],
  { rehearsal, since }: { readonly rehearsal: boolean; readonly since?: string },
): LogView {
  const deeds = since === undefined ? all : all.filter(({ at }) => at >= since);
  const spent = new Map<string | undefined, number>();
  // Settling costs the person who does it nothing.
  for (const { by, did, credits = 0 } of deeds)
    if (credits > 0) {
      const who = did === 'settled' ? undefined : by;
      spent.set(who, (spent.get(who) ?? 0) + credits);
    }
  const people = [...spent].map(([by, credits]): PersonSpent => ({ ...(by === undefined ? {} : { by }), credits }));
  return {
    rehearsal,
    ...(since === undefined ? {} : { since }),
    deeds: deeds.map(deed => ({ ...deed })),
    charged: [...spent.values()].reduce((sum, credits) => sum + credits, 0),
    people: people.sort((a, b) => b.credits - a.credits),
  };
}
