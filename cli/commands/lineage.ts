import { lineageOf, survey } from '../../engine/index.ts';
import type { LineageView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { lineageLines } from '../views/text/lineage-lines.ts';

/** Shows what a take was made from, down to the files somebody supplied. */
export async function lineage(context: Context, target: string): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const found = lineageOf(value, target);
  if (found.kind === 'refused') return refuse(context, found.reason, { hint: found.hint });
  const { take, links, credits } = found;
  const model: LineageView = {
    take,
    rehearsal: context.rehearse,
    credits,
    links: links.map(({ review, from, ...link }) => ({
      ...link,
      ...(review ? { verdict: review.state, by: review.by } : {}),
      from: [...from],
    })),
  };
  if (context.json) context.writeJson(model);
  else context.write(lineageLines(model, context.width));
  return exit.done;
}
