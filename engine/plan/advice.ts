import type { Change, Slot } from '../../schemas/types/plan.ts';
import { type Address, takeAddress } from '../production/address.ts';
import { inWords } from './beyond-editing.ts';
import { isEditable } from './remedy.ts';
import type { Standing } from './standing.ts';
import { leastTakes, type Yield } from './yields.ts';

/**
 * Where an edit costs more than a new take of what it changes: from how many new takes on the edit is the cheaper way.
 * Nothing is said of what is paid for already.
 */
export function adviceOn(
  standing: Standing,
  slots: readonly Slot[],
  { known, yields }: History,
): Pick<Change, 'advice'> {
  const { job, quote } = standing;
  if (job.remark !== undefined && slots.some(({ action }) => action !== 'keep')) return { advice: job.remark };
  const waiting = waitingAdvice(standing, known);
  if (waiting !== undefined) return { advice: waiting };
  if (job.kind !== 'edit' || slots.every(({ action }) => action === 'keep' || action === 'reuse')) return {};
  const { root, before } = chainOf(job.worksOn, known);
  // A new take would have to be edited as far as this again.
  const anew = root && root.quote.credits + before;
  if (anew === undefined || quote.credits <= anew || anew === 0) return {};
  const takes = Math.floor(quote.credits / anew) + 1;
  return {
    advice: `dearer than a new take (${anew} cr): it pays from ${takes} attempts on${experience(root!, takes, yields())}`,
  };
}

/** What to look at where a gate is closed: a rejected take that an edit might save. */
function waitingAdvice({ binding }: Standing, known: History['known']): string | undefined {
  if (binding.kind !== 'closed') return undefined;
  const below = known.get(binding.on);
  const found = below?.slots.flatMap(({ held }) => {
    const reason = held?.review?.state === 'rejected' ? held.review.reason : undefined;
    return held && reason !== undefined && isEditable(reason) ? [{ held, reason }] : [];
  })[0];
  if (!found) return undefined;
  const name = takeAddress(found.held.address, found.held.take.take);
  return `${name} was rejected for ${inWords(found.reason)}: \`retake advise ${name}\` sets an edit against a new take`;
}

/** What is known when a job's turn comes. */
interface History {
  /** Jobs that were decided already. */
  readonly known: ReadonlyMap<Address, Standing>;
  /** What takes came to so far, by model and rung. */
  readonly yields: () => readonly Yield[];
}

/** How many attempts it takes here, where there were enough to tell. */
function experience({ job }: Standing, takes: number, yields: readonly Yield[]): string {
  const row = yields.find(({ model, rung }) => model === job.model && rung === job.rung);
  if (!row || row.takes < leastTakes || row.circled === 0) return '';
  const each = row.takes / row.circled;
  const verdict = each >= takes ? 'it pays here' : 'a new take is the cheaper way here';
  return `; ${verdict}: ${row.circled} of ${row.takes} takes were circled`;
}

/** The take that would be rendered anew, and what the edits between it and this one cost. */
export function chainOf(
  address: Address | undefined,
  known: ReadonlyMap<Address, Standing>,
): { readonly root?: Standing; readonly before: number } {
  let before = 0;
  for (let at = address; at !== undefined; ) {
    const standing = known.get(at);
    if (!standing) break;
    if (standing.job.worksOn === undefined) return { root: standing, before };
    before += standing.quote.credits;
    at = standing.job.worksOn;
  }
  return { before };
}
