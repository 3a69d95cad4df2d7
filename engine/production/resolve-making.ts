import type * as written from '../../schemas/types/production.ts';
import { present } from './present.ts';
import { usualModels } from './presets.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Making, Origin, Params } from './production.ts';
import { asked, type Names } from './resolve-media.ts';
import { resolveParams } from './resolve-params.ts';
import { resolveVoice } from './resolve-voice.ts';

/** How a shot or still is made, if not by a model of its own. */
export interface Made {
  readonly making: Making;
  /** What its requests name as the model, or are known as. */
  readonly model: string;
  readonly params: Params;
  readonly origin: Origin;
}

type Written = Pick<written.Shot, 'performance' | 'avatar' | 'recipe' | 'routed' | 'workflow' | 'source'>;

const ways = ['performance', 'avatar', 'recipe', 'routed', 'workflow', 'source'] as const;

/** Whether it is written how else than by the ladder a thing is made, rightly or wrongly. */
export const isMadeOtherwise = (config: Written): boolean => ways.some(way => config[way] !== undefined);

/** Absent: the ladder makes it, or what is written cannot be, which is reported. */
export function resolveMaking(config: Written, origin: Origin, names: Names): Made | undefined {
  const [way, second] = ways.filter(each => config[each] !== undefined);
  if (second !== undefined)
    names.report(
      errorAt('bad-value', `it is made either by \`${way}\` or by \`${second}\``, placeOf(origin, second, 'key'), {
        hint: 'Keep one of them.',
      }),
    );
  if (way === undefined) return undefined;
  const at = within(origin, way);
  switch (way) {
    case 'performance':
      return performance(config.performance!, at, names);
    case 'avatar':
      return avatar(config.avatar!, at, names);
    case 'recipe':
      return recipe(config.recipe!, at, names);
    case 'routed': {
      const { router, ceiling, params } = config.routed!;
      const making = { kind: 'routed', router, ceiling, origin: at } as const;
      return { making, model: 'router', params: resolveParams(params, within(at, 'params'), names), origin: at };
    }
    case 'workflow':
      return workflow(config.workflow!, at, names);
    case 'source': {
      const source = config.source!;
      return { making: { kind: 'plate', source, origin: at }, model: source, params: {}, origin: at };
    }
    default:
      return way satisfies never;
  }
}

/** What is not made by a model of its own has its further fields where it says how it is made. */
export function refuseParams(
  { making: { kind } }: Made,
  { params }: { readonly params?: object },
  { what, origin, report }: { readonly what: string; readonly origin: Origin; readonly report: Report },
): void {
  if (params === undefined) return;
  const inside = kind === 'recipe' || kind === 'workflow' ? 'inputs' : 'params';
  report(
    errorAt(
      'bad-value',
      `${what} is made by \`${kind}\`, so \`params\` means nothing beside it`,
      placeOf(origin, 'params', 'key'),
      {
        hint: `Write \`${kind}: { ${inside}: … }\`.`,
      },
    ),
  );
}

function performance(config: written.Performance, origin: Origin, names: Names): Made | undefined {
  const character = asked(config.character, within(origin, 'character'), names);
  const driver = asked(config.driver, within(origin, 'driver'), names);
  if (!character || !driver) return undefined;
  const { body, expression, model = usualModels.performance, params } = config;
  const making: Making = {
    kind: 'performance',
    character,
    driver,
    ...present({ body, expression }),
    origin,
  };
  return { making, model, params: resolveParams(params, within(origin, 'params'), names), origin };
}

function avatar(config: written.Avatar, origin: Origin, names: Names): Made | undefined {
  const { preset, custom, says, sound, model = usualModels.avatar, params } = config;
  const wrong = (message: string, hint: string): undefined =>
    void names.report(errorAt('bad-value', message, placeOf(origin, undefined, 'key'), { hint }));
  const who =
    preset !== undefined
      ? ({ kind: 'preset', id: preset } as const)
      : custom !== undefined
        ? ({ kind: 'custom', id: custom } as const)
        : undefined;
  if (who === undefined || (preset !== undefined && custom !== undefined))
    return wrong('an avatar is one of the provider’s own, or one made there', 'Write `preset` or `custom`.');
  if ((says === undefined) === (sound === undefined))
    return wrong('an avatar speaks a text or a recording', 'Write either `says` or `sound`.');
  if (sound !== undefined && config.voice !== undefined)
    names.report(
      errorAt('bad-value', 'a recording brings its own voice', placeOf(origin, 'voice', 'key'), {
        hint: 'Keep `voice` with `says`, or revoice the recording under `sound:`.',
      }),
    );
  const recording = sound === undefined ? undefined : asked(sound, within(origin, 'sound'), names);
  if (sound !== undefined && recording === undefined) return undefined;
  const voice = resolveVoice(config.voice, within(origin, 'voice'), names);
  const speech = recording
    ? ({ kind: 'sound', sound: recording } as const)
    : ({ kind: 'text', text: says ?? '', ...(voice ? { voice } : {}) } as const);
  const making: Making = { kind: 'avatar', who, speech, origin };
  return { making, model, params: resolveParams(params, within(origin, 'params'), names), origin };
}

function recipe({ name, version, inputs }: written.Recipe, origin: Origin, names: Names): Made {
  const making = { kind: 'recipe', name, version, origin } as const;
  return { making, model: name, params: resolveParams(inputs, within(origin, 'inputs'), names), origin };
}

export function workflow({ id, ceiling, inputs }: written.Workflow, origin: Origin, names: Names): Made {
  const given = resolveParams(inputs, within(origin, 'inputs'), names);
  return {
    making: { kind: 'workflow', id, ceiling, origin },
    model: 'workflow',
    params: inputs === undefined ? {} : { nodeOutputs: given },
    origin,
  };
}
