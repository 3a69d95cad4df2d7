import { codes, didYouMean, lessonsOf, lintRules } from '../../engine/index.ts';
import type { CodesList } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { codeLines, codesLines } from '../views/text/code-lines.ts';

/** One code, or rule of lint, with what there is to learn of it; without one, all codes. Needs no production. */
export async function explain(context: Context, name?: string): Promise<Exit> {
  const all = await codesModel();
  if (name === undefined) {
    if (context.json) context.writeJson(all);
    else context.write(codesLines(all, context.width));
    return exit.done;
  }
  // As it is copied from the screen: error[unknown-key].
  const wanted = /\[([^\]]+)\]/.exec(name)?.[1] ?? name;
  const found = all.codes.find(({ code }) => code === wanted);
  if (!found) return explainRule(context, wanted);
  if (context.json) context.writeJson({ codes: [found] } satisfies CodesList);
  else context.write(codeLines(found, context.width));
  return exit.done;
}

async function codesModel(): Promise<CodesList> {
  const lessons = await lessonsOf();
  return {
    codes: (Object.keys(codes) as (keyof typeof codes)[]).map(code => ({
      code,
      means: codes[code],
      ...lessons[code],
    })),
  };
}

async function explainRule(context: Context, name: string): Promise<Exit> {
  const ids = (await lintRules()).map(({ id }) => String(id));
  if (ids.includes(name)) return (await import('./lint.ts')).explainRule(context, name);
  return refuse(context, `there is no code \`${name}\``, {
    hint: didYouMean(name, [...Object.keys(codes), ...ids]) || '`retake explain` lists them.',
    is: 'unknown-name',
  });
}
