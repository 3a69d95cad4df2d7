import type { PlanGroup, PlanModel, PlanRow } from '../models/plan-model.ts';
import { sumOf } from '../text/cause-lines.ts';
import { textOf } from '../text/line.ts';
import { signs } from '../text/plan-table.ts';
import { planTotals } from '../text/plan-totals.ts';
import { counted, credits, number } from '../text/words.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

/** What a page has besides the plan. */
export interface PlanPageExtras {
  /** Data URIs by address. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly maker: string;
}

/** A plan as a page: what the terminal says, with a picture of each job that has takes. */
export function planPage(model: PlanModel, { pictures, maker }: PlanPageExtras): string {
  const { title, logline, rehearsal, isPartial, causes, groups } = model;
  const totals = planTotals(model)
    .map(textOf)
    .filter(text => text !== '');
  const body = html`<header>
<h1>${title}</h1>
<p class="muted">The plan${isPartial ? ', a part of it' : ''}${rehearsal ? ' — rehearsal, nothing is charged' : ''}</p>
${logline === undefined ? [] : [html`<p>${logline}</p>`]}
</header>
<section class="totals">${totals.map(text => html`<p>${text}</p>`)}</section>
${causes.length === 0 ? [] : [html`<ul class="causes">${causes.map(cause => html`<li><b>${cause.field}</b> changed: ${sumOf(cause)}<br><span class="change">${cause.before === undefined ? [] : [html`<del>${cause.before}</del> `]}${cause.after === undefined ? [] : [html`<ins>${cause.after}</ins>`]}</span></li>`)}</ul>`]}
${groups.map(group => groupOf(group, pictures))}`;
  return page({ title: `${title} — plan`, maker, style, body });
}

/** A scene in which nothing happens is folded. */
function groupOf({ name, rows }: PlanGroup, pictures: ReadonlyMap<string, string>): Html {
  const idle = rows.every(({ action }) => action === 'keep' || action === 'orphan');
  const now = rows.reduce((sum, row) => sum + row.credits, 0);
  return html`<details ${{ html: idle ? '' : 'open' }}>
<summary><b>${name}</b> <span class="muted">${counted(rows.length, 'job')}${now > 0 ? `, ${credits(now)}` : ''}</span></summary>
${rows.map(row => rowOf(row, pictures.get(row.address)))}
</details>`;
}

function rowOf(row: PlanRow, picture: string | undefined): Html {
  const { action, address, takes, model = '', seconds, reason, advice, says, changed, explores, unused } = row;
  const facts = [`${number(takes)}×`, model, ...(seconds === undefined ? [] : [`${number(seconds)} s`])];
  return html`${
    explores
      ? [
          html`<p class="explores muted">${explores.of}: ${counted(explores.variants, 'variant')} of ${explores.paths.join(', ')}, ${credits(explores.credits)}</p>`,
        ]
      : []
  }<article class="${action}">
<div class="picture">${picture === undefined ? [] : [html`<img alt="" src="${picture}">`]}</div>
<div><p><b class="sign">${signs[action]}</b> <code>${address}</code></p>
<p class="muted">${facts.filter(word => word !== '').join(' ')}</p></div>
<p class="money">${moneyOf(row)}</p>
<div class="why"><p>${reason}</p>
${says.map(({ path, words }) => html`<p class="muted">${path}: ${words}</p>`)}
${changed.map(({ field, before, after, why }) => html`<p class="change"><b>${field}</b> ${before === undefined ? [] : [html`<del>${before}</del> `]}${after === undefined ? [] : [html`<ins>${after}</ins>`]}${why === undefined ? [] : [html`, for ${why}`]}</p>`)}
${unused > 0 ? [html`<p class="muted">${credits(unused)} already paid become unused</p>`] : []}
${advice === undefined ? [] : [html`<p class="advice">${advice}</p>`]}</div>
</article>`;
}

function moneyOf({ credits: now, later, atMost }: PlanRow): string {
  const most = atMost ? '≤ ' : '';
  if (now > 0) return `${most}${credits(now)}`;
  return later > 0 ? `(${most}${credits(later)})` : '';
}

const style = `
.totals { margin: 20px 0; padding: 14px 18px; background: var(--mat); border-radius: 10px; } .totals p { margin: 2px 0; }
.causes { padding-left: 20px; } summary { cursor: pointer; padding: 14px 0 8px; font-size: 17px; }
.explores { margin: 12px 0 0; }
article { display: grid; grid-template-columns: 112px minmax(180px, 1fr) 92px minmax(200px, 1.4fr); gap: 4px 18px; align-items: start;
  padding: 10px 0 10px 12px; border-top: 1px solid var(--line); border-left: 3px solid var(--tone, transparent); break-inside: avoid; }
article p { margin: 0 0 2px; } .picture { min-height: 1px; } .picture img { max-width: 112px; max-height: 84px; border-radius: 4px; }
.money { text-align: right; font-weight: 600; white-space: nowrap; } .sign { color: var(--tone, var(--muted)); }
.create { --tone: var(--good); } .replace { --tone: var(--mark); } .resume, .reuse { --tone: var(--cool); } .wait { --tone: var(--wait); }
del { color: var(--muted); } ins { text-decoration: none; font-weight: 600; } .advice { color: var(--mark); }
@media (max-width: 720px) { article { grid-template-columns: 84px 1fr auto; } .picture img { max-width: 84px; } .why { grid-column: 2 / -1; } }
`;
