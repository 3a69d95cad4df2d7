import type { Failure, FailureClass } from '../providers/provider.ts';

/** What follows from a failure. The one table; docs/money.md prints it. */
export interface Rule {
  /** How often the same request may be sent again within a run, when the failed one cost nothing. */
  readonly again: number;
  /** Whether further requests of this run make sense. */
  readonly goOn: 'yes' | 'other models' | 'no';
  /** What the person can do, as the rest of "…". */
  readonly hint: string;
}

export const rules: Readonly<Record<FailureClass, Rule>> = {
  fix: { again: 0, goOn: 'yes', hint: 'The same request would fail again: change what it names, then `retake apply`.' },
  moderated: {
    again: 0,
    goOn: 'yes',
    hint: 'It is never sent again unchanged: change the wording or the picture, then `retake apply`.',
  },
  retry: { again: 1, goOn: 'yes', hint: 'Nothing is wrong with the request: `retake apply` tries again.' },
  wait: {
    again: 0,
    goOn: 'other models',
    hint: 'The account has reached a limit for this model: `retake apply` goes on when it is lifted.',
  },
  stop: { again: 0, goOn: 'no', hint: 'No request can succeed until this is put right; then `retake apply` goes on.' },
};

/** Whether a failed request may be sent once more: it cost nothing, and its class allows it. */
export const mayRepeat = ({ class: kind }: Failure, charged: number, attempts: number): boolean =>
  charged === 0 && attempts <= rules[kind].again;
