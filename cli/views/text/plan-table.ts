import type { Action } from '../../../schemas/types/plan.ts';
import type { Fold, FoldedGroup } from '../models/plan-fold.ts';
import type { Exploration, PlanModel, PlanRow, Said } from '../models/plan-model.ts';
import { cells, wrap } from './cells.ts';
import { changeLines } from './change-lines.ts';
import { blank, column, columnRight, type Line, line, span, type Tone } from './line.ts';
import { counted, credits, list, number } from './words.ts';

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
  /** Everything in full. */
  readonly verbose: boolean;
}

/** What the table shows of a plan. */
type Shown = Pick<PlanModel, 'kept' | 'orphans'> & { readonly groups: readonly FoldedGroup[] };

/** The jobs of a plan, a line each, under their scenes. */
export function planTable(model: Shown, space: Space): readonly Line[] {
  const columns = columnsFor(
    model.groups.flatMap(({ rows }) => rows),
    space,
  );
  const groups = model.groups.flatMap(group => [
    line(span(group.name, 'strong')),
    ...groupLines(group, columns, space),
    ...(group.folds ?? []).map(fold => foldLine(fold, group.scenes !== undefined)),
    blank,
  ]);
  const isFolded = model.groups.some(({ folds }) => folds !== undefined);
  return [...groups, ...foldedLines(model, isFolded)];
}

/** `+ … 47 more jobs alike: 47 takes, 2,820 cr`; of several scenes, `+ 95 jobs: 95 takes, 2,375 cr`. */
function foldLine({ action, jobs, takes, credits: now, later, unused }: Fold, ofScenes: boolean): Line {
  const money = [
    ...(now > 0 ? [credits(now)] : []),
    ...(later > 0 ? [`at most ${credits(later)} later`] : []),
    ...(unused > 0 ? [`${credits(unused)} paid unused`] : []),
  ];
  const said = [counted(takes, 'take'), ...money].join(', ');
  return line(
    '  ',
    span(signs[action], tones[action]),
    span(` ${ofScenes ? counted(jobs, 'job') : `… ${counted(jobs, 'more job', 'more jobs')} alike`}: ${said}`, 'muted'),
  );
}

function groupLines({ rows }: FoldedGroup, columns: Columns, space: Space): readonly Line[] {
  return rows.flatMap(row => [
    ...(row.explores ? explorationLines(row.explores, space) : []),
    ...rowLines(row, columns, space),
    ...row.says.map(saidLine),
    ...changeLines(row.changed, space),
    ...(row.advice === undefined
      ? []
      : wrap(row.advice, space.width - 6).map(text => line('      ', span(text, 'warning')))),
    ...(row.unused > 0 ? [line('      ', span(`unused: ${credits(row.unused)} already paid`, 'muted'))] : []),
  ]);
}

/** `s01/rider@draft: 3 variants of camera.move, 75 cr; circle one take of them all`. */
function explorationLines({ of, paths, variants, credits: price }: Exploration, { width }: Space): readonly Line[] {
  const said = `${of}: ${number(variants)} variants of ${list(paths)}, ${credits(price)}; circle one take of them all`;
  return wrap(said, width - 2).map((text, index) => line(index === 0 ? '  ' : '    ', span(text, 'muted')));
}

const saidLine = ({ path, words }: Said): Line => line('      ', span(`${path}: `, 'muted'), `"${words}"`);

/** Widths of the columns in cells; 0 leaves one out. */
interface Columns {
  readonly address: number;
  readonly takes: number;
  readonly model: number;
  readonly seconds: number;
  readonly credits: number;
}

/** The columns that matter less go first where there is little room; addresses are for typing, and give way last. */
function columnsFor(rows: readonly PlanRow[], { width }: Space): Columns {
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
  // One long name, as a sound's model has, does not cost every line its model.
  const model = wanted.model - (usual - room(wanted));
  if (model >= legible) return { ...wanted, model };
  const narrow = { ...wanted, model: 0, seconds: 0 };
  if (width >= 72) {
    const shorter = { ...wanted, seconds: 0 };
    if (room(shorter) >= reason) return shorter;
  }
  if (room(narrow) >= reason) return narrow;
  // An address stays whole, and the reason goes below.
  return fitting(wanted, width);
}

/** What most reasons take: `needs a circled draft`. */
const usual = 21;

/** So many cells of a model's name tell it from others: `eleven_te…`. */
const legible = 10;

/** As many columns as there is room for when the reason has lines of its own. */
function fitting(wanted: Columns, width: number): Columns {
  const size = (columns: Columns): number =>
    4 + Object.values(columns).reduce((sum, cells) => sum + (cells > 0 ? cells + 2 : 0), 0);
  const choices = [wanted, { ...wanted, seconds: 0 }, { ...wanted, model: 0 }, { ...wanted, model: 0, seconds: 0 }];
  return choices.find(columns => size(columns) <= width) ?? choices.at(-1)!;
}

function rowLines(row: PlanRow, columns: Columns, { width }: Space): readonly Line[] {
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
  const indent = cells(start.map(({ text }) => text).join(''));
  // Beside a long address there is no room for a sentence, nor for an address in it: it goes below.
  const longest = Math.max(0, ...row.reason.split(' ').map(cells));
  if (width - indent < Math.max(Math.min(24, cells(row.reason)), longest))
    return [start, ...wrap(row.reason, width - 6).map(text => line('      ', span(text, reasonTone)))];
  const [first = '', ...rest] = wrap(row.reason, width - indent);
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

function foldedLines({ kept, orphans }: Shown, isFolded: boolean): readonly Line[] {
  const lines = [
    ...(isFolded ? [line('  ', span('what is alike is counted; -v shows every line', 'muted'))] : []),
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
