import { advise, referencesOf, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { referencesModel } from '../views/models/references-model.ts';
import { referencesLines } from '../views/text/references-lines.ts';

/** Every picture of the production. What is to be said against one fails nothing here. */
export async function refs(context: Context): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const model = referencesModel(await referencesOf(value), await advise(value));
  if (context.json) context.writeJson(model);
  else context.write(referencesLines(model, context.width));
  return exit.done;
}
