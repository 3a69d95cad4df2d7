import type { ShotView } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { table } from './table.ts';
import { credits, handlesWords, number } from './words.ts';

/** A shot: what it is, what was filled in, and its jobs, each of which can be shown too. */
export function shotLines(
  { shot, title, role, goal, made, seconds, handles, ratios, rungs, checks, wording, filled, jobs }: ShotView,
  width: number,
): readonly Line[] {
  const rows = [
    ['role', role],
    ['goal', goal],
    ['made by', made === 'model' ? `the ladder: ${rungs.map(({ id }) => id).join(', ')}` : made],
    ['length', seconds === undefined ? undefined : `${number(seconds)} s`],
    ['handles', handles && handlesWords(handles)],
    ['frame', ratios.join(', ')],
    ['checks', checks?.join(', ')],
    ['wording', wording?.replace('wording ', '')],
  ] as const;
  return [
    line(span(shot, 'strong'), ...(title === undefined ? [] : [span(` ${title}`, 'muted')])),
    ...labelled(
      rows.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }])),
      { width },
    ),
    ...filledLines(filled, width),
    blank,
    line(span('Jobs', 'strong')),
    ...table(
      ['left', 'right', 'right', 'last'],
      jobs.map(({ address, takes, credits: price }) => [
        { text: address },
        { text: `${number(takes)}×`, tone: 'muted' },
        { text: credits(price) },
        { text: `retake show ${address}`, tone: 'muted' },
      ]),
      { width },
    ),
  ];
}

/** What nobody wrote, each with who says it. */
export const filledLines = (filled: readonly string[], width: number): readonly Line[] =>
  filled.length === 0
    ? []
    : [
        blank,
        line(span('Filled in, because nothing is written', 'strong')),
        ...labelled(
          filled.map(each => {
            const [label = '', ...rest] = each.split(' ');
            return { label, text: rest.join(' ') };
          }),
          { width },
        ),
      ];
