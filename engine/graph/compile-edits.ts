import { ratioFor } from '../catalog/aspects.ts';
import { fieldAt } from '../catalog/body.ts';
import type { Entry } from '../catalog/catalog.ts';
import { type Address, editAddress } from '../production/address.ts';
import { errorAt, placeOf, type Report, within } from '../production/problems.ts';
import type { Edit, Origin, Shot } from '../production/production.ts';
import { compileFinish } from './compile-finish.ts';
import { type Compiling, putFormat } from './compile-shot.ts';
import type { Draft } from './draft.ts';
import { sayPriceFields } from './explicit.ts';
import { putFrameSize } from './frame-size.ts';
import { putReferences } from './frames.ts';
import { addressOf, binder } from './media.ts';
import { putParams } from './params.ts';
import { lengthOf, renderedLength } from './rendered-length.ts';
import { shape } from './shape.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { dialectOf, endpointFor, putPrompt, sayer } from './wording.ts';
import { workedDraft } from './worked-draft.ts';

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
      ...siteOf(shot, { rung, variant, compiling }),
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
  const site = siteOf(shot, { rung: edit.rung, variant, compiling });
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
  if (entry && !promptIsRequired(entry)) refuseIdleEdit(edit, report);
  refuseLateKeyframes(edit, site.seconds, report);
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
    // What a take is long, its edit is long, unless the clip itself says so.
    const seconds = edit.seconds ?? (edit.mode === undefined || edit.mode === 'reference' ? site.seconds : undefined);
    sheet.put('duration', seconds, at('seconds'));
  } else if (entry && edit.seconds !== undefined)
    report(
      errorAt('impossible-request', `${edit.model} gives the clip its own length`, placeOf(edit.origin, 'seconds')),
    );
  if (entry?.fields.audio) sheet.put('audio', edit.audio, at('audio'));
  putFormat(sheet, edit, report);
  putParams(sheet, { params: edit.params, origin: within(edit.origin, 'params') }, report);
  sayPriceFields(sheet);
  return workedDraft(sheet, {
    ...site,
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

const promptIsRequired = ({ prompt, fields }: Entry): boolean =>
  prompt !== undefined && fields[prompt.field]?.required === true;

/** An edit that says nothing gives the clip back as it was, and is paid for. */
function refuseIdleEdit({ prompt, keyframes, references, ratio, format, params, origin }: Edit, report: Report): void {
  const { images, videos, audio } = references;
  const says = prompt ?? ratio ?? format;
  if (says !== undefined || keyframes.length + images.length + videos.length + audio.length > 0) return;
  if (Object.keys(params).length > 0) return;
  report(
    errorAt('missing-key', 'the edit does not say what is to change', placeOf(origin, undefined, 'key'), {
      hint: 'Write a `prompt`, or `keyframes`.',
    }),
  );
}

/** A moment past the end of the clip is one that nobody will see. */
function refuseLateKeyframes({ keyframes, origin }: Edit, seconds: number | undefined, report: Report): void {
  if (seconds === undefined) return;
  for (const [index, { at, range = [] }] of keyframes.entries())
    if (Math.max(at, ...range) > seconds)
      report(
        errorAt(
          'impossible-request',
          `the clip is ${seconds} s long, and this is after its end`,
          placeOf(within(origin, 'keyframes', index)),
        ),
      );
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

/** The take that is worked on: where, and how long it is with its handles. */
function siteOf(
  shot: Shot,
  { rung, variant, compiling }: { readonly rung: string; readonly variant: number; readonly compiling: Compiling },
) {
  const { production, around } = compiling;
  const made = shot.rungs.find(({ id }) => id === rung) ?? shot.rungs.at(-1)!;
  return {
    scene: shot.scene,
    shot: shot.id,
    rung,
    ratio: shot.ratios[variant]!,
    ...lengthOf(renderedLength(shot, made, { frame: production.frame, catalog: around.catalog })),
  };
}
