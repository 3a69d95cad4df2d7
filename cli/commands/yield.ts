import { survey, usableSeconds, yieldsOf } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { yieldModel } from '../views/models/yield-model.ts';
import { yieldLines } from '../views/text/yield-lines.ts';

/** What the takes there are say about how many it takes. */
export async function yields(context: Context): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const model = yieldModel(yieldsOf(value.books.lockfile, usableSeconds(value.production)), value.rehearsal);
  if (context.json) context.writeJson(model);
  else context.write(yieldLines(model, context.width));
  return exit.done;
}
