import type { Catalog } from '../../catalog/catalog.ts';
import { modelOf } from '../../catalog/request.ts';
import { type Links, linksOf } from './links.ts';
import { openRenders, type Renders } from './renders.ts';
import { openStateFolder, type StateFolder } from './state-folder.ts';
import type { Task } from './task-record.ts';
import { costOf, type Slots, slotsOf, stateOf, type TaskState } from './task-state.ts';

export interface StageOptions {
  /** Where the rehearsal keeps what it knows: `.retake/rehearsal/runway`. Made when it is not there. */
  readonly stateFolder: string;
  readonly catalog: Catalog;
  /** The real time, in milliseconds since 1970. */
  readonly now: () => number;
  /** How many times faster than Runway tasks get done. */
  readonly speed: number;
  /** Tasks of one model at once; null is no limit. */
  readonly concurrency?: number | null;
  /** Tasks of one model in a day; null, as when absent, is no limit. */
  readonly daily?: number | null;
  /** Credits the account began with. */
  readonly credits?: number;
}

/** All that the rehearsal's answers are made of. */
export interface Stage {
  readonly catalog: Catalog;
  readonly folder: StateFolder;
  readonly renders: Renders;
  readonly links: Links;
  readonly speed: number;
  readonly concurrency: number | null;
  readonly daily: number | null;
  now(): number;
  stateOf(task: Task): TaskState;
  /** What a task costs by now, in credits. */
  costOf(task: Task): number;
  /** Credits left. */
  balance(): number;
  /** Tasks of a model in the last day. */
  dailyOf(model: string): number;
}

export function openStage(options: StageOptions): Stage {
  const { stateFolder, catalog, now, speed, concurrency = 5, daily = null, credits = 100_000 } = options;
  const folder = openStateFolder(stateFolder);
  const slots = memoised((tasks: ReadonlyMap<string, Task>) => slotsByModel(tasks, concurrency));
  const slotsIn = (tasks: ReadonlyMap<string, Task>, task: Task): Slots =>
    slots(tasks).get(modelOf(task.request)) ?? new Map();
  return {
    catalog,
    folder,
    renders: openRenders({ folder, catalog }),
    links: linksOf(folder.secret),
    speed,
    concurrency,
    daily,
    now,
    stateOf: task => stateOf(task, slotsIn(folder.tasks(), task), now()),
    costOf: task => costOf(task, slotsIn(folder.tasks(), task), now()),
    balance() {
      const [tasks, at] = [folder.tasks(), now()];
      const spent = [...tasks.values()].map(task => costOf(task, slotsIn(tasks, task), at));
      return credits - spent.reduce((sum, cost) => sum + cost, 0);
    },
    dailyOf(model) {
      const since = now() - 86_400_000;
      const tasks = [...folder.tasks().values()];
      return tasks.filter(task => modelOf(task.request) === model && task.created > since).length;
    },
  };
}

function slotsByModel(tasks: ReadonlyMap<string, Task>, limit: number | null): ReadonlyMap<string, Slots> {
  const byModel = new Map<string, Task[]>();
  for (const task of tasks.values()) {
    const model = modelOf(task.request);
    const known = byModel.get(model);
    if (known) known.push(task);
    else byModel.set(model, [task]);
  }
  return new Map([...byModel].map(([model, all]) => [model, slotsOf(all, limit)]));
}

/** Remembers the last answer: the same object means that nothing has changed. */
function memoised<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return key => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
