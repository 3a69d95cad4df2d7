import { planOf, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn } from '../show-problems.ts';
import { summaryModel } from '../views/models/summary-model.ts';
import { line, span } from '../views/text/line.ts';
import { summaryLines } from '../views/text/summary-lines.ts';

/** `retake` alone: where the production stands, and what to do next. */
export async function home(context: Context): Promise<Exit> {
  const { value, problems } = await survey(context);
  const isEmpty = !value && problems.some(({ code, place }) => code === 'file-missing' && place === undefined);
  if (isEmpty && !context.json) {
    context.write([
      line('There is no production here.'),
      line('Next: ', span('retake init my-film', 'command'), span('  starts one', 'muted')),
    ]);
    return exit.wrong;
  }
  const planned = value && planOf(value, {});
  if (!value || !planned?.value) return failOn(problems, context);
  const summary = summaryModel(value, planned.value);
  if (context.json) context.writeJson(summary);
  else context.write(summaryLines(summary, context.width));
  return exit.done;
}
