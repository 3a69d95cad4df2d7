import { randomUUID } from 'node:crypto';
import { failPoint } from '../fail-point.ts';
import type { Request } from '../graph/job.ts';
import type { Attempt } from '../lockfile/journal.ts';
import { byOf } from '../plan/ceilings.ts';
import type { Created, Failure, Provider } from '../providers/provider.ts';
import { collect, tooDear } from './collect.ts';
import { countModerated } from './moderated.ts';
import type { Order, Rendered } from './render.ts';
import { rules } from './rules.ts';
import { holdsBack } from './tally.ts';
import { isClosing, timestamp, type Workshop } from './workshop.ts';

export interface SendContext {
  /** Gives the place among the tasks of the model back; may be called more than once. */
  readonly leaveQueue: () => void;
  readonly workshop: Workshop;
}

/** The deed: intention, request, answer, and what comes of it. The request is sent once, whatever happens. */
export async function send(order: Order, wire: Request, { leaveQueue, workshop }: SendContext): Promise<Rendered> {
  const { tally } = workshop;
  const asking = inTurn(order.job.model, tally, () => ask(order, wire, workshop));
  tally.asking.add(asking);
  const answer = await asking.finally(() => tally.asking.delete(asking));
  if (answer === 'closed') return { kind: 'not-sent' };
  if ('objection' in answer) return refused(order, answer.objection, workshop);
  const { attempt, created } = answer;
  if (created.kind === 'refused') return refused(order, created.failure, workshop);
  if (created.kind === 'uncertain') return doubt(attempt, created.reason, workshop);
  const { task, estimated } = created;
  const submitted = {
    attempt,
    task,
    reserved: attempt.quoted,
    collected: false,
    ...(estimated === undefined ? {} : { estimated }),
  };
  tally.inFlight.set(attempt.id, submitted);
  const result = await collect(submitted, workshop, leaveQueue);
  if (result.kind !== 'left') tally.inFlight.delete(attempt.id);
  return result;
}

/** The first request of a model goes alone: should the price book be wrong, one answer says so, and not twenty. */
async function inTurn<T>(model: string, { firstAnswers }: Workshop['tally'], request: () => Promise<T>): Promise<T> {
  const first = firstAnswers.get(model);
  if (first) {
    await first.catch(() => undefined);
    return request();
  }
  const own = request();
  firstAnswers.set(model, own);
  return own;
}

type Answer = { readonly attempt: Attempt; readonly created: Created };

/** Why a request is not sent at all. */
type Objection = { readonly objection: Failure };

/** Intention, request, and the answer written down. */
async function ask(order: Order, wire: Request, workshop: Workshop): Promise<Answer | Objection | 'closed'> {
  const { provider, production, store, tally, host } = workshop;
  await workshop.wants?.untilOpen(host.signal);
  // The request before this one may have been refused for all of its model.
  if (isClosing(workshop) || holdsBack(tally, order.job.model)) return 'closed';
  const objection = await objectionOf(order, wire, provider);
  if (isClosing(workshop)) return 'closed';
  if (objection) {
    heed(objection, order.job.model, tally);
    return { objection };
  }
  const attempt = await intend(order, workshop);
  // A run that was frozen between the two may have lost its lock, and whoever has it now may be asking for this very take.
  if (!store.holdsNow()) {
    tally.stopped ??= 'another run has taken the lock';
    return 'closed';
  }
  const slate = { production: production.title, address: order.job.address, take: order.slot };
  failPoint('request-due');
  const created = await provider.create(wire, slate);
  failPoint('request-answered');
  // Now, and not when it is told: the next request of the model is waiting for this answer.
  if (created.kind === 'refused') heed(created.failure, order.job.model, tally);
  await writeDown(attempt, created, workshop);
  return { attempt, created };
}

/** A router says beforehand what it would charge; a price that nobody approved is not asked for. */
async function objectionOf({ quoted }: Order, wire: Request, provider: Provider): Promise<Failure | undefined> {
  if (!wire.endpoint.startsWith('generate/')) return undefined;
  const answer = await provider.ask(wire);
  if (answer.kind === 'refused') return answer.failure;
  const { model, credits } = answer;
  if (credits <= quoted) return undefined;
  const reason = `the router would take ${model} and charge at most ${credits} cr; the ceiling is ${quoted} cr`;
  return { class: 'fix', reason };
}

async function writeDown(attempt: Attempt, created: Created, { host, store, tally }: Workshop): Promise<void> {
  const { id, address, slot, quoted } = attempt;
  const at = timestamp(host);
  if (created.kind === 'uncertain') return;
  if (created.kind === 'refused')
    return store.journal.append({ kind: 'refused', id, at, reason: created.failure.reason });
  const { task, estimated } = created;
  const known = estimated === undefined ? {} : { estimated };
  try {
    await store.journal.append({ kind: 'submitted', id, at, task, ...known });
  } catch (error) {
    // The one fact that cannot be had again: where it cannot be kept, it is at least told.
    host.report({
      event: 'notice',
      at,
      text: `task ${task} renders ${address}#${slot}, and could not be written down`,
    });
    throw error;
  }
  host.report({ event: 'take-submitted', at, address, slot, task, quoted, ...known });
  // Now, and not when it is cancelled: the next request of the model is waiting for this answer.
  if (estimated !== undefined && estimated > quoted) tally.stopped ??= tooDear(attempt, estimated);
}

/** Nobody knows; a person finds out. */
function doubt(attempt: Attempt, reason: string, { host, tally }: Workshop): Rendered {
  const { address, slot, quoted } = attempt;
  tally.uncertain.push(attempt);
  tally.atRisk += quoted;
  host.report({
    event: 'take-uncertain',
    at: timestamp(host),
    address,
    slot,
    quoted,
    reason,
    hint: `Quarantined: it is not sent again until you say what became of it. Look at the account, then \`retake reconcile ${address}#${slot} --not-sent\` or \`--charged N\`.`,
  });
  return { kind: 'uncertain' };
}

/** There is no task, and nothing is reserved any more. What else follows is in the rules. */
export function refused({ job, slot, quoted }: Order, failure: Failure, workshop: Workshop): Rendered {
  const { host, tally, purse, by } = workshop;
  purse.take({ address: job.address, model: job.model, credits: -quoted, ...byOf({ by }) });
  tally.failed++;
  heed(failure, job.model, tally);
  countModerated(failure, workshop);
  host.report({
    event: 'take-failed',
    at: timestamp(host),
    address: job.address,
    slot,
    kind: failure.class,
    ...(failure.code === undefined ? {} : { code: failure.code }),
    reason: failure.reason,
    charged: 0,
    hint: rules[failure.class].hint,
  });
  return { kind: 'lost', failure, charged: 0 };
}

/** What a refusal says about the requests after it. */
function heed({ class: kind, reason }: Failure, model: string, tally: Workshop['tally']): void {
  const { goOn } = rules[kind];
  if (goOn === 'no') tally.stopped ??= reason;
  if (goOn === 'other models') tally.resting.set(model, tally.resting.get(model) ?? 0);
}

/** Write the intention before the deed. */
async function intend(
  { job, slot, quoted, isForced, render: { request, fingerprint }, from }: Order,
  { run, by, forcePremium, host, store, provider }: Workshop,
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
    ...byOf({ by }),
    ...(isForced && forcePremium !== undefined
      ? { forced: { by: by ?? 'unknown', at: timestamp(host), reason: forcePremium } }
      : {}),
    quoted,
  };
  await store.journal.append({ kind: 'intent', ...attempt });
  return attempt;
}
