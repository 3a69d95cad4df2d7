import type { Change, Plan, Review } from '../../../engine/index.ts';
import type { Consequence, NoteView, Verdict } from '../../../schemas/types/output.ts';

/** What a verdict was, and what it changed. Plans absent: the config has errors, and nothing can be said. */
export interface VerdictFacts {
  readonly take: string;
  readonly review: Review;
  readonly before?: Review;
  readonly rehearsal: boolean;
  /** Where and what. Absent: no moment was named. */
  readonly note?: NoteView;
  /** What to do about it. Absent: nothing to say. */
  readonly advice?: string;
  /** The command that goes on with it. Absent: the advice names none. */
  readonly next?: string;
  readonly plans?: { readonly before: Plan; readonly after: Plan };
}

/** What a verdict opens and closes: the difference of the two plans. */
export function verdictModel({ take, review, before, rehearsal, note, advice, next, plans }: VerdictFacts): Verdict {
  const { state, reason, checks, scores } = review;
  return {
    take,
    state,
    ...(before ? { before: before.state } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(review.for === undefined ? {} : { for: review.for }),
    ...(scores ? { scores } : {}),
    ...(note ? { note } : {}),
    ...(checks && checks.length > 0 ? { checks } : {}),
    ...(advice === undefined ? {} : { advice }),
    ...(next === undefined ? {} : { next }),
    rehearsal,
    opens: plans ? risen(plans.before, plans.after) : [],
    closes: plans
      ? risen(plans.after, plans.before).map(({ address }) =>
          consequence(
            plans.after.changes.find(change => change.address === address),
            address,
          ),
        )
      : [],
  };
}

/** Jobs that the second plan acts on and the first does not. */
function risen(from: Plan, to: Plan): Consequence[] {
  const acted = new Set(from.changes.filter(acts).map(({ address }) => address));
  return to.changes
    .filter(change => acts(change) && !acted.has(change.address))
    .map(change => consequence(change, change.address));
}

const acts = ({ action }: Change): boolean => action === 'create' || action === 'replace' || action === 'reuse';

const consequence = (change: Change | undefined, address: string): Consequence => ({
  address,
  action: change?.action ?? 'keep',
  credits: change?.credits ?? 0,
  reason: change?.reason.text ?? '',
});
