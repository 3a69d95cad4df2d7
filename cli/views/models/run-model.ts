import type { RunEvent } from '../../../engine/index.ts';
import { keyOf } from './run-desk.ts';
import { type ActiveTake, emptyRun, type RunModel, type Settled } from './run-state.ts';

/** The run after one more event. `at`: milliseconds by the clock of whoever watches; a rehearsal's own goes faster. */
export function reduce(model: RunModel, event: RunEvent, at: number = Date.parse(event.at)): RunModel {
  // A run that was left has said its last word; what still lands is for the next one to tell.
  if (model.finished) return model;
  switch (event.event) {
    case 'run-started':
      return {
        ...emptyRun,
        title: event.production,
        rehearsal: event.rehearsal,
        approved: event.credits,
        takes: event.takes + event.collect + event.reuse,
        began: at,
        // The clock of a rehearsal is everybody's; only its waiting is shorter, and that is what was measured.
        ...(event.expected === undefined ? {} : { expected: event.expected * 1000 }),
      };
    case 'take-waiting':
      return { ...model, failed: less(model.failed, event), waiting: new Set([...model.waiting, keyOf(event)]) };
    case 'take-uploading':
      return withActive(model, event, { state: 'uploading' }, at);
    case 'take-submitted':
      return withActive(model, event, { state: 'queued', quoted: event.quoted }, at);
    case 'take-progress':
      return withActive(
        model,
        event,
        { state: event.status, ...(event.progress === undefined ? {} : { progress: event.progress }) },
        at,
      );
    case 'take-fetching':
      return withActive(model, event, { state: 'fetching', progress: 1 }, at);
    case 'take-done': {
      const took = at - (model.active.get(keyOf(event))?.since ?? at);
      const how = event.reused ? 'reused' : event.collected ? 'collected' : 'rendered';
      const settled: Settled = { kind: 'done', take: event.take, file: event.file, charged: event.charged, how, took };
      return {
        ...without(model, event, settled),
        done: model.done + 1,
        ...charge(model, event.charged, event.collected),
      };
    }
    case 'take-failed': {
      const { address, slot, reason, charged } = event;
      const known = model.active.get(keyOf(event));
      const settled: Settled = { kind: 'failed', address, slot, reason, charged, hint: hintOf(event, model) };
      return {
        ...without(model, event, settled),
        // What could not be fetched is paid for and still at the provider: it is under way, and told as that.
        ...(known?.state === 'fetching' ? {} : { failed: new Set([...model.failed, keyOf(event)]) }),
        ...charge(model, charged, known?.quoted === undefined),
      };
    }
    case 'take-cancelled': {
      const { address, slot, reason, charged, hint } = event;
      const isEarlier = model.active.get(keyOf(event))?.quoted === undefined;
      return {
        ...without(model, event, { kind: 'cancelled', address, slot, reason, charged, hint }),
        cancelled: new Set([...model.cancelled, keyOf(event)]),
        ...charge(model, charged, isEarlier),
      };
    }
    case 'take-uncertain': {
      const { address, slot, reason, quoted, hint } = event;
      return {
        ...without(model, event, { kind: 'uncertain', address, slot, reason, quoted, hint }),
        uncertain: new Set([...model.uncertain, keyOf(event)]),
      };
    }
    case 'job-blocked':
      return {
        ...model,
        settled: [...model.settled, { kind: 'blocked', address: event.address, reason: event.reason }],
      };
    case 'notice':
      return { ...model, settled: [...model.settled, { kind: 'notice', text: event.text }] };
    case 'run-finished':
      return { ...model, active: new Map(), finished: event };
    default:
      return event satisfies never;
  }
}

/** Where a charge belongs: what an earlier run submitted was approved there. */
const charge = (
  { charged, chargedBefore }: RunModel,
  credits: number,
  isEarlier: boolean,
): Pick<RunModel, 'charged' | 'chargedBefore'> =>
  isEarlier ? { charged, chargedBefore: chargedBefore + credits } : { charged: charged + credits, chargedBefore };

type TakeFailed = Extract<RunEvent, { event: 'take-failed' }>;

type AboutTake = { readonly address: string; readonly slot: number };

function withActive(
  model: RunModel,
  event: AboutTake,
  news: Pick<ActiveTake, 'state'> & Partial<ActiveTake>,
  at: number,
): RunModel {
  const key = keyOf(event);
  const before = model.active.get(key) ?? { address: event.address, slot: event.slot, since: at };
  const active = new Map(model.active).set(key, { ...before, ...news });
  return { ...model, active, waiting: less(model.waiting, event), failed: less(model.failed, event) };
}

function without(model: RunModel, event: AboutTake, settled: Settled): RunModel {
  const active = new Map(model.active);
  active.delete(keyOf(event));
  return {
    ...model,
    active,
    waiting: less(model.waiting, event),
    failed: less(model.failed, event),
    settled: [...model.settled, settled],
  };
}

function less(keys: ReadonlySet<string>, event: AboutTake): ReadonlySet<string> {
  if (!keys.has(keyOf(event))) return keys;
  const rest = new Set(keys);
  rest.delete(keyOf(event));
  return rest;
}

/** A first failure that cost nothing may be tried again by the run itself, which does not say so beforehand. */
function hintOf({ kind, charged, hint, ...event }: TakeFailed, { settled, rehearsal }: RunModel): string {
  const isFirst = !settled.some(each => each.kind === 'failed' && keyOf(each) === keyOf(event));
  return kind === 'retry' && charged === 0 && isFirst ? mayBeRepeated(rehearsal) : hint;
}

const mayBeRepeated = (rehearsal: boolean): string =>
  `Nothing is wrong with the request: it is tried again, in this run or by the next \`retake apply${rehearsal ? ' --rehearse' : ''}\`.`;

/**
 * Milliseconds until the end: at first from how long takes took before, then more and more from how this run goes.
 * Undefined: there is no measure yet.
 */
export function remaining(
  { takes, done, failed, uncertain, cancelled, active, began, finished, settled, expected }: RunModel,
  now: number,
): number | undefined {
  const over = done + failed.size + uncertain.size + cancelled.size;
  if (finished || over >= takes) return undefined;
  const share = over / takes;
  const rendered = settled.filter(each => each.kind === 'done' && each.how === 'rendered').length;
  // Where hundreds are under way at once, those that are there say little of the others: their progress counts too.
  const far = Math.min(1, [...active.values()].reduce((sum, take) => sum + partOf(take), over) / takes);
  const measured = rendered < 2 ? undefined : ((now - began) / far) * (1 - far);
  // Until the first are back, the time that has passed is all there is to take off.
  const before =
    expected === undefined ? undefined : Math.max(expected * (1 - share) - (over === 0 ? now - began : 0), 0);
  // What takes longer than ever before has no measure either.
  if (before === undefined || before === 0) return measured;
  return measured === undefined ? before : before * (1 - share) + measured * share;
}

/** How much of a take is over, 0 to 1; to fetch what is rendered takes little. */
const partOf = ({ state, progress = 0 }: ActiveTake): number =>
  state === 'fetching' ? fetchingPart : state === 'running' ? progress * fetchingPart : 0;

const fetchingPart = 0.95;
