import { didYouMean, modelNames, offersOf, runway } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { modelModel } from '../views/models/models-model.ts';
import { modelLines } from '../views/text/model-lines.ts';

/** One model; `image_to_video/gen4.5` narrows it to an endpoint. */
export async function modelsShow(context: Context, name: string): Promise<Exit> {
  const slash = name.lastIndexOf('/');
  const [endpoint, model] = slash < 0 ? [undefined, name] : [name.slice(0, slash), name.slice(slash + 1)];
  const offers = offersOf(runway, model).filter(offer => endpoint === undefined || offer.endpoint === endpoint);
  if (offers.length === 0)
    return refuse(context, `there is no model \`${name}\``, {
      hint: didYouMean(model, modelNames(runway)) || '`retake models` lists them.',
    });
  const view = modelModel(model, offers, runway);
  if (context.json) context.writeJson(view);
  else context.write(modelLines(view, context.width));
  return exit.done;
}
