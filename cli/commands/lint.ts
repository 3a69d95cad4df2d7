import {
  advise,
  didYouMean,
  type LintFinding,
  lintRules,
  matcher,
  nearTo,
  type Survey,
  survey,
} from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { about, lintModel, rulesModel } from '../views/models/lint-model.ts';
import { lintLines } from '../views/text/lint-lines.ts';
import { ruleLines, rulesLines } from '../views/text/rule-lines.ts';

interface LintWishes {
  /** An address, a prefix or a glob. Absent: the whole production. */
  readonly selector?: string;
}

/** What the method would say to a production. */
export async function lint(context: Context, { selector }: LintWishes): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const all = await advise(value);
  const found = selector === undefined ? all : findingsAbout(selector, value, all);
  if (found === undefined) {
    const hint = nearTo(
      selector ?? '',
      value.graph.jobs.map(({ address }) => address),
    );
    return refuse(context, `\`${selector}\` matches no job`, {
      hint: hint || '`retake status` lists them.',
      is: 'no-match',
    });
  }
  const model = lintModel(found, await rulesIn(value));
  if (context.json) context.writeJson(model);
  else context.write(lintLines(model, context.width));
  return model.errors > 0 ? exit.wrong : exit.done;
}

/** How many rules the config has not turned off. */
const rulesIn = async ({ production }: Survey): Promise<number> =>
  (await lintRules()).filter(({ id }) => production.lint[id] !== 'off').length;

/** Absent: the selector matches nothing. */
function findingsAbout(
  selector: string,
  { graph }: Survey,
  findings: readonly LintFinding[],
): readonly LintFinding[] | undefined {
  const isWanted = matcher(selector, graph.families);
  const jobs = graph.jobs.filter(({ address }) => isWanted(address));
  return jobs.length === 0 ? undefined : about(jobs, findings);
}

/** All rules, a line each. Needs no production. */
export async function listRules(context: Context): Promise<Exit> {
  const model = rulesModel(await lintRules());
  if (context.json) context.writeJson(model);
  else context.write(rulesLines(model, context.width));
  return exit.done;
}

/** One rule, with its reason and its examples. Needs no production. */
export async function explainRule(context: Context, name: string): Promise<Exit> {
  const rules = await lintRules();
  const rule = rules.find(({ id }) => id === name);
  if (!rule) {
    const near = didYouMean(
      name,
      rules.map(({ id }) => id),
    );
    return refuse(context, `there is no rule \`${name}\``, {
      hint: near || '`retake lint --rules` lists them.',
      is: 'unknown-name',
    });
  }
  const model = rulesModel([rule]);
  if (context.json) context.writeJson(model);
  else context.write(ruleLines(model.rules[0]!, context.width));
  return exit.done;
}
