import { setMaxListeners } from 'node:events';
import type { AccountWait, RunEvent, RunFinished } from '../../schemas/types/events.ts';
import type { Plan } from '../../schemas/types/plan.ts';
import type { Host } from '../host.ts';
import type { InFlight } from '../lockfile/journal.ts';
import { expectedTime } from '../plan/expected-time.ts';
import { type Ground, standings } from '../plan/standing.ts';
import type { Account } from '../providers/provider.ts';
import { accountWaits } from './account-waits.ts';
import { leaveBehind } from './leave-behind.ts';
import { placesFor } from './queues.ts';
import { remember } from './remember.ts';
import { rescue } from './rescue.ts';
import { schedule } from './schedule.ts';
import { heldBack, outcomeOf } from './tally.ts';
import { troubleWords } from './trouble.ts';
import { openUploads } from './uploads.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** What was approved, and what it is about. */
export interface Approved {
  readonly plan: Plan;
  /** Its lockfile is the workshop's live one. */
  readonly ground: Ground;
  readonly inFlight: InFlight;
  readonly account?: Account;
  /** What to type after `retake` to go on with the same jobs. Absent: `apply`. */
  readonly again?: string;
}

/** Does what the plan says, or less: renders, collects and reuses takes until nothing more can move or the person wants out. */
export async function run(approved: Approved, given: Omit<Workshop, 'stop'>): Promise<RunFinished> {
  const { plan, ground, inFlight, account, again = 'apply' } = approved;
  // Whoever is left behind may still be finishing; after the run is over, nobody is told.
  let isOver = false;
  const stopping = new AbortController();
  const { tally } = given;
  const signal = AbortSignal.any([given.host.signal, stopping.signal]);
  // Every take under way listens, and there may be hundreds: no leak, and no warning about one.
  setMaxListeners(0, given.host.signal, signal);
  const host: Host = {
    ...given.host,
    signal,
    report: event => isOver || given.host.report(plan.rehearsal ? inRehearsal(event) : event),
  };
  const stop = (reason: string): void => {
    tally.stopped ??= reason;
    stopping.abort();
  };
  const journal = remember(given.store.journal);
  const workshop: Workshop = { ...given, store: { ...given.store, journal }, host, stop };
  const { create, replace, resume, reuse, credits } = plan.totals;
  const expected = expectedTime(plan.changes, ground.lockfile.takes, model => placesFor(model, account));
  host.report({
    event: 'run-started',
    at: timestamp(host),
    run: workshop.run,
    rehearsal: plan.rehearsal,
    production: plan.production.title,
    takes: create + replace,
    collect: resume,
    reuse,
    credits,
    ...(expected === undefined ? {} : { expected }),
  });
  const known = new Map(standings(ground));
  const uploads = openUploads(workshop, ground.inventory, known);
  const trouble = await withinReach(
    schedule({ changes: plan.changes, ground, known, uploads, inFlight, ...(account ? { account } : {}) }, workshop),
    workshop,
  ).catch(error => ({ error }));
  const toBringBack = await rescue(journal, workshop);
  if (trouble && troubleWords(trouble.error) === undefined) throw trouble.error;
  await leaveBehind(inFlight, workshop);
  const detached = given.host.signal.aborted;
  const waits = accountWaits(approved, workshop);
  const finished: RunFinished = {
    event: 'run-finished',
    at: timestamp(host),
    run: workshop.run,
    outcome: outcomeOf(tally, detached),
    ...(tally.stopped === undefined ? {} : { reason: tally.stopped }),
    rendered: tally.rendered,
    collected: tally.collected,
    reused: tally.reused,
    failed: tally.failed,
    ...(tally.cancelled > 0 ? { cancelled: tally.cancelled } : {}),
    waiting: plan.totals.wait + heldBack(tally) + tally.blocked,
    ...(waits.length > 0 ? { account: [...waits] } : {}),
    uncertain: tally.uncertain.length,
    inFlight: tally.inFlight.size,
    charged: tally.charged,
    chargedEarlier: tally.chargedEarlier,
    atRisk: tally.atRisk,
    next: toBringBack === undefined ? nextCommand({ plan, again, waits }, workshop) : inWorld(plan, toBringBack),
  };
  host.report(finished);
  isOver = true;
  return finished;
}

/** The commands of a hint, typed as they stand, must not lead from a rehearsal to real money. */
const inRehearsal = (event: RunEvent): RunEvent =>
  'hint' in event
    ? { ...event, hint: event.hint.replace(/`retake ([^`]+)`/g, (_, words) => `\`retake ${words} --rehearse\``) }
    : event;

/**
 * A person who wants out is not kept: what is under way is in the journal, and the next run goes on with it. Only a
 * request that is being sent is worth waiting for, because without its answer the take would be uncertain; who will
 * not wait for that either says so twice.
 */
async function withinReach(work: Promise<void>, { host, tally }: Workshop): Promise<void> {
  await Promise.race([work, aborted(host.signal)]);
  if (!host.signal.aborted) return;
  await Promise.allSettled([...tally.asking]);
  await Promise.race([work, new Promise(done => setTimeout(done, graceMs).unref())]);
}

/** For what is a moment from done: a line in the journal, a take in the lockfile. */
const graceMs = 1000;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise(done => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

const inWorld = ({ rehearsal }: Pick<Plan, 'rehearsal'>, words: string): string =>
  `retake ${words}${rehearsal ? ' --rehearse' : ''}`;

interface Done {
  readonly plan: Plan;
  readonly again: string;
  readonly waits: readonly AccountWait[];
}

function nextCommand({ plan: { rehearsal, totals, changes }, again, waits }: Done, { tally, host }: Workshop): string {
  const command = (name: string): string => inWorld({ rehearsal }, name);
  if (tally.stopped !== undefined && tally.inFlight.size === 0) return command('plan');
  const isUnfinished = tally.failed > 0 || tally.inFlight.size > 0 || tally.stopped !== undefined;
  if (host.signal.aborted || isUnfinished) return command(again);
  if (tally.uncertain.length > 0) return command('reconcile');
  // What was cancelled is rendered again by any apply: first the plan says so.
  if (tally.cancelled > 0) return command('plan');
  // The plan says what stands in the way of what could not be asked for.
  if (tally.blocked > 0) return command('plan');
  // What the account keeps waiting needs nobody; anything else does.
  const forAccount = waits.reduce((sum, { takes }) => sum + takes, 0);
  const isToBeJudged = changes.some(({ action, reason }) => action === 'wait' && reason.code === 'gate');
  if (totals.wait + heldBack(tally) > forAccount) return command(isToBeJudged ? 'review' : 'status');
  return forAccount > 0 ? command(again) : '';
}
