import { randomUUID } from 'node:crypto';
import type { Entry } from '../../catalog/catalog.ts';
import { type AssetFacts, modelOf, type ProviderRequest } from '../../catalog/request.ts';
import { dice, seedOf } from '../../media/dice.ts';
import type { SlateNote } from '../provider.ts';
import { type Answer, no } from './answer.ts';
import { endingOf, failing } from './ending.ts';
import type { Fate } from './faults/fate.ts';
import { plannedOutput } from './planned-output.ts';
import { priceOf } from './price.ts';
import type { Stage } from './stage.ts';
import type { PlannedOutput, TaskRecord } from './task-record.ts';
import { textsOf } from './words.ts';

/** A request that the API would take, as far as its body goes. */
export interface Order {
  readonly request: ProviderRequest;
  readonly assets: AssetFacts;
  readonly slate: SlateNote | undefined;
  /** What was decided about it beforehand. */
  readonly fate: Fate;
}

export type Booked = { readonly task: TaskRecord } | { readonly refusal: Answer };

/** Makes a task of a request for a model, unless the account has no room for it. It is on disk when this returns. */
export function book(stage: Stage, order: Order & { readonly entry: Entry }): Booked {
  const { entry, request, assets } = order;
  const output = plannedOutput(entry, request.body, assets);
  return record(stage, order, { output, ...priceOf(stage.catalog, { entry, request, assets, output }) });
}

/** What a task is to be, and to cost: one of `estimated`, which the client is told, and `booked`, which it is not. */
export type Plan = Pick<TaskRecord, 'estimated' | 'booked'> & { readonly output: PlannedOutput };

/** The same, when somebody else knows what comes out. */
export function record(stage: Stage, { request, slate, fate }: Order, plan: Plan): Booked {
  const { output, ...price } = fated(plan, fate);
  if (stage.daily !== null && stage.dailyOf(modelOf(request)) >= stage.daily)
    return { refusal: no(429, 'You have reached your daily task limit for this model.') };
  const cost = price.estimated ?? price.booked ?? 0;
  if (cost > stage.balance()) return { refusal: no(400, 'You do not have enough credits to run this task.') };
  const id = randomUUID();
  const task: TaskRecord = {
    id,
    created: stage.now(),
    request,
    ...(slate ? { slate } : {}),
    ...price,
    ...(fate.chargeAbove === undefined ? {} : { charged: cost + fate.chargeAbove }),
    ...timesOf(id, output.seconds ?? 5, stage.speed),
    ...(fate.throttled === undefined ? {} : { throttledMs: (fate.throttled * 1000) / stage.speed }),
    ending: fate.failure ? failing(fate.failure, cost) : endingOf([...textsOf(request.body)].join('\n'), cost),
    output,
  };
  stage.folder.addTask(task);
  return { task };
}

function fated({ output, ...price }: Plan, { estimateAbove = 0, seconds }: Fate): Plan {
  const isTimed = seconds !== undefined && output.seconds !== undefined;
  return {
    ...price,
    ...(price.estimated === undefined ? {} : { estimated: price.estimated + estimateAbove }),
    output: isTimed ? { ...output, seconds } : output,
  };
}

/**
 * Up to 3 s in the queue, then 4–8 s for each five seconds of the result, and no more than for two minutes of it: faster
 * than Runway, and as uneven.
 */
function timesOf(id: string, seconds: number, speed: number): Pick<TaskRecord, 'queueMs' | 'runMs'> {
  const roll = dice(seedOf(id));
  const length = Math.min(seconds, 120) / 5;
  return { queueMs: (roll() * 3000) / speed, runMs: ((4000 + roll() * 4000) * length) / speed };
}
