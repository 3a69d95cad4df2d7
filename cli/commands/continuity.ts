import { continuityCsv, continuityOf, survey } from '../../engine/index.ts';
import type { ContinuityView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { scenesNamed } from '../scene-named.ts';
import { failOn } from '../show-problems.ts';
import { continuityLines } from '../views/text/continuity-lines.ts';

interface ContinuityWishes {
  /** Its id. Absent: all scenes. */
  readonly scene?: string;
  readonly csv: boolean;
}

/** What every shot holds, and what changes from one to the next. */
export async function continuity(context: Context, { scene, csv }: ContinuityWishes): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const scenes = scenesNamed(context, await continuityOf(value), scene);
  if (typeof scenes === 'number') return scenes;
  const model = { scenes } as ContinuityView;
  if (csv) context.environment.stdout.write(await continuityCsv(scenes));
  else if (context.json) context.writeJson(model);
  else context.write(continuityLines(model, context.width));
  return exit.done;
}
