import type * as written from '../../schemas/types/production.ts';
import { errorAt, placeOf, within } from './problems.ts';
import type { Camera, Origin, Shot, Variant, Vary } from './production.ts';
import { unknownName } from './resolve-bible.ts';
import { type Names, resolveEndFrame } from './resolve-media.ts';
import type { ShotDefaults } from './resolve-scenes.ts';
import { calledBy, variantNames } from './variant-name.ts';
import { writtenAt } from './written-at.ts';

/** What variants are made with. */
export interface Exploring {
  /** As it is without variants. */
  readonly shot: Shot;
  readonly origin: Origin;
  readonly bible: ShotDefaults['bible'];
  readonly names: Names;
  readonly report: Names['report'];
}

/** Variants more than this are no comparison any more. */
const most = 12;

/** The variants of a shot: every value of every field with every other. What cannot be varied is reported and left out. */
export function resolveVary(config: written.Vary, exploring: Exploring): Vary | undefined {
  const { shot, origin, report } = exploring;
  if (shot.making.kind !== 'model') {
    report(
      errorAt(
        'exploration',
        `shot "${shot.id}" is not made on the ladder, so it has no first rung to explore at`,
        placeOf(origin, undefined, 'key'),
      ),
    );
    return undefined;
  }
  const { fields, takes } = isPlan(config) ? config : { fields: config, takes: undefined };
  const at = isPlan(config) ? within(origin, 'fields') : origin;
  const axes = Object.entries(fields).flatMap(
    ([path, values]) => axisOf(path, values, { ...exploring, origin: at }) ?? [],
  );
  const count = axes.reduce((product, { choices }) => product * choices.length, 1);
  refuseBoth(axes, at, report);
  if (axes.length > 1) remark(axes, count, exploring);
  if (axes.length === 0 || count > most) return undefined;
  const first = takes === undefined ? shot.rungs : withTakes(shot.rungs, takes);
  return {
    paths: axes.map(({ path }) => path),
    variants: combined(axes).map((choices): Variant => {
      const values = Object.fromEntries(choices.map(({ path, text }) => [path, text]));
      return {
        name: choices.map(({ name }) => name).join('+'),
        values,
        isWritten: choices.every(({ path, text }) => writtenAt(shot, path) === text),
        shot: choices.reduce((base, { put }) => put(base), { ...shot, rungs: first }),
      };
    }),
  };
}

const isPlan = (config: written.Vary): config is written.VaryPlan => 'fields' in config;

const withTakes = ([first, ...rest]: Shot['rungs'], takes: number): Shot['rungs'] => [{ ...first!, takes }, ...rest];

/** One thing that is varied. */
interface Axis {
  readonly path: string;
  readonly choices: readonly Choice[];
}

interface Choice {
  readonly path: string;
  readonly text: string;
  readonly name: string;
  /** The shot with this value. */
  readonly put: (shot: Shot) => Shot;
}

/** A sentence would be in the place of the terms, or they in its place. */
function refuseBoth(axes: readonly Axis[], origin: Origin, report: Names['report']): void {
  const terms = axes.find(({ path }) => path.startsWith('camera.'));
  if (terms && axes.some(({ path }) => path === 'camera'))
    report(
      errorAt(
        'exploration',
        `the camera is varied as a sentence and by \`${terms.path}\``,
        placeOf(within(origin, 'camera'), undefined, 'key'),
        {
          hint: 'Keep one of them.',
        },
      ),
    );
}

function remark(axes: readonly Axis[], count: number, { origin, report }: Exploring): void {
  const place = placeOf(origin, undefined, 'key');
  const product = axes.map(({ choices }) => choices.length).join(' × ');
  if (count > most)
    report(
      errorAt('exploration', `${product} are ${count} variants; ${most} at most can be compared`, place, {
        hint: 'Change one variable at a time: circle a variant, settle it, and explore the next.',
      }),
    );
  else
    report({
      severity: 'warning',
      code: 'exploration',
      message: `${axes.length} variables change at once (${product} are ${count} variants): which of them made the difference is hard to tell`,
      place,
      hint: 'Change one variable at a time: circle a variant, settle it, and explore the next.',
    });
}

