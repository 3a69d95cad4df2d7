import { runway } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { nearName, offersNamed } from '../named-model.ts';
import { refuse } from '../refuse.ts';
import { modelModel } from '../views/models/model-model.ts';
import { modelLines } from '../views/text/model-lines.ts';

/** One model; `image_to_video/gen4.5` narrows it to an endpoint. */
export async function modelsShow(context: Context, name: string): Promise<Exit> {
  const offers = offersNamed(name);
  if (offers.length === 0)
    return refuse(context, `there is no model \`${name}\``, { hint: nearName(name), is: 'unknown-model' });
  const view = modelModel(offers[0]!.model, offers, runway);
  if (context.json) context.writeJson(view);
  else context.write(modelLines(view, context.width));
  return exit.done;
}
