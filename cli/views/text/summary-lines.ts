import type { Summary } from '../../../schemas/types/output.ts';
import { holderWords } from './holder-words.ts';
import { blank, type Line, line, span } from './line.ts';
import { facts } from './table.ts';
import { counted, credits, list, number } from './words.ts';

/** `a verdict`, or `6 a verdict and 1 budget`. */
const forWhat = (waits: Summary['waits']): string =>
  list(waits.map(({ why, takes }) => (waits.length === 1 ? why : `${number(takes)} ${why}`)));

/** Where the production stands, and one command. */
export function summaryLines(summary: Summary, width: number): readonly Line[] {
  const {
    production,
    rehearsal,
    scenes,
    shots,
    takes,
    circled,
    render,
    collect,
    reuse,
    waiting,
    waits,
    uncertain,
    later,
    spent,
    reserved,
    budget,
    heldBy,
    next,
  } = summary;
  const word = rehearsal ? ' (rehearsal)' : '';
  return [
    line(span(production.title, 'strong'), ...(rehearsal ? [span(' — rehearsal', 'muted')] : [])),
    ...facts(
      [
        ['film', `${counted(scenes, 'scene')}, ${counted(shots, 'shot')}`],
        ['takes', takes === 0 ? 'none yet' : `${number(takes)}, ${number(circled)} circled`],
        [
          'spent',
          `${budget === undefined ? credits(spent) : `${number(spent)} of ${credits(budget)}`}${word}${reserved > 0 ? `, ${number(reserved)} in flight` : ''}`,
        ],
        [
          'to render',
          render > 0 ? `${counted(render, 'take')}, at most ${credits(summary.credits)}${word}` : undefined,
        ],
        ['to reuse', reuse > 0 ? counted(reuse, 'take') : undefined],
        ['under way', collect > 0 ? `${counted(collect, 'take')}, already paid for` : undefined],
        [
          'waiting',
          waiting > 0
            ? `${counted(waiting, 'take')} (${forWhat(waits)})${later > 0 ? `, at most ${credits(later)}${word} later` : ''}`
            : undefined,
        ],
        ['uncertain', uncertain > 0 ? counted(uncertain, 'attempt') : undefined],
        ['running', heldBy ? holderWords(heldBy) : undefined],
      ],
      width,
    ),
    blank,
    next.command === ''
      ? line(span('Done: ', 'good'), next.why)
      : line('Next: ', span(next.command, 'command'), span(`  ${next.why}`, 'muted')),
  ];
}
