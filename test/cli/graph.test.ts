import { expect, test } from 'vitest';
import { dotGraph } from '../../cli/views/graph/dot.ts';
import { layoutGraph, withoutDetours } from '../../cli/views/graph/layout.ts';
import { mermaidGraph } from '../../cli/views/graph/mermaid.ts';
import { svgGraph } from '../../cli/views/graph/svg.ts';
import { type GraphModel, type GraphNode, graphModel } from '../../cli/views/models/graph-model.ts';
import type { Plan } from '../../engine/index.ts';

const node = (name: string, group: string, more: Partial<GraphNode> = {}): GraphNode => ({
  ...{ name, group, facts: '2× gen4_turbo', action: 'create', credits: 50, later: 0 },
  ...more,
});

const model: GraphModel = {
  title: 'Night "Ride" <b>',
  rehearsal: false,
  isCollapsed: false,
  nodes: [
    node('still/hero', 'stills', { facts: '1× gen4_image', action: 'keep', credits: 0 }),
    node('s01/a@draft', 's01'),
    node('s01/a@final', 's01', { facts: '1× gen4.5', action: 'wait', credits: 0, later: 60 }),
  ],
  edges: [
    { from: 'still/hero', to: 's01/a@draft' },
    { from: 'still/hero', to: 's01/a@final' },
    { from: 's01/a@draft', to: 's01/a@final', gate: 'circled' },
  ],
};

test('as Mermaid: a box for each scene, a dashed line for each gate, colours by what a plan does', () => {
  expect(mermaidGraph(model)).toBe(`%% create: to render
%% wait: waits
%% keep: up to date
flowchart LR
  subgraph g1["stills"]
    n1["= still/hero<br/>1× gen4_image"]:::keep
  end
  subgraph g2["s01"]
    n2["+ s01/a@draft<br/>2× gen4_turbo · 50 cr"]:::create
    n3["! s01/a@final<br/>1× gen4.5 · (60 cr)"]:::wait
  end
  n1 --> n2
  n1 --> n3
  n2 -.circled.-> n3
  classDef create fill:#dcf3e4,stroke:#2e7d4f,color:#1a1c20
  classDef wait fill:#f1e3f8,stroke:#8a3fb0,color:#1a1c20
  classDef keep fill:#f0eee8,stroke:#8b8f98,color:#1a1c20
`);
});

test('nothing in a name gets to be syntax', () => {
  const name = 'a"]; click n1 <b>#\\';
  const hostile = { ...model, edges: [], nodes: [node(name, 's"01')] };
  expect(mermaidGraph(hostile)).toContain('n1["+ a#34;]#59; click n1 #60;b#62;#35;#92;<br/>');
  expect(dotGraph(hostile)).toContain('"a\\"]; click n1 <b>#\\\\" [label=');
  expect(svgGraph(hostile)).not.toContain('<b>');
  expect(svgGraph(hostile)).toContain('Night &#34;Ride&#34; &#60;b&#62;');
});

test('each node stands to the right of what it needs, and lines that follow from others are left out', () => {
  const { width, height, placed } = layoutGraph(model.nodes, model.edges);
  expect({ width, height }).toEqual({ width: 876, height: 46 });
  expect(placed.map(each => [each.node.name, each.x, each.y])).toEqual([
    ['still/hero', 0, 0],
    ['s01/a@draft', 320, 0],
    ['s01/a@final', 640, 0],
  ]);
  expect(withoutDetours(model.edges).map(({ from, to }) => `${from} ${to}`)).toEqual([
    'still/hero s01/a@draft',
    's01/a@draft s01/a@final',
  ]);
});

test('a large production is a node for each scene', () => {
  const changes = Array.from({ length: 130 }, (_, index) => ({
    address: `s${index % 2}/a${index}@draft`,
    ...{ action: index === 3 ? 'replace' : 'keep', scene: `s${index % 2}`, kind: 'shot', slots: [{}], later: 0 },
    credits: index === 3 ? 25 : 0,
    needs: index === 3 ? ['s0/a2@draft'] : index === 5 ? ['s1/a3@draft'] : [],
  }));
  const plan = { production: { title: 'T' }, rehearsal: false, changes } as unknown as Plan;
  const graph = graphModel(plan, { byAddress: new Map(), explorations: new Map() });
  expect(graph.nodes).toEqual([
    { name: 's0', group: 's0', facts: '65 jobs', action: 'keep', credits: 0, later: 0 },
    { name: 's1', group: 's1', facts: '65 jobs', action: 'replace', credits: 25, later: 0 },
  ]);
  expect(graph.edges).toEqual([{ from: 's0', to: 's1' }]);
});
