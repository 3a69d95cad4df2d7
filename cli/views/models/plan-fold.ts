import type { Action } from '../../../engine/index.ts';
import type { PlanGroup, PlanModel, PlanRow } from './plan-model.ts';

/** Rows of a scene that say the same of different shots, and are counted instead of shown. */
export interface Fold {
  readonly action: Action;
  readonly jobs: number;
  readonly takes: number;
  /** Now, and once what they wait for is there; at most. */
  readonly credits: number;
  readonly later: number;
  /** Credits paid for takes that they make unused. */
  readonly unused: number;
}

/** A scene with the first rows of each kind, and how many more there are. */
export interface FoldedGroup extends PlanGroup {
  /** Absent: all rows are there. */
  readonly folds?: readonly Fold[];
  /** It stands for so many scenes, of which it says the sums only. Absent: it is one. */
  readonly scenes?: number;
}

/** A plan of at most so many rows is shown whole: it is looked at in a screen or two. */
const short = 40;

/** Rows of a kind that a scene shows; one more alone is shown as well, for to count it takes a line too. */
const shown = 3;

/** The plan with long stretches of one kind counted. A row that says something of its own is always shown. */
export function foldPlan<Model extends Pick<PlanModel, 'groups'>>(
  model: Model,
): Omit<Model, 'groups'> & { readonly groups: readonly FoldedGroup[] } {
  const rows = model.groups.reduce((sum, group) => sum + group.rows.length, 0);
  return rows <= short ? model : { ...model, groups: model.groups.map(foldGroup) };
}

function foldGroup(group: PlanGroup): FoldedGroup {
  const kinds = new Map<string, PlanRow[]>();
  for (const row of group.rows) {
    if (hasOwnWords(row)) continue;
    const kind = kindOf(row);
    const known = kinds.get(kind);
    if (known) known.push(row);
    else kinds.set(kind, [row]);
  }
  const long = [...kinds.values()].filter(alike => alike.length > shown + 1).map(alike => alike.slice(shown));
  if (long.length === 0) return group;
  const hidden = new Set(long.flat());
  return { ...group, rows: group.rows.filter(row => !hidden.has(row)), folds: long.map(sumOf) };
}

/** Whether a row says what is to be said of this one only. */
export const hasOwnWords = ({ explores, says, changed, advice }: PlanRow): boolean =>
  explores !== undefined || says.length + changed.length > 0 || advice !== undefined;

/** What a row says besides which job it is; an address in its reason is that of another job of the same shot, mostly. */
const kindOf = (row: PlanRow): string =>
  [newsOf(row), row.model, row.seconds, row.takes, row.credits, row.later].join('|');

/** What would be done on which rung, and why, whatever it costs and whenever it was sent. */
export const newsOf = ({ action, address, reason }: PlanRow): string =>
  [action, address.replace(/^[^@]*/, ''), reason.replace(/\S*[/@#]\S*|\d{4}-\d\d-\d\d \d\d:\d\d/g, '…')].join('|');

/** What rows of one action come to. */
export function sumOf(rows: readonly PlanRow[]): Fold {
  const sum = (of: (row: PlanRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    action: rows[0]!.action,
    jobs: rows.length,
    takes: sum(row => row.takes),
    credits: sum(row => row.credits),
    later: sum(row => row.later),
    unused: sum(row => row.unused),
  };
}
