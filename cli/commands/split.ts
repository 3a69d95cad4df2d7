import { split as propose, type SplitWish, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { splitText } from '../views/text/split-text.ts';

/** Proposes beats for a shot, or shots for a scene, to be pasted. Writes nothing. */
export async function split(context: Context, wish: SplitWish): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const proposed = propose(value, wish);
  if ('refused' in proposed) return refuse(context, proposed.refused, { hint: proposed.hint });
  // Not wrapped to the width of anything: it is to be pasted.
  if (context.json) context.writeJson({ ...proposed, yaml: splitText(proposed) });
  else context.environment.stdout.write(splitText(proposed));
  return exit.done;
}
