import { fingerprintVersion } from '../graph/fingerprint.ts';
import type { Request } from '../graph/job.ts';
import type { Attempt, JournalEntry } from '../lockfile/journal.ts';
import type { Loss, Take } from '../lockfile/lockfile.ts';
import { takeAddress } from '../production/address.ts';
import { type Failure, minPollMs, type TaskNews } from '../providers/provider.ts';
import { fetchMedia } from './fetch-media.ts';
import { rules } from './rules.ts';
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

type Ended = Extract<TaskNews, { kind: 'succeeded' | 'failed' | 'cancelled' }>;

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

async function settleTake(
  submitted: Submitted,
  news: Extract<Ended, { kind: 'succeeded' }>,
  workshop: Workshop,
): Promise<Collected> {
  const { attempt, task, collected } = submitted;
  const { host, store, tally } = workshop;
  const { address, slot } = attempt;
  const charged = news.charged ?? submitted.estimated ?? attempt.quoted;
  await note({ kind: 'settled', status: 'succeeded', charged }, attempt, workshop);
  host.report({ event: 'take-fetching', at: timestamp(host), address, slot, task });
  const fetched = await fetchMedia({ task, request: attempt.request as Request }, news, workshop);
  if (fetched.kind === 'not-here') {
    tally.failed++;
    host.report({
      event: 'take-failed',
      at: timestamp(host),
      address,
      slot,
      kind: 'retry',
      reason: `rendered, but the download failed: ${fetched.reason}`,
      charged,
      hint: 'It is paid for and not lost: `retake apply` fetches it again and renders nothing.',
    });
    return { kind: 'left' };
  }
  const take: Omit<Take, 'take'> = {
    slot,
    fingerprint: attempt.fingerprint,
    fingerprintVersion,
    request: attempt.request,
    wording: attempt.wording,
    from: attempt.from,
    provider: attempt.provider,
    task,
    credits: {
      quoted: attempt.quoted,
      ...(submitted.estimated === undefined ? {} : { estimated: submitted.estimated }),
      charged,
    },
    created: news.created || attempt.at,
    media: fetched.media,
  };
  await note({ kind: 'stored', take }, attempt, workshop);
  const numbered = await enter(attempt, take, workshop);
  const file = await store.media.place(numbered.media, { address, take: numbered.take });
  tally[collected ? 'collected' : 'rendered']++;
  tally.charged += charged;
  host.report({
    event: 'take-done',
    at: timestamp(host),
    address,
    slot,
    take: takeAddress(address, numbered.take),
    file,
    charged,
    quoted: attempt.quoted,
    collected,
    reused: false,
  });
  return { kind: 'take', take: numbered };
}

/** Puts a take whose media is stored into the lockfile, and closes its attempt. */
export async function enter(attempt: Attempt, take: Omit<Take, 'take'>, workshop: Workshop): Promise<Take> {
  const numbered = await workshop.store.ledger.addTake(attempt.address, take);
  await note({ kind: 'done' }, attempt, workshop);
  workshop.books.add(attempt.address, numbered);
  return numbered;
}

interface Ending {
  readonly news: Exclude<Ended, { kind: 'succeeded' }>;
  readonly kind: Loss['kind'];
  readonly failure: Failure;
}

async function settleLoss(
  { attempt, task, estimated }: Submitted,
  { news, kind, failure }: Ending,
  workshop: Workshop,
): Promise<Collected> {
  const { host, store, tally } = workshop;
  const { address, slot, fingerprint, request, quoted } = attempt;
  // A provider that does not say may have charged all of it; only a written 0 is 0.
  const charged = news.charged ?? estimated ?? quoted;
  const loss: Loss = {
    address,
    slot,
    fingerprint,
    model: request.body.model,
    kind,
    task,
    credits: { quoted, ...(estimated === undefined ? {} : { estimated }), charged },
    at: timestamp(host),
    ...(failure.code === undefined ? {} : { code: failure.code }),
    reason: failure.reason,
  };
  await note(
    {
      kind: 'settled',
      status: news.kind,
      charged,
      reason: failure.reason,
      ...(failure.code === undefined ? {} : { code: failure.code }),
    },
    attempt,
    workshop,
  );
  await note({ kind: 'lost', loss }, attempt, workshop);
  await store.ledger.addLoss(loss);
  await note({ kind: 'done' }, attempt, workshop);
  tally.charged += charged;
  tally.failed++;
  host.report({
    event: 'take-failed',
    at: timestamp(host),
    address,
    slot,
    kind: failure.class,
    ...(failure.code === undefined ? {} : { code: failure.code }),
    reason: failure.reason,
    charged,
    hint: rules[failure.class].hint,
  });
  return { kind: 'lost', failure, charged };
}

/** A journal line about an attempt, without its name and date. */
type Note = JournalEntry extends infer Entry
  ? Entry extends { kind: 'settled' | 'stored' | 'lost' | 'done' }
    ? Omit<Entry, 'id' | 'at'>
    : never
  : never;

const note = (line: Note, { id }: Attempt, { store, host }: Workshop): Promise<void> =>
  store.journal.append({ ...line, id, at: timestamp(host) });
