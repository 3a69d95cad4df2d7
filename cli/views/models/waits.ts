import type { Plan, Reason } from '../../../engine/index.ts';

/** So many takes that wait for one kind of thing. */
export interface Wait {
  readonly why: Why;
  readonly takes: number;
}

/** What takes wait for, in a word or two. */
export type Why =
  | 'a verdict'
  | 'an input'
  | 'a plate'
  | 'the policy'
  | 'budget'
  | 'the account'
  | 'quarantined'
  | 'refused by content rules'
  | 'a request that would fail again'
  | 'left out'
  | 'a price to be settled'
  | 'something else';

/** What takes of a plan wait for, the most common first. */
export function waitsOf({ changes }: Plan): readonly Wait[] {
  const takes = new Map<Why, number>();
  for (const { slots, reason } of changes) {
    const waiting = slots.filter(({ action }) => action === 'wait').length;
    if (waiting > 0) takes.set(whyOf(reason), (takes.get(whyOf(reason)) ?? 0) + waiting);
  }
  return [...takes].map(([why, takes]) => ({ why, takes })).sort((a, b) => b.takes - a.takes);
}

/** A line about one slot may speak of another one, too: its text then says `quarantined`. */
function whyOf({ code, text }: Reason): Why {
  if (code === 'uncertain' || text.includes('quarantined')) return 'quarantined';
  switch (code) {
    case 'gate':
      return 'a verdict';
    case 'policy':
      return 'the policy';
    case 'plate':
      return 'a plate';
    case 'input':
      return 'an input';
    case 'budget':
      return 'budget';
    case 'account':
      return 'the account';
    case 'wrong':
      return 'a request that would fail again';
    case 'moderated':
      return 'refused by content rules';
    case 'deselected':
      return 'left out';
    case 'price':
      return 'a price to be settled';
    default:
      return 'something else';
  }
}
