import { ratioFor } from '../catalog/aspects.ts';
import { fieldAt } from '../catalog/body.ts';
import { type Address, editAddress, finishAddress } from '../production/address.ts';
import { usualModels } from '../production/presets.ts';
import { errorAt, placeOf, within } from '../production/problems.ts';
import type { Edit, Finish, FinishStep, Gate, Origin, Shot } from '../production/production.ts';
import { type Compiling, needsOf, putFormat } from './compile-shot.ts';
import type { Draft } from './draft.ts';
import { sayPriceFields } from './explicit.ts';
import { putFrameSize } from './frame-size.ts';
import { putReferences } from './frames.ts';
import type { Job, JobKind } from './job.ts';
import { addressOf, binder } from './media.ts';
import { putParams } from './params.ts';
import { shape } from './shape.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { dialectOf, endpointFor, putPrompt, type Said, sayer } from './wording.ts';

/** The jobs that work on a shot's takes: its edits, one upon the other, and what finishes it; for each of its ratios. */
export function compileEdits(shot: Shot, compiling: Compiling): readonly Draft[] {
  if (shot.edits.length === 0 && !shot.finish) return [];
  return shot.ratios.flatMap((_, variant) => {
    // Edits of one rung build upon each other; the finish takes what they left.
    const latest = new Map<string, Address>();
    const baseAt = (rung: string): Address => latest.get(rung) ?? addressOf(shot, rung, variant);
    const edits = shot.edits.map((edit, index) => {
      const own = addressOf(shot, edit.rung, variant);
      const draft = compileEdit(
        { shot, edit, variant, base: baseAt(edit.rung), address: editAddress(own, index + 1) },
        compiling,
      );
      latest.set(edit.rung, draft.job.address);
      return draft;
    });
    const rung = shot.finish?.rung ?? shot.rungs.at(-1)!.id;
    const site = {
      ...siteOf(shot, rung, variant),
      base: baseAt(rung),
      own: addressOf(shot, rung, variant),
      medium: 'video' as const,
    };
    return [...edits, ...(shot.finish ? compileFinish(shot.finish, site, compiling) : [])];
  });
}

interface EditCell {
  readonly shot: Shot;
  readonly edit: Edit;
  readonly variant: number;
  /** The job whose take is changed. */
  readonly base: Address;
  readonly address: Address;
}

function compileEdit({ shot, edit, variant, base, address }: EditCell, compiling: Compiling): Draft {
  const { around, production, report } = compiling;
  const { endpoint, entry } = endpointFor(around.catalog, edit.model, 'video_to_video');
  const ratio = shot.ratios[variant]!;
  const sheet = openSheet(endpoint, entry, binder(production, around, report)({ ratio, rung: edit.rung }));
  const at = (member: string) => () => placeOf(edit.origin, member);
  sheet.put('model', edit.model, at('model'));
  const path = entry?.source?.field ?? 'videoUri';
  sheet.put(path, shape(entry && fieldAt(entry.fields, path), sheet.markSource({ kind: 'take', of: base }, 'video')));
  const said =
    edit.prompt &&
    sayer({ ...shot, prompt: edit.prompt, origin: edit.origin }, production.bible, report)(dialectOf(entry, 'edit'));
  if (said) putPrompt(sheet, said, at('prompt'));
  sheet.put('mode', edit.mode, at('mode'));
  for (const [index, { at: seconds, image, range }] of edit.keyframes.entries())
    sheet.push(
      'keyframes',
      {
        seconds,
        uri: sheet.mark(image).mark,
        ...(range ? { range: { start_seconds: range[0], end_seconds: range[1] } } : {}),
      },
      () => placeOf(within(edit.origin, 'keyframes', index)),
    );
  putReferences(sheet, edit.references, (medium, asked) => {
    if (entry)
      report(errorAt('impossible-request', `${edit.model} takes no ${medium} references`, placeOf(asked.origin)));
  });
  putEditFrame(sheet, edit, { shot, ratio, compiling });
  if (entry?.fields.duration) {
    // What a shot is long, its edit is long, unless the clip itself says so.
    const seconds = edit.seconds ?? (edit.mode === undefined || edit.mode === 'reference' ? shot.seconds : undefined);
    sheet.put('duration', seconds, at('seconds'));
  } else if (entry && edit.seconds !== undefined)
    report(
      errorAt('impossible-request', `${edit.model} gives the clip its own length`, placeOf(edit.origin, 'seconds')),
    );
  if (entry?.fields.audio) sheet.put('audio', edit.audio, at('audio'));
  putFormat(sheet, edit, report);
  putParams(sheet, { params: edit.params, origin: within(edit.origin, 'params') }, report);
  sayPriceFields(sheet);
  return draftOf(sheet, {
    ...siteOf(shot, edit.rung, variant),
    kind: 'edit',
    address,
    base,
    gate: edit.gate,
    endpoint,
    model: edit.model,
    takes: edit.takes,
    origin: edit.origin,
    ...(said ? { said } : {}),
    ...(entry?.seed ? { seed: { kind: 'written', seed: edit.seed } as const } : {}),
  });
}

