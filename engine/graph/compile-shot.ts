import { ratioFor } from '../catalog/aspects.ts';
import type { Entry } from '../catalog/catalog.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Address, shotAddress } from '../production/address.ts';
import { placeOf, type Report } from '../production/problems.ts';
import type { FirstFrame, Production, Rung, Shot } from '../production/production.ts';
import type { CompiledPrompt, Dialect } from '../prompt/compile-prompt.ts';
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
  const said = new Map<Dialect['exclusions'], CompiledPrompt>();
  const promptIn = (dialect: Dialect): CompiledPrompt => {
    const prompt = said.get(dialect.exclusions) ?? wordingOf(shot, production.bible, dialect, report);
    said.set(dialect.exclusions, prompt);
    return prompt;
  };
  return shot.rungs.flatMap((rung, step) =>
    shot.ratios.map((ratio, variant) =>
      compileJob({ shot, promptIn, rung, step, ratio, variant }, production, around, report),
    ),
  );
}

interface Cell {
  readonly shot: Shot;
  /** The shot's prompt; the same for all rungs and ratios whose models speak alike. */
  readonly promptIn: (dialect: Dialect) => CompiledPrompt;
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
  const prompt = cell.promptIn(dialectOf(entry, mode));
  const source = shot.firstFrame && sourceOf(shot.firstFrame, cell, production, around, report);
  const gate: Job['gate'] = rung.gate === 'none' ? undefined : { kind: rung.gate, on: addressAt(cell, cell.step - 1) };
  const seed: SeedSource | undefined = !entry?.seed
    ? undefined
    : gate
      ? { kind: 'circled', of: gate.on, otherwise: shot.seed }
      : { kind: 'written', seed: shot.seed };
  const upstream = source === undefined || source.kind === 'file' ? [] : [source.of];
  const job: Draft['job'] = {
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
        ...ratioOf(entry, ratio),
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
  };
  const modelHint = 'Give the shot a `firstFrame`, or choose a model that works from text.';
  return { job, placeOf: field => writtenAt(field, cell), ...(mode === 'text' ? { modelHint } : {}) };
}

/** The model's own word for the ratio; nothing where the frame is the picture's. An impossible wish goes as it is, to be refused. */
const ratioOf = (entry: Entry | undefined, ratio: string): Readonly<Record<string, string>> =>
  entry && !entry.fields.ratio ? {} : { ratio: (entry && ratioFor(entry, ratio)) ?? ratio };

/** Sound is dear where a model makes it, and on unless it is said: so it is always said. */
const audioOf = (entry: Entry | undefined, audio: boolean): Readonly<Record<string, TemplateValue>> =>
  entry?.fields.audio ? { audio } : {};

const addressAt = ({ shot, ratio, variant }: Pick<Cell, 'shot' | 'ratio' | 'variant'>, step: number): Address =>
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
  const upstreamCell = { shot: upstream, ratio: cell.ratio, variant: Math.max(variant, 0) };
  return { kind: 'lastFrame', of: addressAt(upstreamCell, Math.max(step, 0)) };
}

/**
 * Promotion changes the model and nothing else: a rung behind a gate starts from the very frame that the take it
 * promotes started from, so the frame is taken from the rung where the climb without gates began.
 */
function startingRung({ shot, step }: Cell): Rung {
  const ungated = shot.rungs.slice(0, step + 1).findLastIndex(rung => rung.gate === 'none');
  return shot.rungs[Math.max(ungated, 0)]!;
}

function writtenAt(field: string, { shot, rung, variant }: Cell): Place {
  switch (field) {
    case 'model':
      return placeOf(rung.origin, 'model');
    case 'promptText':
      return placeOf(shot.origin, 'prompt');
    case 'promptImage':
      return placeOf(shot.origin, 'firstFrame');
    case 'duration':
      return placeOf(shot.origin, 'seconds');
    case 'ratio':
      return placeOf(shot.ratioOrigins[variant]!);
    default:
      return placeOf(shot.origin, undefined, 'key');
  }
}
