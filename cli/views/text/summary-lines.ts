import type { Summary } from '../../../schemas/types/output.ts';
import { holderWords } from './holder-words.ts';
import { blank, type Line, line, span } from './line.ts';
import { facts } from './table.ts';
import { counted, credits, number } from './words.ts';

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
    uncertain,
    later,
    spent,
    reserved,
    budget,
    heldBy,
    next,
  } = summary;
  const word = rehearsal ? ' (rehearsal)' : '';
  const verb = waiting === 1 ? 'waits' : 'wait';
  const pending = [
    ...(render > 0 ? [`${number(render)} to render, at most ${credits(summary.credits)}${word}`] : []),
    ...(collect > 0 ? [`${number(collect)} under way`] : []),
    ...(reuse > 0 ? [`${number(reuse)} to reuse`] : []),
    ...(waiting > 0
      ? [`${counted(waiting, 'take')} ${verb}${later > 0 ? `, at most ${credits(later)} later` : ''}`]
      : []),
    ...(uncertain > 0 ? [`${number(uncertain)} uncertain`] : []),
  ];
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
        ['open', pending.join('; ')],
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
