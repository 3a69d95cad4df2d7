import { randomUUID } from 'node:crypto';
import type { Job, Request } from '../graph/job.ts';
import type { Attempt } from '../lockfile/journal.ts';
import type { Created, Failure } from '../providers/provider.ts';
import { collect } from './collect.ts';
import type { Order, Rendered } from './render.ts';
import { rules } from './rules.ts';
import { timestamp, type Workshop } from './workshop.ts';

export interface SendContext {
  /** Gives the place among the tasks of the model back; may be called more than once. */
  readonly leaveQueue: () => void;
  readonly workshop: Workshop;
}

/** The deed: intention, request, answer, and what comes of it. The request is sent once, whatever happens. */
export async function send(order: Order, wire: Request, { leaveQueue, workshop }: SendContext): Promise<Rendered> {
  const { provider, production, tally } = workshop;
  const attempt = await intend(order, workshop);
  tally.inFlight.add(attempt.id);
  const slate = { production: production.title, address: order.job.address, take: order.slot };
  const created = await provider.create(wire, slate);
  const result = await afterCreate(attempt, created, { order, leaveQueue, workshop });
  if (result.kind !== 'left') tally.inFlight.delete(attempt.id);
  return result;
}

async function afterCreate(
  attempt: Attempt,
  created: Created,
  { order, leaveQueue, workshop }: SendContext & { readonly order: Order },
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
export function refused({ job, slot }: Order, failure: Failure, { host, tally }: Workshop): Rendered {
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
