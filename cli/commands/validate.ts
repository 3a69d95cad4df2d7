import { advise, hasErrors, lintRules, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn, showProblems } from '../show-problems.ts';
import { lintModel } from '../views/models/lint-model.ts';
import { span } from '../views/text/line.ts';
import { countWords } from '../views/text/lint-lines.ts';
import { counted } from '../views/text/words.ts';

/** Everything that is wrong with a production, at once; and what the rules say of one that is well-formed. */
export async function validate(context: Context): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value || hasErrors(problems)) return failOn(problems, context);
  const all = await advise(value);
  const found = lintModel(all, (await lintRules()).length);
  const code = found.errors > 0 ? exit.wrong : exit.done;
  if (context.json) {
    context.writeJson({ problems, findings: found.findings });
    return code;
  }
  showProblems([...problems, ...all.filter(({ severity }) => severity !== 'info')], context);
  const { scenes, shots, title } = value.production;
  const size = `${counted(scenes.length, 'scene')}, ${counted(shots.size, 'shot')}, ${counted(value.graph.jobs.length, 'job')}`;
  if (found.errors === 0) context.write([[span('no errors', 'good'), span(` in ${title}: ${size}`)]]);
  if (found.findings.length > 0)
    context.write([[span(`lint: ${countWords(found)}; `), span('`retake lint`', 'command'), span(' says more')]]);
  return code;
}
