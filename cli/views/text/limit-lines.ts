import type { PlanModel } from '../models/plan-model.ts';
import { type Line, line, span } from './line.ts';
import { counted, credits, number } from './words.ts';

/** What the account says to a plan: what is there, when someone asked; what waits for it, and when it goes on. */
export function limitLines({ totals, limits = [] }: PlanModel): readonly Line[] {
  const { balance, credits: wanted } = totals;
  const label = span('Account: ', 'muted');
  const rest =
    balance === undefined
      ? []
      : [
          balance < wanted
            ? line(label, span(credits(balance), 'error'), `, ${credits(wanted - balance)} too few for this plan`)
            : line(label, span(credits(balance), 'credits'), `, ${number(balance - wanted)} left after this plan`),
        ];
  const told = limits.filter(({ waiting }) => waiting > 0 || balance !== undefined);
  return [
    ...rest,
    ...told.map(({ text, waiting }) =>
      waiting > 0
        ? line(label, span(`${counted(waiting, 'take')} ${waiting === 1 ? 'waits' : 'wait'}`, 'wait'), `: ${text}`)
        : line(label, text),
    ),
  ];
}
