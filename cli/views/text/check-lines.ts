import type { CheckedModel, CheckedTotal, PriceCheck } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span, type Tone } from './line.ts';
import { type Cell, tableWithTail } from './table.ts';
import { command, counted, credits, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** From so many cells on, the figures have their columns; below, the verdict tells them. */
const wide = 96;

/** Each model's takes: what the price book said, and what they cost. */
export function checkLines({ checked, total, rehearsal }: PriceCheck, width: number): readonly Line[] {
  if (checked.length === 0) return nothing(rehearsal).flatMap(each => wrapLine(each, width));
  const isWide = width >= wide;
  const settings = ['left', 'right', 'right', 'right', 'right', 'right'] as const;
  return [
    line(
      span('The price book against what was charged', 'strong'),
      ...(rehearsal ? [span(' — rehearsal', 'muted')] : []),
    ),
    blank,
    ...(isWide
      ? tableWithTail(settings, [head, ...checked.map(row)], { width })
      : checked.flatMap(each => narrow(each).flatMap(part => wrapLine(part, width)))),
    blank,
    ...wrapLine(bottom(total), width),
  ];
}

const head: Row = {
  cells: ['model', 'tasks', 'quoted', 'estimated', 'charged', 'off by'].map(text => ({ text, tone: 'muted' })),
  tail: { text: 'verdict', tone: 'muted' },
};

interface Row {
  readonly cells: readonly Cell[];
  readonly tail: Cell;
}

function row(each: CheckedModel): Row {
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

const nameOf = ({ endpoint, model }: CheckedModel): string => (endpoint === undefined ? model : `${endpoint}/${model}`);

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
