import type * as written from '../../schemas/types/production.ts';
import { bindNames, excluding, promptOf } from './describe.ts';
import type { Written } from './gather.ts';
import { present } from './present.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Bible, IdentityRepeat, Still, TaggedImage } from './production.ts';
import { boardOf, isWholeBoard } from './resolve-boards.ts';
import { resolveFinish } from './resolve-edits.ts';
import { refuseParams, resolveMaking } from './resolve-making.ts';
import { asked, type Names } from './resolve-media.ts';
import { resolveParams } from './resolve-params.ts';

export interface StillDefaults {
  readonly seed: number;
  readonly ratio: string;
  readonly identityRepeat: IdentityRepeat;
  /** What its prompt excludes besides its own. */
  readonly exclusions: readonly string[];
  readonly bible: Bible;
}

/** The stills that are generated. Supplied ones are files, and bound where they are used. */
export function resolveStills(names: Names, defaults: StillDefaults): readonly Still[] {
  return [...names.parcel.stills.values()].flatMap(entry => {
    if (entry.config.file !== undefined) {
      refuseBoth(entry, names.report);
      return [];
    }
    const still = resolveStill(entry, names, defaults);
    return still ? [still] : [];
  });
}

function refuseBoth({ id, config, origin }: Written<written.Still>, report: Report): void {
  const other = Object.keys(config).find(key => !['file', 'note', 'each'].includes(key));
  if (other !== undefined)
    report(
      errorAt(
        'bad-value',
        `still "${id}" is supplied as a file, so "${other}" means nothing`,
        placeOf(origin, other, 'key'),
        { hint: 'Either `file`, or `model` and `prompt`.' },
      ),
    );
}

function resolveStill(
  { id, config, origin }: Written<written.Still>,
  names: Names,
  defaults: StillDefaults,
): Still | undefined {
  const { report } = names;
  const made = resolveMaking(config, origin, names);
  const model = made?.model ?? config.model;
  const needsPrompt = !made || made.making.kind === 'routed';
  const missing = model === undefined ? 'model' : needsPrompt && config.prompt === undefined ? 'prompt' : undefined;
  if (missing !== undefined || model === undefined) {
    report(
      errorAt('missing-key', `still "${id}" has no ${missing}`, placeOf(origin, undefined, 'key'), {
        hint: 'Write `model` and `prompt` to generate it, or `file` to supply it.',
      }),
    );
    return undefined;
  }
  if (made && config.model !== undefined)
    report(
      errorAt(
        'bad-value',
        `still "${id}" is made by \`${made.making.kind}\`, so \`model\` means nothing`,
        placeOf(origin, 'model', 'key'),
      ),
    );
  if (made) refuseParams(made, config, { what: `still "${id}"`, origin, report });
  const references = Object.entries(config.references ?? {}).flatMap(([tag, reference]) => {
    const at = within(origin, 'references', tag);
    if (isWholeBoard(reference))
      return boardOf(reference, { origin: at, names }).map(({ pin, source }) => ({
        tag: pin.slot === 'identity' ? tag : `${tag.slice(0, 15 - pin.slot.length)}_${pin.slot}`,
        source,
        origin: at,
        pin,
      }));
    const found = asked(reference, at, names);
    return found ? [{ tag, ...found }] : [];
  });
  refuseSameTags(references, report);
  const { prompt, resolution, quality, outputs, format } = config;
  const finish = resolveFinish(config.finish, within(origin, 'finish'), { names });
  return {
    id,
    model,
    making: made?.making ?? { kind: 'model' },
    identityRepeat: defaults.identityRepeat,
    ...bindNames(config, origin, defaults.bible, report),
    ratio: config.ratio ?? defaults.ratio,
    references,
    takes: config.takes ?? 1,
    seed: config.seed ?? defaults.seed,
    params: { ...resolveParams(config.params, within(origin, 'params'), names), ...made?.params },
    origin,
    ...present({
      prompt: prompt === undefined ? undefined : excluding(promptOf(prompt), defaults.exclusions),
      resolution,
      quality,
      outputs,
      format,
      finish,
    }),
  };
}

/** The pictures of a board share its tag, cut where it is long: `maya`, `maya_palette`. */
function refuseSameTags(references: readonly TaggedImage[], report: Report): void {
  for (const [index, { tag, origin }] of references.entries())
    if (references.findIndex(other => other.tag === tag) < index)
      report(
        errorAt(
          'duplicate-id',
          `two pictures of this still would be called "@${tag}"`,
          placeOf(origin, undefined, 'key'),
          {
            hint: 'Give one of them another tag.',
          },
        ),
      );
}
