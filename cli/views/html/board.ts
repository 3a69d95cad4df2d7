import type { BoardModel, BoardPanel } from '../models/board-model.ts';
import { clock, counted, number } from '../text/words.ts';
import { frameDrawing, frameStyle } from './frame-drawing.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

export interface BoardExtras {
  /** Data URI and where it comes from, by the shot's name. */
  readonly pictures: ReadonlyMap<string, { readonly source: string; readonly from: string }>;
  readonly maker: string;
  /** One shot a slide. */
  readonly isDeck: boolean;
}

/** A storyboard as a page: a panel for each shot, that prints six to a sheet; as a deck, one to a sheet. */
export function boardPage(model: BoardModel, { pictures, maker, isDeck }: BoardExtras): string {
  const { title, logline, seconds, scenes } = model;
  const shots = scenes.reduce((sum, { panels }) => sum + panels.length, 0);
  const body = html`<div class="${isDeck ? 'deck' : 'board'}"><header>
<h1>${title}</h1>
${logline === undefined ? [] : [html`<p>${logline}</p>`]}
<p class="muted">${counted(shots, 'shot')}, ${counted(scenes.length, 'scene')}, ${clock(seconds * 1000)}</p>
</header>
${scenes.map(
  ({ id, title: name, panels }) => html`<section>
<h2>${id}${name === undefined ? '' : ` ${name}`} <span class="muted">${clock(panels.reduce((sum, panel) => sum + (panel.seconds ?? 0), 0) * 1000)}</span></h2>
<div class="panels">${panels.map(panel => panelOf(panel, pictures.get(panel.name)))}</div>
</section>`,
)}</div>`;
  return page({ title: `${title} — storyboard`, maker, style: `${frameStyle}${style}`, body });
}

function panelOf(panel: BoardPanel, picture: { readonly source: string; readonly from: string } | undefined): Html {
  const { name, title, seconds, at, size, camera, words, ratio } = panel;
  return html`<article>
<div class="picture"><div style="aspect-ratio: ${ratio.toFixed(4)}">${
    picture ? html`<img alt="" src="${picture.source}">` : frameDrawing(panel)
  }</div></div>
<div class="words"><h3><code>${name}</code>${title === undefined ? '' : ` ${title}`}<span class="time">${clock(at * 1000)}${seconds === undefined ? '' : ` · ${number(seconds)} s`}</span></h3>
<p class="camera">${size === undefined ? [] : [html`<b>${size.replaceAll('_', ' ')}</b> `]}${camera}</p>
${words.map(([slot, text]) => html`<p><span class="slot">${slot}</span> ${text}</p>`)}
<p class="from">${picture ? picture.from : 'nothing rendered yet'}</p></div>
</article>`;
}

const style = `
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 28px 24px; }
article { break-inside: avoid; } h3 { font-size: 14px; margin: 10px 0 2px; display: flex; gap: 8px; align-items: baseline; }
.time { margin-left: auto; font-weight: 400; color: var(--muted); white-space: nowrap; }
.picture { aspect-ratio: 16 / 9; background: var(--mat); border-radius: 6px; overflow: hidden; display: flex; justify-content: center; }
.picture > div { height: 100%; max-width: 100%; } .picture img { width: 100%; height: 100%; object-fit: cover; }
.words p { font-size: 13.5px; line-height: 1.45; margin: 0 0 3px; } .camera b { color: var(--mark); } .slot { color: var(--muted); margin-right: 4px; }
.words .from { color: var(--muted); font-size: 12px; margin-top: 6px; }
.deck .panels { display: block; } .deck article { display: grid; grid-template-columns: 1.7fr 1fr; gap: 32px; align-items: center; min-height: 92vh; border-top: 1px solid var(--line); }
.deck .words p { font-size: 16px; } .deck h3 { font-size: 18px; flex-wrap: wrap; }
@page { margin: 14mm; }
@media print { .board .panels { grid-template-columns: repeat(3, 1fr); gap: 16px; } .words p { font-size: 9.5px; } h3 { font-size: 10.5px; }
  .picture { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .deck article { break-before: page; min-height: 0; height: 88vh; } .deck .words p { font-size: 13px; } }
`;
