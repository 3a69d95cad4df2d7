import { planOf, standings, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { statusModel } from '../views/models/status-model.ts';
import { statusLines } from '../views/text/status-lines.ts';

/** Every job and how it stands. */
export async function status(context: Context, { all = false }: { readonly all?: boolean } = {}): Promise<Exit> {
  const { value, problems } = await survey(context);
  const planned = value && planOf(value, {});
  if (!value || !planned?.value) return failOn(problems, context);
  const { graph, inventory, books } = value;
  const model = statusModel({
    survey: value,
    plan: planned.value,
    standings: standings({ graph, inventory, lockfile: books.lockfile }),
  });
  if (context.json) context.writeJson(model);
  else context.write(statusLines(model, { width: context.width, all }));
  return exit.done;
}
