import type * as written from '../../schemas/types/production.ts';
import { reservedScenes } from './address.ts';
import { bindNames, excluding, promptOf } from './describe.ts';
import { isNew, type Written } from './gather.ts';
import type { Handles } from './handles.ts';
import { present } from './present.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Bible, EndFrame, IdentityRepeat, Origin, Prompt, Rung, Scene, Shot } from './production.ts';
import { resolveEdits, resolveFinish } from './resolve-edits.ts';
import { isMadeOtherwise, type Made, refuseParams, resolveMaking } from './resolve-making.ts';
import { type Names, noReferences, resolveEndFrame, resolveReferences } from './resolve-media.ts';
import { noParams, resolveParams } from './resolve-params.ts';
import { framingsOf, ratiosOf } from './resolve-ratios.ts';
import { resolveVary } from './resolve-vary.ts';

export interface ShotDefaults {
  readonly seed: number;
  readonly ratio: string;
  /** Where the ratio above is written. Absent: nowhere, the goal fills it in. */
  readonly ratioOrigin?: Origin;
  readonly rungs: readonly Rung[];
  /** How long a shot is that does not say. Absent: it has to say. */
  readonly seconds?: number;
  /** Handles of a shot that does not say, in frames. */
  readonly handles: number;
  /** What its prompt excludes besides its own. */
  readonly exclusions: readonly string[];
  readonly identityRepeat: IdentityRepeat;
  readonly bible: Bible;
  /** How each ratio is composed, where the frame says so. */
  readonly framings: Shot['framings'];
}

/** Scenes with their shots, each shot with what its scene hands down. */
export function resolveScenes(names: Names, defaults: ShotDefaults, report: Report): readonly Scene[] {
  const context: SceneContext = { names, defaults, report };
  return names.parcel.scenes.map(scene => resolveScene(scene, context));
}

interface SceneContext {
  readonly names: Names;
  readonly defaults: ShotDefaults;
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
  const framings = framingsOf(config.framing, within(origin, 'framing'), context.defaults.framings);
  const seen = new Map<string, Origin>();
  const shots = (config.shots ?? []).flatMap((shot, index) => {
    const at = within(origin, 'shots', index);
    return isNew(seen, shot.id, at, `in scene "${id}", shot`, report)
      ? [resolveShot(shot, { scene: id, at, handed, framings }, context)]
      : [];
  });
  return {
    id,
    ...(config.title ? { title: config.title } : {}),
    ...(config.budget === undefined ? {} : { budget: config.budget }),
    shots,
  };
}

const noChecks: readonly string[] = [];

interface Placement {
  readonly scene: string;
  readonly at: Origin;
  readonly handed: ReturnType<typeof bindNames>;
  readonly framings: Shot['framings'];
}

function resolveShot(config: written.Shot, { scene, at, handed, framings }: Placement, context: SceneContext): Shot {
  const { defaults, names, report } = context;
  const own = bindNames(config, at, defaults.bible, report);
  if (config.ratio !== undefined && config.ratios !== undefined)
    report(
      errorAt('bad-value', `shot "${config.id}" writes both \`ratio\` and \`ratios\``, placeOf(at, 'ratio', 'key'), {
        hint: 'Keep one of them.',
      }),
    );
  const made = resolveMaking(config, at, names);
  if (made) {
    refuseLadder(config, at, report);
    if (made.making.kind === 'plate') refuseRendering(config, at, report);
    else refuseParams(made, config, { what: `shot "${config.id}"`, origin: at, report });
  }
  const seconds = secondsOf(config, made, { at, context });
  const rungs = made ? [rungOf(made, config)] : resolveLadder(config, at, context);
  const { id, prompt, slug, title, role, audio, resolution, budget } = config;
  const frame = (end: 'firstFrame' | 'lastFrame'): EndFrame | undefined =>
    config[end] === undefined ? undefined : resolveEndFrame(config[end], within(at, end), names);
  const seed = config.seed ?? defaults.seed;
  const edited = { id, rungs, seed, names, ...present({ audio }) };
  // Most shots have none of these, and there may be ten thousand shots: not even a place is made for what is not there.
  const finish = config.finish && resolveFinish(config.finish, within(at, 'finish'), { names, shot: edited });
  const shot: Shot = {
    id,
    scene,
    making: made?.making ?? { kind: 'model' },
    identityRepeat: config.identityRepeat ?? defaults.identityRepeat,
    ...handed,
    ...own,
    characters: union(handed.characters, own.characters),
    props: union(handed.props, own.props),
    references: config.references
      ? resolveReferences(config.references, within(at, 'references'), names)
      : noReferences,
    ...ratiosOf(config, { at, defaults, framings }, report),
    rungs,
    seed,
    params:
      config.params || made
        ? { ...resolveParams(config.params, within(at, 'params'), names), ...made?.params }
        : noParams,
    checks: config.review?.checks ?? noChecks,
    edits: config.edits ? resolveEdits(config.edits, within(at, 'edits'), edited) : [],
    origin: at,
    ...present({
      prompt: prompt === undefined ? undefined : promptFor(prompt, role, defaults),
      seconds,
      handles: handlesOf(config, seconds, { at, context }),
      firstFrame: frame('firstFrame'),
      lastFrame: frame('lastFrame'),
      slug,
      title,
      role,
      priority: priorityOf(config.priority),
      audio,
      resolution,
      finish,
      budget,
    }),
  };
  const { bible } = defaults;
  const vary = config.vary && resolveVary(config.vary, { shot, origin: within(at, 'vary'), bible, names, report });
  return vary ? { ...shot, vary } : shot;
}

