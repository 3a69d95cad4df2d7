import { checkOf, type Survey } from '../../../engine/index.ts';
import type { ProductionView } from '../../../schemas/types/output.ts';

/** A production with what nobody wrote and was filled in. */
export function productionModel({ production, graph }: Survey): ProductionView {
  const { id, title, goal, seed, frame, rungs, budget, scenes, shots, review } = production;
  const { rungs: byRung, models, warnAt: _w, confirmAbove: _c, ...ceilings } = budget;
  const scoped = [
    ...Object.entries(byRung).map(([rung, limit]) => [`rung ${rung}`, limit] as const),
    ...Object.entries(models).map(([model, limit]) => [`model ${model}`, limit] as const),
  ];
  return {
    production: { id, title },
    ...(goal ? { goal } : {}),
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
    ...(review.checks.length > 0
      ? { checks: review.checks.map(checkOf).map(({ id, question }) => ({ id, question })) }
      : {}),
  };
}

/** What the written config does not say. */
function filledIn({ origin, frame, rungs, seed, goal }: Survey['production']): string[] {
  const written = origin.document.value as {
    readonly frame?: { readonly ratio?: string; readonly fps?: number };
    readonly rungs?: unknown;
    readonly production?: { readonly seed?: number };
  };
  const by = goal === undefined ? 'nothing is written' : `goal ${goal}`;
  return [
    ...(written.frame?.ratio === undefined ? [`frame.ratio ${frame.ratio} (${by})`] : []),
    ...(written.frame?.fps === undefined ? [`frame.fps ${frame.fps} (${by})`] : []),
    ...(written.rungs === undefined
      ? [`rungs ${rungs.map(({ id, model, takes }) => `${id}: ${takes}× ${model}`).join(', ')} (${by})`]
      : []),
    ...(written.production?.seed === undefined ? [`production.seed ${seed} (derived from the id)`] : []),
  ];
}
