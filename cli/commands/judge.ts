import { type Plan, plan, type Review, judge as write } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { verdictModel } from '../views/models/verdict-model.ts';
import { verdictLines } from '../views/text/verdict-lines.ts';

export interface JudgeOptions {
  /** `s01/ride@draft#2`. */
  readonly take: string;
  readonly state: Review['state'];
  readonly note?: string;
}

/** Writes a verdict, and tells what it opens. */
export async function judge(context: Context, { take, state, note }: JudgeOptions): Promise<Exit> {
  const { environment, folder, rehearse } = context;
  const before = await plan(context);
  const review: Review = {
    state,
    by: environment.user,
    at: new Date(environment.now()).toISOString(),
    ...(note === undefined ? {} : { note }),
  };
  const judged = await write({ folder, rehearse, target: take, review });
  if (judged.kind === 'refused') return refuse(context, judged.reason, { hint: judged.hint });
  const after = await plan(context);
  const plans = both(before.value, after.value);
  const model = verdictModel({
    take: judged.take,
    state,
    rehearsal: rehearse,
    ...(judged.before ? { before: judged.before } : {}),
    ...(plans ? { plans } : {}),
  });
  if (context.json) context.writeJson(model);
  else context.write(verdictLines(model));
  return exit.done;
}

/** Without a config that holds together there is nothing to say of what follows. */
const both = (
  before: Plan | undefined,
  after: Plan | undefined,
): { readonly before: Plan; readonly after: Plan } | undefined => (before && after ? { before, after } : undefined);
