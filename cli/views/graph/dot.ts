import type { GraphModel, GraphNode } from '../models/graph-model.ts';
import { factsOf, groupsIn, headingOf, looks } from './words.ts';

/** A graph for Graphviz. A dashed line is a gate. */
export function dotGraph(model: GraphModel): string {
  const node = (each: GraphNode, indent: string): string => {
    const { fill, line } = looks[each.action];
    return `${indent}${quoted(each.name)} [label=${quoted(`${headingOf(each)}\n${factsOf(each)}`)}, fillcolor="${fill}", color="${line}"];`;
  };
  const boxes = model.isCollapsed
    ? model.nodes.map(each => node(each, '  '))
    : [...groupsIn(model)].flatMap(([name, nodes], index) => [
        `  subgraph cluster_${index + 1} {`,
        `    label=${quoted(name)};`,
        ...nodes.map(each => node(each, '    ')),
        '  }',
      ]);
  const edges = model.edges.map(
    ({ from, to, gate }) =>
      `  ${quoted(from)} -> ${quoted(to)}${gate === undefined ? '' : ` [style=dashed, label=${quoted(gate)}]`};`,
  );
  return `${[
    `digraph ${quoted(model.title)} {`,
    '  rankdir=LR;',
    '  node [shape=box, style="rounded,filled", fontname="Inter, Helvetica, sans-serif", fontsize=11];',
    '  edge [color="#8b8f98", fontname="Inter, Helvetica, sans-serif", fontsize=10];',
    ...boxes,
    ...edges,
    '}',
  ].join('\n')}\n`;
}

const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')}"`;
