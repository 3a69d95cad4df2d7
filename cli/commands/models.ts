import { runway } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { modelsModel } from '../views/models/models-model.ts';
import { modelsLines } from '../views/text/model-lines.ts';
import { typed } from '../views/text/typed.ts';

/** Every model there is, and what it costs. One by name is another command. */
export async function models(context: Context, name?: string): Promise<Exit> {
  if (name !== undefined)
    return refuse(context, `\`retake models\` lists all models and takes no name`, {
      hint: `Did you mean \`retake models show ${typed(name)}\`?`,
    });
  const model = modelsModel(runway);
  if (context.json) context.writeJson(model);
  else context.write(modelsLines(model, context.width));
  return exit.done;
}
