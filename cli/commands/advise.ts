import { adviseOn, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { adviceModel } from '../views/models/advice-model.ts';
import { adviceLines } from '../views/text/advice-lines.ts';

/** Says whether a take is to be kept, edited or rendered anew, with what each costs. */
export async function advise(context: Context, take: string): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const advice = adviseOn(value, take);
  if (advice.kind === 'refused') return refuse(context, advice.reason, { hint: advice.hint });
  const model = adviceModel(advice, context.rehearse);
  if (context.json) context.writeJson(model);
  else context.write(adviceLines(model, context.width));
  return exit.done;
}
