import { consistencyOf, survey } from '../../engine/index.ts';
import type { ConsistencyView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { scenesNamed } from '../scene-named.ts';
import { failOn } from '../show-problems.ts';
import { consistencyLines } from '../views/text/consistency-lines.ts';

/** How likely the shots of a scene are to look alike. A score is no finding: it never fails. */
export async function consistency(context: Context, scene: string | undefined): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const scenes = scenesNamed(context, await consistencyOf(value), scene);
  if (typeof scenes === 'number') return scenes;
  const model = { scenes } as ConsistencyView;
  if (context.json) context.writeJson(model);
  else context.write(consistencyLines(model, context.width));
  return exit.done;
}
