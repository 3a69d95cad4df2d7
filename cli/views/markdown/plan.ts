import { visible } from '../../../engine/diagnostics/visible.ts';
import type { PlanModel, PlanRow } from '../models/plan-model.ts';
import { sumOf } from '../text/cause-lines.ts';
import { textOf } from '../text/line.ts';
import { signs } from '../text/plan-table.ts';
import { planTotals } from '../text/plan-totals.ts';
import { credits, number } from '../text/words.ts';

/** A plan for a pull request: the bottom line first, the jobs below it. */
export function markdownPlan(model: PlanModel): string {
  const { title, logline, rehearsal, causes, groups, kept, orphans } = model;
  const totals = planTotals(model)
    .map(textOf)
    .filter(text => text !== '')
    .map(text => `${escaped(text)}  `);
  const folded = [
    ...(kept.jobs > 0 ? [`= ${number(kept.jobs)} jobs up to date`] : []),
    ...(orphans.jobs > 0 ? [`− ${number(orphans.jobs)} jobs no longer declared`] : []),
  ];
  const rows = groups.flatMap(group => group.rows.map(rowOf));
  return [
    `### ${escaped(title)}${rehearsal ? ' (rehearsal)' : ''}`,
    '',
    ...(logline === undefined ? [] : [escaped(logline), '']),
    ...totals,
    ...(causes.length > 0
      ? ['', ...causes.map(cause => `- ${escaped(cause.field)} changed: ${escaped(sumOf(cause))}`)]
      : []),
    ...(rows.length > 0 ? ['', '| | job | takes | model | credits | why |', '|---|---|--:|---|--:|---|', ...rows] : []),
    ...(folded.length > 0 ? ['', folded.join(', ')] : []),
    '',
  ].join('\n');
}

function rowOf({
  action,
  address,
  takes,
  model = '',
  credits: now,
  later,
  atMost,
  reason,
  advice,
  says,
  changed,
}: PlanRow): string {
  const money =
    now === 0 && later > 0
      ? `(${atMost ? '≤ ' : ''}${credits(later)})`
      : `${atMost && now > 0 ? '≤ ' : ''}${credits(now)}`;
  const details = changed
    .map(
      ({ field, before, after }) =>
        `<br>${escaped(field)}: ${escaped(before ?? 'nothing')} → ${escaped(after ?? 'nothing')}`,
    )
    .join('');
  const said = says.map(({ path, words }) => `<br>${escaped(path)}: ${escaped(words)}`).join('');
  return `| ${signs[action]} | ${escaped(address)} | ${takes} | ${escaped(model)} | ${money} | ${escaped(reason)}${advice === undefined ? '' : `<br>${escaped(advice)}`}${said}${details} |`;
}

/** Nothing in a config gets to be a link, a tag, a table or a mention, or to move letters about. */
const escaped = (text: string): string =>
  visible(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]()<>#|~!@]/g, character => `&#${character.codePointAt(0)};`);
