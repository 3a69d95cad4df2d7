/**
 * Retake for programs. Everything the terminal does, it does through these.
 *
 * ```ts
 * import { plan } from 'retake';
 * const { value, problems } = await plan({ folder: 'examples/night-ride', rehearse: true });
 * ```
 */
export type { RunEvent, RunFinished } from '../schemas/types/events.ts';
export type { Fault, Faults } from '../schemas/types/faults.ts';
export type { Kept, LockfileText, Loss, Media, Note, Review, Take } from '../schemas/types/lockfile.ts';
export type {
  AccountLimit,
  Action,
  Cascade,
  Cause,
  Ceiling,
  Change,
  Deferral,
  DraftFirst,
  FieldChange,
  Plan,
  PlannedRequest,
  Reason,
  Slot,
  Totals,
} from '../schemas/types/plan.ts';
export { type AccountAnswer, type AccountRequest, readAccount } from './account.ts';
export { type Controls, openControls, type TaskSlot } from './apply/controls.ts';
export type { CollectEnding, CollectRequest } from './bring-in/collect.ts';
export type { Collection } from './bring-in/collection.ts';
export type { ImportEnding, ImportRequest } from './bring-in/import-take.ts';
export type { ImportTaskRequest } from './bring-in/import-task.ts';
export { aspectsOf } from './catalog/aspects.ts';
export {
  type Catalog,
  type Condition,
  type Entry,
  entryOf,
  type Field,
  isServed,
  modelNames,
  offersOf,
  runway,
} from './catalog/catalog.ts';
export { inspect } from './catalog/inspect.ts';
export { type AgreedPrice, type AgreedPrices, type Quote, quote } from './catalog/quote.ts';
export { modelOf } from './catalog/request.ts';
export type { AddReferenceEnding, AddReferenceRequest } from './change/add-reference.ts';
export type { FmtEnding, FmtRequest } from './change/fmt.ts';
export { type FoundImpact, type ImpactRequest, impact } from './change/impact.ts';
export { type Added, addThing, type NewKind, type NewThing } from './change/new-thing.ts';
export type { SettleEnding, SettleRequest, Settling } from './change/settle.ts';
export { type NoSplit, type ProposedPart, type Split, type SplitWish, split } from './change/split.ts';
export type { CheckEnding, Checked, CheckRequest } from './conform/check.ts';
export type { ConformEnding, Conformed, ConformRequest } from './conform/conform.ts';
export type { TurnoverEnding, TurnoverRequest } from './conform/turnover.ts';
export type { Criterion, SceneConsistency } from './continuity/consistency.ts';
export type { ContinuityRow, Facet, SceneContinuity } from './continuity/continuity.ts';
export type { CutStage } from './cut/choose.ts';
export { type Code, codes, type ProblemCode } from './diagnostics/codes.ts';
export { type Diagnostic, hasErrors, type Outcome, type Place } from './diagnostics/diagnostic.ts';
export type { Lesson } from './diagnostics/lessons/lesson.ts';
export { didYouMean } from './diagnostics/suggest.ts';
export { visible } from './diagnostics/visible.ts';
export { type Cell, writeCsv } from './document/write-csv.ts';
export { findInside } from './files/inside.ts';
export { type Check, checkOf, checksOf, type Ticked, tick } from './graph/checks.ts';
export type { Job, JobGraph } from './graph/job.ts';
export { isMark } from './graph/mark.ts';
export type { Host } from './host.ts';
export { adviseOn, type TakeAdvice } from './judge/advise-take.ts';
export { type Judged, judge, type Noted, note, type Seen, type VerdictRequest } from './judge/judge.ts';
export { accept, type KeepEnding, type KeepRequest, pin, unaccept, unpin } from './judge/keep.ts';
export { type Lineage, type Link, lineageOf } from './judge/lineage.ts';
export { type Promotion, promotionOf } from './judge/promote.ts';
export { type TakenBack, takeBack } from './judge/take-back.ts';
export type { Finding as LintFinding, Rule as LintRule } from './lint/rule.ts';
export { targetsOf } from './lockfile/in-flight.ts';
export { timecodeOf } from './lockfile/timecode.ts';
export type { ChangedVerdict } from './lockfile/verdict.ts';
export type { Animatic, AnimaticPicture, AnimaticShot } from './media/animatic.ts';
export type { ContactCell, ContactMark, ContactSheet } from './media/contact/contact-sheet.ts';
export { maker } from './media/maker.ts';
export { type ExamineRequest, examine, type Finding } from './mend/examine.ts';
export type { GcEnding, GcRequest, Swept } from './mend/gc.ts';
export type { Reconciled, Settlement } from './mend/reconcile.ts';
export type { Repaired, RepairRequest } from './mend/repair.ts';
export { unlock } from './mend/unlock.ts';
export { defaultSpeed, hostFor, openProvider, type ProviderOptions } from './open-provider.ts';
export type { Applied, ApplyOptions } from './perform.ts';
export type { PlainApply } from './plain-apply.ts';
export { inWords, isBroken } from './plan/beyond-editing.ts';
export { draftFirstOf } from './plan/draft-first.ts';
export { takeChanges } from './plan/field-changes.ts';
export { type Forecast, forecastOf } from './plan/forecast.ts';
export { type Deed, historyOf } from './plan/history.ts';
export type { Impact, Touched } from './plan/impact.ts';
export { type Leak, type LeakCause, leaksOf } from './plan/leaks.ts';
export type { Limits } from './plan/limits.ts';
export { priceOf } from './plan/price-of.ts';
export { isEditable, type Remedy, type Stage, stageFor } from './plan/remedy.ts';
export { inputName } from './plan/requests.ts';
export { matcher, nearTo, type Wishes } from './plan/select.ts';
export { type Expense, expensesOf, type SpendBy, spendBy, spendBys, sumsOf, wasteOf } from './plan/spend.ts';
export { type Stability, stabilityOf, stabilityWords } from './plan/stability.ts';
export { type Standing, standings } from './plan/standing.ts';
export { type Decision, type Round, type Story, storiesOf } from './plan/story.ts';
export { usersOf } from './plan/thing.ts';
export { usableSeconds } from './plan/usable-seconds.ts';
export { leastTakes, type Yield, yieldsOf } from './plan/yields.ts';
export { type Moment, openPosters, type Poster, type Posters, type PosterWish, pictureOfFile } from './posters.ts';
export { type Address, splitTake, takeAddress } from './production/address.ts';
export { missingRoles } from './production/check-goal.ts';
export { configOf } from './production/config-of.ts';
export { type Cut, type FcpxmlVersion, shotsInCut } from './production/cut.ts';
export { expectedFrames, partSeen } from './production/handles.ts';
export { type Goal, type Preset, presets } from './production/presets.ts';
export type { Camera, ImageSource, Production, Prompt, Shot } from './production/production.ts';
export type { Explanation } from './prompt/explanation.ts';
export { promptsOf, type SentPrompt } from './prompts.ts';
export type { Account, Failure, Provider } from './providers/provider.ts';
export type { Ledger, LedgerLine } from './providers/rehearsal/ledger.ts';
export { readLedger } from './providers/rehearsal/read-ledger.ts';
export { type ServedRehearsal, serveRehearsal } from './providers/rehearsal/serve.ts';
export { readFaults } from './read-faults.ts';
export type { Reference, ReferenceState } from './references.ts';
export type { Holder } from './store/holder.ts';
export { type Home, homeOf } from './store/home.ts';
export { find as findMedia } from './store/media-shelf.ts';
export { readHome } from './store/read-home.ts';
export { readableName } from './store/readable-name.ts';
export { LockLost } from './store/run-lock.ts';
export { type AccountSays, plan, planOf, type Survey, survey, type Where } from './survey.ts';
export { fpsOf } from './time/rate.ts';
export {
  type Able,
  type Comparison,
  compare,
  endpointFor,
  type Obstacle,
  resolutionsAt,
  type Unable,
  type Wish,
} from './trial/compare.ts';
export { watchedFolders } from './watched.ts';

