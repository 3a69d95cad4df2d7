import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { plan as makePlan, type Plan, type Wishes } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { failOn, showProblems } from '../show-problems.ts';
import { planModel } from '../views/models/plan-model.ts';
import { line, span } from '../views/text/line.ts';
import { planPage } from '../views/text/plan-page.ts';

export interface PlanOptions {
  readonly wishes: Wishes;
  /** Where to save it, relative to the working directory. */
  readonly out?: string;
  readonly detailedExitcode?: boolean;
  readonly verbose?: boolean;
  readonly markdown?: boolean;
}

/** What apply would do, what it costs at most, and why. */
export async function plan(context: Context, { wishes, out, ...options }: PlanOptions): Promise<Exit> {
  const { value, problems } = await makePlan({ ...context, ...wishes });
  if (!value) return failOn(problems, context);
  if (out !== undefined)
    await writeFile(resolve(context.environment.cwd, out), `${JSON.stringify(value, undefined, 2)}\n`);
  await show(value, context, options);
  if (!context.json) showProblems(problems, context);
  if (out !== undefined)
    context.warn([
      line(
        `Saved to ${out}: `,
        span(`retake apply ${out}${value.rehearsal ? ' --rehearse' : ''}`, 'command'),
        ' does exactly this, once.',
      ),
    ]);
  return exitOf(value, options);
}

async function show(
  value: Plan,
  context: Context,
  { verbose = false, markdown = false }: Omit<PlanOptions, 'wishes'>,
): Promise<void> {
  if (context.json) return context.writeJson(value);
  const model = planModel(value, { all: verbose });
  if (markdown) {
    const { markdownPlan } = await import('../views/markdown/plan.ts');
    context.environment.stdout.write(markdownPlan(model));
    return;
  }
  const lines = planPage(model, { width: context.width, verbose });
  // Laying out thousands of lines on the screen takes longer than making the plan.
  if (!context.live || lines.length > 400) return context.write(lines);
  const { showPage } = await import('../views/ink/page.tsx');
  await showPage(lines, context.environment.stdout);
}

function exitOf({ ceilings, totals }: Plan, { detailedExitcode }: Omit<PlanOptions, 'wishes'>): Exit {
  if (ceilings.some(({ verdict }) => verdict === 'over')) return exit.overBudget;
  const { create, replace, resume, reuse } = totals;
  return detailedExitcode && create + replace + resume + reuse > 0 ? exit.pending : exit.done;
}
