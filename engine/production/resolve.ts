import { createHash } from 'node:crypto';
import type { ProductionConfig } from '../../schemas/types/production.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { checkGoal } from './check-goal.ts';
import { rateOf } from './credit-rate.ts';
import { gather, type Parcel } from './gather.ts';
import { withJoints } from './handles.ts';
import { resolveMoves } from './moves.ts';
import { type Filling, type Preset, plain, presets } from './presets.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Origin, Production, Rung, Scene, Shot } from './production.ts';
import { resolveBible } from './resolve-bible.ts';
import { resolveBudget } from './resolve-budget.ts';
import { resolveCut } from './resolve-cut.ts';
import { resolveDelivery } from './resolve-delivery.ts';
import type { Names } from './resolve-media.ts';
import { resolveParams } from './resolve-params.ts';
import { resolvePolicy } from './resolve-policy.ts';
import { framingsOf } from './resolve-ratios.ts';
import { resolveScenes } from './resolve-scenes.ts';
import { resolveSounds } from './resolve-sounds.ts';
import { resolveStills } from './resolve-stills.ts';

/**
 * Binds names, inherits scenes, fills presets. Documents must have passed the schema. All problems at once; the
 * production is absent as soon as one of them is an error, because then something in it would dangle.
 */
export function resolve(
  main: Document,
  parts: readonly Document[],
  { beats, families }: Pick<Names, 'beats'> & Pick<Production, 'families'> = { beats: new Map(), families: new Map() },
): Outcome<Production> {
  const problems: Diagnostic[] = [];
  const report: Report = problem => problems.push(problem);
  const config = main.value as ProductionConfig;
  const origin: Origin = { document: main, pointer: '' };
  const info = config.production;
  if (config.retake === undefined)
    report(
      errorAt('missing-key', 'the version of the language is missing', placeOf(origin), {
        hint: 'Write `retake: 1` at the top.',
      }),
    );
  if (info === undefined) {
    report(
      errorAt('missing-key', 'the production is missing', placeOf(origin), {
        hint: 'Write `production:` with an id and a title.',
      }),
    );
    return { problems };
  }
  const preset = info.goal === undefined ? undefined : presets[info.goal];
  const filling = preset ?? plain;
  const seed = info.seed ?? seedOf(info.id);
  const parcel = gather([main, ...parts], report);
  const names = { parcel, shots: shotNames(parcel), beats, report };
  const rungs = resolveRungs(config, filling, { origin, names });
  const frame = { ratio: config.frame?.ratio ?? filling.ratio, fps: config.frame?.fps ?? filling.fps };
  const defaults = {
    seed,
    rungs,
    ratio: frame.ratio,
    ...(config.frame?.ratio === undefined ? {} : { ratioOrigin: within(origin, 'frame', 'ratio') }),
    framings: framingsOf(config.frame?.framing, within(origin, 'frame', 'framing')),
    identityRepeat: info.identityRepeat ?? 'auto',
    exclusions: resolveExclusions(info, preset, { origin, report }),
    ...(preset ? { seconds: preset.seconds } : {}),
    handles: config.deliver?.handles ?? 0,
  } as const;
  const bible = resolveBible(parcel, report);
  const stills = resolveStills(names, { ...defaults, bible });
  const sounds = resolveSounds(names, seed);
  const scenes = withJoints(resolveScenes(names, { ...defaults, bible }, report));
  const budget = resolveBudget(config, rungs, origin, report);
  const moves = resolveMoves(config.moved, origin, names);
  const shots = shotsOf(scenes);
  const soundsById = new Map(sounds.map(sound => [sound.id, sound]));
  const cut = resolveCut(config.cut, origin, { fps: frame.fps, parcel, families, shots, sounds: soundsById, report });
  const delivery = resolveDelivery(config, origin, { rate: cut.rate, report });
  const { id, title, goal, logline } = info;
  // What does not bind has been told; it would only be told again as a picture that is missing.
  if (goal && preset && !hasErrors(problems)) checkGoal({ goal, preset, scenes, parcel, origin }, report);
  if (hasErrors(problems)) return { problems };
  return {
    value: {
      id,
      title,
      ...(goal ? { goal } : {}),
      ...(logline ? { logline } : {}),
      ...(info.seconds === undefined ? {} : { seconds: info.seconds }),
      seed,
      frame,
      budget,
      policy: resolvePolicy(parcel.policy),
      ...(config.account?.plan === undefined ? {} : { accountPlan: config.account.plan }),
      ...rateOf(config.account),
      rungs,
      bible,
      stills,
      sounds,
      review: { checks: [...new Set(config.review?.checks ?? preset?.checks)] },
      prices: pricesOf(config, origin),
      families,
      moves,
      scenes,
      cut,
      delivery,
      lint: config.lint ?? {},
      shots,
      origin,
    },
    problems,
  };
}

