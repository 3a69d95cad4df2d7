import type { Action } from '../../../engine/index.ts';
import { counted } from '../text/words.ts';
import { type FoldedGroup, hasOwnWords, newsOf, sumOf } from './plan-fold.ts';
import type { PlanGroup, PlanModel, PlanRow } from './plan-model.ts';

interface Folded {
  readonly groups: readonly FoldedGroup[];
}

/** Rows and headings that are looked at in a screen or two; of a plan of more, scenes are counted. */
const readable = 60;

/**
 * The plan with the scenes counted in which nothing is said that a scene above does not say: no row with words of its
 * own, no action and no reason that is not shown once. `whole` is the plan before its rows were folded.
 */
export function foldScenes<Model extends Folded>(
  model: Model,
  whole: Pick<PlanModel, 'groups'>,
): Omit<Model, 'groups'> & Folded {
  const height = model.groups.reduce((sum, { rows, folds = [] }) => sum + 2 + rows.length + folds.length, 0);
  if (height <= readable) return model;
  const told = new Set<string>();
  const shown: FoldedGroup[] = [];
  const counts: PlanGroup[] = [];
  for (const [index, group] of whole.groups.entries()) {
    const news = group.rows.map(newsOf);
    const isTold = !notScenes.has(group.name) && !group.rows.some(hasOwnWords) && news.every(each => told.has(each));
    if (isTold) counts.push(group);
    else shown.push(model.groups[index]!);
    for (const each of news) told.add(each);
  }
  return counts.length < 2 ? model : { ...model, groups: withCounted(shown, counts) };
}

/** They are counted after the scenes, before what belongs to none. */
function withCounted(shown: readonly FoldedGroup[], counts: readonly PlanGroup[]): readonly FoldedGroup[] {
  const after = shown.findIndex(({ name }) => name === 'sound' || name === 'other');
  const at = after < 0 ? shown.length : after;
  return [...shown.slice(0, at), countedGroup(counts), ...shown.slice(at)];
}

function countedGroup(scenes: readonly PlanGroup[]): FoldedGroup {
  const rows = new Map<Action, PlanRow[]>();
  for (const row of scenes.flatMap(scene => scene.rows)) rows.set(row.action, [...(rows.get(row.action) ?? []), row]);
  return {
    name: `${counted(scenes.length, 'more scene', 'more scenes')}, ${scenes[0]!.name} to ${scenes.at(-1)!.name}`,
    scenes: scenes.length,
    rows: [],
    folds: [...rows.values()].map(sumOf),
  };
}

/** Shelves of what belongs to no scene. */
const notScenes: ReadonlySet<string> = new Set(['stills', 'sound', 'other']);
