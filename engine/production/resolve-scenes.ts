import type * as written from '../../schemas/types/production.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { reservedScenes } from './address.ts';
import { bindNames, promptOf } from './describe.ts';
import { isNew, type Parcel, type Written } from './gather.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Bible, FirstFrame, IdentityRepeat, Origin, Rung, Scene, Shot } from './production.ts';
import { resolveImage } from './resolve-bible.ts';

export interface ShotDefaults {
  readonly seed: number;
  readonly ratio: string;
  /** Where the ratio above is written. */
  readonly ratioOrigin: Origin;
  readonly rungs: readonly Rung[];
  readonly identityRepeat: IdentityRepeat;
  readonly bible: Bible;
}

/** Scenes with their shots, each shot with what its scene hands down. */
export function resolveScenes(parcel: Parcel, defaults: ShotDefaults, report: Report): readonly Scene[] {
  const shots = new Set(
    parcel.scenes.flatMap(({ config }) => (config.shots ?? []).map(shot => `${config.id}/${shot.id}`)),
  );
  const context: SceneContext = { parcel, defaults, shots, report };
  return parcel.scenes.map(scene => resolveScene(scene, context));
}

interface SceneContext {
  readonly parcel: Parcel;
  readonly defaults: ShotDefaults;
  /** Every `scene/shot` there is. */
  readonly shots: ReadonlySet<string>;
  readonly report: Report;
}

function resolveScene({ id, config, origin }: Written<written.Scene>, context: SceneContext): Scene {
  const { report } = context;
  if (reservedScenes.includes(id))
    report(
      errorAt(
        'bad-value',
        `a scene cannot be called "${id}": addresses of ${id}s begin with it`,
        placeOf(origin, 'id'),
      ),
    );
  // Names the scene hands down are bound once here, so that a wrong one is reported once and not for every shot.
  const handed = bindNames(config, origin, context.defaults.bible, report);
  const seen = new Map<string, Origin>();
  const shots = (config.shots ?? []).flatMap((shot, index) => {
    const at = within(origin, 'shots', index);
    return isNew(seen, shot.id, at, `in scene "${id}", shot`, report)
      ? [resolveShot(shot, { scene: id, at, handed }, context)]
      : [];
  });
  return {
    id,
    ...(config.title ? { title: config.title } : {}),
    ...(config.budget === undefined ? {} : { budget: config.budget }),
    shots,
  };
}

interface Placement {
  readonly scene: string;
  readonly at: Origin;
  readonly handed: ReturnType<typeof bindNames>;
}

function resolveShot(config: written.Shot, { scene, at, handed }: Placement, context: SceneContext): Shot {
  const { defaults, report } = context;
  const own = bindNames(config, at, defaults.bible, report);
  if (config.ratio !== undefined && config.ratios !== undefined)
    report(
      errorAt('bad-value', `shot "${config.id}" writes both \`ratio\` and \`ratios\``, placeOf(at, 'ratio', 'key'), {
        hint: 'Keep one of them.',
      }),
    );
  const firstFrame =
    config.firstFrame === undefined
      ? undefined
      : resolveFirstFrame(config.firstFrame, within(at, 'firstFrame'), context);
  const { slug, title, role, audio, budget } = config;
  return {
    id: config.id,
    scene,
    seconds: config.seconds,
    prompt: promptOf(config.prompt),
    identityRepeat: config.identityRepeat ?? defaults.identityRepeat,
    ...handed,
    ...own,
    characters: union(handed.characters, own.characters),
    props: union(handed.props, own.props),
    ratios: config.ratios ?? [config.ratio ?? defaults.ratio],
    ratioOrigins: ratioOriginsOf(config, at, defaults),
    rungs: resolveLadder(config, at, context),
    seed: config.seed ?? defaults.seed,
    origin: at,
    ...(firstFrame ? { firstFrame } : {}),
    ...(slug ? { slug } : {}),
    ...(title ? { title } : {}),
    ...(role ? { role } : {}),
    ...(audio === undefined ? {} : { audio }),
    ...(budget === undefined ? {} : { budget }),
  };
}

function resolveFirstFrame(
  frame: written.FirstFrame,
  origin: Origin,
  { parcel, shots, report }: SceneContext,
): FirstFrame | undefined {
  if (typeof frame === 'string' || 'still' in frame) return resolveImage(frame, origin, parcel, report);
  const [scene = '', shot = ''] = frame.lastFrameOf.split('/');
  if (shots.has(frame.lastFrameOf)) return { kind: 'lastFrame', scene, shot };
  report(
    errorAt('unknown-name', `unknown shot "${frame.lastFrameOf}"`, placeOf(origin, 'lastFrameOf'), {
      hint: didYouMean(frame.lastFrameOf, [...shots]) || 'Write it as scene/shot.',
    }),
  );
  return undefined;
}

function ratioOriginsOf({ ratio, ratios }: written.Shot, at: Origin, { ratioOrigin }: ShotDefaults): readonly Origin[] {
  if (ratios) return ratios.map((_, index) => within(at, 'ratios', index));
  return [ratio === undefined ? ratioOrigin : within(at, 'ratio')];
}

/** The rungs of a shot, in the ladder's order; the first with the shot's own number of takes. */
function resolveLadder(config: written.Shot, at: Origin, { defaults, report }: SceneContext): readonly Rung[] {
  config.rungs?.forEach((id, index) => {
    if (!defaults.rungs.some(rung => rung.id === id))
      report(
        errorAt('unknown-name', `unknown rung "${id}"`, placeOf(within(at, 'rungs', index)), {
          hint: `The ladder has: ${defaults.rungs.map(rung => rung.id).join(', ')}.`,
        }),
      );
  });
  const climbed = config.rungs ? defaults.rungs.filter(rung => config.rungs?.includes(rung.id)) : defaults.rungs;
  // A shot that starts higher up has nothing below to wait for.
  return climbed.map((rung, index) =>
    index > 0 ? rung : { ...rung, gate: 'none', takes: config.takes ?? rung.takes },
  );
}

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
