import type { Attempt } from '../lockfile/journal.ts';
import type { Take } from '../lockfile/lockfile.ts';
import { type Failure, minPollMs, type TaskNews } from '../providers/provider.ts';
import { settleLoss, settleTake } from './settle.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** A task at the provider, and the attempt it belongs to. */
export interface Submitted {
  readonly attempt: Attempt;
  readonly task: string;
  readonly estimated?: number;
  /** Whether an earlier run had submitted it. */
  readonly collected: boolean;
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
  const news = await untilEnded(submitted, workshop).finally(onEnd);
  switch (news?.kind) {
    case undefined:
      return { kind: 'left' };
    case 'succeeded':
      return settleTake(submitted, news, workshop);
    case 'failed':
      return settleLoss(
        submitted,
        { news, kind: news.failure.class === 'moderated' ? 'moderated' : 'failed', failure: news.failure },
        workshop,
      );
    case 'cancelled':
      return settleLoss(
        submitted,
        { news, kind: 'cancelled', failure: { class: 'fix', reason: 'it was cancelled at the provider' } },
        workshop,
      );
    default:
      return news satisfies never;
  }
}

export type Ended = Extract<TaskNews, { kind: 'succeeded' | 'failed' | 'cancelled' }>;

/** The end of a task; undefined when the run is left first, or the provider stays unreachable. A slow task is not a failed one. */
async function untilEnded(submitted: Submitted, { provider, host }: Workshop): Promise<Ended | undefined> {
  const { task, collected } = submitted;
  // A task from an earlier run may have ended long ago, and nobody has polled it in this one: it is asked about at once.
  if (!collected) await pause(host, 0);
  for (let silent = 0; silent <= patience && !host.signal.aborted; ) {
    const news = await provider.retrieve(task);
    if (isEnd(news)) return news;
    if (news.kind === 'refused') {
      if (news.failure.class === 'stop') return undefined;
      if (news.failure.status === 404) return { kind: 'cancelled', created: '' };
      silent++;
    } else {
      silent = 0;
      report(submitted, news, host);
    }
    await pause(host, silent);
  }
  return undefined;
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
