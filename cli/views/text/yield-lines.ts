import type { YieldRow, YieldView } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span } from './line.ts';
import { type RowWithTail, tableWithTail } from './table.ts';
import { counted, credits, number } from './words.ts';

/** How many takes it took, a line for each model and rung. */
export function yieldLines({ rows, tooFew, least, rehearsal }: YieldView, width: number): readonly Line[] {
  const few =
    tooFew > 0
      ? `${counted(tooFew, 'model and rung', 'models and rungs')} with fewer than ${least} takes of judged jobs`
      : '';
  if (rows.length === 0)
    return [line(`Nothing can be said yet: ${few === '' ? 'no take has been judged' : `only ${few}`}.`)];
  return [
    line(span('What it takes', 'strong'), rehearsal ? span(' — rehearsal, nothing is charged', 'muted') : ''),
    blank,
    ...tableWithTail(
      ['left', 'left', 'right', ...(rows.some(({ lost }) => lost > 0) ? (['right'] as const) : [])],
      rows.map(row => rowOf(row, rows)),
      { width: Number.isFinite(width) ? width : 120 },
    ),
    ...(few === '' ? [] : [blank, line(span(`Not said: ${few}.`, 'muted'))]),
  ];
}

function rowOf(
  { model, rung, takes, circled, lost, takesEach, creditsEach, creditsPerSecond }: YieldRow,
  all: readonly YieldRow[],
): RowWithTail {
  const each =
    takesEach === undefined || creditsEach === undefined
      ? ''
      : `${number(takesEach)} takes and ${credits(creditsEach)} for each circled`;
  return {
    cells: [
      { text: model },
      { text: rung ?? '' },
      { text: `${counted(takes, 'take')}, ${circled === 0 ? 'none' : number(circled)} circled` },
      ...(all.some(row => row.lost > 0)
        ? [{ text: lost > 0 ? `${number(lost)} failed` : '', tone: 'muted' as const }]
        : []),
    ],
    tail: { text: creditsPerSecond === undefined ? each : `${each}, ${number(creditsPerSecond)} cr a usable second` },
  };
}