import type { CollectEnding, CollectRequest } from './bring-in/collect.ts';
import type { ImportEnding, ImportRequest } from './bring-in/import-take.ts';
import type { ImportTaskRequest, importTask as runImportTask } from './bring-in/import-task.ts';
import type { AddReferenceEnding, AddReferenceRequest } from './change/add-reference.ts';
import type { FmtEnding, FmtRequest } from './change/fmt.ts';
import type { SettleEnding, SettleRequest } from './change/settle.ts';
import type { CheckEnding, CheckRequest } from './conform/check.ts';
import type { ConformEnding, ConformRequest } from './conform/conform.ts';
import type { TurnoverEnding, TurnoverRequest } from './conform/turnover.ts';
import type { SceneConsistency } from './continuity/consistency.ts';
import type { SceneContinuity } from './continuity/continuity.ts';
import type { ProblemCode } from './diagnostics/codes.ts';
import type { Lesson } from './diagnostics/lessons/lesson.ts';
import type { Finding as LintFinding, Rule as LintRule } from './lint/rule.ts';
import type { Animatic } from './media/animatic.ts';
import type { ContactSheet } from './media/contact/contact-sheet.ts';
import type { GcEnding, GcRequest } from './mend/gc.ts';
import type { OpenAttempt, Reconciled, ReconcileRequest } from './mend/reconcile.ts';
import type { Repaired, RepairRequest } from './mend/repair.ts';
import type { Applied, ApplyOptions } from './perform.ts';
import type { PlainApply } from './plain-apply.ts';
import type { Reference } from './references.ts';
import type { Survey, Where } from './survey.ts';

/** Plans, asks, and does it. Loaded when it is called: whoever only plans pays nothing for it. */
export async function apply(options: ApplyOptions | PlainApply): Promise<Applied> {
  const { apply: perform } = await import('./perform.ts');
  return perform('host' in options ? options : await (await import('./plain-apply.ts')).surrounded(options));
}

