import { fillRequest } from '../graph/fill.ts';
import { fingerprint } from '../graph/fingerprint.ts';
import type { Job, Request } from '../graph/job.ts';
import { blockWords, byOf, type Cost } from '../plan/ceilings.ts';
import type { Render } from '../plan/standing.ts';
import type { Failure } from '../providers/provider.ts';
import type { Collected } from './collect.ts';
import { mayRepeat } from './rules.ts';
import { refused, type SendContext, send } from './send.ts';
import { holdsBack } from './tally.ts';
import type { Uploads } from './uploads.ts';
import { isClosing, timestamp, type Workshop } from './workshop.ts';

/** One take slot, ready to be rendered. */
export interface Order {
  readonly job: Job;
  readonly slot: number;
  readonly render: Render;
  /** Credits it costs at most. */
  readonly quoted: number;
  /** Whether the policy would have it wait, and a person forces it. */
  readonly isForced: boolean;
  /** Where each input came from, by field. */
  readonly from: Readonly<Record<string, string>>;
}

/** What became of an order; `not-sent` when the run closes, or its money is spoken for. */
export type Rendered = Collected | { readonly kind: 'not-sent' } | { readonly kind: 'uncertain' };

/** The places among the tasks of a model. */
export interface Queue {
  /** Takes one, when there is one; the result gives it back. */
  enter(): Promise<() => void>;
  isFull(): boolean;
}

/** Sends an order once and settles what comes of it. It is sent again only when the failed attempt certainly cost nothing. */
export async function render(order: Order, uploads: Uploads, queue: Queue, workshop: Workshop): Promise<Rendered> {
  for (let attempts = 1; ; attempts++) {
    if (queue.isFull()) tell('take-waiting', order, workshop);
    const leaveQueue = once(await queue.enter());
    const result = await attemptOnce(order, uploads, { leaveQueue, workshop }).finally(leaveQueue);
    if (result.kind !== 'lost' || !mayRepeat(result.failure, result.charged, attempts) || isClosing(workshop))
      return result;
    // Who wanted the first stopped does not want a second.
    if (workshop.wants?.isCancelled({ address: order.job.address, slot: order.slot })) return result;
    // It was told as failed, and is tried once more: what counts is how it ends.
    workshop.tally.failed--;
    await workshop.host.sleep(2000 * attempts * (1 + workshop.host.random()), workshop.host.signal);
  }
}

async function attemptOnce(order: Order, uploads: Uploads, { leaveQueue, workshop }: SendContext): Promise<Rendered> {
  const { job, quoted } = order;
  const { host, purse, tally } = workshop;
  await workshop.wants?.untilOpen(host.signal);
  if (isClosing(workshop) || holdsBack(tally, job.model)) return { kind: 'not-sent' };
  if (wasRefused(order, workshop)) {
    const reason = 'the same request was refused, and this model has no dice that would make it another';
    tally.blocked++;
    host.report({ event: 'job-blocked', at: timestamp(host), address: job.address, reason });
    return { kind: 'not-sent' };
  }
  const cost: Cost = { address: job.address, model: job.model, credits: quoted, ...byOf(workshop) };
  const block = purse.blocks(cost);
  if (block) {
    tally.blocked++;
    host.report({
      event: 'job-blocked',
      at: timestamp(host),
      address: job.address,
      reason: blockWords(cost, block),
    });
    return { kind: 'not-sent' };
  }
  purse.take(cost);
  if (job.request.inputs.length > 0) tell('take-uploading', order, workshop);
  // Before the intent: uploading costs nothing, and a crash in the middle of it must not leave a question behind.
  const wire = await withUris(order, uploads);
  if ('failure' in wire) return refused(order, wire.failure, workshop);
  const result = await send(order, wire, { leaveQueue, workshop });
  if (result.kind === 'not-sent') purse.take({ ...cost, credits: -cost.credits });
  return result;
}

/** Whether another slot of the job has found out meanwhile. With dice, no two slots send the same. */
const wasRefused = ({ render: { request } }: Order, { tally }: Workshop): boolean =>
  request.body.seed === undefined && tally.refused.has(fingerprint(request, 0));

/** The request with every digest replaced by a URI the provider can read. */
async function withUris(
  { job, render: { request, digests } }: Order,
  uploads: Uploads,
): Promise<Request | { readonly failure: Failure }> {
  const results = await Promise.all(job.request.inputs.map((input, index) => uploads.uriOf(input, digests[index]!)));
  const refusal = results.find(result => result.kind === 'refused');
  if (refusal)
    return { failure: { ...refusal.failure, reason: `an input could not be uploaded: ${refusal.failure.reason}` } };
  const uris = results.map(result => (result.kind === 'uploaded' ? result.uri : ''));
  const { seed } = request.body;
  return fillRequest(job.request, input => uris[input]!, typeof seed === 'number' ? seed : undefined);
}

function tell(event: 'take-waiting' | 'take-uploading', { job, slot }: Order, { host }: Workshop): void {
  const news = { at: timestamp(host), address: job.address, slot };
  host.report(
    event === 'take-waiting'
      ? { event, ...news, reason: `a place among the tasks of ${job.model}` }
      : { event, ...news },
  );
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
