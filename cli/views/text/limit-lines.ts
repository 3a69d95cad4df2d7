import type { PlanModel } from '../models/plan-model.ts';
import { type Line, line, type Span, span } from './line.ts';
import { counted, credits, number } from './words.ts';

/** What the account says to a plan: what is there, when someone asked; what waits for it, and when it goes on. */
export function limitLines({
  totals: { balance, credits: wanted },
  limits = [],
  rehearsal,
}: PlanModel): readonly Line[] {
  const told = limits.filter(({ waiting }) => waiting > 0 || balance !== undefined);
  const lines = [
    ...(balance === undefined ? [] : [balanceWords(balance, { wanted, rehearsal })]),
    ...told.map(({ text, waiting }) =>
      waiting > 0
        ? [span(`${counted(waiting, 'take')} ${waiting === 1 ? 'waits' : 'wait'}`, 'wait'), `: ${text}`]
        : [text],
    ),
  ];
  return lines.map((words, index) => line(index === 0 ? span('Account: ', 'muted') : '  ', ...words));
}

function balanceWords(
  balance: number,
  { wanted, rehearsal }: { readonly wanted: number; readonly rehearsal: boolean },
): readonly (Span | string)[] {
  const isShort = balance < wanted;
  const there = span(credits(balance), isShort ? 'error' : 'credits');
  const word = rehearsal ? ' (rehearsal)' : '';
  if (wanted === 0) return [there, word];
  const rest = isShort
    ? `${credits(wanted - balance)} too few for this plan`
    : `${number(balance - wanted)} left after this plan`;
  return [there, `${word}, ${rest}`];
}
