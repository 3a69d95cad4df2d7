import { type Cell, type Expense, maker, survey, writeCsv } from '../../engine/index.ts';
import type { ReportView, SpendTable } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { reportModel } from '../views/models/report-model.ts';
import { line } from '../views/text/line.ts';
import { reportLines } from '../views/text/report-lines.ts';
import { isOurs, writeOut } from '../write-out.ts';

export interface ReportOptions {
  readonly by?: SpendTable['by'];
  /** An ISO date. */
  readonly since?: string;
  readonly leaks: boolean;
  /** A page to write, relative to the working directory. */
  readonly html?: string;
  readonly csv: boolean;
}

/** Where the money went, from settled facts alone. */
export async function report(context: Context, { by, since, leaks, html, csv }: ReportOptions): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const made = reportModel(value, since);
  if (html !== undefined) {
    const { reportPage } = await import('../views/html/report.ts');
    const content = reportPage(made.report, maker);
    const refused = await writeOut({ out: html, content, mayReplace: isOurs, kind: 'a page of ours' }, context);
    if (refused) return refuse(context, refused.reason, refused);
    context.warn([line(`Written: ${html}`)]);
  }
  if (csv) context.environment.stdout.write(writeCsv(by === undefined ? ledger(made.expenses) : sums(made.report, by)));
  else if (context.json) context.writeJson(made.report);
  else if (html === undefined)
    context.write(reportLines(made.report, { width: context.width, leaks, ...(by === undefined ? {} : { by }) }));
  return exit.done;
}

/** A line for each settled task. */
const ledger = (expenses: readonly Expense[]): readonly (readonly Cell[])[] => [
  ['at', 'address', 'take', 'model', 'by', 'outcome', 'quoted', 'estimated', 'charged', 'seconds', 'declared', 'task'],
  ...expenses.map(each => [
    each.at,
    each.address,
    each.take,
    each.model,
    each.by,
    each.outcome,
    each.quoted,
    each.estimated,
    each.charged,
    each.seconds,
    each.isDeclared ? 'yes' : 'no',
    each.task,
  ]),
];

const sums = ({ by: tables }: ReportView, by: SpendTable['by']): readonly (readonly Cell[])[] => [
  [by, 'charged', 'quoted', 'estimated', 'takes', 'circled', 'failed', 'usable_seconds'],
  ...(tables.find(table => table.by === by)?.rows ?? []).map(row => [
    row.key,
    row.charged,
    row.quoted,
    row.estimated,
    row.takes,
    row.chosen,
    row.failed,
    row.usableSeconds,
  ]),
];
