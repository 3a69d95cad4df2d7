import type { Action } from '../../../schemas/types/plan.ts';
import type { PlanGroup, PlanModel, PlanRow } from '../models/plan-model.ts';
import { cells, wrap } from './cells.ts';
import { changeLines } from './change-lines.ts';
import { blank, column, columnRight, fitLine, type Line, line, span, type Tone } from './line.ts';
import { counted, credits, number } from './words.ts';

/** The sign of an action. */
export const signs: Readonly<Record<Action, string>> = {
  create: '+',
  replace: '±',
  resume: '↻',
  reuse: '↩',
  keep: '=',
  wait: '!',
  orphan: '−',
};

export const tones: Readonly<Record<Action, Tone>> = {
  create: 'create',
  replace: 'replace',
  resume: 'resume',
  reuse: 'reuse',
  keep: 'muted',
  wait: 'wait',
  orphan: 'muted',
};

/** How wide, and how much. */
export interface Space {
  /** Cells. */
  readonly width: number;
  /** Whether what is too long is cut; otherwise it goes on in the next line. */
  readonly cuts: boolean;
  /** Everything in full. */
  readonly verbose: boolean;
}

/** The jobs of a plan, a line each, under their scenes. */
export function planTable(model: PlanModel, space: Space): readonly Line[] {
  const columns = columnsFor(
    model.groups.flatMap(({ rows }) => rows),
    space,
  );
  const groups = model.groups.flatMap(group => [
    line(span(group.name, 'strong')),
    ...groupLines(group, columns, space),
    blank,
  ]);
  return [...groups, ...foldedLines(model)];
}

function groupLines({ rows }: PlanGroup, columns: Columns, space: Space): readonly Line[] {
  return rows.flatMap(row => [
    ...rowLines(row, columns, space),
    ...changeLines(row.changed, space),
    ...(row.advice === undefined
      ? []
      : wrap(row.advice, space.width - 6).map(text => line('      ', span(text, 'warning')))),
    ...(row.unused > 0 ? [line('      ', span(`unused: ${credits(row.unused)} already paid`, 'muted'))] : []),
  ]);
}

/** Widths of the columns in cells; 0 leaves one out. */
interface Columns {
  readonly address: number;
  readonly takes: number;
  readonly model: number;
  readonly seconds: number;
  readonly credits: number;
}

/** The columns that matter less go first where there is little room; addresses are for typing, and give way last. */
function columnsFor(rows: readonly PlanRow[], { width, cuts }: Space): Columns {
  const widest = (text: (row: PlanRow) => string): number => Math.max(0, ...rows.map(row => cells(text(row))));
  const money = widest(moneyOf);
  const takes = widest(takesOf);
  const wanted = {
    address: widest(row => row.address),
    takes,
    model: widest(row => row.model ?? ''),
    seconds: widest(secondsOf),
    credits: money,
  };
  const reason = 18;
  const room = (columns: Columns): number =>
    width - 4 - Object.values(columns).reduce((sum, size) => sum + (size > 0 ? size + 2 : 0), 0);
  if (room(wanted) >= reason) return wanted;
  const narrow = { ...wanted, model: 0, seconds: 0 };
  if (width >= 72) {
    const shorter = { ...wanted, seconds: 0 };
    if (room(shorter) >= reason) return shorter;
  }
  if (room(narrow) >= reason) return narrow;
  // Where nothing is cut, an address stays whole, and the reason goes below.
  return cuts ? { ...narrow, address: Math.max(12, wanted.address + room(narrow) - reason) } : fitting(wanted, width);
}

/** As many columns as there is room for when the reason has lines of its own. */
function fitting(wanted: Columns, width: number): Columns {
  const size = (columns: Columns): number =>
    4 + Object.values(columns).reduce((sum, cells) => sum + (cells > 0 ? cells + 2 : 0), 0);
  const choices = [wanted, { ...wanted, seconds: 0 }, { ...wanted, model: 0 }, { ...wanted, model: 0, seconds: 0 }];
  return choices.find(columns => size(columns) <= width) ?? choices.at(-1)!;
}

function rowLines(row: PlanRow, columns: Columns, { width, cuts }: Space): readonly Line[] {
  const tone = tones[row.action];
  const address = column(
    row.address,
    columns.address,
    row.action === 'keep' || row.action === 'orphan' ? 'muted' : 'plain',
  );
  const more = [
    columns.takes > 0 ? ['  ', columnRight(takesOf(row), columns.takes, 'muted')] : [],
    columns.model > 0 ? ['  ', column(row.model ?? '', columns.model)] : [],
    columns.seconds > 0 ? ['  ', columnRight(secondsOf(row), columns.seconds)] : [],
    columns.credits > 0
      ? ['  ', columnRight(moneyOf(row), columns.credits, row.credits > 0 ? 'credits' : 'muted')]
      : [],
  ].flat();
  const start = line('  ', span(signs[row.action], tone), ' ', address, ...more, '  ');
  const reasonTone = row.action === 'wait' ? 'wait' : 'muted';
  if (cuts) return [fitLine([...start, span(row.reason, reasonTone)], width)];
  const indent = cells(start.map(({ text }) => text).join(''));
  // Beside a long address there is no room for a sentence: it goes below.
  const room = width - indent;
  if (room < Math.min(24, cells(row.reason)) || row.reason.split(' ').some(word => cells(word) > room))
    return [start, ...wrap(row.reason, width - 6).map(text => line('      ', span(text, reasonTone)))];
  const [first = '', ...rest] = wrap(row.reason, room);
  return [[...start, span(first, reasonTone)], ...rest.map(text => line(' '.repeat(indent), span(text, reasonTone)))];
}

const takesOf = ({ takes }: PlanRow): string => `${takes}×`;

const secondsOf = ({ seconds }: PlanRow): string => (seconds === undefined ? '' : `${number(seconds)} s`);

/** Brackets: not now. */
function moneyOf({ action, credits: now, later, atMost }: PlanRow): string {
  if (action === 'keep' || action === 'orphan') return '';
  if (now === 0 && later > 0) return `(${atMost ? '≤ ' : ''}${credits(later)})`;
  return `${atMost && now > 0 ? '≤ ' : ''}${credits(now)}`;
}

function foldedLines({ kept, orphans }: PlanModel): readonly Line[] {
  const lines = [
    ...(kept.jobs > 0
      ? [line('  ', span(`= ${counted(kept.jobs, 'job')} up to date (${counted(kept.takes, 'take')})`, 'muted'))]
      : []),
    ...(orphans.jobs > 0
      ? [
          line(
            '  ',
            span(
              `− ${counted(orphans.jobs, 'job')} no longer declared; ${counted(orphans.takes, 'take')} kept on disk`,
              'muted',
            ),
          ),
        ]
      : []),
  ];
  return lines.length > 0 ? [...lines, blank] : [];
}
