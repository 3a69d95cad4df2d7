import { runway } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { modelsModel } from '../views/models/models-model.ts';
import { modelsLines } from '../views/text/model-lines.ts';

/** Every model there is, and what it costs. */
export async function models(context: Context): Promise<Exit> {
  const model = modelsModel(runway);
  if (context.json) context.writeJson(model);
  else context.write(modelsLines(model, context.width));
  return exit.done;
}
