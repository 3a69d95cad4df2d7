import { planOf, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { adviceModel } from '../views/models/web-plans.ts';
import { adviceLines } from '../views/text/web-plan-lines.ts';

/** What the production still needs, by what it has measured of itself, and which account would hold it. */
export async function budgetAdvise(context: Context): Promise<Exit> {
  const { value, problems } = await survey(context);
  const plan = value && planOf(value, {}).value;
  if (!value || !plan) return failOn(problems, context);
  const model = adviceModel(value, plan);
  if (context.json) context.writeJson(model);
  else context.write(adviceLines(model, value.production.title, context.width));
  return exit.done;
}
