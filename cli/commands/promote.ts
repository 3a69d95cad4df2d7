import { type Promotion as Facts, judge, promotionOf, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { promotionModel } from '../views/models/promotion-model.ts';
import { promotionLines } from '../views/text/promotion-lines.ts';

export interface PromoteOptions {
  /** `s01/ride`, or `s01/ride@draft`. */
  readonly target: string;
  /** `2`, or `s01/ride@draft#2`: circled first. Absent: nothing is. */
  readonly circle?: string;
}

/** Says what the next rung takes over from the chosen take, and what it costs; chooses it first where one is named. */
export async function promote(context: Context, { target, circle }: PromoteOptions): Promise<Exit> {
  const { environment, folder, rehearse } = context;
  const before = await look(context, target);
  if ('code' in before) return before.code;
  let facts = before.facts;
  if (circle !== undefined) {
    const take = /^#?\d+$/.test(circle) ? `${facts.below.address}#${circle.replace('#', '')}` : circle;
    if (!take.startsWith(`${facts.below.address}#`))
      return refuse(context, `\`${circle}\` is no take of ${facts.below.address}, which is promoted`, {
        hint: facts.candidates.length > 0 ? `There are: ${facts.candidates.join(', ')}.` : '`retake takes` lists them.',
      });
    const at = new Date(environment.now()).toISOString();
    const review = { state: 'circled', by: await context.who(), at } as const;
    const judged = await judge({ folder, rehearse, target: take, review });
    if (judged.kind === 'refused') return refuse(context, judged.reason, { hint: judged.hint });
    const after = await look(context, facts.below.address);
    if ('code' in after) return after.code;
    facts = after.facts;
  }
  const model = promotionModel(facts, rehearse);
  if (context.json) context.writeJson(model);
  else context.write(promotionLines(model, context.width));
  return exit.done;
}

async function look(context: Context, target: string): Promise<{ readonly facts: Facts } | { readonly code: Exit }> {
  const { value, problems } = await survey(context);
  if (!value) return { code: failOn(problems, context) };
  const facts = promotionOf(value, target);
  if (facts.kind === 'refused') return { code: refuse(context, facts.reason, { hint: facts.hint }) };
  return { facts };
}
