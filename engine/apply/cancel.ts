import { failPoint } from '../fail-point.ts';
import type { Failure, TaskNews } from '../providers/provider.ts';
import type { Ended, Submitted } from './collect.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** A task that a person had stopped. */
export interface Stopped {
  /** What it was about when it was told to end. Absent: an earlier run had told it. */
  readonly doing?: Extract<TaskNews, { kind: 'waiting' | 'running' }>;
}

/** A person's wish to have a task stopped, from poll to poll. */
export interface Wish {
  outcome(): { readonly stopped?: Stopped };
  /**
   * Heeds it, right after a poll that said that the task still goes on: what has ended is taken as it is, for to cancel
   * it would delete it. Written down first, so that a task that is gone after a crash is known to be cancelled.
   */
  heed(doing: NonNullable<Stopped['doing']>): Promise<void>;
}

export function openWish({ attempt, task, cancelled }: Submitted, workshop: Workshop): Wish {
  const { store, host, wants } = workshop;
  let stopped: Stopped | undefined = cancelled ? {} : undefined;
  let isTold = false;
  return {
    outcome: () => (stopped ? { stopped } : {}),
    async heed(doing) {
      const isWanted = cancelled === true || wants?.isCancelled(attempt) === true;
      if (!isWanted || isTold || host.signal.aborted) return;
      isTold = true;
      await store.journal.append({ kind: 'cancel', id: attempt.id, at: timestamp(host) });
      stopped = (await tellToEnd(task, workshop)) ? { doing } : undefined;
    },
  };
}

/** Tells the provider to stop a task, more than once where that may help: what goes on is paid for. Whether it heard. */
export async function tellToEnd(task: string, { provider, host }: Workshop): Promise<boolean> {
  for (let tried = 1; ; tried++) {
    const refusal = await provider.cancel(task);
    failPoint('cancel-sent');
    if (!refusal) return true;
    const { reason, class: kind } = refusal.failure;
    if (kind === 'retry' && tried < tries && !host.signal.aborted) {
      await host.sleep(5000 + 1500 * host.random(), host.signal);
      continue;
    }
    const text = `Task ${task} could not be cancelled, and goes on: ${reason}`;
    host.report({ event: 'notice', at: timestamp(host), text });
    return false;
  }
}

const tries = 3;

/** The failure of a task that a person had stopped. */
export function stoppedFailure({ doing }: Stopped, booked: Booked): Failure {
  const when =
    doing === undefined ? '' : doing.kind === 'running' ? ' while it was running' : ` while it was ${doing.status}`;
  return { class: 'fix', reason: `you cancelled it${when}${assumedWords(booked)}` };
}

/** Whether what is booked for a task is the estimate, because nobody said what it cost. */
export const isAssumed = ({ charged }: Submitted, news: Ended): boolean =>
  news.charged === undefined && charged === undefined;

/** The failure of a task that was cancelled, and not by anybody here. */
export const cancelledElsewhere = (booked: Booked): Failure => ({
  class: 'fix',
  reason: `it was cancelled at the provider, and not from here${assumedWords(booked)}`,
});

/** What to do about a take that somebody did not want any more; `assumed`: what is booked for it is the estimate. */
export const afterStopping = (task: string, { assumed }: Pick<Booked, 'assumed'>): string =>
  `Nothing is wrong with the request: \`retake apply\` renders it anew, at its full price.${assumed ? ` If the account says it cost less, \`retake reconcile ${task} --charged N\` corrects it.` : ''}`;

/** What a cancelled task is booked with, in credits; `assumed`: nobody said what it cost. */
export interface Booked {
  readonly charged: number;
  readonly assumed: boolean;
}

const assumedWords = ({ charged, assumed }: Booked): string =>
  assumed
    ? `; the provider does not say what a cancelled task costs, so the ${charged} cr it had estimated are booked`
    : '';
