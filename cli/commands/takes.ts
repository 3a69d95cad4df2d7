import { matcher, nearTo, splitTake, standings, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { takeViews } from '../take-views.ts';
import { line } from '../views/text/line.ts';
import { takeLines } from '../views/text/take-lines.ts';

/** The takes there are. A selector is an address, a prefix or a glob; `#2` names one take. */
export async function takes(context: Context, selector?: string): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const { graph, inventory, books } = value;
  const wanted = selector === undefined ? undefined : splitTake(selector);
  const isWanted = wanted ? matcher(wanted.job, graph.families) : () => true;
  const found = takeViews(value, standings({ graph, inventory, lockfile: books.lockfile }), isWanted).filter(
    ({ take }) => wanted?.take === undefined || take.endsWith(`#${wanted.take}`),
  );
  if (selector !== undefined && found.length === 0 && !graph.jobs.some(({ address }) => isWanted(address)))
    return refuse(context, `\`${selector}\` matches no job`, {
      hint: nearTo(
        selector,
        graph.jobs.map(({ address }) => address),
      ),
      is: 'no-match',
    });
  if (context.json) context.writeJson({ rehearsal: context.rehearse, takes: found });
  else context.write(found.length > 0 ? takeLines(found, context.width) : [line('No takes yet.')]);
  return exit.done;
}
