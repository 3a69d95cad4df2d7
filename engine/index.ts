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
  Cause,
  Ceiling,
  Change,
  Deferral,
  DraftFirst,
  FieldChange,
  Plan,
  Reason,
  Slot,
  Totals,
} from '../schemas/types/plan.ts';
export { type AccountAnswer, type AccountRequest, readAccount } from './account.ts';
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
export type { CollectEnding, CollectRequest } from './collect.ts';
export type { Collection } from './collection.ts';
export {
  type Able,
  type Comparison,
  compare,
  endpointFor,
  type Obstacle,
  resolutionsAt,
  type Unable,
  type Wish,
} from './compare.ts';
export { type Cell, csvText } from './csv-text.ts';
export { codes } from './diagnostics/codes.ts';
export { type Diagnostic, hasErrors, type Outcome, type Place } from './diagnostics/diagnostic.ts';
export { didYouMean } from './diagnostics/suggest.ts';
export { visible } from './diagnostics/visible.ts';
export { type ExamineRequest, examine, type Finding } from './examine.ts';
export { findInside } from './files/inside.ts';
export type { GcEnding, GcRequest, Swept } from './gc.ts';
export { type Check, checkOf, checksOf, type Ticked, tick } from './graph/checks.ts';
export { isMark } from './graph/mark.ts';
export type { Host } from './host.ts';
export { type FoundImpact, type ImpactRequest, impact } from './impact.ts';
export type { ImportEnding, ImportRequest } from './import-take.ts';
export type { ImportTaskRequest } from './import-task.ts';
export { type Judged, judge, type Noted, note, type Seen, type VerdictRequest } from './judge.ts';
export { accept, type KeepEnding, type KeepRequest, pin, unaccept, unpin } from './keep.ts';
export type { Finding as LintFinding, Rule as LintRule } from './lint/rule.ts';
export { targetsOf } from './lockfile/in-flight.ts';
export { timecodeOf } from './lockfile/timecode.ts';
export type { ChangedVerdict } from './lockfile/verdict.ts';
export { defaultSpeed, hostFor, openProvider, type ProviderOptions } from './open-provider.ts';
export type { Applied, ApplyOptions } from './perform.ts';
export { inWords, isBroken } from './plan/beyond-editing.ts';
export { draftFirstOf } from './plan/draft-first.ts';
export { takeChanges } from './plan/field-changes.ts';
export type { Impact, Touched } from './plan/impact.ts';
export type { Limits } from './plan/limits.ts';
export { matcher, type Wishes } from './plan/select.ts';
export { type Standing, standings } from './plan/standing.ts';
export { leastTakes, type Yield, yieldsOf } from './plan/yields.ts';
export { type Moment, openPosters, type Poster, type Posters, type PosterWish } from './posters.ts';
export { type Address, splitTake, takeAddress } from './production/address.ts';
export { missingRoles } from './production/check-goal.ts';
export { configOf } from './production/config-of.ts';
export { type Goal, type Preset, presets } from './production/presets.ts';
export type { ImageSource, Production, Shot } from './production/production.ts';
export { type Promotion, promotionOf } from './promote.ts';
export type { Explanation } from './prompt/explanation.ts';
export { promptsOf, type SentPrompt } from './prompts.ts';
export type { Account, Failure, Provider } from './providers/provider.ts';
export type { Ledger, LedgerLine } from './providers/rehearsal/ledger.ts';
export { readLedger } from './providers/rehearsal/read-ledger.ts';
export { type ServedRehearsal, serveRehearsal } from './providers/rehearsal/serve.ts';
export { readFaults } from './read-faults.ts';
export type { Reconciled, Settlement } from './reconcile.ts';
export type { Repaired, RepairRequest } from './repair.ts';
export type { SettleEnding, SettleRequest, Settling } from './settle.ts';
export { type NoSplit, type ProposedPart, type Split, type SplitWish, split } from './split.ts';
export type { Holder } from './store/holder.ts';
export { type Home, homeOf } from './store/home.ts';
export { find as findMedia } from './store/media-shelf.ts';
export { readHome } from './store/read-home.ts';
export { readableName } from './store/readable-name.ts';
export { LockLost } from './store/run-lock.ts';
export { type AccountSays, plan, planOf, type Survey, survey, type Where } from './survey.ts';
export { type TakenBack, takeBack } from './take-back.ts';
export { unlock } from './unlock.ts';

import type { CollectEnding, CollectRequest } from './collect.ts';
import type { GcEnding, GcRequest } from './gc.ts';
import type { ImportEnding, ImportRequest } from './import-take.ts';
import type { ImportTaskRequest, importTask as runImportTask } from './import-task.ts';
import type { Finding as LintFinding, Rule as LintRule } from './lint/rule.ts';
import type { Applied, ApplyOptions } from './perform.ts';
import type { OpenAttempt, Reconciled, ReconcileRequest } from './reconcile.ts';
import type { Repaired, RepairRequest } from './repair.ts';
import type { SettleEnding, SettleRequest } from './settle.ts';
import type { Survey, Where } from './survey.ts';

/** Plans, asks, and does it. Loaded when it is called: whoever only plans pays nothing for it. */
export const apply = async (options: ApplyOptions): Promise<Applied> => (await import('./perform.ts')).apply(options);

/** Ends the quarantine of a slot on a person's word. */
export const reconcile = async (request: ReconcileRequest): Promise<Reconciled> =>
  (await import('./reconcile.ts')).reconcile(request);

/** Makes a take of a file that was made elsewhere. */
export const importFile = async (request: ImportRequest): Promise<ImportEnding> =>
  (await import('./import-take.ts')).importFile(request);

/** Makes a take of a task that the provider has and nothing here knows. */
export const importTask = async (request: ImportTaskRequest): ReturnType<typeof runImportTask> =>
  (await import('./import-task.ts')).importTask(request);

/** Collects what is under way and fetches what is missing. Renders nothing, and costs nothing. */
export const collect = async (request: CollectRequest): Promise<CollectEnding> =>
  (await import('./collect.ts')).collect(request);

/** The attempts nobody knows the outcome of. Reads only. */
export const strayTasks = async (where: Where): Promise<readonly string[]> =>
  (await import('./reconcile.ts')).strayTasks(where);

export const uncertainAttempts = async (where: Where): Promise<readonly OpenAttempt[]> =>
  (await import('./reconcile.ts')).uncertainAttempts(where);

/** Mends what can be mended without losing anything. */
export const repair = async (request: RepairRequest): Promise<Repaired> =>
  (await import('./repair.ts')).repair(request);

/** Lists media that nobody asks for any more, or frees its space. */
export const gc = async (request: GcRequest): Promise<GcEnding> => (await import('./gc.ts')).gc(request);

/** Writes circled variants into the config. */
export const settle = async (request: SettleRequest): Promise<SettleEnding> =>
  (await import('./settle.ts')).settle(request);

/** What the method's rules find in a production that is well-formed. Loaded when it is called: a plan never does. */
export const advise = async (surveyed: Survey): Promise<readonly LintFinding[]> =>
  (await import('./advise.ts')).advise(surveyed);

/** Every rule there is, with its reason and its examples. */
export const lintRules = async (): Promise<readonly LintRule[]> => (await import('./lint/rules.ts')).rules;