/** Ends the quarantine of a slot on a person's word. */
export const reconcile = async (request: ReconcileRequest): Promise<Reconciled> =>
  (await import('./mend/reconcile.ts')).reconcile(request);

/** Makes a take of a file that was made elsewhere. */
export const importFile = async (request: ImportRequest): Promise<ImportEnding> =>
  (await import('./bring-in/import-take.ts')).importFile(request);

/** Makes a take of a task that the provider has and nothing here knows. */
export const importTask = async (request: ImportTaskRequest): ReturnType<typeof runImportTask> =>
  (await import('./bring-in/import-task.ts')).importTask(request);

/** Collects what is under way and fetches what is missing. Renders nothing, and costs nothing. */
export const collect = async (request: CollectRequest): Promise<CollectEnding> =>
  (await import('./bring-in/collect.ts')).collect(request);

/** The attempts nobody knows the outcome of. Reads only. */
export const strayTasks = async (where: Where): Promise<readonly string[]> =>
  (await import('./mend/reconcile.ts')).strayTasks(where);

export const uncertainAttempts = async (where: Where): Promise<readonly OpenAttempt[]> =>
  (await import('./mend/reconcile.ts')).uncertainAttempts(where);

/** Mends what can be mended without losing anything. */
export const repair = async (request: RepairRequest): Promise<Repaired> =>
  (await import('./mend/repair.ts')).repair(request);

/** Lists media that nobody asks for any more, or frees its space. */
export const gc = async (request: GcRequest): Promise<GcEnding> => (await import('./mend/gc.ts')).gc(request);

/** Formats the config. Loaded when it is called: writing YAML takes a library. */
export const fmt = async (request: FmtRequest): Promise<FmtEnding> => (await import('./change/fmt.ts')).fmt(request);

/** Writes circled variants into the config. */
export const settle = async (request: SettleRequest): Promise<SettleEnding> =>
  (await import('./change/settle.ts')).settle(request);

/** What the method's rules find in a production that is well-formed. Loaded when it is called: a plan never does. */
export const advise = async (surveyed: Survey): Promise<readonly LintFinding[]> =>
  (await import('./advise.ts')).advise(surveyed);

/** What there is to learn of each code. */
export const lessonsOf = async (): Promise<Readonly<Record<ProblemCode, Lesson>>> =>
  (await import('./diagnostics/lessons/lessons.ts')).lessons;

/** Every rule there is, with its reason and its examples. */
export const lintRules = async (): Promise<readonly LintRule[]> => (await import('./lint/rules.ts')).rules;

/** What every shot holds, scene by scene, and what changes from the one before. */
export const continuityOf = async ({ production }: Survey): Promise<readonly SceneContinuity[]> =>
  (await import('./continuity/continuity.ts')).continuityOf(production);

/** The same as a spreadsheet. */
export const continuityCsv = async (scenes: readonly SceneContinuity[]): Promise<string> =>
  (await import('./continuity/continuity-csv.ts')).continuityCsv(scenes);

/** How far every scene keeps to the habits that keep pictures alike. */
export const consistencyOf = async ({ production }: Survey): Promise<readonly SceneConsistency[]> =>
  (await import('./continuity/consistency.ts')).consistencyOf(production);

/** Every picture the production goes back to, what it is there for, and what is made from it. */
export const referencesOf = async (surveyed: Survey): Promise<readonly Reference[]> =>
  (await import('./references.ts')).referencesOf(surveyed);

/** Copies a picture into the production and writes it into the bible. */
export const addReference = async (request: AddReferenceRequest): Promise<AddReferenceEnding> =>
  (await import('./change/add-reference.ts')).addReference(request);

/** Writes the film for an editor into a folder. */
export const conform = async (surveyed: Survey, request: ConformRequest): Promise<ConformEnding> =>
  (await import('./conform/conform.ts')).conform(surveyed, request);

/** The same as one zip. */
export const turnover = async (surveyed: Survey, request: TurnoverRequest): Promise<TurnoverEnding> =>
  (await import('./conform/turnover.ts')).turnover(surveyed, request);

/** Holds a cut that came back from an editor against the one in the config. */
export const checkEdit = async (surveyed: Survey, request: CheckRequest): Promise<CheckEnding> =>
  (await import('./conform/check.ts')).check(surveyed, request);

/** A contact sheet as PNG bytes. */
export const drawContactSheet = async (sheet: ContactSheet): Promise<Uint8Array> =>
  (await import('./media/contact/draw-contact-sheet.ts')).drawContactSheet(sheet);

/** An animatic as MP4 bytes, and how many frames it has. */
export const renderAnimatic = async (
  animatic: Animatic,
): Promise<{ readonly mp4: Uint8Array; readonly frames: number }> =>
  (await import('./media/animatic.ts')).renderAnimatic(animatic);
