import type { ReportView, SpendTable } from '../../../schemas/types/output.ts';
import { keyWords, leakWords, percent, sumRows, tally } from '../text/report-lines.ts';
import { credits } from '../text/words.ts';
import { barChart, barStyle } from './bar-chart.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

/** Where the money went, as a page: what the terminal says, with every row. */
export function reportPage(report: ReportView, maker: string): string {
  const { production, rehearsal, since, sums, by, leaks } = report;
  const rows = sumRows(report).filter(([, text]) => text !== undefined);
  const hasAny = sums.takes + sums.failed > 0;
  const body = html`<header>
<h1>${production}</h1>
<p class="muted">Where the money went${since === undefined ? '' : ` since ${since}`}${rehearsal ? ' — rehearsal, nothing was charged' : ''}</p>
</header>
${
  hasAny
    ? html`<dl>${rows.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>
${by.map(table => section(table, sums.charged))}
${leaks.length === 0 ? [] : [leakSection(report)]}`
    : html`<p>Nothing was rendered${since === undefined ? ' yet' : ` since ${since}`}.</p>`
}`;
  return page({ title: `${production} — where the money went`, maker, style: barStyle, body });
}

const section = ({ by, rows }: SpendTable, whole: number): Html => html`<section>
<h2>By ${by}</h2>
${barChart(
  rows.map(row => ({
    label: keyWords(row.key, by),
    amount: row.charged,
    value: credits(row.charged),
    tail: `${percent(row.charged, whole)} · ${tally(row)}`,
  })),
  `Credits by ${by}`,
)}
</section>`;

const leakSection = ({ leaks, sums }: ReportView): Html => {
  const whole = leaks.reduce((sum, leak) => sum + leak.credits, 0);
  return html`<section>
<h2>Leaks</h2>
<p class="muted">${credits(whole)}, ${percent(whole, sums.charged)} of what was charged: paid, and nothing of the job is circled.</p>
${barChart(
  leaks.map(leak => ({
    label: leak.address,
    amount: leak.credits,
    value: credits(leak.credits),
    tail: leakWords(leak),
    tone: leak.cause === 'unjudged' ? 'wait' : 'bad',
  })),
  'Leaks by job',
)}
</section>`;
};