function axisOf(path: string, values: readonly Value[], exploring: Exploring): Axis | undefined {
  const { origin } = exploring;
  const names = variantNames(values.map(value => ({ path, value: calledBy(value) })));
  const choices = values.map((value, index): Choice | undefined => {
    const put = putterOf(path, value, { ...exploring, origin: within(origin, path, index) });
    return put && { path, text: textOf(value), name: names[index]!, put };
  });
  const found = choices.filter(choice => choice !== undefined);
  return fits(path, exploring) && found.length === values.length ? { path, choices: found } : undefined;
}

/** What is tried out: words, dice, or a picture. */
type Value = string | number | written.StillReference;

/** As it is written, and as it is told: `still/hero` of a still. */
const textOf = (value: Value): string =>
  typeof value === 'object'
    ? `still/${value.still}${value.output === undefined ? '' : `#${value.output}`}`
    : String(value);

/** Slots of a prompt can be varied where it has slots, and the camera's terms where it is written in terms. */
function fits(path: string, { shot: { id, prompt }, origin, report }: Exploring): boolean {
  if (isOfShot(path)) return true;
  const place = placeOf(within(origin, path), undefined, 'key');
  if (prompt?.kind === 'sentence') {
    report(
      errorAt('exploration', `the prompt of shot "${id}" is a sentence, and \`${path}\` is a slot of a prompt`, place, {
        hint: `Write the prompt in slots, \`prompt: { subject: …, action: …, … }\`; of a sentence, \`look\`, \`location\` and \`seed\` can be varied.`,
      }),
    );
    return false;
  }
  if (!path.startsWith('camera.') || typeof prompt?.camera !== 'string') return true;
  report(
    errorAt('exploration', `the camera of shot "${id}" is written in words, so \`${path}\` has no place`, place, {
      hint: `Write it in terms: \`camera: { ${path.slice('camera.'.length)}: … }\`.`,
    }),
  );
  return false;
}

const isOfShot = (path: string): boolean => ['look', 'location', 'seed', 'firstFrame'].includes(path);

/** How a value gets into a shot. Undefined: it names what is not there, which is reported. */
function putterOf(path: string, value: Value, { bible, names, origin, report }: Exploring): Choice['put'] | undefined {
  switch (path) {
    case 'seed':
      return shot => ({ ...shot, seed: Number(value) });
    case 'look':
    case 'location': {
      const known: ReadonlyMap<string, unknown> = path === 'look' ? bible.looks : bible.locations;
      const found = known.get(String(value));
      if (found === undefined) report(unknownName(path, String(value), [...known.keys()], origin));
      return found === undefined ? undefined : shot => ({ ...shot, [path]: found });
    }
    case 'firstFrame': {
      const frame = resolveEndFrame(value as written.FirstFrame, origin, names);
      return frame && (shot => ({ ...shot, firstFrame: frame }));
    }
    case 'continuity':
      return shot =>
        shot.prompt?.kind === 'slots' ? { ...shot, prompt: { ...shot.prompt, continuity: [String(value)] } } : shot;
    default:
      return shot => withSlot(shot, path, String(value));
  }
}

function withSlot(shot: Shot, path: string, value: string): Shot {
  const { prompt } = shot;
  if (prompt?.kind !== 'slots') return shot;
  const [slot = '', term] = path.split('.');
  const said = term === undefined ? value : { ...(prompt.camera as Camera | undefined), [term]: value };
  return { ...shot, prompt: { ...prompt, [slot]: said } };
}

/** Every choice of every axis with every other, the first axis changing slowest. */
const combined = (axes: readonly Axis[]): readonly (readonly Choice[])[] =>
  axes.reduce<readonly (readonly Choice[])[]>(
    (made, { choices }) => made.flatMap(before => choices.map(choice => [...before, choice])),
    [[]],
  );