const shotsOf = (scenes: readonly Scene[]): ReadonlyMap<string, Shot> =>
  new Map(scenes.flatMap(scene => scene.shots.map(shot => [`${scene.id}/${shot.id}`, shot] as const)));

/** The first 32 bits of the id's digest: stable, and different for different productions. */
const seedOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0);

const shotNames = ({ scenes }: Parcel): ReadonlySet<string> =>
  new Set(scenes.flatMap(({ config }) => (config.shots ?? []).map(shot => `${config.id}/${shot.id}`)));

const pricesOf = ({ prices = {} }: ProductionConfig, origin: Origin): Production['prices'] =>
  new Map(
    Object.entries(prices).map(([name, { note: _, ...price }]) => [
      name,
      { ...price, origin: within(origin, 'prices', name) },
    ]),
  );

/** What every prompt in slots excludes besides its own: nothing, unless the goal's are asked for. */
function resolveExclusions(
  { goal, exclusions }: NonNullable<ProductionConfig['production']>,
  preset: Preset | undefined,
  { origin, report }: { readonly origin: Origin; readonly report: Report },
): readonly string[] {
  if (exclusions === undefined) return [];
  if (goal === undefined)
    report(
      errorAt(
        'missing-key',
        'exclusions are to come from the goal, and there is none',
        placeOf(origin, 'production/exclusions'),
        { hint: 'Write `goal`, as in `goal: product_ad`. `retake init --list` shows them.' },
      ),
    );
  return preset?.exclusions ?? [];
}

interface RungContext {
  readonly origin: Origin;
  readonly names: Names;
}

function resolveRungs(config: ProductionConfig, filling: Filling, { origin, names }: RungContext): readonly Rung[] {
  const { report } = names;
  const written = config.rungs;
  if (!written)
    return filling.rungs.map(rung => ({ ...rung, audio: false, params: {}, origin: within(origin, 'production') }));
  return written.map((rung, index) => {
    const at = within(origin, 'rungs', index);
    const first = written.findIndex(other => other.id.toLowerCase() === rung.id.toLowerCase());
    if (first < index)
      report(
        errorAt('duplicate-id', `rung "${rung.id}" is declared twice`, placeOf(at, 'id'), {
          related: [{ message: 'first here', place: placeOf(within(origin, 'rungs', first), 'id') }],
        }),
      );
    if (index === 0 && rung.gate !== undefined && rung.gate !== 'none')
      report(
        errorAt(
          'gate',
          `rung "${rung.id}" waits for a ${rung.gate} take of the rung below, and there is none below`,
          placeOf(at, 'gate'),
          { hint: 'The first rung needs `gate: none`.' },
        ),
      );
    return {
      id: rung.id,
      model: rung.model,
      takes: rung.takes ?? 1,
      gate: rung.gate ?? 'none',
      audio: rung.audio ?? false,
      ...(rung.resolution === undefined ? {} : { resolution: rung.resolution }),
      ...(rung.format === undefined ? {} : { format: rung.format }),
      params: resolveParams(rung.params, within(at, 'params'), names),
      origin: at,
    };
  });
}
