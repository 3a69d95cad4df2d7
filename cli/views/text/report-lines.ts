import type { LeakView, ReportView, SpendRowView, SpendTable } from '../../../schemas/types/output.ts';
import { type Bar, barLines } from './bar-lines.ts';
import { blank, type Line, line, span } from './line.ts';
import { priceWords } from './price-words.ts';
import { facts } from './table.ts';
import { counted, credits, list, number } from './words.ts';

export interface ReportSpace {
  readonly width: number;
  /** Which charts. Absent: scenes, models and days. */
  readonly by?: SpendTable['by'];
  /** Every leak, instead of the dearest. */
  readonly leaks: boolean;
}

/** Where the money went: the sums, the charts, the leaks. */
export function reportLines(report: ReportView, { width, by, leaks }: ReportSpace): readonly Line[] {
  const room = Number.isFinite(width) ? width : 80;
  const { production, rehearsal, since, sums } = report;
  const title = line(
    span(production, 'strong'),
    ' — where the money went',
    ...(since === undefined ? [] : [` since ${since}`]),
    ...(rehearsal ? [span(' — rehearsal, nothing is charged', 'muted')] : []),
  );
  if (sums.takes + sums.failed === 0)
    return [title, blank, line(`Nothing was rendered${since === undefined ? ' yet' : ` since ${since}`}.`)];
  const wanted = by === undefined ? (['scene', 'model', 'day'] as const) : [by];
  return [
    title,
    blank,
    ...facts(sumRows(report), room),
    ...(leaks ? [] : wanted.flatMap(name => chart(report, name, { width: room, most: by === undefined ? 8 : 1000 }))),
    ...leakLines(report, { width: room, most: leaks ? 1000 : by === undefined ? 5 : 0 }),
  ];
}

/** The figures that stand on top, named; also for the page. */
export function sumRows(report: ReportView): readonly (readonly [string, string | undefined])[] {
  const { sums, rehearsal, takesEach, creditsEach, creditsPerSecond, waste, unreadable } = report;
  const { charged, quoted, takes, chosen, failed, usableSeconds } = sums;
  return [
    ['charged', `${credits(charged)}${rehearsal ? '' : ` (${priceWords(report)})`} of ${number(quoted)} quoted`],
    [
      'takes',
      [
        counted(takes, 'take'),
        `${number(chosen)} circled or approved`,
        ...(failed > 0 ? [`${number(failed)} failed`] : []),
      ].join(', '),
    ],
    [
      'ratio',
      takesEach === undefined || creditsEach === undefined
        ? undefined
        : `${number(takesEach)} takes and ${credits(creditsEach)} for each circled`,
    ],
    [
      'usable',
      creditsPerSecond === undefined ? undefined : `${number(usableSeconds)} s, ${credits(creditsPerSecond)} a second`,
    ],
    [
      'waste',
      waste.total === 0 ? undefined : `${credits(waste.total)}, ${percent(waste.total, charged)}: ${wasteWords(waste)}`,
    ],
    ['unreadable', unreadable === undefined ? undefined : `${credits(unreadable)} of damaged records, in no sum here`],
  ];
}

const wasteWords = ({ failed, rejected, orphaned }: ReportView['waste']): string =>
  list([
    ...(rejected > 0 ? [`rejected ${number(rejected)}`] : []),
    ...failed.map(({ how, tasks, charged }) => `${how} ${number(charged)} (${counted(tasks, 'task')})`),
    ...(orphaned > 0 ? [`no longer declared ${number(orphaned)}`] : []),
  ]);

function chart(
  { by, sums, rehearsal: _ }: ReportView,
  name: SpendTable['by'],
  { width, most }: { readonly width: number; readonly most: number },
): readonly Line[] {
  const rows = by.find(table => table.by === name)?.rows ?? [];
  // The latest days, and the dearest of everything else.
  const shown = name === 'day' ? rows.slice(-most) : rows.slice(0, most);
  const left = rows.length - shown.length;
  return [
    blank,
    line(span(`by ${name}`, 'strong')),
    ...barLines(
      shown.map(row => barOf(row, name, sums.charged)),
      width,
    ),
    ...(left > 0 ? [line(span(`  and ${number(left)} more: --by ${name}`, 'muted'))] : []),
  ];
}

const barOf = (row: SpendRowView, by: SpendTable['by'], whole: number): Bar => ({
  label: keyWords(row.key, by),
  amount: row.charged,
  value: credits(row.charged),
  tail: `${percent(row.charged, whole).padStart(5)}  ${tally(row)}`,
});

/** How many takes for how many circled; also for the page. */
export const tally = ({ takes, chosen, failed }: SpendRowView): string =>
  [
    counted(takes, 'take'),
    ...(chosen > 0 ? [`${number(chosen)} circled`] : []),
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
  ].join(', ');

/** What a row is called. */
export const keyWords = (key: string, by: SpendTable['by']): string =>
  key !== '' ? key : by === 'person' ? 'nobody wrote it down' : `no ${by}`;

function leakLines(
  { leaks, sums }: ReportView,
  { width, most }: { readonly width: number; readonly most: number },
): readonly Line[] {
  if (most === 0) return [];
  const whole = leaks.reduce((sum, leak) => sum + leak.credits, 0);
  if (whole === 0) return most > 5 ? [blank, line('No leaks: every job that was paid for has a circled take.')] : [];
  const shown = leaks.slice(0, most);
  return [
    blank,
    line(
      span('leaks', 'strong'),
      span(`  ${credits(whole)}, ${percent(whole, sums.charged)}: paid, and nothing of the job is circled`, 'muted'),
    ),
    ...barLines(
      shown.map(leak => ({
        label: leak.address,
        amount: leak.credits,
        value: credits(leak.credits),
        tail: leakWords(leak),
        tone: leak.cause === 'unjudged' ? ('wait' as const) : ('error' as const),
      })),
      width,
    ),
    ...(leaks.length > shown.length
      ? [line(span(`  and ${number(leaks.length - shown.length)} more: --leaks`, 'muted'))]
      : []),
  ];
}

/** Why, in a few words; also for the page. */
export function leakWords({ cause, what, takes }: LeakView): string {
  if (cause === 'lost') return `${counted(takes, 'render')} ${what ?? 'failed'}`;
  if (cause === 'unjudged') return `${counted(takes, 'take')}, no verdict yet`;
  return `${counted(takes, 'take')} rejected${what === undefined ? '' : ` for ${what}`}`;
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : part > 0 && part / whole < 0.01 ? '< 1 %' : `${Math.round((part / whole) * 100)} %`;
