import { runway } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { sourcesModel } from '../views/models/sources-model.ts';
import { sourceLines } from '../views/text/source-lines.ts';

/** Where the catalog's facts are from, and how old they are. */
export async function modelsSources(context: Context, older?: number): Promise<Exit> {
  const model = sourcesModel(runway, context.environment.now(), older);
  if (context.json) context.writeJson(model);
  else context.write(sourceLines(model, context.width));
  return exit.done;
}
