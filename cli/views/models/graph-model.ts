import type { Action, Change, JobGraph, Plan } from '../../../engine/index.ts';

/** Jobs and what they need, as they stand in a plan. */
export interface GraphModel {
  readonly title: string;
  readonly rehearsal: boolean;
  /** In an order in which each comes after what it needs. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Whether a node is a scene, because there are too many jobs to be read. */
  readonly isCollapsed: boolean;
}

export interface GraphNode {
  /** An address, or a scene. */
  readonly name: string;
  /** `stills`, a scene, `sound`. */
  readonly group: string;
  /** `2× gen4_turbo`, or `12 jobs`. */
  readonly facts: string;
  readonly action: Action;
  /** Now, at most. */
  readonly credits: number;
  /** Once what it waits for is there, at most. */
  readonly later: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** What must be true of `from` first. Absent: its picture or sound is used. */
  readonly gate?: 'circled' | 'approved';
}

/** Beyond this many jobs nobody finds anything. */
export const mostNodes = 120;

/** A plan as a graph. Orphans are no part of it: nothing leads there any more. */
export function graphModel(plan: Plan, graph: Pick<JobGraph, 'byAddress' | 'explorations'>): GraphModel {
  const changes = plan.changes.filter(({ action }) => action !== 'orphan');
  const { title } = plan.production;
  const known = new Set(changes.map(({ address }) => address));
  const edges = changes.flatMap(({ address, needs }) =>
    needs.filter(need => known.has(need)).map(need => edgeOf(need, address, graph)),
  );
  const isCollapsed = changes.length > mostNodes;
  return {
    title,
    rehearsal: plan.rehearsal,
    isCollapsed,
    ...(isCollapsed ? byScene(changes, edges) : { nodes: changes.map(nodeOf), edges }),
  };
}

function edgeOf(from: string, to: string, { byAddress, explorations }: Pick<JobGraph, 'byAddress' | 'explorations'>) {
  const gate = byAddress.get(to as never)?.gate;
  const isGate = gate && (gate.on === from || explorations.get(gate.on)?.includes(from as never));
  return { from, to, ...(isGate ? { gate: gate.kind } : {}) };
}

const nodeOf = (change: Change): GraphNode => ({
  name: change.address,
  group: groupOf(change),
  facts: [`${change.slots.length}×`, change.model ?? change.kind].join(' '),
  action: change.action,
  credits: change.credits,
  later: change.later,
});

const groupOf = ({ scene, address }: Change): string =>
  scene ?? (address.startsWith('still/') ? 'stills' : address.startsWith('sound/') ? 'sound' : 'other');

function byScene(changes: readonly Change[], edges: readonly GraphEdge[]): Pick<GraphModel, 'nodes' | 'edges'> {
  const scenes = new Map<string, Change[]>();
  const sceneOf = new Map<string, string>();
  for (const change of changes) {
    const group = groupOf(change);
    sceneOf.set(change.address, group);
    scenes.set(group, [...(scenes.get(group) ?? []), change]);
  }
  const joined = new Map<string, GraphEdge>();
  for (const { from, to } of edges) {
    const [a = '', b = ''] = [sceneOf.get(from), sceneOf.get(to)];
    if (a !== b) joined.set(`${a} ${b}`, { from: a, to: b });
  }
  return {
    nodes: [...scenes].map(([name, own]) => ({
      name,
      group: name,
      facts: `${own.length} jobs`,
      action: mostPressing(own),
      credits: own.reduce((sum, { credits }) => sum + credits, 0),
      later: own.reduce((sum, { later }) => sum + later, 0),
    })),
    edges: [...joined.values()],
  };
}

/** What is worth knowing first of several. */
export const pressing: readonly Action[] = ['create', 'replace', 'resume', 'reuse', 'wait', 'keep', 'orphan'];

const mostPressing = (changes: readonly Change[]): Action =>
  pressing.find(action => changes.some(change => change.action === action)) ?? 'keep';
