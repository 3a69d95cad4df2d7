import { hasErrors, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { showProblems } from '../show-problems.ts';
import { span } from '../views/text/line.ts';
import { counted } from '../views/text/words.ts';

/** Everything that is wrong with a production, at once. */
export async function validate(context: Context): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (context.json) context.writeJson({ problems });
  else showProblems(problems, context);
  if (!value || hasErrors(problems)) return exit.wrong;
  const { production, graph } = value;
  const { scenes, shots } = production;
  if (!context.json)
    context.write([
      [
        span('no errors', 'good'),
        span(
          ` in ${production.title}: ${counted(scenes.length, 'scene')}, ${counted(shots.size, 'shot')}, ${counted(graph.jobs.length, 'job')}`,
        ),
      ],
    ]);
  return exit.done;
}
