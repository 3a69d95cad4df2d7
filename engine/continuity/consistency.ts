import type { Production, Scene } from '../production/production.ts';
import { continuityOf } from './continuity.ts';
import {
  fewVariables,
  identityRepeated,
  type Judged,
  type Judgement,
  planned,
  sameReference,
  shortShots,
  wardrobeAndLight,
} from './criteria.ts';

/** The habits that keep pictures alike, by name. */
export const criteria = {
  'same reference': sameReference,
  'identity repeated': identityRepeated,
  'wardrobe and light': wardrobeAndLight,
  'short shots': shortShots,
  'few variables': fewVariables,
  'planned in pictures': planned,
} as const satisfies Readonly<Record<string, (judged: Judged) => Judgement | undefined>>;

export type CriterionName = keyof typeof criteria;

export interface Criterion extends Judgement {
  readonly name: CriterionName;
}

/** How alike the shots of a scene are likely to look, from what is written alone. */
export interface SceneConsistency {
  readonly scene: string;
  readonly title?: string;
  /** 0 to 100: the share of what can be judged that is so; partly is half. Absent: no shot of it is made from words and pictures. */
  readonly score?: number;
  /** What does not apply to the scene is left out. */
  readonly criteria: readonly Criterion[];
}

/** Every scene, judged by the habits. What a recipe, an avatar or a performance makes brings its own pictures, and is left out. */
export function consistencyOf(production: Production): readonly SceneConsistency[] {
  const continuity = new Map(continuityOf(production).map(each => [each.scene, each]));
  return production.scenes.map(scene => {
    const { id, title } = scene;
    const found = judge(scene, production, continuity.get(id)?.rows ?? []);
    return {
      scene: id,
      ...(title === undefined ? {} : { title }),
      ...(found.length === 0 ? {} : { score: scoreOf(found) }),
      criteria: found,
    };
  });
}

function judge({ shots }: Scene, production: Production, rows: Judged['rows']): readonly Criterion[] {
  const isJudged = shots.map(({ making }) => making.kind === 'model' || making.kind === 'routed');
  const judged = {
    production,
    shots: shots.filter((_, at) => isJudged[at]),
    rows: rows.filter((_, at) => isJudged[at]),
  };
  if (judged.shots.length === 0) return [];
  return Object.entries(criteria).flatMap(([name, criterion]) => {
    const judgement = criterion(judged);
    return judgement ? [{ name: name as CriterionName, ...judgement }] : [];
  });
}

const worth: Readonly<Record<Judgement['verdict'], number>> = { yes: 1, partly: 0.5, no: 0 };

const scoreOf = (found: readonly Criterion[]): number =>
  Math.round((100 * found.reduce((sum, { verdict }) => sum + worth[verdict], 0)) / found.length);
