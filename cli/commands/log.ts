import { historyOf, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { logModel } from '../views/models/log-model.ts';
import { logLines } from '../views/text/log-lines.ts';

/** Who spent, judged, kept, forced and settled what, and when: from the lockfile alone. */
export async function log(context: Context, since?: string): Promise<Exit> {
  const from = since === undefined ? undefined : momentOf(since, context.environment.now());
  if (since !== undefined && from === undefined)
    return refuse(context, `\`${since}\` is no date`, {
      hint: 'It is a day (2026-11-03), a moment in UTC, or 12h, 7d, 2w.',
    });
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const { books, rehearsal } = value;
  const model = logModel(historyOf(books.text), { rehearsal, ...(from === undefined ? {} : { since: from }) });
  if (context.json) context.writeJson(model);
  else context.write(logLines(model, context.width));
  return exit.done;
}

/** `7d` ago, or a day or moment as written, in UTC. Undefined: it is neither. */
function momentOf(text: string, now: number): string | undefined {
  const [, count = '', unit = ''] = /^(\d{1,4})([hdw])$/.exec(text) ?? [];
  if (unit !== '') return new Date(now - Number(count) * hours[unit as keyof typeof hours] * 3_600_000).toISOString();
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(text)) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

const hours = { h: 1, d: 24, w: 168 } as const;
