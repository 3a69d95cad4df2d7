import { offersRatio } from '../catalog/alternatives.ts';
import { fieldAt } from '../catalog/body.ts';
import { type Entry, isServed, modelsAt } from '../catalog/catalog.ts';
import { andOthers } from '../catalog/in-words.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { errorAt, placeOf, type Report, within } from '../production/problems.ts';
import type { Asked, InWords, Params, Production, Rung, Shot } from '../production/production.ts';
import { chosenReferences, putShotReferences } from './chosen-references.ts';
import type { Surroundings } from './compile.ts';
import { compilePlate } from './compile-plate.ts';
import type { Draft } from './draft.ts';
import { sayPriceFields } from './explicit.ts';
import { putFrameSize } from './frame-size.ts';
import { putFrames } from './frames.ts';
import type { Job, SeedSource } from './job.ts';
import { leftOutRemark } from './left-out.ts';
import { fillMade, refuseOtherMedium } from './made.ts';
import { addressOf, binder } from './media.ts';
import { putParams, withoutThose } from './params.ts';
import { lengthOf, type RenderedLength, refuseOver, renderedLength } from './rendered-length.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { shotEndpoint } from './shot-endpoint.ts';
import { dialectOf, isDescribed, paramsBelow, putPrompt, type Said, type Sayer, sayer } from './wording.ts';

/** What a compile works with, apart from the thing itself. */
export interface Compiling {
  readonly production: Production;
  readonly around: Surroundings;
  readonly report: Report;
}

/** The jobs of a shot: one for each rung and ratio. */
export function compileShot(shot: Shot, compiling: Compiling): readonly Draft[] {
  if (shot.making.kind === 'plate') return compilePlate(shot, shot.making, compiling);
  const said = isDescribed(shot) ? sayer(shot, compiling.production.bible, compiling.report) : undefined;
  return shot.rungs.flatMap((rung, step) =>
    shot.ratios.map((_, variant) => compileJob({ shot, said, rung, step, variant }, compiling)),
  );
}

interface Cell {
  readonly shot: Shot;
  /** Absent: there is no prompt. */
  readonly said: Sayer | undefined;
  readonly rung: Rung;
  /** Index of the rung on the shot's own ladder. */
  readonly step: number;
  /** Index of the ratio in the shot. */
  readonly variant: number;
}

function compileJob(cell: Cell, compiling: Compiling): Draft {
  const { shot, rung, step, variant } = cell;
  const { around, production, report } = compiling;
  const ratio = shot.ratios[variant]!;
  const address = addressOf(shot, rung.id, variant);
  const pictured = shot.firstFrame !== undefined || shot.lastFrame !== undefined;
  const { endpoint, entry } = shotEndpoint(shot, rung, around.catalog);
  const bind = binder(production, around, report)({ ratio, rung: startingRung(cell).id });
  const sheet = openSheet(endpoint, entry, bind);
  const mode = pictured || shot.making.kind === 'performance' ? 'image' : 'text';
  const say = (more?: readonly InWords[]): Said | undefined => {
    if (!takesPrompt(cell, sheet, report)) return undefined;
    const told = more && isDescribed(shot) ? sayer({ ...shot, inWords: more }, production.bible, report) : cell.said;
    return told?.(dialectOf(entry, mode), shot.framings.get(ratio));
  };
  const { said, references, shown } = chosenReferences(shot, say, { entry, bible: production.bible });
  if (!entry?.modelless) sheet.put('model', rung.model, () => placeOf(rung.origin, 'model'));
  fillMade(sheet, shot.making, report);
  refuseOtherMedium(sheet, { making: shot.making, makes: 'video', origin: shot.origin }, report);
  putFrames(
    sheet,
    askedFrame(cell, 'firstFrame', { sheet, compiling }),
    askedFrame(cell, 'lastFrame', { sheet, compiling }),
  );
  putShotReferences({ ...shot, references }, sheet, { model: rung.model, ...compiling });
  if (said) putPrompt(sheet, said, () => placeOf(shot.origin, 'prompt'));
  putSize(cell, sheet, { pictured, compiling });
  const remark = shown ? leftOutRemark(shown) : frameRemark(cell, { entry, pictured }, compiling);
  const length = renderedLength(shot, rung, { frame: production.frame, catalog: around.catalog });
  for (const each of refuseOver(shot, length, { address, model: rung.model, frame: production.frame })) report(each);
  putLength(sheet, shot, { length, report });
  putSound(sheet, cell, report);
  putFormat(sheet, rung, report);
  if (hasAny(rung.params) || hasAny(shot.params)) putAllParams(cell, sheet, report);
  sayPriceFields(sheet);
  const gate: Job['gate'] =
    rung.gate === 'none' ? undefined : { kind: rung.gate, on: addressOf(shot, shot.rungs[step - 1]!.id, variant) };
  const seed = seedOf(entry, shot, gate);
  const request = sheet.template();
  const job: Draft['job'] = {
    address,
    kind: 'shot',
    scene: shot.scene,
    shot: shot.id,
    rung: rung.id,
    ratio,
    endpoint,
    model: rung.model,
    ...lengthOf(length),
    takes: rung.takes,
    request,
    ...(seed ? { seed } : {}),
    wording: said?.wording ?? {},
    ...(said ? { said } : {}),
    ...(gate ? { gate } : {}),
    ...(shown ? { shown } : {}),
    ...(remark === undefined ? {} : { remark }),
    needs: needsOf(request, gate),
    origin: shot.origin,
  };
  const modelHint = 'Give the shot a `firstFrame`, or choose a model that works from text.';
  return {
    job,
    placeOf: path => sheet.placeOf(path, () => homeOf(shot, path)),
    ...('ceiling' in shot.making ? { ceiling: shot.making.ceiling } : {}),
    ...(endpoint === 'text_to_video' ? { modelHint } : {}),
  };
}

