import type * as written from '../../schemas/types/production.ts';
import { promptOf } from './describe.ts';
import { present } from './present.ts';
import { errorAt, placeOf, within } from './problems.ts';
import type { Edit, Finish, FinishStep, Gate, Keyframe, Origin, Rung } from './production.ts';
import { asked, type Names, resolveReferences } from './resolve-media.ts';
import { resolveParams } from './resolve-params.ts';

/** What an edit or a finish takes from its shot. */
export interface Edited {
  readonly id: string;
  readonly rungs: readonly Rung[];
  readonly seed: number;
  /** Whether it has sound. Absent: nobody has said. */
  readonly audio?: boolean;
  readonly names: Names;
}

/** Changes to a finished clip, in their order. */
export function resolveEdits(
  config: readonly written.Edit[] | undefined,
  origin: Origin,
  shot: Edited,
): readonly Edit[] {
  return (config ?? []).map((edit, index) => resolveEdit(edit, within(origin, index), shot));
}

function resolveEdit(config: written.Edit, origin: Origin, shot: Edited): Edit {
  const { names } = shot;
  const { model, prompt, seconds, ratio, resolution, mode, format, reason } = config;
  return {
    model,
    ...(prompt === undefined ? {} : { prompt: promptOf(prompt) }),
    rung: rungOf(config.rung, origin, shot),
    gate: config.gate ?? 'circled',
    takes: config.takes ?? 1,
    seed: config.seed ?? shot.seed,
    ...(seconds === undefined ? {} : { seconds: seconds as number | 'auto' }),
    ...present({ ratio, resolution }),
    ...present({ mode }),
    keyframes: (config.keyframes ?? []).flatMap(
      (frame, index) => keyframe(frame, within(origin, 'keyframes', index), names) ?? [],
    ),
    references: resolveReferences(config.references, within(origin, 'references'), names),
    ...present({ format }),
    audio: config.audio ?? shot.audio ?? false,
    ...present({ reason }),
    params: resolveParams(config.params, within(origin, 'params'), names),
    origin,
  };
}

function keyframe({ at, image, from, to }: written.EditKeyframe, origin: Origin, names: Names): Keyframe | undefined {
  if ((from === undefined) !== (to === undefined))
    names.report(
      errorAt('missing-key', 'a picture that holds for a while has a beginning and an end', placeOf(origin), {
        hint: 'Write both `from` and `to`, or neither.',
      }),
    );
  const found = asked(image, within(origin, 'image'), names);
  const range = from === undefined || to === undefined ? {} : { range: [from, to] as const };
  return found && { at, image: found, ...range };
}

/** The rung whose take is worked on: the one that is written, else the last. */
function rungOf(written: string | undefined, origin: Origin, { id, rungs, names }: Edited): string {
  if (written !== undefined && !rungs.some(rung => rung.id === written))
    names.report(
      errorAt('unknown-name', `shot "${id}" does not climb rung "${written}"`, placeOf(origin, 'rung'), {
        hint: `It climbs: ${rungs.map(rung => rung.id).join(', ')}.`,
      }),
    );
  return written ?? rungs.at(-1)?.id ?? '';
}

const order = ['upscale', 'frameRate', 'hdr'] as const;

/** What is done to a picture once it is chosen. `shot` absent: it is a still. */
export function resolveFinish(
  config: written.Finish | undefined,
  origin: Origin,
  { names, shot }: { readonly names: Names; readonly shot?: Edited },
): Finish | undefined {
  if (config === undefined) return undefined;
  const gate: Gate = config.gate ?? 'circled';
  const steps = order.flatMap((kind): readonly FinishStep[] => {
    const step = config[kind];
    if (step === undefined) return [];
    const at = within(origin, kind);
    if (!shot && kind !== 'upscale') {
      names.report(errorAt('bad-value', `a still has no \`${kind}\``, placeOf(origin, kind, 'key')));
      return [];
    }
    if (typeof step !== 'object') return [{ kind, to: step, params: {}, origin: at }];
    const { to, model, params } = step;
    return [
      {
        kind,
        to,
        ...present({ model }),
        params: resolveParams(params, within(at, 'params'), names),
        origin: at,
      },
    ];
  });
  return { ...(shot ? { rung: rungOf(config.rung, origin, shot) } : {}), gate, steps };
}
