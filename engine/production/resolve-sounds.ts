import type * as written from '../../schemas/types/production.ts';
import type { Written } from './gather.ts';
import { present } from './present.ts';
import { errorAt, placeOf, within } from './problems.ts';
import type { Origin, Params, Sound, SoundMaking } from './production.ts';
import { workflow } from './resolve-making.ts';
import { asked, type Names } from './resolve-media.ts';
import { resolveParams } from './resolve-params.ts';
import { resolveVoice } from './resolve-voice.ts';

const kinds = ['speech', 'effect', 'revoice', 'dub', 'isolate', 'routed', 'workflow'] as const;

/** The sounds of the film. What cannot be made is reported and left out. */
export function resolveSounds(names: Names, seed: number): readonly Sound[] {
  return [...names.parcel.sounds.values()].flatMap(entry => resolveSound(entry, names, seed) ?? []);
}

function resolveSound({ id, config, origin }: Written<written.Sound>, names: Names, seed: number): Sound | undefined {
  const [kind, second] = kinds.filter(each => config[each] !== undefined);
  if (kind === undefined || second !== undefined) {
    names.report(
      errorAt(
        kind === undefined ? 'missing-key' : 'bad-value',
        kind === undefined ? `sound "${id}" does not say what it is` : `sound "${id}" is either ${kind} or ${second}`,
        placeOf(origin, undefined, 'key'),
        { hint: `Write one of ${kinds.map(each => `\`${each}\``).join(', ')}.` },
      ),
    );
    return undefined;
  }
  const making = makingOf(kind, config, { origin: within(origin, kind), names });
  if (!making) return undefined;
  const model = modelOf(config[kind]);
  return {
    id,
    takes: config.takes ?? 1,
    seed: config.seed ?? seed,
    making,
    ...(model === undefined ? {} : { model }),
    params: paramsOf(kind, config, { origin: within(origin, kind), names }),
    origin,
  };
}

interface Context {
  readonly origin: Origin;
  readonly names: Names;
}

const modelOf = (config: object | undefined): string | undefined =>
  config !== undefined && 'model' in config ? (config.model as string | undefined) : undefined;

function paramsOf(kind: (typeof kinds)[number], config: written.Sound, { origin, names }: Context): Params {
  if (kind === 'workflow') return workflow(config.workflow!, origin, names).params;
  return resolveParams(config[kind]!.params, within(origin, 'params'), names);
}

function makingOf(
  kind: (typeof kinds)[number],
  config: written.Sound,
  { origin, names }: Context,
): SoundMaking | undefined {
  const voiceOf = (voice: written.Voice | undefined) => {
    const found = resolveVoice(voice, within(origin, 'voice'), names);
    return found ? { voice: found } : {};
  };
  const worked = (of: written.MediaReference) => asked(of, within(origin, 'of'), names);
  switch (kind) {
    case 'speech': {
      const { text, voice, language, speed, format } = config.speech!;
      return { kind, text, ...voiceOf(voice), ...present({ language, speed, format }), origin };
    }
    case 'effect': {
      const { prompt, seconds, loop, references = [], format } = config.effect!;
      const sounds = references.flatMap((each, index) => asked(each, within(origin, 'references', index), names) ?? []);
      return { kind, prompt, ...present({ seconds, loop, format }), references: sounds, origin };
    }
    case 'revoice': {
      const { of, voice, removeNoise } = config.revoice!;
      const source = worked(of);
      return source && { kind, of: source, ...voiceOf(voice), ...present({ removeNoise }), origin };
    }
    case 'dub': {
      const { of, language, speakers, cloneVoices, keepBackground } = config.dub!;
      const source = worked(of);
      return source && { kind, of: source, language, ...present({ speakers, cloneVoices, keepBackground }), origin };
    }
    case 'isolate': {
      const source = worked(config.isolate!.of);
      return source && { kind, of: source, origin };
    }
    case 'routed': {
      const { router, ceiling, type, prompt, voice, seconds, loop } = config.routed!;
      return { kind, router, ceiling, type, prompt, ...voiceOf(voice), ...present({ seconds, loop }), origin };
    }
    case 'workflow': {
      const { id, ceiling } = config.workflow!;
      return { kind, id, ceiling, origin };
    }
    default:
      return kind satisfies never;
  }
}