/** Those of the rung, then the shot's own, which go before them. */
function putAllParams({ shot, rung }: Cell, sheet: Sheet, report: Report): void {
  const below = paramsBelow(sheet);
  const rungs = { params: withoutThose(rung.params, shot.params), origin: within(rung.origin, 'params'), below };
  putParams(sheet, rungs, report);
  putParams(sheet, { params: shot.params, origin: paramsOrigin(shot), below }, report);
}

const hasAny = (params: Params): boolean => Object.keys(params).length > 0;

/** Jobs whose output or verdict a request waits for, each once. */
export const needsOf = ({ inputs }: Job['request'], gate: Job['gate']): Job['needs'] => [
  ...new Set([
    ...inputs.flatMap(({ source }) => (source.kind === 'file' ? [] : [source.of])),
    ...(gate ? [gate.on] : []),
  ]),
];

/** An end frame that is asked for; absent as well when the model takes none, which is reported. */
function askedFrame(
  { shot, rung }: Cell,
  end: 'firstFrame' | 'lastFrame',
  { sheet: { entry }, compiling: { around, report } }: { readonly sheet: Sheet; readonly compiling: Compiling },
): Asked | undefined {
  const source = shot[end];
  if (!source) return undefined;
  const has = end === 'firstFrame' ? 'first' : 'last';
  if (!entry || entry.keyframes?.[has]) return { source, origin: within(shot.origin, end) };
  const able = modelsAt(around.catalog, entry.endpoint).filter(other => isServed(other) && other.keyframes?.[has]);
  report(
    errorAt(
      'impossible-request',
      `${rung.model} takes no ${has} frame${has === 'last' && entry.keyframes?.first ? ', only a first' : ''}`,
      placeOf(shot.origin, end),
      able.length > 0 ? { hint: `${andOthers(able.map(({ model }) => model))} could.` } : {},
    ),
  );
  return undefined;
}

/** Whether there is a place for the prompt; a prompt that would be sent nowhere is reported. */
function takesPrompt({ shot, said, rung }: Cell, { entry }: Sheet, report: Report): boolean {
  // What an avatar says is written as such, and nothing else is said to it.
  const takes = !entry || (entry.prompt !== undefined && shot.making.kind !== 'avatar');
  if (said && !takes)
    report(errorAt('impossible-request', `${rung.model} takes no prompt`, placeOf(shot.origin, 'prompt')));
  return takes;
}

function putSize(
  { shot, rung, variant }: Cell,
  sheet: Sheet,
  { pictured, compiling: { around, report } }: { readonly pictured: boolean; readonly compiling: Compiling },
): void {
  const own =
    shot.resolution === undefined ? undefined : { value: shot.resolution, origin: within(shot.origin, 'resolution') };
  const rungs =
    rung.resolution === undefined ? undefined : { value: rung.resolution, origin: within(rung.origin, 'resolution') };
  const resolution = own ?? rungs;
  putFrameSize(
    sheet,
    {
      ratio: shot.ratios[variant]!,
      ratioOrigin: shot.ratioOrigins[variant]!,
      pictured,
      ...(resolution ? { resolution } : {}),
    },
    { catalog: around.catalog, report },
  );
}

