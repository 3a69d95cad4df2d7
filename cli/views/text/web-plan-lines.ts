import type { AdviceView, WebPlansView } from '../../../schemas/types/output.ts';
import { wrap } from './cells.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { type Cell, table } from './table.ts';
import { counted, credits, dollars, number, perWords } from './words.ts';

/** The plans of the web app, a line each, and what their credits are not. */
export function webPlanLines({ plans, note }: WebPlansView, width: number): readonly Line[] {
  const rows = plans.map(({ name, credits: amount, per, usd, limitation, yours }): readonly Cell[] => [
    { text: yours ? '›' : '', tone: 'good' },
    { text: name, tone: 'strong' },
    { text: `${credits(amount)} ${perWords(per)}` },
    { text: usd === 0 ? 'free' : `$${number(usd)} a month`, tone: 'muted' },
    { text: limitation },
  ]);
  return [
    line(span('Runway’s web plans', 'strong'), span(', for each user, billed annually', 'muted')),
    blank,
    ...table(['left', 'left', 'right', 'right', 'last'], rows, { width }),
    blank,
    ...paragraph(note, width),
    ...paragraph(`Known from: ${[...new Set(plans.map(({ source }) => source))].join('; ')}.`, width),
  ];
}

/** What is still needed, what would hold it, and that it is a guess. */
export function adviceLines(view: AdviceView, title: string, width: number): readonly Line[] {
  const { asked, more, credits: all, dollars: usd, attempts, unmeasured, tier, tierUsd, tierBought, plans } = view;
  if (all === 0) return [line(`${title} needs nothing more: every take that is asked for is there.`)];
  const needs = [
    { label: credits(asked), text: 'asked for, now and later, at most' },
    ...attempts.map(({ model, rung, takesEach, jobs, credits: amount }) => ({
      label: credits(amount),
      text: `more attempts: ${model} at ${rung} takes ${number(takesEach)} for a circled one, and ${counted(jobs, 'job')} ${jobs === 1 ? 'asks' : 'ask'} for fewer`,
    })),
    ...(more > 0 ? [{ label: credits(all), text: 'together' }] : []),
    ...(unmeasured.length > 0
      ? [{ label: '', text: `not measured yet: ${unmeasured.join(', ')} — that part is only what is asked for` }]
      : []),
  ];
  const api =
    tier === undefined
      ? 'more than any tier may spend in a month: ask Runway'
      : `tier ${tier} may spend ${whole(tierUsd!)} a month${tierBought === 0 ? ', and every account has it' : `, once credits for ${whole(tierBought!)} were bought`}`;
  const fits = plans.map(({ name, credits: amount, per, fits, yours }) => ({
    label: name,
    text: `${credits(amount)} ${perWords(per)}: ${fits ? 'as many or more' : 'fewer'}${yours ? ' — yours' : ''}`,
  }));
  return [
    line(span(`What ${title} still needs`, 'strong'), span(' — a hint, not a quote', 'muted')),
    blank,
    ...labelled(needs, { width }),
    blank,
    ...labelled(
      [
        { label: 'API', text: `${credits(all)} cost ${dollars(usd)}; the least to buy is $10 (1,000 cr); ${api}` },
        ...fits,
      ],
      { width },
    ),
    blank,
    ...paragraph(view.note, width),
  ];
}

const whole = (usd: number): string => dollars(usd).replace(/\.00$/, '');

const paragraph = (text: string, width: number): readonly Line[] =>
  wrap(text, Number.isFinite(width) ? width : 100).map(row => line(span(row, 'muted')));
