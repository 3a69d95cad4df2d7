import {
  checksOf,
  didYouMean,
  planOf,
  type Shot,
  type Standing,
  type Survey,
  standings,
  survey,
} from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { takeViews } from '../take-views.ts';
import { jobModel } from '../views/models/job-model.ts';
import { productionModel } from '../views/models/production-model.ts';
import { shotModel } from '../views/models/shot-model.ts';
import { jobLines, productionLines } from '../views/text/job-lines.ts';
import { shotLines } from '../views/text/shot-lines.ts';

/** One job, one shot, or the production. */
export async function show(context: Context, address?: string): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  if (address === undefined) return showProduction(value, context);
  const shot = value.production.shots.get(address);
  return shot ? showShot(shot, value, context) : showJob(value, address, context);
}

function showProduction(surveyed: Survey, context: Context): Exit {
  const model = productionModel(surveyed);
  if (context.json) context.writeJson(model);
  else context.write(productionLines(model, context.width));
  return exit.done;
}

function showShot(shot: Shot, surveyed: Survey, context: Context): Exit {
  const model = shotModel(shot, surveyed);
  if (context.json) context.writeJson(model);
  else context.write(shotLines(model, context.width));
  return exit.done;
}

function showJob(surveyed: Survey, address: string, context: Context): Exit {
  const { graph, inventory, books } = surveyed;
  const all: ReadonlyMap<string, Standing> = standings({ graph, inventory, lockfile: books.lockfile });
  const wanted = address.replace(/#[0-9]+$/, '');
  const standing = all.get(wanted);
  const change = planOf(surveyed, {}).value?.changes.find(each => each.address === wanted);
  if (!standing || !change) {
    const below = [...all.keys()].filter(key => key.startsWith(wanted));
    const near =
      below.length > 0
        ? `There are: ${below.slice(0, 8).join(', ')}.`
        : didYouMean(wanted, all.keys()) || '`retake status` lists them.';
    return refuse(context, `there is no job \`${address}\``, { hint: near, is: 'no-match' });
  }
  const model = jobModel({
    standing,
    change,
    takes: takeViews(surveyed, all, each => each === wanted),
    checks: checksOf(standing.job, surveyed),
  });
  if (context.json) context.writeJson(model);
  else context.write(jobLines(model, context.width));
  return exit.done;
}
