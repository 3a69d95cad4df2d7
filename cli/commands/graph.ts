import { hasErrors, planOf, survey, type Wishes } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import type { Exit } from '../exit.ts';
import { exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { graphModel } from '../views/models/graph-model.ts';

/** How a graph is written. */
export type GraphFormat = 'mermaid' | 'dot' | 'svg';

/** Jobs and what they need, coloured by what a plan would do. */
export async function graph(
  context: Context,
  { wishes, format }: { readonly wishes: Wishes; readonly format: GraphFormat },
): Promise<Exit> {
  const { value, problems } = await survey(context);
  const planned = value && planOf(value, wishes);
  if (!value || !planned?.value || hasErrors(planned.problems))
    return failOn([...problems, ...(planned?.problems ?? [])], context);
  const model = graphModel(planned.value, value.graph);
  if (context.json) context.writeJson(model);
  else context.environment.stdout.write(await written(model, format));
  return exit.done;
}

async function written(model: ReturnType<typeof graphModel>, format: GraphFormat): Promise<string> {
  switch (format) {
    case 'mermaid':
      return (await import('../views/graph/mermaid.ts')).mermaidGraph(model);
    case 'dot':
      return (await import('../views/graph/dot.ts')).dotGraph(model);
    case 'svg':
      return (await import('../views/graph/svg.ts')).svgGraph(model);
    default:
      return format satisfies never;
  }
}
