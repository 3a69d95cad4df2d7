import type { Task } from './task-record.ts';

export type TaskState =
  /** Waiting to be looked at. */
  | { readonly kind: 'pending' }
  /** Ready to run, but too many of its model already do. */
  | { readonly kind: 'throttled' }
  /** 0 ≤ progress < 1. */
  | { readonly kind: 'running'; readonly progress: number }
  /** As its record says. */
  | { readonly kind: 'ended' }
  /** Stopped or deleted: nobody will hear of it again. */
  | { readonly kind: 'gone' };

/** How a task is doing: of the task, the others of its model, the limit and the time, and of nothing else. */
export function stateOf(task: Task, slots: Slots, now: number): TaskState {
  if (task.deleted !== undefined && task.deleted <= now) return { kind: 'gone' };
  const slot = slots.get(task.id);
  if (now < task.created + task.queueMs || slot === undefined) return { kind: 'pending' };
  if (now < slot.starts) return { kind: 'throttled' };
  if (now < slot.ends) return { kind: 'running', progress: (now - slot.starts) / (slot.ends - slot.starts) };
  return { kind: 'ended' };
}

/** When each task runs, in milliseconds since 1970. A task that was stopped before it could run has no slot. */
export type Slots = ReadonlyMap<string, { readonly starts: number; readonly ends: number }>;

/** First come, first served: as many at once as the limit allows; null is no limit. Takes tasks of one model, in any order. */
export function slotsOf(tasks: Iterable<Task>, limit: number | null): Slots {
  const slots = new Map<string, { starts: number; ends: number }>();
  const busyUntil: number[] = [];
  for (const task of [...tasks].sort(byArrival)) {
    const ready = task.created + task.queueMs + (task.throttledMs ?? 0);
    const full = limit !== null && busyUntil.length >= limit;
    const earliest = full ? Math.min(...busyUntil) : ready;
    const starts = Math.max(ready, earliest);
    if (task.deleted !== undefined && task.deleted <= starts) continue;
    const ends = Math.min(starts + task.runMs, task.deleted ?? Number.POSITIVE_INFINITY);
    slots.set(task.id, { starts, ends });
    if (full) busyUntil[busyUntil.indexOf(earliest)] = ends;
    else if (limit !== null) busyUntil.push(ends);
  }
  return slots;
}

/** What a task costs by now, in credits: the estimate is taken at once, and the rest given back at the end. */
export function costOf(task: Task, slots: Slots, now: number): number {
  const estimated = priceIn(task);
  const slot = slots.get(task.id);
  if (task.deleted !== undefined && task.deleted <= now) {
    if (slot === undefined) return 0;
    // Work that had begun is paid for; what was finished before it was deleted has cost what it cost.
    return slot.ends < slot.starts + task.runMs ? estimated : finalCost(task);
  }
  return slot !== undefined && now >= slot.ends ? finalCost(task) : estimated;
}

/** The credits a task has cost when it was left alone. */
export function finalCost(task: Task): number {
  return task.ending.kind === 'succeeded' ? (task.charged ?? priceIn(task)) : task.ending.charged;
}

const priceIn = ({ estimated, booked }: Task): number => estimated ?? booked ?? 0;

// Arrivals in the same millisecond keep an order that every process agrees on.
const byArrival = (a: Task, b: Task): number => a.created - b.created || (a.id < b.id ? -1 : 1);
