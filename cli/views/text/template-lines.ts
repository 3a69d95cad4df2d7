import type { TemplateView } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span } from './line.ts';
import { tableWithTail } from './table.ts';
import { credits } from './words.ts';

/** What a production can begin with, and how. */
export function templateLines(all: readonly TemplateView[], width: number): readonly Line[] {
  const rows = (some: readonly TemplateView[], nameOf: (one: TemplateView) => string) =>
    tableWithTail(
      ['left', 'right'],
      some.map(each => ({
        cells: [{ text: nameOf(each) }, { text: credits(each.credits), tone: 'muted' as const }],
        tail: { text: each.summary },
      })),
      { width: Number.isFinite(width) ? width : 100 },
    );
  return [
    line(span('Goals', 'strong'), ', with what all of it costs, each rung once'),
    ...rows(
      all.filter(({ goal }) => goal !== undefined),
      ({ goal = '' }) => goal,
    ),
    blank,
    line(span('Other templates', 'strong')),
    ...rows(
      all.filter(({ goal }) => goal === undefined),
      ({ name }) => name,
    ),
    blank,
    line('Begin with one: ', span('retake init --goal product_ad my-ad', 'command')),
    line('                ', span('retake init --template first-shot my-first', 'command')),
  ];
}
