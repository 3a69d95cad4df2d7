import { impact as findImpact } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { impactModel } from '../views/models/impact-model.ts';
import { impactLines } from '../views/text/impact-lines.ts';

export interface ImpactOptions {
  readonly thing?: string;
  /** As typed: `characters.maya.wardrobe=red coat`. */
  readonly sets: readonly string[];
}

/** What a change would touch, before it is made. */
export async function impact(context: Context, { thing, sets }: ImpactOptions): Promise<Exit> {
  if (thing === undefined && sets.length === 0)
    return refuse(context, 'name what changes', {
      hint: '`retake impact character.maya`, or a value: `retake impact --set characters.maya.wardrobe="red coat"`.',
      is: 'wrong-use',
    });
  if (thing !== undefined && sets.length > 0)
    return refuse(context, `\`${thing}\` and --set are two questions`, {
      hint: 'A value says by itself what it touches: leave the other out.',
      is: 'wrong-use',
    });
  const values = sets.map(text => /^([^=]+)=([\s\S]*)$/.exec(text));
  const wrong = sets.find((_, index) => values[index] === null);
  if (wrong !== undefined)
    return refuse(context, `\`${wrong}\` is no value to try`, {
      hint: 'Write path=value: `--set characters.maya.wardrobe="red coat"`.',
      is: 'wrong-use',
    });
  const { value, problems } = await findImpact({
    ...context,
    ...(thing === undefined ? {} : { thing }),
    sets: values.map(found => ({ path: found![1]!.trim(), text: found![2]! })),
  });
  if (!value) return failOn(problems, context);
  const model = impactModel(value, thing ?? sets.join(', '));
  if (context.json) context.writeJson(model);
  else context.write(impactLines(model, context.width));
  return exit.done;
}
