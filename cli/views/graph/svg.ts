import { type Html, html, raw } from '../html/html.ts';
import type { GraphEdge, GraphModel } from '../models/graph-model.ts';
import { box, layoutGraph, type Placed, withoutDetours } from './layout.ts';
import { actionsIn, factsOf, headingOf, looks } from './words.ts';

const margin = 32;
const top = 92;

/** A graph as an SVG of its own, light or dark as the reader likes it. A dashed line is a gate. */
export function svgGraph(model: GraphModel): string {
  const edges = withoutDetours(model.edges);
  const { width, height, placed } = layoutGraph(model.nodes, edges);
  const places = new Map(placed.map(each => [each.node.name, each]));
  const whole = { width: Math.max(width, 560) + 2 * margin, height: height + top + margin };
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" width="${whole.width}" height="${whole.height}" role="img" aria-label="${model.title}">
<style>${raw(style(model))}</style>
<rect class="paper" width="100%" height="100%"/>
<text class="title" x="${margin}" y="40">${model.title}${model.rehearsal ? ' (rehearsal)' : ''}</text>
${legend(model)}
<g transform="translate(${margin} ${top})">
${edges.map(edge => edgeOf(edge, places))}
${placed.map(nodeOf)}
</g>
</svg>
`.html;
}

function edgeOf({ from, to, gate }: GraphEdge, places: ReadonlyMap<string, Placed>): Html {
  const [a, b] = [places.get(from)!, places.get(to)!];
  const [x1, y1] = [a.x + box.width, a.y + box.height / 2];
  const [x2, y2] = [b.x, b.y + box.height / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  return html`<path class="${gate === undefined ? 'edge' : 'edge gate'}" d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"><title>${from} → ${to}${gate === undefined ? '' : `, once ${gate}`}</title></path>`;
}

function nodeOf({ node, x, y }: Placed): Html {
  return html`<g class="${node.action}" transform="translate(${x} ${y})"><title>${headingOf(node)}, ${factsOf(node)}</title>
<rect width="${box.width}" height="${box.height}" rx="8"/><text class="name" x="12" y="20">${shortened(headingOf(node), 34)}</text><text class="facts" x="12" y="36">${shortened(factsOf(node), 40)}</text></g>`;
}

function legend(model: GraphModel): Html {
  let x = margin;
  const items = actionsIn(model).map(action => {
    const { word } = looks[action];
    const item = html`<g class="${action}" transform="translate(${x} 56)"><rect width="14" height="14" rx="4"/><text class="facts" x="20" y="11">${word}</text></g>`;
    x += 38 + word.length * 6.4;
    return item;
  });
  const gate = model.edges.some(edge => edge.gate !== undefined)
    ? html`<g transform="translate(${x} 56)"><path class="edge gate" d="M0 7H26"/><text class="facts" x="33" y="11">opens with a verdict</text></g>`
    : raw('');
  return html`${items}${gate}`;
}

/** Text in SVG is never cut by itself. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function style(model: GraphModel): string {
  const colours = (isDark: boolean) =>
    actionsIn(model)
      .map(
        action =>
          `.${action} rect{fill:${isDark ? looks[action].dark : looks[action].fill};stroke:${looks[action].line}}`,
      )
      .join('');
  return `text{font-family:Inter,system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1a1c20}.title{font-size:22px;font-weight:700}.name{font-size:12px;font-weight:600}.facts{font-size:11px;fill:#646a75}.paper{fill:#faf9f6}.edge{fill:none;stroke:#a9adb6;stroke-width:1.4}.gate{stroke-dasharray:5 4;stroke:#8a3fb0}${colours(false)}@media (prefers-color-scheme:dark){text{fill:#f0eee7}.facts{fill:#98a0b0}.paper{fill:#14161b}.edge{stroke:#4a505d}.gate{stroke:#a96fc9}${colours(true)}}`;
}
