import { configOf, type Production, presets, type Shot, type Survey } from '../../../engine/index.ts';
import type { ShotView } from '../../../schemas/types/output.ts';
import { isExcluding } from './goal-model.ts';
import { wordingOf } from './wording-words.ts';

/** A shot, with what it says itself and what was filled in. */
export function shotModel(shot: Shot, surveyed: Survey): ShotView {
  const { production, graph } = surveyed;
  const wording = wordingOf(shot, surveyed);
  const { id, scene, title, role, making, seconds, handles, ratios, rungs } = shot;
  const { goal, review } = production;
  return {
    shot: `${scene}/${id}`,
    ...(title === undefined ? {} : { title }),
    ...(role === undefined ? {} : { role }),
    ...(goal === undefined ? {} : { goal }),
    made: making.kind,
    ...(seconds === undefined ? {} : { seconds }),
    ...(handles ? { handles } : {}),
    ratios: [...ratios],
    rungs: rungs.map(({ id, model, takes, gate }) => ({ id, model, takes, gate })),
    ...(review.checks.length > 0 ? { checks: [...review.checks] } : {}),
    ...(wording === undefined ? {} : { wording }),
    filled: filledIn(shot, production),
    jobs: graph.jobs
      .filter(job => job.scene === scene && job.shot === id)
      .map(({ address, takes, quote }) => ({ address, takes, credits: quote.credits })),
  };
}

interface WrittenShot {
  readonly seconds?: number;
  readonly ratio?: string;
  readonly ratios?: readonly string[];
  readonly rungs?: readonly string[];
  readonly location?: string;
  readonly look?: string;
  readonly characters?: readonly string[];
  readonly props?: readonly string[];
}

interface WrittenProduction {
  readonly frame?: { readonly ratio?: string };
  readonly rungs?: unknown;
  readonly review?: { readonly checks?: unknown };
}

/** What the shot does not say itself, and who says it. */
function filledIn(shot: Shot, { goal, origin, review }: Production): string[] {
  const written = (configOf(shot.origin) ?? {}) as WrittenShot;
  const whole = (configOf(origin) ?? {}) as WrittenProduction;
  const by = goal === undefined ? 'nothing is written' : `goal ${goal}`;
  const scene = `scene ${shot.scene}`;
  const isClimbing = shot.making.kind === 'model';
  const handed = (kind: 'characters' | 'props'): readonly string[] =>
    shot[kind].map(({ id }) => id).filter(id => written[kind]?.includes(id) !== true);
  return [
    said('seconds', written.seconds === undefined && shot.seconds !== undefined && `${shot.seconds} s`, by),
    said('ratio', !written.ratio && !written.ratios && shot.ratios[0], whole.frame?.ratio === undefined ? by : 'frame'),
    said(
      'rungs',
      isClimbing && !written.rungs && shot.rungs.map(({ id, takes, model }) => `${id}: ${takes}× ${model}`).join(', '),
      whole.rungs === undefined ? by : 'rungs',
    ),
    said('location', !written.location && shot.location?.id, scene),
    said('look', !written.look && shot.look?.id, scene),
    said('characters', handed('characters').join(', '), scene),
    said('props', handed('props').join(', '), scene),
    said('exclusions', exclusionsOf(shot, goal, origin), by),
    said('checks', whole.review?.checks === undefined && review.checks.join(', '), by),
  ].flatMap(each => each ?? []);
}

/** What the goal adds to the prompt's own exclusions. */
function exclusionsOf(
  { prompt, role, origin: at }: Shot,
  goal: Production['goal'],
  origin: Production['origin'],
): string | undefined {
  if (goal === undefined || prompt?.kind !== 'slots' || !isExcluding(origin)) return undefined;
  if (role === 'title' || role === 'end_card') return undefined;
  const { prompt: written } = (configOf(at) ?? {}) as {
    readonly prompt?: { readonly exclusions?: readonly string[] };
  };
  return presets[goal].exclusions.filter(each => written?.exclusions?.includes(each) !== true).join(', ');
}

const said = (what: string, value: string | false | undefined, by: string): string | undefined =>
  value === undefined || value === false || value === '' ? undefined : `${what} ${value} (${by})`;
