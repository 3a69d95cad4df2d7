import { createInterface } from 'node:readline';
import { type Plan, survey, visible } from '../engine/index.ts';
import type { Context } from './context.ts';
import { wrap } from './views/text/cells.ts';
import { priceWords } from './views/text/price-words.ts';
import { credits } from './views/text/words.ts';

export type Answer =
  | { readonly kind: 'yes' }
  /** No, or nobody to ask; why, as a sentence. */
  | { readonly kind: 'no'; readonly reason: string }
  /** Ctrl-C instead of an answer. */
  | { readonly kind: 'left' };

/** Asks before money is spent: `yes`, or the number itself where it is a large one. */
export async function askToSpend({ totals }: Plan, context: Context, leaving: AbortSignal): Promise<Answer> {
  if (!canAsk(context))
    return {
      kind: 'no',
      reason: `nothing was sent: this spends up to ${credits(totals.credits)}, and nobody is here to say yes; add --yes`,
    };
  const { value } = await survey(context);
  const confirmAbove = value?.production.budget.confirmAbove;
  const expected = confirmAbove !== undefined && totals.credits > confirmAbove ? String(totals.credits) : 'yes';
  const question =
    expected === 'yes'
      ? `Spend up to ${credits(totals.credits)} (${priceWords(totals)})? Type yes: `
      : `This is more than budget.confirmAbove, ${credits(confirmAbove!)}. To spend up to ${credits(totals.credits)} (${priceWords(totals)}), type the number of credits: `;
  const said = await ask(question, context, leaving);
  if (said === undefined) return { kind: 'left' };
  return said.trim().replace(/,/g, '') === expected
    ? { kind: 'yes' }
    : { kind: 'no', reason: `nothing was sent: that was not \`${expected}\`` };
}

/** Whether there is somebody to answer. */
export const canAsk = ({ environment, json }: Context): boolean =>
  !json && environment.stdin.isTTY === true && environment.stderr.isTTY === true;

/** Room at the end of a question for what is typed. */
const answerCells = 10;

/** One line from the person; undefined when they would rather leave. */
export function ask(question: string, { environment }: Context, leaving?: AbortSignal): Promise<string | undefined> {
  const { stdin, stderr } = environment;
  const prompt = createInterface({ input: stdin, output: stderr });
  return new Promise(resolve => {
    const leave = () => {
      prompt.close();
      stderr.write('\n');
      resolve(undefined);
    };
    leaving?.addEventListener('abort', leave, { once: true });
    prompt.on('SIGINT', leave);
    prompt.on('close', () => resolve(undefined));
    // A lock may have been written by anybody, and a question names who holds it.
    const rows = wrap(visible(question.trimEnd()), Math.max((stderr.columns || 80) - answerCells, 20));
    for (const row of rows.slice(0, -1)) stderr.write(`${row}\n`);
    prompt.question(`${rows.at(-1)} `, answer => {
      leaving?.removeEventListener('abort', leave);
      resolve(answer);
      prompt.close();
    });
  });
}
