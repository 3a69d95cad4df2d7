import { takeAddress } from '../production/address.ts';
import type { Lockfile } from './lockfile.ts';
import { isChoice } from './verdict.ts';

/** The addresses of takes that were chosen: those circled or approved themselves, and those whose bytes are, under another address. */
export function chosenIn(takes: Lockfile['takes']): ReadonlySet<string> {
  const from = new Map<string, string>();
  const chosen = new Set<string>();
  for (const [address, list] of takes)
    for (const { take, reusedFrom, review } of list) {
      const name = takeAddress(address, take);
      if (reusedFrom !== undefined) from.set(name, reusedFrom);
      if (review && isChoice(review)) chosen.add(name);
    }
  // A set that grows while it is gone through: where a take came from is chosen, too.
  for (const name of chosen) {
    const origin = from.get(name);
    if (origin !== undefined) chosen.add(origin);
  }
  return chosen;
}
