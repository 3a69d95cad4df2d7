import type { AccountModel, AccountView } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { type Cell, table } from './table.ts';
import { bar, command, counted, credits, dollars, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** What is there, what may be spent, and what each model still allows. */
export function accountLines(view: AccountView, width: number): readonly Line[] {
  const { rehearsal, balance, balanceUsd, tier, month, models, hidden } = view;
  // The share that is used tells what is left, where there is no room for both.
  const kept = (cells: readonly Cell[]) =>
    width < 72
      ? [...cells.slice(0, 3), ...cells.slice(4).map(cell => (cell.text ? { ...cell, text: 'here' } : cell))]
      : cells;
  const rows = [head, ...models.map(row)].map(kept);
  return [
    line(
      span('Account', 'strong'),
      ...(tier === undefined ? [] : [`  tier ${tier}`]),
      ...(rehearsal ? [span(' — rehearsal, the offline Runway', 'muted')] : []),
    ),
    ...labelled(
      [
        {
          label: 'balance',
          text: `${credits(balance)} (${dollars(balanceUsd)})`,
          tone: balance > 0 ? 'credits' : 'error',
        },
        ...(month ? [{ label: 'month', text: monthWords(month) }] : []),
      ],
      { width },
    ),
    blank,
    ...(models.length > 0
      ? table(width < 72 ? ['left', 'right', 'right', 'last'] : ['left', 'right', 'right', 'right', 'last'], rows, {
          width,
        })
      : wrapLine(line('  ', span('No model was used in the last 24 hours.', 'muted')), width)),
    ...(hidden > 0
      ? [
          blank,
          ...wrapLine(
            line(
              span(`${counted(hidden, 'more model')} without use: `, 'muted'),
              span(command('account --all', rehearsal), 'command'),
            ),
            width,
          ),
        ]
      : []),
  ];
}

function monthWords({ limit, spent, left }: NonNullable<AccountView['month']>): string {
  if (spent === undefined || left === undefined)
    return `at most ${credits(limit)}; how much of it is spent is not known`;
  const { full, rest } = bar(limit === 0 ? 1 : spent / limit, 12);
  return `${full}${rest} spent ${number(spent)} of ${credits(limit)}, ${number(left)} left`;
}

const head: readonly Cell[] = ['model', 'at once', 'today', 'left', ''].map(text => ({ text, tone: 'muted' }));

function row({ model, named, concurrency, daily, usedToday, leftToday }: AccountModel): readonly Cell[] {
  return [
    { text: model },
    { text: limitWords(concurrency) },
    { text: typeof daily === 'number' ? `${number(usedToday)} of ${number(daily)}` : number(usedToday) },
    leftToday === undefined
      ? { text: daily === null ? 'no limit' : '?', tone: 'muted' }
      : { text: number(leftToday), tone: leftToday === 0 ? 'warning' : 'good' },
    { text: named ? 'in this production' : '', tone: 'muted' },
  ];
}

const limitWords = (limit: number | null | undefined): string =>
  limit === undefined ? '?' : limit === null ? 'no limit' : number(limit);
