import { runway } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { modelsModel } from '../views/models/models-model.ts';
import { modelsLines } from '../views/text/models-lines.ts';
import { typed } from '../views/text/typed.ts';

export interface ModelsOptions {
  /** One by name is another command. */
  readonly name?: string;
  /** What they make. Absent: anything. */
  readonly kind?: string;
}

/** Every model there is, and what it costs. */
export async function models(context: Context, { name, kind }: ModelsOptions): Promise<Exit> {
  if (name !== undefined)
    return refuse(context, `\`retake models\` lists all models and takes no name`, {
      hint: `Did you mean \`retake models show ${typed(name)}\`?`,
      is: 'wrong-use',
    });
  const wanted = kinds.find(each => each === kind);
  if (kind !== undefined && wanted === undefined)
    return refuse(context, `no model makes \`${kind}\``, {
      hint: 'It is --kind video, image or audio.',
      is: 'wrong-use',
    });
  const model = modelsModel(runway, wanted);
  if (context.json) context.writeJson(model);
  else context.write(modelsLines(model, context.width));
  return exit.done;
}

const kinds = ['video', 'image', 'audio'] as const;
