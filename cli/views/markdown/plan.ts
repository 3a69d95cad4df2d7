import type { Cause } from '../../../schemas/types/plan.ts';
import { type FoldedGroup, foldPlan } from '../models/plan-fold.ts';
import type { PlanGroup, PlanModel, PlanRow } from '../models/plan-model.ts';
import { sumOf } from '../text/cause-lines.ts';
import { textOf } from '../text/line.ts';
import { signs } from '../text/plan-table.ts';
import { nextAfterPlan, planTotals } from '../text/plan-totals.ts';
import { counted, credits } from '../text/words.ts';
import { code, escaped, markerName } from './escape.ts';

/** GitHub takes 65,536 characters; what goes around a plan in a comment wants some of them. */
export const largest = 60_000;

/**
 * A plan for a pull request: the bottom line first, the jobs below it, folded by scene. Never larger than `largest`
 * bytes: what matters least is left out first, and counted. `id`: of the production, for a comment that is written over
 * by the next plan.
 */
export function markdownPlan(model: PlanModel, id: string): string {
  const tellings: readonly ((model: PlanModel) => readonly string[])[] = [
    ({ groups }) => groups.map(group => sceneOf(group, inFull)),
    ({ groups }) => [note('What changed is left out for room.'), ...groups.map(group => sceneOf(group, inShort))],
    ({ groups }) => [
      note('What changed is left out for room, and jobs that are alike are counted.'),
      ...foldPlan({ groups: groups.map(withoutWords) }).groups.map(group => sceneOf(group, inShort)),
    ],
    ({ groups }) => withinReach(groups, largest - bytes(page(model, [], id)) - 200),
  ];
  for (const telling of tellings) {
    const text = page(model, telling(model), id);
    if (bytes(text) <= largest) return text;
  }
  return page(model, [], id);
}

/** What a row says of its own is left out, and what remains is alike. */
const withoutWords = ({ name, rows }: PlanGroup): PlanGroup => ({
  name,
  rows: rows.map(({ advice: _a, explores: _e, ...row }) => ({ ...row, says: [], changed: [] })),
});

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** So many causes and warnings tell enough; the rest is counted. */
const few = 20;

function page(model: PlanModel, scenes: readonly string[], id: string): string {
  const { title, logline, rehearsal, causes, warnings, kept, orphans, isPartial } = model;
  const totals = planTotals({ ...model, warnings: [] })
    .map(textOf)
    .filter(text => text !== '')
    .map((text, index) => (index === 0 ? `**${escaped(text, 400)}**  ` : `${escaped(text, 400)}  `));
  const folded = [
    ...(kept.jobs > 0 ? [`= ${counted(kept.jobs, 'job')} up to date`] : []),
    ...(orphans.jobs > 0 ? [`− ${counted(orphans.jobs, 'job')} no longer declared`] : []),
  ];
  const next = nextAfterPlan(model);
  return [
    `<!-- retake:plan:${markerName(id)}${rehearsal ? ':rehearsal' : ''} -->`,
    `### ${escaped(title, 200)}${rehearsal ? ' (rehearsal)' : ''}${isPartial ? ' (a part of it)' : ''}`,
    '',
    ...(logline === undefined ? [] : [escaped(logline, 400), '']),
    ...totals.slice(0, few),
    ...listOf(causes.map(causeOf)),
    ...listOf(warnings.map(text => `warning: ${escaped(text, 400)}`)),
    ...scenes.flatMap(scene => ['', scene]),
    ...(folded.length > 0 ? ['', folded.join(', ')] : []),
    ...(next === undefined ? [] : ['', `Next: ${code(next, 400)}`]),
    '',
  ].join('\n');
}

const listOf = (items: readonly string[]): readonly string[] =>
  items.length === 0
    ? []
    : [
        '',
        ...items.slice(0, few).map(item => `- ${item}`),
        ...(items.length > few ? [`- and ${items.length - few} more`] : []),
      ];

const causeOf = (cause: Cause): string => `${escaped(cause.field, 200)} changed: ${escaped(sumOf(cause), 200)}`;

const note = (text: string): string => `_${text}_`;

