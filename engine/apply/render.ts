import { randomUUID } from 'node:crypto';
import { fillRequest } from '../graph/fill.ts';
import type { Job, Request } from '../graph/job.ts';
import type { Attempt } from '../lockfile/journal.ts';
import type { Cost } from '../plan/ceilings.ts';
import type { Render } from '../plan/standing.ts';
import type { Created, Failure } from '../providers/provider.ts';
import { type Collected, collect } from './collect.ts';
import { mayRepeat, rules } from './rules.ts';
import type { Uploads } from './uploads.ts';
import { isClosing, timestamp, type Workshop } from './workshop.ts';

/** One take slot, ready to be rendered. */
export interface Order {
  readonly job: Job;
  readonly slot: number;
  readonly render: Render;
  /** Where each input came from, by field. */
  readonly from: Readonly<Record<string, string>>;
}

/** What became of an order; `not-sent` when the run closes, or its money is spoken for. */
export type Rendered = Collected | { readonly kind: 'not-sent' } | { readonly kind: 'uncertain' };

/** Takes a place among the tasks of a model; the result gives the place back. */
export type EnterQueue = () => Promise<() => void>;

/** Sends an order once and settles what comes of it. It is sent again only when the failed attempt certainly cost nothing. */
export async function render(
  order: Order,
  uploads: Uploads,
  enterQueue: EnterQueue,
  workshop: Workshop,
): Promise<Rendered> {
  for (let attempts = 1; ; attempts++) {
    const leaveQueue = once(await enterQueue());
    const result = await attemptOnce(order, uploads, { leaveQueue, workshop }).finally(leaveQueue);
    if (result.kind !== 'lost' || !mayRepeat(result.failure, result.charged, attempts) || isClosing(workshop))
      return result;
    await workshop.host.sleep(2000 * attempts * (1 + workshop.host.random()), workshop.host.signal);
  }
}

interface AttemptContext {
  readonly leaveQueue: () => void;
  readonly workshop: Workshop;
}

async function attemptOnce(
  order: Order,
  uploads: Uploads,
  { leaveQueue, workshop }: AttemptContext,
): Promise<Rendered> {
  const { job, slot } = order;
  const { host, purse, tally, provider } = workshop;
  if (isClosing(workshop) || tally.resting.has(job.model)) return { kind: 'not-sent' };
  const cost: Cost = { address: job.address, model: job.model, credits: job.quote.credits };
  const block = purse.blocks(cost);
  if (block) {
    host.report({
      event: 'job-blocked',
      at: timestamp(host),
      address: job.address,
      reason: `${cost.credits} cr do not fit: ${block.scope} has ${block.left} of ${block.limit} cr left`,
    });
    return { kind: 'not-sent' };
  }
  purse.take(cost);
  const giveBack = (): void => purse.take({ ...cost, credits: -cost.credits });
  // Before the intent: uploading costs nothing, and a crash in the middle of it must not leave a question behind.
  const wire = await withUris(order, uploads);
  if ('failure' in wire) {
    giveBack();
    return refused(order, wire.failure, workshop);
  }
  if (isClosing(workshop)) {
    giveBack();
    return { kind: 'not-sent' };
  }
  const attempt = await intend(order, workshop);
  tally.inFlight.add(attempt.id);
  const created = await provider.create(wire, {
    production: workshop.production.title,
    address: job.address,
    take: slot,
  });
  const result = await afterCreate(attempt, created, { order, leaveQueue, workshop });
  if (created.kind === 'refused' || (result.kind === 'lost' && result.charged === 0)) giveBack();
  if (result.kind !== 'left') tally.inFlight.delete(attempt.id);
  return result;
}

async function afterCreate(
  attempt: Attempt,
  created: Created,
  { order, leaveQueue, workshop }: AttemptContext & { readonly order: Order },
): Promise<Rendered> {
  const { job, slot } = order;
  const { host, store, tally } = workshop;
  const { id, quoted } = attempt;
  const at = timestamp(host);
  switch (created.kind) {
    case 'accepted': {
      const { task, estimated } = created;
      const known = estimated === undefined ? {} : { estimated };
      await store.journal.append({ kind: 'submitted', id, at, task, ...known });
      host.report({ event: 'take-submitted', at, address: job.address, slot, task, quoted, ...known });
      if (estimated !== undefined && estimated > quoted)
        await stopOverQuote({ task, estimated, quoted, job }, workshop);
      return collect({ attempt, task, ...known, collected: false }, workshop, leaveQueue);
    }
    case 'refused':
      await store.journal.append({ kind: 'refused', id, at, reason: created.failure.reason });
      return refused(order, created.failure, workshop);
    case 'uncertain':
      tally.uncertain++;
      tally.atRisk += quoted;
      host.report({
        event: 'take-uncertain',
        at,
        address: job.address,
        slot,
        quoted,
        reason: created.reason,
        hint: `Quarantined: it is not sent again until you say what became of it. Look at the account, then \`retake reconcile ${job.address}#${slot} --not-sent\` or \`--charged N\`.`,
      });
      return { kind: 'uncertain' };
    default:
      return created satisfies never;
  }
}

/** The price book is wrong: the task is cancelled while it can be, and a person decides. */
async function stopOverQuote(
  { task, estimated, quoted, job }: { task: string; estimated: number; quoted: number; job: Job },
  { provider, tally, host }: Workshop,
): Promise<void> {
  tally.stopped = `the provider estimates ${estimated} cr for ${job.address}, the price book says ${quoted} cr`;
  host.report({
    event: 'notice',
    at: timestamp(host),
    text: `${tally.stopped}. Nothing more is submitted; task ${task} is being cancelled.`,
  });
  await provider.cancel(task);
}

/** There is no task. What follows from that is in the rules. */
function refused({ job, slot }: Order, failure: Failure, { host, tally }: Workshop): Rendered {
  const rule = rules[failure.class];
  tally.failed++;
  if (rule.goOn === 'no') tally.stopped ??= failure.reason;
  if (rule.goOn === 'other models') tally.resting.add(job.model);
  host.report({
    event: 'take-failed',
    at: timestamp(host),
    address: job.address,
    slot,
    kind: failure.class,
    ...(failure.code === undefined ? {} : { code: failure.code }),
    reason: failure.reason,
    charged: 0,
    hint: rule.hint,
  });
  return { kind: 'lost', failure, charged: 0 };
}

/** Write the intention before the deed. */
async function intend(
  { job, slot, render: { request, fingerprint }, from }: Order,
  { run, host, store, provider }: Workshop,
): Promise<Attempt> {
  const attempt: Attempt = {
    id: randomUUID(),
    at: timestamp(host),
    run,
    address: job.address,
    slot,
    fingerprint,
    request: request as Attempt['request'],
    wording: job.wording,
    from,
    provider: provider.name,
    quoted: job.quote.credits,
  };
  await store.journal.append({ kind: 'intent', ...attempt });
  return attempt;
}

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

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
