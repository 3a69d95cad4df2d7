import { survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { checkModel } from '../views/models/check-model.ts';
import { checkLines } from '../views/text/check-lines.ts';

/** The price book against what was really charged. */
export async function modelsCheck(context: Context): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const model = checkModel(value.books.text, value);
  if (context.json) context.writeJson(model);
  else context.write(checkLines(model, context.width));
  return exit.done;
}
