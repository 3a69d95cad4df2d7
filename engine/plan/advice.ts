import type { Change, Slot } from '../../schemas/types/plan.ts';
import type { Address } from '../production/address.ts';
import type { Standing } from './standing.ts';

/**
 * Where an edit costs more than a new take of what it changes: from how many new takes on the edit is the cheaper way.
 * Nothing is said of what is paid for already.
 */
export function adviceOn(
  { job, quote }: Standing,
  slots: readonly Slot[],
  known: ReadonlyMap<Address, Standing>,
): Pick<Change, 'advice'> {
  if (job.kind !== 'edit' || slots.every(({ action }) => action === 'keep' || action === 'reuse')) return {};
  const root = rootOf(job.worksOn, known);
  if (!root || quote.credits <= root.quote.credits || root.quote.credits === 0) return {};
  const takes = Math.floor(quote.credits / root.quote.credits) + 1;
  return {
    advice: `dearer than a new take (${root.quote.credits} cr): it pays from ${takes} attempts on`,
  };
}

/** The take that would be rendered anew: edits build on edits. */
function rootOf(address: Address | undefined, known: ReadonlyMap<Address, Standing>): Standing | undefined {
  const found = address === undefined ? undefined : known.get(address);
  return found?.job.worksOn === undefined ? found : rootOf(found.job.worksOn, known);
}