/** A scene as its one line, and its jobs behind it. */
function sceneOf(group: FoldedGroup, cell: (row: PlanRow) => string): string {
  const folds = (group.folds ?? []).map(
    ({ action, jobs, takes, credits: now, later }) =>
      `| ${signs[action]} | … ${counted(jobs, 'more job', 'more jobs')} alike | ${takes} | | ${now === 0 && later > 0 ? `(${credits(later)})` : credits(now)} | |`,
  );
  return [
    `<details><summary>${summaryOf(group)}</summary>`,
    '',
    '| | job | takes | model | credits | why |',
    '|---|---|--:|---|--:|---|',
    ...group.rows.map(cell),
    ...folds,
    '',
    '</details>',
  ].join('\n');
}

/** `s01: 5 to render, 2 wait — 300 cr`. */
function summaryOf({ name, rows, folds = [] }: FoldedGroup): string {
  const takes = (...actions: readonly PlanRow['action'][]): number =>
    [...rows, ...folds].reduce((sum, row) => (actions.includes(row.action) ? sum + row.takes : sum), 0);
  const words = [
    { takes: takes('create', 'replace'), words: 'to render' },
    { takes: takes('resume'), words: 'to collect' },
    { takes: takes('reuse'), words: 'to reuse' },
    { takes: takes('wait'), words: 'waiting' },
    { takes: takes('keep'), words: 'kept' },
    { takes: takes('orphan'), words: 'no longer declared' },
  ].flatMap(each => (each.takes > 0 ? [`${each.takes} ${each.words}`] : []));
  const now = creditsOf({ rows, folds });
  const later = [...rows, ...folds].reduce((sum, row) => sum + row.later, 0);
  return `${escaped(name, 100)}: ${words.join(', ')} — ${now === 0 && later > 0 ? `at most ${credits(later)} later` : credits(now)}`;
}

const creditsOf = ({ rows, folds = [] }: Pick<FoldedGroup, 'rows' | 'folds'>): number =>
  [...rows, ...folds].reduce((sum, { credits: now }) => sum + now, 0);

/** The dearest scenes that fit, a line each and in the order of the film, and how many are not shown. */
function withinReach(groups: PlanModel['groups'], room: number): readonly string[] {
  const lines = groups.map(group => ({ line: `- ${summaryOf(group)}`, credits: creditsOf(group) }));
  const chosen = new Set<string>();
  let left = room;
  for (const { line } of [...lines].sort((a, b) => b.credits - a.credits)) {
    const size = bytes(line) + 1;
    if (size > left) break;
    left -= size;
    chosen.add(line);
  }
  const shown = lines.filter(({ line }) => chosen.has(line));
  const more = lines.length - shown.length;
  const what = `Jobs are left out for room${more > 0 ? `, and ${counted(more, 'scene')}` : ''}; \`retake plan -v\` shows all.`;
  return [note(what), shown.map(({ line }) => line).join('\n')];
}

function inShort({ action, address, takes, model = '', reason, ...money }: PlanRow): string {
  return `| ${signs[action]} | ${code(address, 200)} | ${takes} | ${escaped(model, 60)} | ${moneyOf(money)} | ${escaped(reason, 300)} |`;
}

function inFull(row: PlanRow): string {
  const { advice, says, changed } = row;
  const more = [
    ...(advice === undefined ? [] : [escaped(advice, 400)]),
    ...says.map(({ path, words }) => `${escaped(path, 100)}: ${escaped(words, 400)}`),
    ...changed.map(
      ({ field, before, after, why }) =>
        `${escaped(field, 100)}: ${escaped(before ?? 'nothing', 2000)} → ${escaped(after ?? 'nothing', 2000)}${why === undefined ? '' : `, for ${escaped(why, 200)}`}`,
    ),
  ];
  return inShort(row).replace(/ \|$/, `${more.map(each => `<br>${each}`).join('')} |`);
}

const moneyOf = ({ credits: now, later, atMost }: Pick<PlanRow, 'credits' | 'later' | 'atMost'>): string =>
  now === 0 && later > 0
    ? `(${atMost ? '≤ ' : ''}${credits(later)})`
    : `${atMost && now > 0 ? '≤ ' : ''}${credits(now)}`;
