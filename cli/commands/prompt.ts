import { matcher, nearTo, promptsOf, splitTake, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { promptsModel } from '../views/models/prompt-model.ts';
import { promptLines } from '../views/text/prompt-lines.ts';

/** What is sent in words, and where each phrase of it comes from. A selector is an address, a prefix or a glob. */
export async function prompt(
  context: Context,
  { selector, verbose = false }: { readonly selector: string; readonly verbose?: boolean },
): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const { graph, catalog } = value;
  const isMeant = matcher(splitTake(selector)?.job ?? selector, graph.families);
  const addresses = graph.jobs.map(({ address }) => address);
  const meant = addresses.filter(isMeant);
  if (meant.length === 0)
    return refuse(context, `\`${selector}\` matches no job`, {
      hint: nearTo(selector, addresses) || '`retake status` lists them.',
      is: 'no-match',
    });
  const prompts = promptsOf(graph, catalog, isMeant);
  if (prompts.length === 0)
    return refuse(context, `nothing is said to ${meant.slice(0, 5).join(', ')}: no prompt is sent`);
  const model = promptsModel(prompts);
  if (context.json) context.writeJson(model);
  else context.write(promptLines(model, { width: context.width, verbose }));
  return exit.done;
}
