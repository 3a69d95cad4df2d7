import { runway, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { webPlansModel } from '../views/models/web-plans.ts';
import { webPlanLines } from '../views/text/web-plan-lines.ts';

/** The plans of the web app. Without a production, too. */
export async function accountPlans(context: Context): Promise<Exit> {
  const { value } = await survey(context);
  const model = webPlansModel(runway, value?.production.accountPlan);
  if (context.json) context.writeJson(model);
  else context.write(webPlanLines(model, context.width));
  return exit.done;
}
