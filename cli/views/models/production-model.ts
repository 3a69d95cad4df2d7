import { checkOf, configOf, draftFirstOf, presets, type Survey } from '../../../engine/index.ts';
import type { ProductionView } from '../../../schemas/types/output.ts';
import { goalModel } from './goal-model.ts';

/** A production with what nobody wrote and was filled in. */
export function productionModel({ production, graph }: Survey): ProductionView {
  const { id, title, logline, goal, review, seed, frame, rungs, budget, scenes, shots } = production;
  const { rungs: byRung, models, people, warnAt: _w, confirmAbove: _c, ...ceilings } = budget;
  const scoped = [
    ...Object.entries(byRung).map(([rung, limit]) => [`rung ${rung}`, limit] as const),
    ...Object.entries(models).map(([model, limit]) => [`model ${model}`, limit] as const),
    ...Object.entries(people).map(([person, limit]) => [`person ${person}`, limit] as const),
  ];
  const preset = goalModel(production);
  const saving = draftFirstOf(graph.jobs.map(job => ({ job, quote: job.quote })));
  return {
    production: { id, title },
    ...(goal ? { goal } : {}),
    ...(logline === undefined ? {} : { logline }),
    ...(preset ? { preset } : {}),
    ...(review.checks.length > 0
      ? { checks: review.checks.map(checkOf).map(({ id, question }) => ({ id, question })) }
      : {}),
    ...(saving ? { draftsFirst: savingOf(saving) } : {}),
    seed,
    frame: { ...frame },
    rungs: rungs.map(({ id, model, takes, gate }) => ({ id, model, takes, gate })),
    budget: { ...ceilings, ...Object.fromEntries(scoped) },
    filled: filledIn(production),
    scenes: scenes.length,
    shots: shots.size,
    stills: graph.jobs.filter(({ kind }) => kind === 'still').length,
    sounds: production.sounds.length,
    jobs: graph.jobs.length,
  };
}

/** In a production every ratio of a shot is a climb of its own. */
const savingOf = ({
  ladders: shots,
  ladder,
  alone,
  savesFrom,
  model,
}: NonNullable<ReturnType<typeof draftFirstOf>>): ProductionView['draftsFirst'] & object => ({
  shots,
  ladder,
  alone,
  model,
  ...(savesFrom === undefined ? {} : { savesFrom }),
});

/** What the written config does not say. */
function filledIn({ origin, frame, rungs, seed, goal, review, shots }: Survey['production']): string[] {
  const preset = goal === undefined ? undefined : presets[goal];
  const unmeasured = [...shots.values()].filter(
    shot =>
      shot.seconds !== undefined && (configOf(shot.origin) as { readonly seconds?: number }).seconds === undefined,
  ).length;
  const written = configOf(origin) as {
    readonly frame?: { readonly ratio?: string; readonly fps?: number };
    readonly rungs?: unknown;
    readonly review?: { readonly checks?: unknown };
    readonly production?: { readonly seed?: number };
  };
  const by = goal === undefined ? 'nothing is written' : `goal ${goal}`;
  return [
    ...(written.frame?.ratio === undefined ? [`frame.ratio ${frame.ratio} (${by})`] : []),
    ...(written.frame?.fps === undefined ? [`frame.fps ${frame.fps} (${by})`] : []),
    ...(written.rungs === undefined
      ? [`rungs ${rungs.map(({ id, model, takes }) => `${id}: ${takes}× ${model}`).join(', ')} (${by})`]
      : []),
    ...(preset && unmeasured > 0
      ? [`shot.seconds ${preset.seconds} s in ${unmeasured} of ${shots.size} shots (${by})`]
      : []),
    ...(review.checks.length > 0 && written.review?.checks === undefined
      ? [`review.checks ${review.checks.join(', ')} (${by})`]
      : []),
    ...(written.production?.seed === undefined ? [`production.seed ${seed} (derived from the id)`] : []),
  ];
}
