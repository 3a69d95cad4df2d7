import type { Action } from '../../../schemas/types/plan.ts';
import type { GraphModel, GraphNode } from '../models/graph-model.ts';
import { signs } from '../text/plan-table.ts';
import { credits } from '../text/words.ts';

/** What each colour means; `fill` and `line` on white, and on black. */
export const looks: Readonly<
  Record<Action, { readonly fill: string; readonly line: string; readonly dark: string; readonly word: string }>
> = {
  create: { fill: '#dcf3e4', line: '#2e7d4f', dark: '#173524', word: 'to render' },
  replace: { fill: '#fdeecb', line: '#a5690a', dark: '#3a2b0c', word: 'to render anew' },
  resume: { fill: '#d8eefb', line: '#1f6fb2', dark: '#132f45', word: 'to collect' },
  reuse: { fill: '#e0e7fb', line: '#3f5fc4', dark: '#1b2547', word: 'to reuse' },
  wait: { fill: '#f1e3f8', line: '#8a3fb0', dark: '#34193f', word: 'waits' },
  keep: { fill: '#f0eee8', line: '#8b8f98', dark: '#24272e', word: 'up to date' },
  orphan: { fill: '#f0eee8', line: '#8b8f98', dark: '#24272e', word: 'no longer declared' },
};

/** `2× gen4_turbo · 50 cr`; what costs later is in brackets. */
export const factsOf = ({ facts, credits: now, later }: GraphNode): string =>
  [facts, ...(now > 0 ? [credits(now)] : later > 0 ? [`(${credits(later)})`] : [])].join(' · ');

export const headingOf = ({ action, name }: GraphNode): string => `${signs[action]} ${name}`;

/** Actions that occur, in the order of the legend. */
export const actionsIn = ({ nodes }: GraphModel): readonly Action[] =>
  (Object.keys(looks) as Action[]).filter(action => nodes.some(node => node.action === action));

/** Nodes by group, in the order in which the groups first occur. */
export function groupsIn({ nodes }: GraphModel): ReadonlyMap<string, readonly GraphNode[]> {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
  return groups;
}
