import type { LineageLink, LineageView } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span } from './line.ts';
import { money } from './plan-totals.ts';
import { tableWithTail } from './table.ts';
import { credits, list } from './words.ts';

/** A line for each take and file, what comes first above; and what the whole chain cost. */
export function lineageLines({ take, rehearsal, credits: sum, links }: LineageView, width: number): readonly Line[] {
  return [
    line(span(take, 'strong'), span(' comes from', 'muted')),
    blank,
    ...tableWithTail(
      ['left', 'left', 'left', 'right'],
      links.map(link => ({
        cells: [
          { text: link.rung === undefined || link.kind !== 'shot' ? kinds[link.kind] : link.rung, tone: 'muted' },
          { text: link.name, tone: link.name === take ? 'strong' : 'plain' },
          { text: link.sha256?.slice(0, 8) ?? 'not here', tone: 'muted' },
          { text: link.credits === undefined ? '' : credits(link.credits), tone: 'credits' },
        ],
        tail: { text: tailOf(link), tone: 'muted' },
      })),
      { width: Number.isFinite(width) ? width : 120 },
    ),
    blank,
    line(span('In all ', 'muted'), money(sum, { rehearsal })),
  ];
}

const kinds: Readonly<Record<LineageLink['kind'], string>> = {
  file: 'file',
  still: 'still',
  shot: 'take',
  edit: 'edit',
  finish: 'finish',
  sound: 'sound',
  unknown: 'gone',
};

const tailOf = ({ model, from, verdict, by }: LineageLink): string =>
  [
    ...(model === undefined ? [] : [model]),
    ...(verdict === undefined ? [] : [`${verdict} by ${by}`]),
    ...(from.length > 0 ? [`from ${list(from)}`] : []),
  ].join('; ');
