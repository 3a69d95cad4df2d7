import { modelOf } from '../catalog/request.ts';
import type { InFlight } from '../lockfile/journal.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import { dayMs } from './moment.ts';

/** When this lockfile's own tasks of the last 24 hours were made, in milliseconds since 1970: by model, the oldest first. */
export function ownTasks(
  { lockfile, inFlight }: { readonly lockfile: Lockfile; readonly inFlight: InFlight },
  now: number,
): ReadonlyMap<string, readonly number[]> {
  const made = new Map<string, Made>();
  // A task counts once, however many takes were made of it, and wherever it is written down.
  const note = (task: string, model: string, at: string): void => {
    const time = Date.parse(at);
    if (time > now - dayMs && time <= now && !made.has(task)) made.set(task, { model, time });
  };
  for (const takes of lockfile.takes.values())
    for (const take of takes) note(take.task, modelOf(take.request), take.created);
  // A loss that names no task may never have been one.
  for (const { task, model, at } of lockfile.losses) if (task !== undefined) note(task, model, at);
  for (const { attempt, state } of inFlight.attempts)
    if ('task' in state) note(state.task, modelOf(attempt.request), attempt.at);
  const byModel = new Map<string, number[]>();
  for (const { model, time } of [...made.values()].sort((a, b) => a.time - b.time))
    byModel.set(model, [...(byModel.get(model) ?? []), time]);
  return byModel;
}

interface Made {
  readonly model: string;
  readonly time: number;
}