/**
 * A model that takes its frame from the picture, or has one of its own, makes the same of every ratio: one that the shot
 * writes is refused, and the frame's is remarked upon.
 */
function frameRemark(
  { shot, variant }: Cell,
  { entry, pictured }: { readonly entry: Entry | undefined; readonly pictured: boolean },
  { around, report }: Compiling,
): string | undefined {
  if (!entry || shot.making.kind === 'workflow' || shot.making.kind === 'recipe') return undefined;
  const isTold = ['ratio', 'input.aspectRatio'].some(path => fieldAt(entry.fields, path)?.type === 'ratio');
  if (isTold && !(pictured && entry.keyframes?.framing === 'picture')) return undefined;
  const own = pictured ? 'takes its frame from the picture' : 'has a frame of its own';
  const origin = shot.ratioOrigins[variant]!;
  if (!origin.pointer.startsWith(`${shot.origin.pointer}/`)) return `${entry.model} ${own}, whatever the ratio`;
  const able = offersRatio(around.catalog, entry.endpoint, shot.ratios[variant]!).filter(name => name !== entry.model);
  report(
    errorAt(
      'impossible-request',
      `${entry.model} ${own}, and cannot be told ${shot.ratios[variant]}`,
      placeOf(origin),
      able.length > 0 ? { hint: `${andOthers(able)} could.` } : {},
    ),
  );
  return undefined;
}

/** The length, where the model is told one; what follows a recording is as long as that. */
function putLength(
  { entry, put }: Sheet,
  { making, origin }: Shot,
  { length: { seconds }, report }: { readonly length: RenderedLength; readonly report: Report },
): void {
  const path = entry?.output.seconds?.field ?? (entry ? undefined : 'duration');
  if (path !== undefined) put(path, seconds, () => placeOf(origin, 'seconds'));
  else if (entry && seconds !== undefined && making.kind !== 'workflow')
    report(
      errorAt(
        'impossible-request',
        `${entry.model} is told no length: it follows its material`,
        placeOf(origin, 'seconds'),
      ),
    );
}

/** Sound is dear where a model makes it, and on unless it is said: so it is always said. */
function putSound({ entry, put }: Sheet, { shot, rung }: Cell, report: Report): void {
  const wanted = shot.audio ?? rung.audio;
  const path = ['audio', 'input.audio'].find(each => entry && fieldAt(entry.fields, each));
  const at = () => placeOf(shot.audio === undefined ? rung.origin : shot.origin, 'audio');
  if (path !== undefined) put(path, wanted, at);
  else if (entry && wanted && shot.making.kind !== 'workflow')
    report(errorAt('impossible-request', `${entry.model} gives no choice of sound`, at()));
}

export function putFormat(
  sheet: Sheet,
  { format, origin, model }: { readonly format?: string; readonly origin: Rung['origin']; readonly model: string },
  report: Report,
): void {
  if (format === undefined) return;
  if (sheet.entry && !sheet.entry.fields.outputFormat)
    report(errorAt('impossible-request', `${model} has no choice of format`, placeOf(origin, 'format')));
  else sheet.put('outputFormat', format, () => placeOf(origin, 'format'));
}

/** Where what nobody wrote belongs; the endpoint itself, which has no path, is the recipe's name. */
export const homeOf = ({ making, origin }: Pick<Shot, 'making' | 'origin'>, path: string): Place =>
  making.kind === 'recipe' && path === '' ? placeOf(making.origin, 'name') : placeOf(origin, undefined, 'key');

/** Where fields without a word stand in the config: a recipe calls them inputs. */
export function paramsOrigin({ making, origin }: Pick<Shot, 'making' | 'origin'>): Rung['origin'] {
  if (making.kind === 'recipe' || making.kind === 'workflow') return within(making.origin, 'inputs');
  return making.kind === 'model' ? within(origin, 'params') : within(making.origin, 'params');
}

function seedOf(entry: Entry | undefined, shot: Shot, gate: Job['gate']): SeedSource | undefined {
  // Whether a router takes a model that has dice is not known before.
  if (!entry?.seed || entry.modelless) return undefined;
  return gate ? { kind: 'circled', of: gate.on, otherwise: shot.seed } : { kind: 'written', seed: shot.seed };
}

/**
 * Promotion changes the model and nothing else: a rung behind a gate starts from the very frame that the take it
 * promotes started from, so the frame is taken from the rung where the climb without gates began.
 */
function startingRung({ shot, step }: Cell): Rung {
  const ungated = shot.rungs.slice(0, step + 1).findLastIndex(rung => rung.gate === 'none');
  return shot.rungs[Math.max(ungated, 0)]!;
}
