import type { GraphModel, GraphNode } from '../models/graph-model.ts';
import { actionsIn, factsOf, groupsIn, headingOf, looks } from './words.ts';

/** A graph as Mermaid, which GitHub and GitLab draw. A dashed line is a gate. */
export function mermaidGraph(model: GraphModel): string {
  const ids = new Map(model.nodes.map(({ name }, index) => [name, `n${index + 1}`]));
  const node = (each: GraphNode, indent: string): string =>
    `${indent}${ids.get(each.name)}["${quoted(headingOf(each))}<br/>${quoted(factsOf(each))}"]:::${each.action}`;
  const boxes = model.isCollapsed
    ? model.nodes.map(each => node(each, '  '))
    : [...groupsIn(model)].flatMap(([name, nodes], index) => [
        `  subgraph g${index + 1}["${quoted(name)}"]`,
        ...nodes.map(each => node(each, '    ')),
        '  end',
      ]);
  const edges = model.edges.map(
    ({ from, to, gate }) => `  ${ids.get(from)} ${gate === undefined ? '-->' : `-.${gate}.->`} ${ids.get(to)}`,
  );
  const classes = actionsIn(model).map(
    action => `  classDef ${action} fill:${looks[action].fill},stroke:${looks[action].line},color:#1a1c20`,
  );
  const legend = actionsIn(model).map(action => `%% ${action}: ${looks[action].word}`);
  return `${[...legend, 'flowchart LR', ...boxes, ...edges, ...classes].join('\n')}\n`;
}

/** Mermaid reads `#35;` as a sign, and nothing else as anything but text between quotes. */
const quoted = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/[#"&<>`;\\]/g, sign => `#${sign.charCodeAt(0)};`);