/** Shape and resolution: the model's own field for a new frame, or its ratios; a clip keeps its frame unless told. */
function putEditFrame(
  sheet: Sheet,
  edit: Edit,
  { shot, ratio, compiling }: { readonly shot: Shot; readonly ratio: string; readonly compiling: Compiling },
): void {
  const { entry } = sheet;
  if (entry?.fields.targetAspectRatio) {
    sheet.put('targetAspectRatio', edit.ratio, () => placeOf(edit.origin, 'ratio'));
    return;
  }
  const follows = edit.mode !== undefined && edit.mode !== 'reference';
  const isOffered = entry !== undefined && ratioFor(entry, edit.ratio ?? ratio, edit.resolution) !== undefined;
  if (entry && !entry.ratios && edit.ratio !== undefined)
    compiling.report(
      errorAt('impossible-request', `${edit.model} keeps the frame of the clip`, placeOf(edit.origin, 'ratio')),
    );
  if (edit.ratio === undefined && (follows || !isOffered) && edit.resolution === undefined) return;
  putFrameSize(
    sheet,
    {
      ratio: edit.ratio ?? ratio,
      ratioOrigin: frameOrigin(edit, shot),
      pictured: false,
      ...(edit.resolution === undefined
        ? {}
        : { resolution: { value: edit.resolution, origin: within(edit.origin, 'resolution') } }),
    },
    { catalog: compiling.around.catalog, report: compiling.report },
  );
}

/** Where a frame that does not fit was asked for; the shot's is put only where it fits. */
function frameOrigin({ ratio, resolution, origin }: Edit, shot: Shot): Origin {
  if (ratio !== undefined) return within(origin, 'ratio');
  return resolution === undefined ? shot.origin : within(origin, 'resolution');
}

/** What a finish is made on. */
export interface FinishSite {
  readonly scene?: string;
  readonly shot?: string;
  readonly rung?: string;
  readonly ratio: string;
  readonly seconds?: number;
  /** The job whose take is finished. */
  readonly base: Address;
  /** What its addresses begin with. */
  readonly own: Address;
  readonly medium: 'video' | 'image';
}

/** The steps of a finish, each upon the one before. */
export function compileFinish(finish: Finish, site: FinishSite, compiling: Compiling): readonly Draft[] {
  let base = site.base;
  return finish.steps.map(step => {
    const draft = compileStep(step, { ...site, base }, { finish, compiling });
    base = draft.job.address;
    return draft;
  });
}

function compileStep(
  step: FinishStep,
  site: FinishSite,
  { finish, compiling }: { readonly finish: Finish; readonly compiling: Compiling },
): Draft {
  const { around, production, report } = compiling;
  const way = wayOf(step, site);
  const { endpoint, entry } = endpointFor(around.catalog, way.model, way.endpoint);
  const sheet = openSheet(endpoint, entry, binder(production, around, report)({ ratio: site.ratio }));
  sheet.put('model', way.model, () => placeOf(step.origin));
  const path = entry?.source?.field ?? 'videoUri';
  sheet.put(
    path,
    shape(entry && fieldAt(entry.fields, path), sheet.markSource({ kind: 'take', of: site.base }, site.medium)),
  );
  sheet.put(way.field, way.value, () => placeOf(step.origin));
  putParams(sheet, { params: step.params, origin: within(step.origin, 'params') }, report);
  sayPriceFields(sheet);
  const { medium: _, own, ...where } = site;
  return draftOf(sheet, {
    ...where,
    kind: 'finish',
    address: finishAddress(own, step.kind),
    gate: finish.gate,
    endpoint,
    model: way.model,
    takes: 1,
    origin: step.origin,
  });
}

interface Way {
  readonly endpoint: string;
  readonly model: string;
  readonly field: string;
  readonly value: string | number;
}

function wayOf({ kind, to, model }: FinishStep, { medium }: FinishSite): Way {
  switch (kind) {
    case 'upscale':
      return medium === 'image'
        ? { endpoint: 'image_upscale', model: model ?? usualModels.upscaleStill, field: 'scaleFactor', value: to }
        : { endpoint: 'video_upscale', model: model ?? usualModels.upscale, field: 'resolution', value: to };
    case 'frameRate':
      return {
        endpoint: 'video_upscale',
        model: model ?? usualModels.frameRate,
        field: 'targetFramerate',
        value: rateWord(Number(to)),
      };
    case 'hdr':
      return { endpoint: 'video_to_hdr', model: model ?? usualModels.hdr, field: 'outputFormat', value: to };
    default:
      return kind satisfies never;
  }
}

/** 23.976 is `23_98` there, 60 is `60`. */
const rateWord = (rate: number): string => (Number.isInteger(rate) ? String(rate) : rate.toFixed(2).replace('.', '_'));

const siteOf = (shot: Shot, rung: string, variant: number) => ({
  scene: shot.scene,
  shot: shot.id,
  rung,
  ratio: shot.ratios[variant]!,
  ...(shot.seconds === undefined ? {} : { seconds: shot.seconds }),
});

interface Work {
  readonly kind: JobKind;
  readonly address: Address;
  readonly base: Address;
  readonly gate: Gate;
  readonly endpoint: string;
  readonly model: string;
  readonly takes: number;
  readonly origin: Origin;
  readonly said?: Said;
  readonly seed?: Job['seed'];
  readonly scene?: string;
  readonly shot?: string;
  readonly rung?: string;
  readonly ratio: string;
  readonly seconds?: number;
}

function draftOf(sheet: Sheet, { said, base, gate: kind, seed, ...work }: Work): Draft {
  const gate: Job['gate'] = kind === 'none' ? undefined : { kind, on: base };
  const request = sheet.template();
  const job: Draft['job'] = {
    ...work,
    request,
    wording: said?.wording ?? {},
    ...(said ? { said } : {}),
    ...(seed ? { seed } : {}),
    ...(gate ? { gate } : {}),
    worksOn: base,
    needs: needsOf(request, gate),
  };
  return { job, placeOf: path => sheet.placeOf(path, () => placeOf(work.origin)) };
}
