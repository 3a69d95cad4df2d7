import type { CheckedModel, CheckedTotal, PriceCheck } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span, type Tone } from './line.ts';
import { type RowWithTail, roomForTail, tableWithTail } from './table.ts';
import { command, counted, credits, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** With so many cells left for the verdict the figures have their columns; with fewer, it tells them. */
const enough = 22;

/** Each model's takes: what the price book said, and what they cost. */
export function checkLines({ checked, total, rehearsal }: PriceCheck, width: number): readonly Line[] {
  if (checked.length === 0) return nothing(rehearsal).flatMap(each => wrapLine(each, width));
  const rows = [head, ...checked.map(row)];
  const isWide = roomForTail(rows, width) >= enough;
  const settings = ['left', 'right', 'right', 'right', 'right', 'right'] as const;
  return [
    line(
      span('The price book against what was charged', 'strong'),
      ...(rehearsal ? [span(' — rehearsal', 'muted')] : []),
    ),
    blank,
    ...(isWide
      ? tableWithTail(settings, rows, { width })
      : checked.flatMap(each => narrow(each).flatMap(part => wrapLine(part, width)))),
    blank,
    ...wrapLine(bottom(total), width),
  ];
}

const head: RowWithTail = {
  cells: ['model', 'tasks', 'quoted', 'estimated', 'charged', 'off by'].map(text => ({ text, tone: 'muted' })),
  tail: { text: 'verdict', tone: 'muted' },
};

function row(each: CheckedModel): RowWithTail {
  const { takes, losses, quoted, estimated, estimates, charged, difference, verdict, text } = each;
  const tasks = takes + losses;
  return {
    cells: [
      { text: nameOf(each) },
      { text: number(tasks), tone: 'muted' },
      { text: credits(quoted) },
      {
        text:
          estimated === undefined
            ? '—'
            : `${estimates === tasks ? '' : `${estimates} of ${tasks}: `}${credits(estimated)}`,
        tone: 'muted',
      },
      { text: credits(charged), tone: 'credits' },
      { text: signed(difference), tone: tones[verdict] },
    ],
    tail: { text, tone: tones[verdict] },
  };
}

const narrow = (each: CheckedModel): readonly Line[] => [
  line('  ', nameOf(each), span(`  ${tasksOf(each)}`, 'muted')),
  line(
    '    ',
    span(each.text, tones[each.verdict]),
    ...(each.verdict === 'as-quoted' ? [span(`: ${credits(each.charged)}`, 'muted')] : []),
  ),
];

/** A recipe's endpoint names it already. */
function nameOf({ endpoint, model }: CheckedModel): string {
  if (endpoint === undefined) return model;
  return endpoint.endsWith(`/${model}`) ? endpoint : `${endpoint}/${model}`;
}

const tasksOf = ({ takes, losses }: Pick<CheckedTotal, 'takes' | 'losses'>): string =>
  [
    ...(takes > 0 || losses === 0 ? [counted(takes, 'take')] : []),
    ...(losses > 0 ? [`${number(losses)} charged without a take`] : []),
  ].join(', ');

const tones: Readonly<Record<CheckedModel['verdict'], Tone>> = {
  'as-quoted': 'good',
  cheaper: 'resume',
  dearer: 'warning',
  mixed: 'warning',
};

const signed = (difference: number): string =>
  difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`;

function bottom(total: CheckedTotal): Line {
  const { quoted, charged, difference } = total;
  const verdict =
    difference === 0
      ? 'what the book said'
      : `${credits(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than the book said (${credits(quoted)})`;
  return line(
    span('Total ', 'muted'),
    `${tasksOf(total)}: `,
    span(credits(charged), 'credits'),
    ` charged, `,
    span(verdict, difference > 0 ? 'warning' : 'good'),
  );
}

const nothing = (rehearsal: boolean): readonly Line[] => [
  line(`Nothing to check: no take was paid for${rehearsal ? ' in the rehearsal' : ''} yet.`),
  line(
    span(command('apply', rehearsal), 'command'),
    span(' renders', 'muted'),
    ...(rehearsal
      ? [span('.', 'muted')]
      : [
          span('; ', 'muted'),
          span('retake models check --rehearse', 'command'),
          span(' looks at the rehearsal’s takes.', 'muted'),
        ]),
  ),
];
