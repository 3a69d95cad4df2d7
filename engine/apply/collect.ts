import { failPoint } from '../fail-point.ts';
import { fingerprint } from '../graph/fingerprint.ts';
import type { Request } from '../graph/job.ts';
import type { Attempt } from '../lockfile/journal.ts';
import type { Take } from '../lockfile/lockfile.ts';
import { type Failure, minPollMs, type TaskNews } from '../providers/provider.ts';
import { book, chargedFor } from './book.ts';
import {
  afterStopping,
  cancelledElsewhere,
  isAssumed,
  openWish,
  type Stopped,
  stoppedFailure,
  tellToEnd,
} from './cancel.ts';
import { countModerated } from './moderated.ts';
import { settleLoss, settleTake } from './settle.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** A task at the provider, and the attempt it belongs to. */
export interface Submitted {
  readonly attempt: Attempt;
  readonly task: string;
  readonly estimated?: number;
  /** What the journal says it was charged; an earlier run had seen it end. */
  readonly charged?: number;
  /** Credits that are held for it. */
  readonly reserved: number;
  /** Whether an earlier run had submitted it. */
  readonly collected: boolean;
  /** In an earlier run, a person wanted it stopped. Absent: nobody did. */
  readonly cancelled?: true;
}

export type Collected =
  | { readonly kind: 'take'; readonly take: Take }
  /** The task ended without a take; `charged` in credits. */
  | { readonly kind: 'lost'; readonly failure: Failure; readonly charged: number }
  /** Left at the provider or in the journal; the next run goes on with it. */
  | { readonly kind: 'left' };

/** Waits for a task to end, and settles it: the take, or the loss, goes into the lockfile. `onEnd` runs once the provider is done with it. */
export async function collect(
  submitted: Submitted,
  workshop: Workshop,
  onEnd: () => void = () => {},
): Promise<Collected> {
  const { estimated, attempt } = submitted;
  const isTooDear = estimated !== undefined && estimated > attempt.quoted && submitted.charged === undefined;
  if (isTooDear) await stopOverQuote(submitted, estimated, workshop);
  const { news, stopped } = await untilEnded(submitted, isTooDear, workshop).catch(error => {
    onEnd();
    throw error;
  });
  // Noted and booked before the place among the tasks is given back: whoever takes it must see what is left.
  if (news?.kind === 'failed' && kindOf(news.failure) !== 'failed')
    workshop.tally.refused.add(fingerprint(attempt.request as Request, 0));
  if (news?.kind === 'failed') countModerated(news.failure, workshop);
  if (news) failPoint('task-ended');
  if (news) book(submitted, chargedFor(submitted, news), workshop);
  onEnd();
  switch (news?.kind) {
    case undefined:
      return { kind: 'left' };
    case 'succeeded':
      return settleTake(submitted, { ...news, ...watchedFor(submitted, workshop) }, workshop);
    case 'failed':
      return settleLoss(submitted, { news, kind: kindOf(news.failure), failure: news.failure }, workshop);
    case 'cancelled': {
      if (isTooDear)
        return settleLoss(submitted, { news, kind: 'cancelled', failure: dear(attempt, estimated) }, workshop);
      const booked = { charged: chargedFor(submitted, news), assumed: isAssumed(submitted, news) };
      const failure = stopped ? stoppedFailure(stopped, booked) : cancelledElsewhere(booked);
      const hint = afterStopping(submitted.task, booked);
      const wished = stopped ? { wished: { assumed: booked.assumed } } : {};
      return settleLoss(submitted, { news, kind: 'cancelled', failure, hint, ...wished }, workshop);
    }
    default:
      return news satisfies never;
  }
}

/** What a failed task is remembered as: only what may go well the next time is tried again. */
function kindOf({ class: kind }: Failure): 'failed' | 'wrong' | 'moderated' {
  if (kind === 'moderated') return 'moderated';
  return kind === 'fix' ? 'wrong' : 'failed';
}

export type Ended = Extract<TaskNews, { kind: 'succeeded' | 'failed' | 'cancelled' }>;

/** Seconds from request to end, where this run has seen both. */
function watchedFor({ attempt, collected }: Submitted, { host }: Workshop): { readonly took?: number } {
  if (collected) return {};
  return { took: Math.max(0, Math.round((host.now() - Date.parse(attempt.at)) / 100) / 10) };
}

/** How a task is watched to its end. */
interface Watched {
  /** Undefined: the run was left first, or the provider stayed unreachable. A slow task is not a failed one. */
  readonly news: Ended | undefined;
  /** A person had it stopped in the middle of this. Absent: nobody did. */
  readonly stopped?: Stopped;
}

