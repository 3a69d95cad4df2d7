import { type Html, html, raw } from './html.ts';

/** One bar. */
export interface ChartBar {
  readonly label: string;
  readonly amount: number;
  readonly value: string;
  readonly tail: string;
  readonly tone?: 'good' | 'bad' | 'wait';
}

const rowHeight = 30;
const chart = { width: 1000, label: 250, bar: 380 } as const;

/** Bars under each other as inline SVG, all measured against the longest. */
export function barChart(bars: readonly ChartBar[], name: string): Html {
  const most = Math.max(...bars.map(({ amount }) => amount), 0);
  const height = bars.length * rowHeight;
  return html`<svg class="bars" role="img" aria-label="${name}" viewBox="0 0 ${chart.width} ${height}">
${bars.map((bar, index) => barOf(bar, { middle: index * rowHeight + rowHeight / 2, most }))}
</svg>`;
}

function barOf(
  { label, amount, value, tail, tone = 'good' }: ChartBar,
  { middle, most }: { readonly middle: number; readonly most: number },
): Html {
  const width = most === 0 || amount === 0 ? 0 : Math.max(2, Math.round((amount / most) * chart.bar));
  const x = chart.label + 12;
  const y = middle - 8;
  const [atValue, atTail] = [x + chart.bar + 92, x + chart.bar + 108];
  return html`<g><title>${label}: ${value}, ${tail}</title>
<text x="0" y="${middle + 5}">${shortened(label)}</text>
<rect x="${x}" y="${y}" width="${chart.bar}" height="16" rx="3" class="rail"/>${
    width > 0 ? html`<rect x="${x}" y="${y}" width="${width}" height="16" rx="3" class="${tone}"/>` : raw('')
  }
<text x="${atValue}" y="${middle + 5}" text-anchor="end" class="value">${value}</text>
<text x="${atTail}" y="${middle + 5}" class="tail">${tail}</text></g>`;
}

/** Text in SVG is never cut by itself. */
const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > 34 ? `${letters.slice(0, 33).join('')}…` : text;
};

export const barStyle = `
.bars { width: 100%; height: auto; font-size: 14.5px; overflow: visible; }
.bars text { fill: var(--text); } .bars .tail { fill: var(--muted); } .bars .value { font-weight: 600; }
.bars .rail { fill: var(--mat); } .bars .good { fill: var(--good); } .bars .bad { fill: var(--bad); } .bars .wait { fill: var(--wait); }
@media print { .bars rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .bars g { break-inside: avoid; } }
`;
