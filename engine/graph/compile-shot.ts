import { ratioFor } from '../catalog/aspects.ts';
import type { Entry } from '../catalog/catalog.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Address, shotAddress } from '../production/address.ts';
import { placeOf, type Report, within } from '../production/problems.ts';
import type { FirstFrame, Production, Rung, Shot } from '../production/production.ts';
import type { Surroundings } from './compile.ts';
import type { Draft } from './draft.ts';
import type { InputSource, Job, SeedSource, TemplateValue } from './job.ts';
import { inputOf } from './pictures.ts';
import { dialectOf, endpointFor, promptFields, wordingOf } from './wording.ts';

/** The jobs of a shot: one for each rung and ratio. */
export function compileShot(
  shot: Shot,
  production: Production,
  around: Surroundings,
  report: Report,
): readonly Draft[] {
  return shot.rungs.flatMap((rung, step) =>
    shot.ratios.map((ratio, variant) => compileJob({ shot, rung, step, ratio, variant }, production, around, report)),
  );
}

interface Cell {
  readonly shot: Shot;
  readonly rung: Rung;
  /** Index of the rung on the shot's own ladder. */
  readonly step: number;
  readonly ratio: string;
  /** Index of the ratio in the shot. */
  readonly variant: number;
}

function compileJob(cell: Cell, production: Production, around: Surroundings, report: Report): Draft {
  const { shot, rung, ratio } = cell;
  const { model } = rung;
  const mode = shot.firstFrame === undefined ? 'text' : 'image';
  const { endpoint, entry } = endpointFor(around.catalog, model, mode === 'text' ? 'text_to_video' : 'image_to_video');
  const prompt = wordingOf(shot, production.bible, dialectOf(entry, mode), report);
  const source = shot.firstFrame && sourceOf(shot.firstFrame, cell, production, around, report);
  const gate: Job['gate'] = rung.gate === 'none' ? undefined : { kind: rung.gate, on: addressAt(cell, cell.step - 1) };
  const seed: SeedSource | undefined = !entry?.seed
    ? undefined
    : gate
      ? { kind: 'circled', of: gate.on, otherwise: shot.seed }
      : { kind: 'written', seed: shot.seed };
  const upstream = source === undefined || source.kind === 'file' ? [] : [source.of];
  return {
    address: addressAt(cell, cell.step),
    kind: 'shot',
    scene: shot.scene,
    shot: shot.id,
    rung: rung.id,
    ratio,
    endpoint,
    model,
    seconds: shot.seconds,
    takes: rung.takes,
    request: {
      endpoint,
      body: {
        model,
        ...(source ? { promptImage: { input: 0 } } : {}),
        ...promptFields(entry, prompt),
        ratio: (entry && ratioFor(entry, ratio)) ?? ratio,
        duration: shot.seconds,
        ...audioOf(entry, shot.audio ?? rung.audio),
      },
      inputs: source ? [{ field: 'promptImage', source }] : [],
    },
    ...(seed ? { seed } : {}),
    wording: prompt.wording,
    ...(gate ? { gate } : {}),
    needs: [...new Set([...upstream, ...(gate ? [gate.on] : [])])],
    origin: shot.origin,
    ...(mode === 'text'
      ? { modelHint: `Give the shot a \`firstFrame\`, or choose a model that works from text.` }
      : {}),
    places: {
      model: () => placeOf(rung.origin, 'model'),
      promptText: () => placeOf(shot.origin, 'prompt'),
      duration: () => placeOf(shot.origin, 'seconds'),
      ratio: () => ratioPlace(cell),
      promptImage: () => placeOf(shot.origin, 'firstFrame'),
    },
  };
}

/** Sound is dear where a model makes it, and on unless it is said: so it is always said. */
const audioOf = (entry: Entry | undefined, audio: boolean): Readonly<Record<string, TemplateValue>> =>
  entry?.fields.audio ? { audio } : {};

const addressAt = ({ shot, ratio, variant }: Cell, step: number): Address =>
  shotAddress(shot.scene, shot.id, shot.rungs[step]!.id, variant === 0 ? undefined : ratio);

function sourceOf(
  frame: FirstFrame,
  cell: Cell,
  production: Production,
  { inventory }: Surroundings,
  report: Report,
): InputSource {
  if (frame.kind !== 'lastFrame') return inputOf(frame, inventory, report);
  const upstream = production.shots.get(`${frame.scene}/${frame.shot}`)!;
  const start = startingRung(cell);
  const step = upstream.rungs.findIndex(rung => rung.id === start.id);
  const variant = upstream.ratios.indexOf(cell.ratio);
  return {
    kind: 'lastFrame',
    of: addressAt(
      { shot: upstream, rung: start, step: Math.max(step, 0), ratio: cell.ratio, variant: Math.max(variant, 0) },
      Math.max(step, 0),
    ),
  };
}

/**
 * Promotion changes the model and nothing else: a rung behind a gate starts from the very frame that the take it
 * promotes started from, so the frame is taken from the rung where the climb without gates began.
 */
function startingRung({ shot, step }: Cell): Rung {
  const ungated = shot.rungs.slice(0, step + 1).findLastIndex(rung => rung.gate === 'none');
  return shot.rungs[Math.max(ungated, 0)]!;
}

const ratioPlace = ({ shot, variant }: Cell): Place =>
  shot.ratios.length > 1 ? placeOf(within(shot.origin, 'ratios', variant)) : placeOf(shot.origin, 'ratio');