async function untilEnded(submitted: Submitted, isTooDear: boolean, workshop: Workshop): Promise<Watched> {
  const { provider, host } = workshop;
  const { task, collected } = submitted;
  const wish = openWish(submitted, workshop);
  const ending = (news: Ended | undefined): Watched => ({ news, ...wish.outcome() });
  // A task from an earlier run may have ended long ago, and nobody has polled it in this one: it is asked about at once.
  if (!collected) await pause(host, 0);
  let silence = '';
  for (let silent = 0; silent <= patience && !host.signal.aborted; ) {
    const news = await provider.retrieve(task);
    if (isEnd(news)) return ending(news);
    if (news.kind === 'refused') {
      const what = meaning(news.failure, isTooDear || wish.outcome().stopped !== undefined);
      if (what === 'gone') return ending({ kind: 'cancelled', created: '' });
      if (what !== 'silence') return ending(giveUp(what, submitted, news.failure.reason, workshop));
      silence = news.failure.reason;
      silent += news.failure.status === 404 ? patience / 4 : 1;
    } else {
      silent = 0;
      report(submitted, news, host);
      await wish.heed(news);
    }
    await pause(host, silent);
  }
  return ending(host.signal.aborted ? undefined : leave(submitted, silence, host));
}

/**
 * What it means that a task cannot be asked about. What was cancelled is gone afterwards. Anything else that is not found
 * is a paid task looked for in the wrong place, or at a bad moment: it is not given up, and never bought again. What was
 * refused before it was asked will be refused again.
 */
function meaning({ class: kind, status }: Failure, isCancelled: boolean): 'gone' | 'stop' | 'leave' | 'silence' {
  if (kind === 'stop') return 'stop';
  if (status === 404 && isCancelled) return 'gone';
  return kind === 'fix' && status === undefined ? 'leave' : 'silence';
}

function giveUp(what: 'stop' | 'leave', submitted: Submitted, reason: string, { tally, host }: Workshop): undefined {
  if (what === 'stop') tally.stopped ??= reason;
  return leave(submitted, reason, host);
}

/** Not lost, and not over: only this run asks no more. Whoever reads why must not render it again. */
function leave({ attempt: { address, slot }, task }: Submitted, reason: string, host: Workshop['host']): undefined {
  const text = `${address}#${slot}: ${reason} Task ${task} stays at the provider; it is in the journal, and the next apply asks for it again.`;
  host.report({ event: 'notice', at: timestamp(host), text });
}

const dear = (attempt: Attempt, estimated: number): Failure => ({
  class: 'stop',
  reason: `${tooDear(attempt, estimated)}; it was cancelled, and is not asked for again at this price`,
});

/** What is wrong when a provider may charge more than was quoted. */
export const tooDear = ({ address, quoted }: Attempt, credits: number): string =>
  `the provider estimates ${credits} cr for ${address}, the price book says ${quoted} cr`;

/** The price book is wrong: the task is cancelled while it can be, and a person decides. */
async function stopOverQuote({ attempt, task }: Submitted, estimated: number, workshop: Workshop): Promise<void> {
  const { tally, host } = workshop;
  tally.stopped ??= tooDear(attempt, estimated);
  const text = `${tooDear(attempt, estimated)}. Nothing more is submitted; task ${task} is being cancelled.`;
  host.report({ event: 'notice', at: timestamp(host), text });
  await tellToEnd(task, workshop);
}

const isEnd = (news: { readonly kind: string }): news is Ended =>
  ['succeeded', 'failed', 'cancelled'].includes(news.kind);

function report(
  { attempt: { address, slot }, task }: Submitted,
  news: Extract<TaskNews, { kind: 'waiting' | 'running' }>,
  host: Workshop['host'],
): void {
  const status = news.kind === 'running' ? 'running' : news.status;
  const progress = news.kind === 'running' && news.progress !== undefined ? { progress: news.progress } : {};
  host.report({ event: 'take-progress', at: timestamp(host), address, slot, task, status, ...progress });
}

/** Polls in a row without an answer before a run leaves a task to the next one. */
const patience = 20;

/** Never shorter than the provider's rule; longer while it does not answer; never quite the same for two tasks. */
const pause = (host: Workshop['host'], silent: number): Promise<void> =>
  host.sleep(minPollMs * 2 ** Math.min(silent, 4) + 1500 * host.random(), host.signal);