/** A word as the number it stands for. */
const priorityOf = (written: written.Priority | undefined): number | undefined =>
  typeof written === 'string' ? { high: 1, normal: 0, low: -1 }[written] : written;
/** As written, or the goal's usual length. What the ladder or a router makes has to have one, and a prompt. */
function secondsOf(
  config: written.Shot,
  made: Made | undefined,
  { at, context: { defaults, report } }: { readonly at: Origin; readonly context: SceneContext },
): number | undefined {
  if (isMadeOtherwise(config) && made?.making.kind !== 'routed') return config.seconds;
  require(config, defaults.seconds === undefined ? ['seconds', 'prompt'] : ['prompt'], { at, report });
  return config.seconds ?? defaults.seconds;
}

/** At both ends; what is joined to another shot is known only once all are there. */
function handlesOf(
  { id, handles: own }: written.Shot,
  seconds: number | undefined,
  { at, context: { defaults, report } }: { readonly at: Origin; readonly context: SceneContext },
): Handles | undefined {
  const frames = own ?? defaults.handles;
  if (frames === 0) return undefined;
  if (seconds !== undefined) return { head: frames, tail: frames };
  if (own !== undefined)
    report(
      errorAt(
        'bad-value',
        `shot "${id}" is as long as what it follows, so \`handles\` means nothing`,
        placeOf(at, 'handles', 'key'),
        { hint: 'Leave it out.' },
      ),
    );
  return undefined;
}

function require(
  config: written.Shot,
  members: readonly ('seconds' | 'prompt')[],
  { at, report }: { readonly at: Origin; readonly report: Report },
): void {
  for (const member of members)
    if (config[member] === undefined)
      report(
        errorAt('missing-key', `shot "${config.id}" has no \`${member}\``, placeOf(at, undefined, 'key'), {
          hint: `Write \`${member}\`, or say how else it is made: performance, avatar, recipe, routed, workflow, source.`,
        }),
      );
}

/** What is not made on the ladder climbs no rungs. */
function refuseLadder({ id, rungs }: written.Shot, at: Origin, report: Report): void {
  if (rungs === undefined) return;
  report(
    errorAt(
      'bad-value',
      `shot "${id}" is not made on the ladder, so \`rungs\` means nothing`,
      placeOf(at, 'rungs', 'key'),
    ),
  );
}

/** What somebody brings is told nothing. */
function refuseRendering(config: written.Shot, at: Origin, report: Report): void {
  for (const member of ofRendering)
    if (config[member] !== undefined)
      report(
        errorAt(
          'bad-value',
          `shot "${config.id}" is brought as a file, so \`${member}\` means nothing`,
          placeOf(at, member, 'key'),
          { hint: member === 'prompt' ? 'What people should know of it goes into `note`.' : 'Leave it out.' },
        ),
      );
}

const ofRendering = [
  'prompt',
  'firstFrame',
  'lastFrame',
  'references',
  'params',
  'audio',
  'resolution',
  'seed',
] as const;

/** The one rung of a shot that is made otherwise, named after how. */
const rungOf = ({ making, model, origin }: Made, { takes = 1, audio = false }: written.Shot): Rung => ({
  id: making.kind,
  model,
  takes,
  gate: 'none',
  audio,
  params: {},
  origin,
});

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

/** With what the goal excludes, except where the lettering is what the shot is for. */
const promptFor = (prompt: written.Prompt, role: written.Shot['role'], { exclusions }: ShotDefaults): Prompt =>
  excluding(promptOf(prompt), role === 'title' || role === 'end_card' ? [] : exclusions);

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
