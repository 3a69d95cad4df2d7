import { z } from 'zod';
import { modelOf } from '../../catalog/request.ts';
import { type Answer, invalid, ok } from './answer.ts';
import { dayMs } from './links.ts';
import type { Stage } from './stage.ts';
import { isInvocation, type Task } from './task-record.ts';

/**
 * What was spent, by day (UTC) and model; days without anything are left out. `startDate` is 30 days ago and `beforeDate`,
 * which does not count itself, 30 days after it, where they are not given.
 */
export function usage(stage: Stage, body: unknown): Answer {
  const read = asked.safeParse(body ?? {});
  if (!read.success)
    return invalid(read.error.issues.map(({ code, path, message }) => ({ code, path: path.map(String), message })));
  const start = read.data.startDate ?? dateOf(stage.now() - 30 * dayMs);
  // Without an end in the request the default would leave out today, which is what people ask for.
  const before = read.data.beforeDate ?? dateOf(Date.parse(start) + (read.data.startDate ? 30 : 31) * dayMs);
  const days = (Date.parse(before) - Date.parse(start)) / dayMs;
  if (days < 0 || days > 90)
    return invalid([{ code: 'custom', path: ['beforeDate'], message: 'The end is at most 90 days after the start.' }]);
  const sums = spent(stage, ({ created }) => dateOf(created) >= start && dateOf(created) < before);
  const results = [...sums].sort().map(([date, models]) => ({
    date,
    usedCredits: [...models].sort().map(([model, amount]) => ({ model, amount })),
  }));
  const models = [...new Set(results.flatMap(({ usedCredits }) => usedCredits.map(({ model }) => model)))].sort();
  return ok({ models, results });
}

type Sums = Map<string, Map<string, number>>;

function spent(stage: Stage, counts: (task: Task) => boolean): Sums {
  const sums: Sums = new Map();
  for (const task of stage.folder.tasks().values()) {
    const cost = stage.costOf(task);
    if (cost === 0 || !counts(task)) continue;
    const date = dateOf(task.created);
    const models = sums.get(date) ?? new Map<string, number>();
    // A workflow's credits are those of the models in it.
    const model = isInvocation(task) ? 'gen4_turbo' : modelOf(task.request);
    sums.set(date, models.set(model, (models.get(model) ?? 0) + cost));
  }
  return sums;
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const date = z.iso.date();

const asked = z.strictObject({ startDate: date.optional(), beforeDate: date.optional() });
