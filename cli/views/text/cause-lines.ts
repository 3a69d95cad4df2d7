import type { Cause } from '../../../schemas/types/plan.ts';
import { changeLines } from './change-lines.ts';
import { blank, type Line, line, span } from './line.ts';
import type { Space } from './plan-table.ts';
import { counted, credits } from './words.ts';

/** What several jobs follow from, said once: `characters.maya.wardrobe changed: 4 shots, 6 takes, 145 cr to redo`. */
export const causeLines = (causes: readonly Cause[], space: Space): readonly Line[] =>
  causes.length === 0
    ? []
    : [
        ...causes.flatMap(cause => [
          line(span(cause.field, 'strong'), ` changed: ${sumOf(cause)}`),
          ...detail(cause, space),
        ]),
        blank,
      ];

export function sumOf({ jobs, shots, takes, credits: now, later, unused }: Cause): string {
  return [
    shots > 0 ? counted(shots, 'shot') : counted(jobs.length, 'job'),
    counted(takes, 'take'),
    `${credits(now)} to redo`,
    ...(later > 0 ? [`at most ${credits(later)} later`] : []),
    ...(unused > 0 ? [`${credits(unused)} paid unused`] : []),
  ].join(', ');
}

const detail = ({ source, before, after }: Cause, space: Space): readonly Line[] =>
  before === undefined && after === undefined
    ? []
    : changeLines(
        [{ field: source, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }],
        space,
      );
