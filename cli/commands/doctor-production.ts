import { examine, historyOf, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { readinessOf } from '../views/models/readiness.ts';
import { readinessLines } from '../views/text/readiness-lines.ts';

/** The six things a production needs before it is scaled. Exit 1 when one of them is not in place. */
export async function doctorProduction(context: Context): Promise<Exit> {
  const { folder, rehearse } = context;
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const who = await context.who();
  const spent = historyOf(value.books.text)
    .filter(({ by, did }) => by?.toLowerCase() === who.toLowerCase() && did !== 'settled')
    .reduce((sum, { credits = 0 }) => sum + credits, 0);
  const model = readinessOf(value, { findings: await examine({ folder, rehearse }), who, spent });
  if (context.json) context.writeJson(model);
  else context.write(readinessLines(model, context.width));
  return model.rows.every(({ ready }) => ready) ? exit.done : exit.wrong;
}
