import { type Check, didYouMean } from '../engine/index.ts';
import type { Context } from './context.ts';
import { type Exit, exit } from './exit.ts';
import { errorLine, helpLine, refuse } from './refuse.ts';
import { labelled } from './views/text/labelled.ts';
import { command, counted } from './views/text/words.ts';

/** What was ticked, and what not. */
export interface Unticked {
  readonly take: string;
  readonly checks?: readonly string[];
  readonly all?: readonly Check[];
  readonly missing: readonly Check[];
  readonly unknown: readonly string[];
}

/** Ends an approval in which a check is missing, or a word that is none. */
export function refuseUnticked(context: Context, unticked: Unticked): Exit {
  const { reason, hint, isOdd } = untickedWords(unticked, context.rehearse);
  if (isOdd) return refuse(context, reason, { hint, is: 'unknown-name' });
  const { missing } = unticked;
  if (context.json) {
    context.writeJson({
      code: 'unticked',
      refused: reason,
      hint,
      missing: missing.map(({ id, question }) => ({ id, question })),
    });
    return exit.wrong;
  }
  const width = Math.min(context.width, 100);
  context.warn([
    errorLine('unticked', reason),
    ...labelled(
      missing.map(({ id, question }) => ({ label: id, text: question })),
      { width, indent: 4 },
    ),
    helpLine(hint),
  ]);
  return exit.wrong;
}

/** Why it is refused, and what to do. `isOdd`: a word was no check. */
export function untickedWords(
  { take, checks = [], all = [], missing, unknown }: Unticked,
  rehearse: boolean,
): { readonly reason: string; readonly hint: string; readonly isOdd: boolean } {
  const [odd] = unknown;
  if (odd !== undefined) {
    const known = all.map(({ id }) => id);
    const hint = didYouMean(odd, known) || (known.length > 0 ? `There are: ${known.join(', ')}.` : 'It has no checks.');
    return { reason: `${take} has no check \`${odd}\``, hint, isOdd: true };
  }
  const reason = `${take} is not approved: ${counted(missing.length, 'check')} ${missing.length === 1 ? 'is' : 'are'} not ticked`;
  const words = `approve ${take} --checks ${[...checks, ...missing.map(({ id }) => id)].join(',')}`;
  const hint = `Look at each; where the answer is no, tick it: \`${command(words, rehearse)}\``;
  return { reason, hint, isOdd: false };
}

/** `hands, logos` as a list of words; spaces do not matter. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
