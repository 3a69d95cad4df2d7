import { type Account, plan as makePlan, type Plan, type Wishes } from '../../engine/index.ts';
import { askAccount } from '../ask-account.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { leftOut } from '../left-out.ts';
import { refuse } from '../refuse.ts';
import { savePlan } from '../save-plan.ts';
import { failOn, showProblems } from '../show-problems.ts';
import { printedPlan } from '../views/json/plan.ts';
import { planModel } from '../views/models/plan-model.ts';
import { line } from '../views/text/line.ts';
import { planPage } from '../views/text/plan-page.ts';
import { typed } from '../views/text/typed.ts';
import { typedPrices } from '../views/text/typed-prices.ts';
import { writePlanPage } from '../write-plan-page.ts';

export interface PlanOptions {
  readonly wishes: Wishes;
  /** Where to save it, relative to the working directory. */
  readonly out?: string;
  readonly detailedExitcode?: boolean;
  readonly verbose?: boolean;
  readonly markdown?: boolean;
  /** A page to write, relative to the working directory. */
  readonly html?: string;
  /** Ask the account: how much there is, and what it allows now. */
  readonly balance?: boolean;
  /** Every call as it would be sent. */
  readonly showRequests?: boolean;
}

/** What apply would do, what it costs at most, and why. */
export async function plan(context: Context, { wishes, out, balance, html, ...options }: PlanOptions): Promise<Exit> {
  const asked = { ...context, ...wishes, withRequests: options.showRequests === true };
  const { value: whole, problems } = await makePlan(asked);
  if (!whole) return failOn(problems, context);
  const unmet = leftOut(whole);
  if (unmet !== undefined) return refuse(context, unmet, { is: 'wrong-use' });
  const answer = balance ? await askAccount(context, 'plan --balance') : undefined;
  if (answer?.kind === 'exit') return answer.code;
  const value = answer ? await withAccount(whole, asked, answer.account) : whole;
  // What is saved is the whole of it: what the account allows is another question on the day it is done.
  const { requests: _, ...kept } = whole;
  const refused = out === undefined ? undefined : await savePlan(kept, out, context);
  if (refused) return refuse(context, refused.reason, { hint: refused.hint, is: 'file-exists' });
  const unwritten = html === undefined ? undefined : await writePlanPage(value, html, context);
  if (unwritten) return refuse(context, unwritten.reason, unwritten);
  await show(value, context, { ...options, ...(out === undefined ? {} : { out }) });
  if (!context.json) showProblems(problems, context);
  if (out !== undefined) context.warn([line(savedWords(out, value))]);
  if (html !== undefined) context.warn([line(`Written: ${html}`)]);
  return exitOf(value, options);
}

/** The same plan, with what the account says to it. */
async function withAccount(whole: Plan, asked: Context & Wishes, account: Account): Promise<Plan> {
  const limits = { ...account, now: asked.environment.now() };
  const { value } = await makePlan({ ...asked, balance: account.balance, limits });
  return value ?? whole;
}

const savedWords = (out: string, { limits = [] }: Plan): string =>
  limits.some(({ waiting }) => waiting > 0)
    ? `Saved to ${out}, with what waits for the account. It does as much of this as the account then allows, once.`
    : `Saved to ${out}. It does exactly this, once.`;

async function show(
  value: Plan,
  context: Context,
  { verbose = false, markdown = false, out }: Omit<PlanOptions, 'wishes' | 'balance' | 'html'>,
): Promise<void> {
  const made = planModel(value, { all: verbose });
  // A saved plan is what comes next, not one that is made afresh; and it is the same plan at the same prices only.
  const said = typedPrices(context.prices);
  const { fitting } = made;
  const model = {
    ...made,
    applyWords: `${out === undefined ? made.applyWords : `apply ${typed(out)}`}${said}`,
    ...(fitting ? { fitting: { ...fitting, words: `${fitting.words}${said}` } } : {}),
  };
  if (context.json) return context.writeJson(printedPlan(value, model));
  if (markdown) {
    const { markdownPlan } = await import('../views/markdown/plan.ts');
    context.environment.stdout.write(markdownPlan(model, value.production.id));
    return;
  }
  const lines = planPage(model, { width: context.width, verbose });
  if (!context.live) return context.write(lines);
  const { showPage } = await import('../views/ink/page.tsx');
  await showPage(lines, context.environment.stdout);
}

function exitOf({ ceilings, totals }: Plan, { detailedExitcode }: Omit<PlanOptions, 'wishes' | 'html'>): Exit {
  if (ceilings.some(({ verdict }) => verdict === 'over')) return exit.overBudget;
  const { create, replace, resume, reuse } = totals;
  return detailedExitcode && create + replace + resume + reuse > 0 ? exit.pending : exit.done;
}
