// Generated from output.schema.json by npm run generate. Do not edit.

/**
 * What commands print with --json. `plan` prints a plan, `apply` prints events; each has its own schema.
 */
export type Output =
  | Summary
  | Status
  | TakesList
  | Quote
  | JobView
  | ProductionView
  | Verdict
  | Refusal
  | Ending
  | UncertainList
  | Settled
  | ModelsList
  | ModelView
  | Findings
  | Diagnostics
  | Unlocked
  | Started
  | Served
  | ReviewServed
  | ReviewFolder
  | SchemaNames
  | Comparison
  | PriceCheck
  | AccountView
  | LockMerged
  | GitSetUp
  | CollectionView
  | SweptView
  | Noted
  | KeptView
  | Promotion
  | Imported
  | SettleView
  | ImpactView
  | YieldView
  | PromptsView
  | TemplatesList
  | ShotView
  | SplitView
  | LintReport
  | RulesList
  | CodesList
  | FormattedView
  | TakeAdviceView
  | StoryView
  | LineageView
  | ContinuityView
  | ConsistencyView
  | ReferencesList
  | ReferenceAdded
  | LogView
  | WebPlansView
  | AdviceView
  | ReadinessView
  | ReportView
  | SheetsView
  | BoardView
  | GraphView
  | ConformView
  | TurnoverView
  | CutCheckView
  | SourcesList;

/**
 * Where a production stands and what to do next: `retake --json`.
 */
export interface Summary {
  production: ProductionName;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Scenes.
   */
  scenes: number;
  /**
   * Shots.
   */
  shots: number;
  /**
   * Jobs.
   */
  jobs: number;
  /**
   * Takes there are.
   */
  takes: number;
  /**
   * Takes that are circled or approved.
   */
  circled: number;
  /**
   * Takes a plan would render now.
   */
  render: number;
  /**
   * Takes under way, to collect at no cost.
   */
  collect: number;
  /**
   * Takes to reuse at no cost.
   */
  reuse: number;
  /**
   * Takes that wait for a verdict, an input or money.
   */
  waiting: number;
  /**
   * What they wait for, the most common first. Empty: nothing waits.
   */
  waits: {
    /**
     * In a few words.
     */
    why: string;
    /**
     * How many.
     */
    takes: number;
  }[];
  /**
   * Attempts nobody knows the outcome of.
   */
  uncertain: number;
  /**
   * What rendering now would cost at most.
   */
  credits: number;
  /**
   * What what waits may cost later, at most.
   */
  later: number;
  /**
   * Charged so far.
   */
  spent: number;
  /**
   * In flight or uncertain.
   */
  reserved: number;
  /**
   * Ceiling of the production. Absent: none.
   */
  budget?: number;
  heldBy?: LockHolder;
  next: NextStep;
}
/**
 * A production by name.
 */
export interface ProductionName {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
}
/**
 * Who holds the run lock.
 */
export interface LockHolder {
  /**
   * User.
   */
  user: string;
  /**
   * Host.
   */
  host: string;
  /**
   * Process id.
   */
  pid: number;
  /**
   * What it was started to do.
   */
  command: string;
  /**
   * Since when, UTC.
   */
  since: string;
}
/**
 * One command and why.
 */
export interface NextStep {
  /**
   * What to type. Empty: nothing to do.
   */
  command: string;
  /**
   * In words.
   */
  why: string;
}
/**
 * Every job and how it stands: `retake status --json`.
 */
export interface Status {
  production: ProductionName;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Charged so far.
   */
  spent: number;
  /**
   * In flight or uncertain.
   */
  reserved: number;
  /**
   * Ceiling of the production. Absent: none.
   */
  budget?: number;
  heldBy?: LockHolder;
  /**
   * Stills, and what finishes them.
   */
  stills: JobStatus[];
  /**
   * Scenes, in the order of the film.
   */
  scenes: SceneStatus[];
  /**
   * Sounds.
   */
  sound: JobStatus[];
}
/**
 * One job.
 */
export interface JobStatus {
  /**
   * Job address.
   */
  address: string;
  /**
   * Rung id.
   */
  rung?: string;
  /**
   * Model.
   */
  model: string;
  /**
   * done: every take asked for is there. render: a plan would render or reuse takes. in-flight: takes are under way. waiting: something is in the way.
   */
  state: 'done' | 'render' | 'in-flight' | 'waiting';
  /**
   * Takes there are for what the job is now.
   */
  takes: number;
  /**
   * Takes that are asked for.
   */
  asked: number;
  /**
   * Takes for what it was before.
   */
  older: number;
  /**
   * Takes under way.
   */
  inFlight: number;
  /**
   * The circled or approved take. Absent: none is.
   */
  chosen?: string;
  /**
   * Whether the chosen take is approved.
   */
  approved: boolean;
  /**
   * Takes that are rejected.
   */
  rejected: number;
  /**
   * Charged so far, losses included.
   */
  spent: number;
  /**
   * What rendering now would cost at most.
   */
  credits: number;
  /**
   * What it may cost once what it waits for is there.
   */
  later: number;
  /**
   * Why, in words.
   */
  reason: string;
  /**
   * That a person keeps what is there: pinned by ana, accepted by ana. Absent: nobody does.
   */
  kept?: string;
  /**
   * What the chosen take was kept for. Absent: nobody said.
   */
  chosenFor?: string;
}
/**
 * One scene.
 */
export interface SceneStatus {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title?: string;
  /**
   * Charged for its shots so far.
   */
  spent: number;
  /**
   * Its shots.
   */
  shots: ShotStatus[];
}
/**
 * One shot.
 */
export interface ShotStatus {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title?: string;
  /**
   * Charged for it so far.
   */
  spent: number;
  /**
   * One for each rung and ratio.
   */
  jobs: JobStatus[];
  /**
   * How far it has come, in the order of the pipeline; stages it does not go through are left out.
   */
  stages: StageView[];
  /**
   * Whether its wording has come to rest: wording stable since #2. Absent: too few drafts to tell, or variants are tried out.
   */
  wording?: string;
}
/**
 * One stage of a shot on its way through the pipeline.
 */
export interface StageView {
  /**
   * refs, still, the id of a rung, circled or approved, edit, finish.
   */
  stage: string;
  /**
   * done: all of it is there. begun: some. in-flight: takes are under way. open: none.
   */
  state: 'done' | 'begun' | 'in-flight' | 'open';
  /**
   * The take that was chosen. Absent: it is no verdict, nobody chose, or there are several ratios.
   */
  take?: string;
}
/**
 * Takes: `retake takes --json`.
 */
export interface TakesList {
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * In the order of their jobs.
   */
  takes: TakeView[];
}
/**
 * One take.
 */
export interface TakeView {
  /**
   * Take address.
   */
  take: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * Whether it is what its job would render now.
   */
  current: boolean;
  /**
   * Model.
   */
  model: string;
  /**
   * Seed. Absent: the model has none.
   */
  seed?: number;
  /**
   * Credits.
   */
  charged: number;
  /**
   * When, UTC.
   */
  created: string;
  /**
   * It was made elsewhere. Absent: the provider rendered it.
   */
  imported?: true;
  /**
   * The take whose render it shares.
   */
  reusedFrom?: string;
  /**
   * What was decided. Absent: nothing yet.
   */
  verdict?: 'circled' | 'approved' | 'rejected';
  /**
   * Why.
   */
  note?: string;
  /**
   * Who decided.
   */
  by?: string;
  /**
   * What is wrong with it, in one of the method's words.
   */
  reason?: string;
  /**
   * Checks that were ticked. Absent: none.
   */
  checks?: string[];
  /**
   * What was seen in it. Absent: nothing.
   */
  notes?: NoteView[];
  /**
   * That a person keeps it where something else would be rendered, by whom and since when.
   */
  kept?: string;
  /**
   * Readable name, relative to the production folder.
   */
  file: string;
  /**
   * Readable names of what came beside it: further results of one request, side files. Absent: nothing.
   */
  others?: string[];
  /**
   * No file has that name any more. Absent: it is there.
   */
  gone?: true;
  media: MediaFacts;
  /**
   * What the chosen take was kept for: motion, framing, lighting, performance or look. Absent: nobody said.
   */
  for?: string;
  scores?: ScoresView;
  /**
   * Who asked for it. Absent: nobody wrote it down.
   */
  askedBy?: string;
  /**
   * By whose word it was rendered against the policy, and why. Absent: the policy had nothing against it.
   */
  forced?: string;
}
/**
 * Something that was seen in a take.
 */
export interface NoteView {
  /**
   * Seconds from the start. Absent: it is about the whole take.
   */
  at?: number;
  /**
   * The same as HH:MM:SS:FF at the take's own frame rate. Absent: about the whole, or not known.
   */
  timecode?: string;
  /**
   * What was seen.
   */
  text: string;
  /**
   * Who says so.
   */
  by: string;
  /**
   * When, UTC.
   */
  when: string;
}
/**
 * What was measured in a file.
 */
export interface MediaFacts {
  /**
   * What it is.
   */
  kind: 'video' | 'image' | 'audio' | 'archive' | 'data';
  /**
   * Size.
   */
  bytes: number;
  /**
   * Pixels.
   */
  width?: number;
  /**
   * Pixels.
   */
  height?: number;
  /**
   * Frames per second.
   */
  fps?: number;
  /**
   * Frames.
   */
  frames?: number;
  /**
   * Length.
   */
  seconds?: number;
  /**
   * Channels of sound; 0: none. Absent: nobody looked, or it is neither video nor audio.
   */
  channels?: number;
  /**
   * Samples of sound per second.
   */
  sampleRate?: number;
}
/**
 * What a reviewer gave a take, from 1 to 5. What is absent was not scored.
 */
export interface ScoresView {
  /**
   * How real a frame looks.
   */
  fidelity?: number;
  /**
   * How well it moves.
   */
  motion?: number;
  /**
   * How much of what was asked for it shows.
   */
  adherence?: number;
}
/**
 * The price of one request: `retake models quote --json`.
 */
export interface Quote {
  /**
   * Endpoint.
   */
  endpoint: string;
  /**
   * Model.
   */
  model: string;
  /**
   * At most, whole credits.
   */
  credits: number;
  /**
   * Whether the charge may turn out less.
   */
  atMost: boolean;
  /**
   * How it came about, such as 5 s × 12 cr.
   */
  basis: string;
  /**
   * Where the price is from, and of when.
   */
  source: string;
  /**
   * How sure the price is.
   */
  confidence: 'high' | 'medium' | 'low';
}
/**
 * One job: `retake show ADDRESS --json`.
 */
export interface JobView {
  /**
   * Job address.
   */
  address: string;
  /**
   * What it renders.
   */
  kind: 'shot' | 'edit' | 'finish' | 'still' | 'sound';
  /**
   * Rung id.
   */
  rung?: string;
  /**
   * Aspect ratio.
   */
  ratio?: string;
  variant?: VariantView;
  /**
   * Length of each take.
   */
  seconds?: number;
  handles?: HandlesView;
  /**
   * Takes that are asked for.
   */
  asked: number;
  /**
   * Endpoint.
   */
  endpoint: string;
  /**
   * Model.
   */
  model: string;
  /**
   * The text that is sent. Absent: none is.
   */
  prompt?: string;
  /**
   * The exploration whose circled variant decides what is sent; until then it is told as the shot is written. Absent: nothing is open.
   */
  undecided?: string;
  /**
   * What must not appear, where the model has a field for it.
   */
  negativePrompt?: string;
  /**
   * The body that is sent; inputs are told by where they come from.
   */
  request: {
    [k: string]: unknown;
  };
  /**
   * Files and takes it uses.
   */
  inputs: JobInput[];
  /**
   * Where its dice come from. Absent: the model has none.
   */
  seed?: string;
  quote: Quote;
  gate?: GateView;
  /**
   * Jobs it needs.
   */
  needs: string[];
  /**
   * What a plan would do with it.
   */
  action: string;
  /**
   * Why, in words.
   */
  reason: string;
  /**
   * What that costs at most.
   */
  credits: number;
  /**
   * Its takes.
   */
  takes: TakeView[];
  /**
   * What must be ticked before a take is approved. Absent: nothing.
   */
  checks?: CheckView[];
}
/**
 * One of the variants a shot is explored in.
 */
export interface VariantView {
  /**
   * What all variants have in common: the address the job would have without them.
   */
  of: string;
  /**
   * What this one says, by path.
   */
  values: {
    [k: string]: string;
  };
  /**
   * Whether this is what the shot says without exploring.
   */
  written: boolean;
}
/**
 * Handles of a clip, in frames of the film.
 */
export interface HandlesView {
  /**
   * Before what is seen.
   */
  head: number;
  /**
   * After it.
   */
  tail: number;
  /**
   * How much of a clip is seen. Absent where the length is that already.
   */
  seconds?: number;
}
/**
 * One asset of a request.
 */
export interface JobInput {
  /**
   * Where it stands in the body.
   */
  field: string;
  /**
   * A path, a job, or the last frame of a job.
   */
  from: string;
}
/**
 * A gate.
 */
export interface GateView {
  /**
   * Which verdict opens it.
   */
  kind: 'circled' | 'approved';
  /**
   * The job that is judged.
   */
  on: string;
  /**
   * Whether it is open.
   */
  open: boolean;
}
/**
 * Something to look at before a take is approved.
 */
export interface CheckView {
  /**
   * What to tick it by.
   */
  id: string;
  /**
   * What to ask; yes means trouble.
   */
  question: string;
}
/**
 * A production: `retake show --json`.
 */
export interface ProductionView {
  production: ProductionName;
  /**
   * Its goal.
   */
  goal?: string;
  /**
   * What it is to achieve, in one sentence.
   */
  logline?: string;
  preset?: GoalView;
  /**
   * The dice every job starts from.
   */
  seed: number;
  frame: FrameView;
  /**
   * The ladder, cheap first.
   */
  rungs: RungView[];
  /**
   * Ceilings in credits, by scope.
   */
  budget: {
    [k: string]: number;
  };
  /**
   * What nobody wrote and the goal, or the plainest thing that works, filled in.
   */
  filled: string[];
  /**
   * Scenes.
   */
  scenes: number;
  /**
   * Shots.
   */
  shots: number;
  /**
   * Stills that are generated.
   */
  stills: number;
  /**
   * Sounds that are made.
   */
  sounds: number;
  /**
   * Jobs.
   */
  jobs: number;
  /**
   * What every picture is checked for before it is approved. Absent: nothing.
   */
  checks?: CheckView[];
  draftsFirst?: DraftsFirst;
}
/**
 * What a goal fills in, and how far the production has what films of its kind have.
 */
export interface GoalView {
  /**
   * The goal.
   */
  goal: string;
  /**
   * What kind of film it is.
   */
  about: string;
  /**
   * What the shots of such a film do, in its order.
   */
  roles: string[];
  /**
   * Roles that no shot has.
   */
  missing: string[];
  /**
   * How long a shot is that does not say.
   */
  seconds: number;
  /**
   * How long such a film is meant to be, in seconds.
   */
  length: number;
  /**
   * How long the shots are together, in seconds.
   */
  written: number;
  /**
   * Whose reference pictures such a film needs: product, characters, locations.
   */
  needs: string[];
  /**
   * What such a film must not show.
   */
  exclusions: string[];
  /**
   * Whether prompts say so: production.exclusions is goal.
   */
  excludes: boolean;
}
/**
 * The picture every shot has unless it says otherwise.
 */
export interface FrameView {
  /**
   * Aspect ratio.
   */
  ratio: string;
  /**
   * Frames per second.
   */
  fps: number;
}
/**
 * A quality level.
 */
export interface RungView {
  /**
   * Its id.
   */
  id: string;
  /**
   * Model.
   */
  model: string;
  /**
   * Takes of each job.
   */
  takes: number;
  /**
   * What must be true of the rung below.
   */
  gate: 'none' | 'circled' | 'approved';
}
/**
 * What the ladder costs, and what as many tries cost on its last rung alone.
 */
export interface DraftsFirst {
  /**
   * Shots that climb more than one rung; one in several ratios counts for each.
   */
  shots: number;
  /**
   * Credits for all their rungs.
   */
  ladder: number;
  /**
   * Credits for as many takes of the last rung as there are of the first.
   */
  alone: number;
  /**
   * How many takes of the first rung it needs to save anything. Absent: it never does.
   */
  savesFrom?: number;
  /**
   * The last rung's model; several are joined by a comma.
   */
  model: string;
}
/**
 * A verdict that was written: `retake circle --json`, `approve`, `reject`.
 */
export interface Verdict {
  /**
   * Take address.
   */
  take: string;
  /**
   * What was decided.
   */
  state: 'circled' | 'approved' | 'rejected';
  /**
   * What was decided before.
   */
  before?: string;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Jobs a plan would render now and did not before.
   */
  opens: Consequence[];
  /**
   * Jobs a plan would render before and does not now.
   */
  closes: Consequence[];
  /**
   * What is wrong with it. Absent: nobody said.
   */
  reason?: string;
  note?: NoteView;
  /**
   * Checks that are ticked. Absent: none.
   */
  checks?: string[];
  /**
   * What to do about it. Absent: nothing to say.
   */
  advice?: string;
  /**
   * What the chosen take was kept for: motion, framing, lighting, performance or look. Absent: nobody said.
   */
  for?: string;
  scores?: ScoresView;
  /**
   * The command that goes on with the advice. Absent: there is none.
   */
  next?: string;
}
/**
 * What a verdict does to a job.
 */
export interface Consequence {
  /**
   * Job address.
   */
  address: string;
  /**
   * What a plan would do with it now.
   */
  action: string;
  /**
   * What that costs at most.
   */
  credits: number;
  /**
   * Why, in words.
   */
  reason: string;
}
/**
 * Nothing was done: what any command prints with --json when it refuses.
 */
export interface Refusal {
  /**
   * Which of the codes that `retake explain` knows.
   */
  code?: string;
  /**
   * Why, as a sentence.
   */
  refused: string;
  /**
   * What to do.
   */
  hint?: string;
  /**
   * Checks that are not ticked. Absent: it is about something else.
   */
  missing?: CheckView[];
}
/**
 * The last line of `apply --json` when there was no run.
 */
export interface Ending {
  /**
   * Why there was none.
   */
  outcome:
    | 'done'
    | 'failures'
    | 'detached'
    | 'stopped'
    | 'nothing'
    | 'over-budget'
    | 'stale'
    | 'locked'
    | 'refused'
    | 'declined';
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * In words.
   */
  text: string;
  /**
   * What to do.
   */
  hint?: string;
}
/**
 * Attempts nobody knows the outcome of: `retake reconcile --json`.
 */
export interface UncertainList {
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Oldest first.
   */
  uncertain: UncertainAttempt[];
  /**
   * Tasks that were asked for, and the journal cannot say any more for which take. Absent: none.
   */
  strays?: string[];
}
/**
 * One attempt in quarantine.
 */
export interface UncertainAttempt {
  /**
   * What to name it by.
   */
  target: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot.
   */
  slot: number;
  /**
   * Model.
   */
  model: string;
  /**
   * Credits that may have been charged.
   */
  quoted: number;
  /**
   * When it was about to be sent, UTC.
   */
  at: string;
}
/**
 * An attempt that was settled: `retake reconcile TAKE --json`.
 */
export interface Settled {
  /**
   * Which.
   */
  settled: string;
  /**
   * Credits booked.
   */
  charged: number;
}
/**
 * Models: `retake models --json`.
 */
export interface ModelsList {
  /**
   * Dollars one credit costs.
   */
  creditUsd: number;
  /**
   * One for each endpoint and model.
   */
  models: ModelRow[];
}
/**
 * One model at one endpoint.
 */
export interface ModelRow {
  /**
   * Endpoint.
   */
  endpoint: string;
  /**
   * Model.
   */
  model: string;
  /**
   * What it makes.
   */
  output: 'video' | 'image' | 'audio' | 'other';
  /**
   * Whether it is served.
   */
  state: 'active' | 'deprecated' | 'removed';
  /**
   * Its successor.
   */
  replacedBy?: string;
  /**
   * What it costs, in words.
   */
  price: string;
  /**
   * Since when it has been so.
   */
  since?: string;
  /**
   * The last day it is served.
   */
  until?: string;
  /**
   * When the price was last read. Absent: it is unknown.
   */
  checked?: string;
  /**
   * How sure the price is.
   */
  confidence?: 'high' | 'medium' | 'low';
}
/**
 * One model: `retake models show NAME --json`.
 */
export interface ModelView {
  /**
   * Model.
   */
  model: string;
  /**
   * One for each endpoint.
   */
  offers: ModelOffer[];
}
/**
 * A model at an endpoint.
 */
export interface ModelOffer {
  /**
   * Endpoint.
   */
  endpoint: string;
  /**
   * Whether it is served.
   */
  state: 'active' | 'deprecated' | 'removed';
  /**
   * Its successor.
   */
  replacedBy?: string;
  /**
   * What it makes.
   */
  output: string;
  /**
   * Sizes it makes.
   */
  ratios: string[];
  /**
   * Lengths it makes.
   */
  seconds?: string;
  /**
   * Characters a prompt may have.
   */
  promptMax?: number;
  /**
   * Whether it has dice.
   */
  seed: boolean;
  /**
   * Frames it takes: first, last.
   */
  keyframes: string[];
  /**
   * What it costs, in words.
   */
  price: string;
  /**
   * How sure the price is.
   */
  confidence?: 'high' | 'medium' | 'low';
  /**
   * What else is known.
   */
  notes: string[];
  /**
   * Since when it has been so.
   */
  since?: string;
  /**
   * The last day it is served.
   */
  until?: string;
  /**
   * Frames on offer, by class of resolution.
   */
  sizes: SizeClass[];
  /**
   * Where reference media go.
   */
  references: ReferenceSlot[];
  /**
   * Every field of the request.
   */
  fields: ModelField[];
  /**
   * What must hold between fields; each the rest of a sentence that begins with the model.
   */
  rules: string[];
  /**
   * What is accepted of each kind of media that it takes.
   */
  files: FileLimit[];
  /**
   * What is charged for, a row for each setting; rows without a condition in common add up. Empty: unknown.
   */
  prices: PriceRow[];
  /**
   * Credits a request costs at least. Absent: no such minimum.
   */
  atLeast?: number;
  /**
   * Where the limits are from, the most trusted first.
   */
  limitsSource: string[];
  worksOn?: SourceField;
  /**
   * Where the price is from, and of when; or why it is unknown.
   */
  source: string;
  /**
   * How many results one request can yield. Absent: one.
   */
  outputs?: string;
}
/**
 * Frames of one class of resolution.
 */
export interface SizeClass {
  /**
   * The class, such as 720p. Absent: the provider makes none.
   */
  resolution?: string;
  /**
   * Sizes, each with its aspect.
   */
  values: string[];
}
/**
 * A field that takes reference media.
 */
export interface ReferenceSlot {
  /**
   * What it takes.
   */
  kind: 'image' | 'video' | 'audio';
  /**
   * The field.
   */
  field: string;
  /**
   * How many at most. Absent: not documented.
   */
  max?: number;
  /**
   * How the prompt speaks of one: @TAG, Figure N. Absent: it cannot.
   */
  mention?: string;
}
/**
 * One field of a request.
 */
export interface ModelField {
  /**
   * Its name.
   */
  name: string;
  /**
   * What it accepts.
   */
  takes: string;
  /**
   * Whether it must be sent.
   */
  required: boolean;
  /**
   * What counts when it is left out. Absent: not documented.
   */
  default?: string;
  /**
   * What else to know.
   */
  note?: string;
}
/**
 * What the provider accepts of one kind of media.
 */
export interface FileLimit {
  /**
   * The kind.
   */
  kind: 'image' | 'video' | 'audio';
  /**
   * Media types.
   */
  types: string[];
  /**
   * Bytes of the largest file, uploaded.
   */
  uploadMaxBytes: number;
  /**
   * Bytes of the largest file, fetched from an address.
   */
  urlMaxBytes: number;
}
/**
 * One rate.
 */
export interface PriceRow {
  /**
   * Credits and what they are for, such as 12 cr/s.
   */
  price: string;
  /**
   * When it applies. Absent: always.
   */
  when?: string;
  /**
   * Whether it comes on top of the render itself. Absent: no.
   */
  surcharge?: boolean;
  /**
   * How sure the price is.
   */
  confidence: 'high' | 'medium' | 'low';
}
/**
 * A field that takes the media to be worked on.
 */
export interface SourceField {
  /**
   * The field.
   */
  field: string;
  /**
   * What it takes.
   */
  kind: 'image' | 'video' | 'audio';
}
/**
 * What doctor found: `retake doctor --json`.
 */
export interface Findings {
  /**
   * Version of Node.
   */
  node: string;
  /**
   * Whether a key is set; never which.
   */
  key: boolean;
  /**
   * One for each thing that was looked at.
   */
  findings: FindingRow[];
  /**
   * What --repair did, a sentence each. Absent: it was not asked for.
   */
  mended?: string[];
  /**
   * Where what was changed is kept, below the production folder. Absent: nothing had to be kept.
   */
  copies?: string;
  /**
   * Who asks, as takes remember it.
   */
  who?: string;
}
/**
 * One thing doctor looked at.
 */
export interface FindingRow {
  /**
   * How it is.
   */
  level: 'ok' | 'warning' | 'error';
  /**
   * What was looked at.
   */
  what: string;
  /**
   * How it is, in words.
   */
  text: string;
  /**
   * What to do.
   */
  hint?: string;
  /**
   * Whether --repair mends it. Absent: there is nothing to mend.
   */
  repairs?: boolean;
}
/**
 * Problems in the config: `retake validate --json`, and any command that needs a config without errors.
 */
export interface Diagnostics {
  /**
   * In the order they were found.
   */
  problems: Problem[];
  /**
   * What the rules found, as `retake lint` has it. Absent: the config is wrong, or another command was asked.
   */
  findings?: LintFinding[];
}
/**
 * One problem.
 */
export interface Problem {
  /**
   * An error stops the plan.
   */
  severity: 'error' | 'warning';
  /**
   * Stable; scripts may match on it.
   */
  code: string;
  /**
   * What is wrong.
   */
  message: string;
  place?: PlaceInFile;
  /**
   * What to do about it.
   */
  hint?: string;
  /**
   * Other places that explain it.
   */
  related?: RelatedPlace[];
  /**
   * The lines around the place.
   */
  frame?: string;
}
/**
 * A stretch of a file. Lines and columns count from 1; the end is exclusive.
 */
export interface PlaceInFile {
  /**
   * Path relative to the production folder.
   */
  file: string;
  /**
   * Line.
   */
  line: number;
  /**
   * Column.
   */
  column: number;
  /**
   * Line of the end.
   */
  endLine: number;
  /**
   * Column of the end.
   */
  endColumn: number;
}
/**
 * Another place.
 */
export interface RelatedPlace {
  /**
   * What is there.
   */
  message: string;
  place: PlaceInFile;
}
/**
 * Something a rule has found.
 */
export interface LintFinding {
  /**
   * An error fails `retake lint`; a warning and an info fail nothing.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * The rule.
   */
  code: string;
  /**
   * What was found.
   */
  message: string;
  place: PlaceInFile;
  /**
   * What to write instead.
   */
  hint: string;
  /**
   * Other places that explain it.
   */
  related?: RelatedPlace[];
  /**
   * The lines around the place.
   */
  frame?: string;
  /**
   * What it is about: `s01/ride`, `still/bike`, `looks/neon`; empty for a comment.
   */
  about: string;
  /**
   * The picture it is about: `refs/maya.png`, `still/bike`. Absent: none.
   */
  picture?: string;
}
/**
 * A lock that was freed: `retake unlock --json`.
 */
export interface Unlocked {
  freed?: LockHolder;
}
/**
 * A production that was started: `retake init --json`.
 */
export interface Started {
  /**
   * Where.
   */
  folder: string;
  /**
   * What was written, relative to it.
   */
  files: string[];
  git?: GitSetUp;
}
/**
 * How git merges the lockfile: `retake lock setup --json`.
 */
export interface GitSetUp {
  /**
   * The production.
   */
  folder: string;
  /**
   * Files that were changed, relative to it.
   */
  written: string[];
  /**
   * Whether the folder is in a git repository, whose config names the driver now. False: it is still to be done there.
   */
  isRepository: boolean;
  /**
   * The command git is told to merge lockfiles with.
   */
  driver: string;
}
/**
 * The offline Runway is there: `retake rehearsal serve --json`.
 */
export interface Served {
  /**
   * What RUNWAYML_BASE_URL has to say.
   */
  url: string;
}
/**
 * The review page is there: `retake review --json`. It ends with Ctrl-C.
 */
export interface ReviewServed {
  /**
   * Where, with the key in it: whoever has it may judge.
   */
  url: string;
  /**
   * Takes it shows.
   */
  takes: number;
  /**
   * Whether it is about the rehearsal's takes.
   */
  rehearsal: boolean;
}
/**
 * The review page as a folder, to look at: `retake review --static DIR --json`.
 */
export interface ReviewFolder {
  /**
   * Where, as it was named; index.html is in it.
   */
  folder: string;
  /**
   * Takes it shows.
   */
  takes: number;
  /**
   * Media in it.
   */
  files: number;
  /**
   * How much they are.
   */
  bytes: number;
  /**
   * Media that are shown and are not here.
   */
  missing: number;
  /**
   * Whether prices and spending are shown.
   */
  costs: boolean;
  /**
   * Whether it is about the rehearsal's takes.
   */
  rehearsal: boolean;
}
/**
 * The schemas there are: `retake schema --json`.
 */
export interface SchemaNames {
  /**
   * By name.
   */
  schemas: string[];
}
/**
 * What one shot or still would cost wherever it can be had: `retake models compare --json`.
 */
export interface Comparison {
  wish: ComparedWish;
  /**
   * Endpoint.
   */
  endpoint: string;
  /**
   * Models that can, the cheapest first.
   */
  models: ComparedModel[];
  /**
   * Models that cannot.
   */
  cannot: ExcludedModel[];
}
/**
 * One result, of whichever model.
 */
export interface ComparedWish {
  /**
   * What it is.
   */
  kind: 'video' | 'image';
  /**
   * Length. Absent for images.
   */
  seconds?: number;
  /**
   * Aspect or size.
   */
  ratio: string;
  /**
   * Class of resolution. Absent: 720p or the next best.
   */
  resolution?: string;
  /**
   * With sound.
   */
  audio: boolean;
  /**
   * The first frame is given.
   */
  firstFrame: boolean;
  /**
   * The last frame is given.
   */
  lastFrame: boolean;
  /**
   * Reference images that are given.
   */
  references: number;
}
/**
 * A model that can, and its price.
 */
export interface ComparedModel {
  /**
   * Model.
   */
  model: string;
  /**
   * The model's own word for the frame. Absent: none can be asked for.
   */
  ratio?: string;
  /**
   * Class of resolution. Absent: the model makes none.
   */
  resolution?: string;
  /**
   * At most, whole credits.
   */
  credits: number;
  /**
   * Whether the charge may turn out less.
   */
  atMost: boolean;
  /**
   * How it came about, such as 5 s × 12 cr.
   */
  basis: string;
  /**
   * Where the price is from, and of when.
   */
  source: string;
  /**
   * How sure the price is.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * Whether a take can be repeated.
   */
  seed: boolean;
}
/**
 * A model that cannot.
 */
export interface ExcludedModel {
  /**
   * Model.
   */
  model: string;
  /**
   * Everything in the way.
   */
  obstacles: Obstacle[];
}
/**
 * One thing in the way.
 */
export interface Obstacle {
  /**
   * The rest of a sentence that begins with the model.
   */
  text: string;
  /**
   * The nearest it could do. Absent: nothing is near.
   */
  nearest?: string;
}
/**
 * What the price book said, and what was charged: `retake models check --json`.
 */
export interface PriceCheck {
  /**
   * Whether these are the rehearsal's figures.
   */
  rehearsal: boolean;
  /**
   * One for each endpoint and model, in the order in which they were first asked.
   */
  checked: CheckedModel[];
  total: CheckedTotal;
}
/**
 * One model's takes.
 */
export interface CheckedModel {
  /**
   * Endpoint. Absent: the lockfile does not tell which.
   */
  endpoint?: string;
  /**
   * Model.
   */
  model: string;
  /**
   * Takes that were rendered; reused ones do not count.
   */
  takes: number;
  /**
   * Tasks that were charged for and gave no take.
   */
  losses: number;
  /**
   * Credits the price book said, at most.
   */
  quoted: number;
  /**
   * Credits that were charged.
   */
  charged: number;
  /**
   * Charged less quoted: above 0 is dearer than the book.
   */
  difference: number;
  /**
   * Credits the provider said beforehand, at most. Absent: it never did.
   */
  estimated?: number;
  /**
   * Of how many tasks it did. Absent: of none.
   */
  estimates?: number;
  /**
   * Tasks that were charged otherwise than quoted.
   */
  off: number;
  /**
   * Equal, charged less, charged more, or some less and some more.
   */
  verdict: 'as-quoted' | 'cheaper' | 'dearer' | 'mixed';
  /**
   * The verdict in words.
   */
  text: string;
}
/**
 * Sums.
 */
export interface CheckedTotal {
  /**
   * Takes that were rendered; reused ones do not count.
   */
  takes: number;
  /**
   * Tasks that were charged for and gave no take.
   */
  losses: number;
  /**
   * Credits the price book said, at most.
   */
  quoted: number;
  /**
   * Credits that were charged.
   */
  charged: number;
  /**
   * Charged less quoted: above 0 is dearer than the book.
   */
  difference: number;
}
/**
 * The provider's account: `retake account --json`.
 */
export interface AccountView {
  /**
   * Whether it is the offline Runway's.
   */
  rehearsal: boolean;
  /**
   * Credits.
   */
  balance: number;
  /**
   * Dollars they cost.
   */
  balanceUsd: number;
  /**
   * Which of the provider's tiers has this monthly cap. Absent: none has, or the cap is not known.
   */
  tier?: number;
  month?: AccountMonth;
  /**
   * Limits by model.
   */
  models: AccountModel[];
  /**
   * Models that are not told of: --all does.
   */
  hidden: number;
}
/**
 * Spending in a calendar month, UTC.
 */
export interface AccountMonth {
  /**
   * Credits it may come to.
   */
  limit: number;
  /**
   * Credits it has come to, by everybody. Absent: it could not be read.
   */
  spent?: number;
  /**
   * Credits that may still be spent. Absent: unknown.
   */
  left?: number;
}
/**
 * What the account may ask of one model.
 */
export interface AccountModel {
  /**
   * Model.
   */
  model: string;
  /**
   * Whether the production asks for it.
   */
  named: boolean;
  /**
   * Tasks at once; null: no limit. Absent: not known.
   */
  concurrency?: number | null;
  /**
   * Tasks in any 24 hours; null: no limit. Absent: not known.
   */
  daily?: number | null;
  /**
   * Tasks of the last 24 hours.
   */
  usedToday: number;
  /**
   * How many more fit. Absent: no limit, or not known.
   */
  leftToday?: number;
}
/**
 * A lockfile that was merged: `retake lock merge --json`.
 */
export interface LockMerged {
  /**
   * The lockfile, as git calls it.
   */
  path: string;
  /**
   * What a person must decide.
   */
  conflicts: MergeConflict[];
  /**
   * Takes with another number than before.
   */
  renumbered: RenumberedTake[];
}
/**
 * What a person must decide; until then the word of the ancestor stands.
 */
export interface MergeConflict {
  /**
   * verdicts: two on one take. choices: both sides chose, and not the same take.
   */
  kind: 'verdicts' | 'choices';
  /**
   * The take, or the job.
   */
  of: string;
  /**
   * What our side says.
   */
  ours: MergedVerdict[];
  /**
   * What the other side says.
   */
  theirs: MergedVerdict[];
  /**
   * Command lines, each of which settles it.
   */
  settle: string[];
}
/**
 * A verdict as one side of a merge has it.
 */
export interface MergedVerdict {
  /**
   * Its address in the merged file.
   */
  take: string;
  /**
   * What was decided.
   */
  state: 'circled' | 'approved' | 'rejected';
  /**
   * Who.
   */
  by: string;
}
/**
 * A take that has another number than on its side.
 */
export interface RenumberedTake {
  /**
   * Whose take.
   */
  side: 'ours' | 'theirs';
  /**
   * Its address there.
   */
  before: string;
  /**
   * Its address in the merged file.
   */
  after: string;
}
/**
 * What a collect came to: `retake collect --json`. Collecting costs nothing; charges are those of the render.
 */
export interface CollectionView {
  /**
   * Whether these are make-believe credits.
   */
  rehearsal: boolean;
  /**
   * Tasks taken up from a rescue file.
   */
  takenUp: number;
  /**
   * Takes that are new in the lockfile.
   */
  collected: CollectedTake[];
  /**
   * Takes that were in the lockfile, and whose media is here again.
   */
  restored: RestoredTake[];
  /**
   * Tasks that ended without a take.
   */
  failed: FailedTask[];
  /**
   * Tasks that somebody here had stopped, with what is booked for them.
   */
  cancelled: FailedTask[];
  /**
   * Settled takes whose media could not be had.
   */
  missing: MissingTake[];
  /**
   * Tasks still at the provider.
   */
  left: number;
  /**
   * Attempts that only a person can settle.
   */
  uncertain: number;
  /**
   * Why it ended early. Absent: it did not.
   */
  stopped?: string;
  /**
   * How to go on after what stopped it, without `retake`. Absent: as it began.
   */
  command?: string;
}
/**
 * A take that landed.
 */
export interface CollectedTake {
  /**
   * Its name.
   */
  take: string;
  /**
   * Below the production folder.
   */
  file: string;
  /**
   * Credits it had cost.
   */
  charged: number;
}
/**
 * A take that is whole again.
 */
export interface RestoredTake {
  /**
   * Its name.
   */
  take: string;
  /**
   * Below the production folder.
   */
  file: string;
}
/**
 * A task that gave no take, or not yet.
 */
export interface FailedTask {
  /**
   * Job.
   */
  address: string;
  /**
   * Take slot.
   */
  slot: number;
  /**
   * In words.
   */
  reason: string;
  /**
   * Credits it cost.
   */
  charged: number;
}
/**
 * A take whose media is nowhere to be had.
 */
export interface MissingTake {
  /**
   * Its name.
   */
  take: string;
  /**
   * What goes on after the name.
   */
  reason: string;
  /**
   * Credits it had cost.
   */
  charged: number;
}
/**
 * Media that nobody asks for any more: `retake gc --json`. Records stay in the lockfile.
 */
export interface SweptView {
  /**
   * Whether these are make-believe credits.
   */
  rehearsal: boolean;
  /**
   * Whether it is gone; otherwise it was only told.
   */
  removed: boolean;
  /**
   * What that is, or would be.
   */
  bytes: number;
  /**
   * What may go, or went.
   */
  spare: SpareMedia[];
  /**
   * Takes that are no longer declared and stay.
   */
  kept: KeptMedia[];
  /**
   * Small pictures of media that goes or has gone; they are made again whenever they are wanted. Absent: there are none.
   */
  posters?: {
    /**
     * How many.
     */
    files: number;
    /**
     * Together; not part of `bytes` above.
     */
    bytes: number;
  };
  /**
   * known: every commit was looked through. no-repository: there are none. Anything else: why git could not say.
   */
  history: string;
}
/**
 * Files that may go together.
 */
export interface SpareMedia {
  /**
   * Of which take. Absent: nobody refers to it.
   */
  take?: string;
  /**
   * Credits the take had cost. Absent with it.
   */
  charged?: number;
  /**
   * Size.
   */
  bytes: number;
  /**
   * Below the production folder.
   */
  files: string[];
}
/**
 * A take that stays.
 */
export interface KeptMedia {
  /**
   * Its name.
   */
  take: string;
  /**
   * Size.
   */
  bytes: number;
  /**
   * judged: somebody gave a verdict. committed: a commit refers to it. unknown: a commit may. shared: a declared job uses the bytes. in-flight: a task under way does.
   */
  why: 'judged' | 'committed' | 'unknown' | 'shared' | 'in-flight';
}
/**
 * A note that was written: `retake note --json`.
 */
export interface Noted {
  /**
   * Take address.
   */
  take: string;
  note: NoteView;
  /**
   * Whether it is about a rehearsal.
   */
  rehearsal: boolean;
}
/**
 * What `retake accept`, `pin` and `unpin --json` changed.
 */
export interface KeptView {
  /**
   * What was done.
   */
  did: 'accepted' | 'unaccepted' | 'pinned' | 'unpinned';
  /**
   * Job.
   */
  address: string;
  /**
   * Takes it is about.
   */
  takes: string[];
  /**
   * Fields that the takes were not rendered for. Absent: none.
   */
  changed?: string[];
  /**
   * Credits a plan would cost less now; less than 0 when it would cost more.
   */
  saved: number;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
}
/**
 * What promoting a shot would do: `retake promote --json`.
 */
export interface Promotion {
  /**
   * The job whose take is promoted.
   */
  from: string;
  /**
   * The job of the next rung.
   */
  to: string;
  /**
   * What the next rung asks for.
   */
  gate: 'circled' | 'approved';
  /**
   * The chosen take. Absent: none is.
   */
  circled?: string;
  /**
   * Who chose it.
   */
  by?: string;
  /**
   * Model below.
   */
  fromModel: string;
  /**
   * Model above.
   */
  toModel: string;
  /**
   * Takes of the next rung.
   */
  takes: number;
  /**
   * The seed it hands on. Absent: one of the models has none, or nothing is chosen.
   */
  seed?: number;
  /**
   * Pictures and clips it starts from, as the take did. Absent: none, or nothing is chosen.
   */
  inputs?: string[];
  /**
   * What the next rung costs at most, now or once it is open.
   */
  credits: number;
  /**
   * Whether it may turn out to be less.
   */
  atMost: boolean;
  /**
   * What a plan would do with the next rung.
   */
  action: string;
  /**
   * Why, in words.
   */
  reason: string;
  /**
   * Whether the gate is open.
   */
  open: boolean;
  /**
   * Fields of the request that differ from the chosen take's. Empty where nothing is chosen.
   */
  changes: PromotedField[];
  /**
   * Takes to choose from, where none is chosen.
   */
  candidates: string[];
  /**
   * The command that goes on with it.
   */
  next: string;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * What the chosen take was kept for. Absent: nobody said.
   */
  circledFor?: string;
  /**
   * Where the config has other words than the chosen take was rendered for, as where an outdated take was accepted. Absent: nowhere.
   */
  reworded?: string[];
}
/**
 * A field that promotion changes.
 */
export interface PromotedField {
  /**
   * Which.
   */
  field: string;
  /**
   * In the chosen take. Absent: it had none.
   */
  before?: string;
  /**
   * In the next rung. Absent: it has none.
   */
  after?: string;
}
/**
 * A take that was brought in: `retake import --json`.
 */
export interface Imported {
  /**
   * Take address.
   */
  take: string;
  /**
   * Readable name, relative to the production folder.
   */
  file: string;
  /**
   * Credits booked for it.
   */
  charged: number;
  /**
   * import, or who rendered it.
   */
  provider: string;
  /**
   * The provider's task id, or import: and the beginning of the digest.
   */
  task: string;
  media: MediaFacts;
  /**
   * What does not fit what the job asks for.
   */
  remarks: string[];
  /**
   * Whether it is in the rehearsal.
   */
  rehearsal: boolean;
}
/**
 * Circled variants, written into the config: `retake settle --json`.
 */
export interface SettleView {
  /**
   * Whether the verdicts are the rehearsal's.
   */
  rehearsal: boolean;
  /**
   * Whether nothing was written.
   */
  dryRun: boolean;
  /**
   * Shots that say now what their circled variant says.
   */
  settled: SettledShot[];
  /**
   * Shots that stay as they are.
   */
  refused: UnsettledShot[];
}
/**
 * One shot.
 */
export interface SettledShot {
  /**
   * Scene and shot: s01/rider.
   */
  shot: string;
  /**
   * The circled take.
   */
  take: string;
  /**
   * What was written, by path.
   */
  values: {
    [k: string]: string;
  };
  /**
   * The file that changes, relative to the production folder.
   */
  file: string;
  /**
   * Its lines, as they change.
   */
  diff: ChangedLine[];
}
/**
 * One line that went, came, or stands between.
 */
export interface ChangedLine {
  /**
   * Whether it went, came or stays.
   */
  kind: 'same' | 'gone' | 'came';
  /**
   * Its number, from 1: in the old text if it went, otherwise in the new.
   */
  line: number;
  /**
   * Without its end.
   */
  text: string;
}
/**
 * One shot.
 */
export interface UnsettledShot {
  /**
   * Scene and shot.
   */
  shot: string;
  /**
   * Why, in words.
   */
  refused: string;
  /**
   * What to do.
   */
  hint: string;
}
/**
 * What a change would touch, before anything is changed: `retake impact THING --json`.
 */
export interface ImpactView {
  production: ProductionName;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * What changes, as it was asked for.
   */
  thing: string;
  /**
   * Values that were tried instead of the written ones. Empty: any change of its wording or pictures is assumed.
   */
  sets: TriedValue[];
  /**
   * Jobs whose request the change enters, whether they have takes or not.
   */
  uses: string[];
  /**
   * Shots with a job that is touched.
   */
  shots: number;
  /**
   * Jobs with something to lose: takes that go stale, or a price that changes.
   */
  jobs: TouchedJob[];
  /**
   * Takes that go stale.
   */
  takes: number;
  /**
   * What it costs to render them anew at once, at most.
   */
  credits: number;
  /**
   * What it may cost once verdicts and inputs are there again, at most.
   */
  later: number;
  /**
   * Credits already paid for takes that are stale by it.
   */
  unused: number;
  /**
   * Takes under way that would be for what it was.
   */
  underWay: number;
  /**
   * Verdicts that would lapse.
   */
  verdicts: LapsingVerdict[];
  /**
   * How much dearer, or cheaper, everything that is not rendered yet becomes, at most. 0 where any change is assumed.
   */
  price: number;
  /**
   * Ways to go about it, the cheapest first. Empty: nothing goes stale.
   */
  containment: Containment[];
}
/**
 * A value tried in place of another.
 */
export interface TriedValue {
  /**
   * Where it stands in the config.
   */
  path: string;
  /**
   * As JSON. Absent: it was not written.
   */
  before?: string;
  /**
   * As JSON.
   */
  after: string;
}
/**
 * One job that a change touches.
 */
export interface TouchedJob {
  /**
   * Job address.
   */
  address: string;
  /**
   * uses: the change enters its own request. follows: it is made from a job that is touched. gate: the take that opened its gate is touched.
   */
  via: 'uses' | 'follows' | 'gate';
  /**
   * The touched jobs it follows from. Empty: the change is its own.
   */
  from: string[];
  /**
   * Takes that go stale.
   */
  stale: string[];
  /**
   * What it costs to render them anew at once, at most.
   */
  credits: number;
  /**
   * What it may cost once what they wait for is there, at most.
   */
  later: number;
  /**
   * Credits already paid for them.
   */
  unused: number;
  /**
   * In words, as the plan would say it.
   */
  why: string;
}
/**
 * A verdict on a take that goes stale.
 */
export interface LapsingVerdict {
  /**
   * Address of the take.
   */
  take: string;
  /**
   * The verdict.
   */
  verdict: 'circled' | 'approved';
  /**
   * Who gave it.
   */
  by: string;
}
/**
 * One way to go about a change.
 */
export interface Containment {
  /**
   * accept: the takes there are stand for the new wording. pin: what uses it is rendered anew, and what follows stays. all: everything is rendered anew.
   */
  kind: 'accept' | 'pin' | 'all';
  /**
   * What it costs, at most; later costs included.
   */
  credits: number;
  /**
   * What to type, in order.
   */
  commands: string[];
}
/**
 * What this production's own takes say about how many it takes: `retake yield --json`.
 */
export interface YieldView {
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Takes of judged jobs it needs before anything is said.
   */
  least: number;
  /**
   * By model and rung; those with fewer takes are left out.
   */
  rows: YieldRow[];
  /**
   * Models and rungs with takes, but too few to say anything.
   */
  tooFew: number;
}
/**
 * The takes of one model at one rung.
 */
export interface YieldRow {
  /**
   * Model.
   */
  model: string;
  /**
   * Rung. Absent: it is no shot.
   */
  rung?: string;
  /**
   * Takes that were rendered.
   */
  takes: number;
  /**
   * How many were circled or approved.
   */
  circled: number;
  /**
   * Renders that failed and were paid.
   */
  lost: number;
  /**
   * Credits they cost, those that failed included.
   */
  charged: number;
  /**
   * Takes for each that was circled. Absent: none was.
   */
  takesEach?: number;
  /**
   * Credits for each that was circled. Absent: none was.
   */
  creditsEach?: number;
  /**
   * Seconds of the circled ones, without handles; 0 for pictures.
   */
  usableSeconds: number;
  /**
   * Credits for each usable second. Absent: there is none.
   */
  creditsPerSecond?: number;
}
/**
 * What is sent in words: `retake prompt ADDRESS --json`.
 */
export interface PromptsView {
  /**
   * The prompts, each once.
   */
  prompts: PromptView[];
}
/**
 * A prompt as it is sent, for all jobs that send it.
 */
export interface PromptView {
  /**
   * Jobs that send it.
   */
  addresses: string[];
  /**
   * Who gets it.
   */
  models: PromptListener[];
  /**
   * The text that is sent.
   */
  text: string;
  /**
   * Its length in UTF-16 units.
   */
  units: number;
  /**
   * The text in its phrases, in order: their words together are the text.
   */
  phrases: PhraseView[];
  /**
   * What is sent in the negative field. Absent: nothing, or there is none.
   */
  negative?: string;
  /**
   * Its length in UTF-16 units.
   */
  negativeUnits?: number;
  /**
   * The negative field in its phrases.
   */
  negativePhrases?: PhraseView[];
  /**
   * Pictures of boards that its model has no room for, those that matter most first. Absent: none.
   */
  leftOut?: LeftOutPicture[];
  /**
   * What was written and is not sent.
   */
  dropped: DroppedView[];
  /**
   * What a reviewer should ask of a take; yes means trouble.
   */
  questions: string[];
}
/**
 * A model that is sent a prompt.
 */
export interface PromptListener {
  /**
   * Model.
   */
  model: string;
  /**
   * Endpoint.
   */
  endpoint: string;
  /**
   * UTF-16 units its text may have. Absent: nobody has said.
   */
  max?: number;
  /**
   * UTF-16 units its negative field may have. Absent: nobody has said, or it has none.
   */
  maxNegative?: number;
}
/**
 * Some words of a prompt.
 */
export interface PhraseView {
  /**
   * With the punctuation and the space that follow.
   */
  words: string;
  /**
   * Their length in UTF-16 units.
   */
  units: number;
  /**
   * By which rule they are in it.
   */
  rule:
    | 'written'
    | 'camera'
    | 'framing'
    | 'named'
    | 'named-short'
    | 'inherited'
    | 'introduction'
    | 'rigid'
    | 'brand-rule'
    | 'grade-post'
    | 'edit'
    | 'exclusion-literal'
    | 'exclusion-rewritten'
    | 'exclusion-negative'
    | 'in-words';
  /**
   * Where they are written. Empty: nowhere, the compiler says them.
   */
  from: SourceView[];
}
/**
 * Where words come from.
 */
export interface SourceView {
  /**
   * Such as prompt.action or characters.maya.wardrobe.
   */
  source: string;
  /**
   * Path relative to the production folder. Absent: it is not known.
   */
  file?: string;
  /**
   * Line, from 1.
   */
  line?: number;
}
/**
 * A picture of a board that a model has no room for.
 */
export interface LeftOutPicture {
  /**
   * `refs/maya.png`, `still/bike`.
   */
  picture: string;
  /**
   * Whose board it is on, and where: `characters.maya.references.palette`.
   */
  board: string;
  /**
   * What is said instead. Absent: the words say it already, or nothing is written of it.
   */
  words?: string;
}
/**
 * Words that were written and are not sent.
 */
export interface DroppedView {
  /**
   * The words.
   */
  words: string;
  /**
   * Where they are written.
   */
  from: SourceView[];
  /**
   * Why.
   */
  why:
    | 'said-already'
    | 'grade-post'
    | 'pictured'
    | 'never-repeated'
    | 'still'
    | 'clip-has-it'
    | 'sentence'
    | 'implied'
    | 'own-environment'
    | 'named-already';
}
/**
 * What a production can begin with: `retake init --list --json`.
 */
export interface TemplatesList {
  /**
   * Each by its name.
   */
  templates: TemplateView[];
}
/**
 * A production to begin with.
 */
export interface TemplateView {
  /**
   * What to type after --template.
   */
  name: string;
  /**
   * What to type after --goal. Absent: it is no goal's.
   */
  goal?: string;
  /**
   * What it is.
   */
  summary: string;
  /**
   * What all of it costs, each rung once.
   */
  credits: number;
}
/**
 * A shot: `retake show s01/ride --json`.
 */
export interface ShotView {
  /**
   * Its address, scene/shot.
   */
  shot: string;
  /**
   * For people.
   */
  title?: string;
  /**
   * What it does in the film.
   */
  role?: string;
  /**
   * The production's goal.
   */
  goal?: string;
  /**
   * How: model for the ladder, else performance, avatar, recipe, routed, workflow or plate.
   */
  made: string;
  /**
   * How long it is. Absent: a recording or a recipe decides.
   */
  seconds?: number;
  handles?: HandlesView;
  /**
   * Its aspect ratios.
   */
  ratios: string[];
  /**
   * The rungs it climbs, cheap first.
   */
  rungs: RungView[];
  /**
   * What to look at in its takes before one is approved. Absent: nothing in particular.
   */
  checks?: string[];
  /**
   * What is not written at the shot, and where it comes from.
   */
  filled: string[];
  /**
   * Its jobs, with what a take of each costs at most.
   */
  jobs: ShotJob[];
  /**
   * Whether its wording has come to rest: wording stable since #2. Absent: too few drafts to tell, or variants are tried out.
   */
  wording?: string;
}
/**
 * A job of a shot.
 */
export interface ShotJob {
  /**
   * Its address.
   */
  address: string;
  /**
   * Takes that are asked for.
   */
  takes: number;
  /**
   * What one take costs at most.
   */
  credits: number;
}
/**
 * Beats or shots to paste: `retake split --json`.
 */
export interface SplitView {
  /**
   * What a shot, or a scene, is split into.
   */
  kind: 'beats' | 'shots';
  /**
   * Of the shot or the scene.
   */
  address: string;
  /**
   * In their order.
   */
  parts: SplitPart[];
  /**
   * Of the parts together.
   */
  seconds: number;
  /**
   * Seconds there were to split.
   */
  wanted: number;
  /**
   * What else to do.
   */
  notes: string[];
  /**
   * The same as text for retake.yaml.
   */
  yaml: string;
}
/**
 * One beat or shot.
 */
export interface SplitPart {
  /**
   * A name to begin with.
   */
  id: string;
  /**
   * How long it is; its models can make that.
   */
  seconds: number;
  /**
   * What happens in it. Absent: nobody has said.
   */
  action?: string;
}
/**
 * `retake lint --json`.
 */
export interface LintReport {
  /**
   * In the order of the text.
   */
  findings: LintFinding[];
  /**
   * How many of them are errors.
   */
  errors: number;
  /**
   * How many are warnings.
   */
  warnings: number;
  /**
   * How many are infos.
   */
  infos: number;
  /**
   * How many rules looked: those that the config has not turned off.
   */
  rules: number;
}
/**
 * `retake lint --rules --json`, and with one rule `retake lint --explain RULE --json`.
 */
export interface RulesList {
  /**
   * In the order in which a shot is thought about.
   */
  rules: LintRule[];
}
/**
 * One rule.
 */
export interface LintRule {
  /**
   * Its name, as in `lint:` and in comments.
   */
  id: string;
  /**
   * Unless the config says otherwise.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What it finds.
   */
  summary: string;
  /**
   * What goes wrong otherwise, and what to do instead.
   */
  why: string;
  /**
   * YAML in which it is found.
   */
  bad: string;
  /**
   * The same, as it should be.
   */
  good: string;
}
/**
 * `retake explain --json`, and with one code `retake explain CODE --json`.
 */
export interface CodesList {
  /**
   * In the order in which a production is read and rendered.
   */
  codes: ExplainedCode[];
}
/**
 * A code that problems and refusals carry, and what there is to learn of it.
 */
export interface ExplainedCode {
  /**
   * As in `error[unknown-key]`. Stable.
   */
  code: string;
  /**
   * One sentence.
   */
  means: string;
  /**
   * Why it matters, and what to do.
   */
  why: string;
  /**
   * YAML of a config, or command lines that begin with `$ `, that bring it about.
   */
  wrong: string;
  /**
   * The same, put right.
   */
  right: string;
}
/**
 * `retake fmt --json`.
 */
export interface FormattedView {
  /**
   * Whether the files were changed. With --check and --diff they are not.
   */
  written: boolean;
  /**
   * All files of the config, relative to its folder.
   */
  files: string[];
  /**
   * Those that were not in their usual form.
   */
  changed: FormattedFile[];
}
/**
 * A file that was formatted, or would be.
 */
export interface FormattedFile {
  /**
   * Relative to the production folder.
   */
  file: string;
  /**
   * The lines that change, and those between them.
   */
  diff: ChangedLine[];
}
/**
 * What to do about a take: `retake advise --json`.
 */
export interface TakeAdviceView {
  /**
   * Take address.
   */
  take: string;
  /**
   * What was decided. Absent: nothing yet.
   */
  verdict?: 'circled' | 'approved' | 'rejected';
  /**
   * What is wrong with it, in words. Absent: nobody said.
   */
  reason?: string;
  scores?: ScoresView;
  /**
   * keep: it is good. edit: one thing is wrong, and an edit changes it. regenerate: an edit would keep what is wrong. weigh: what is cheaper decides. judge: nobody has said enough.
   */
  way: 'keep' | 'edit' | 'regenerate' | 'weigh' | 'judge';
  /**
   * Why, in words.
   */
  why: string;
  /**
   * The earlier stage to go back to. Absent: it is not to be rendered anew.
   */
  from?: string;
  edit?: EditOfferView;
  anew?: AnewOffer;
  /**
   * An edit pays where a re-render takes more attempts than this. Absent: one of the two has no price.
   */
  breakEven?: number;
  /**
   * The cheaper way, by this production's own takes. Absent: they say nothing yet.
   */
  cheaper?: 'edit' | 'anew';
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Commands that go on with it. Empty: nothing is to be done, or a person must say more first.
   */
  next: string[];
}
/**
 * One edit of a take.
 */
export interface EditOfferView {
  /**
   * Model.
   */
  model: string;
  /**
   * Credits at most.
   */
  credits: number;
  /**
   * Length of the take. Absent: not known.
   */
  seconds?: number;
  /**
   * Whether the config has this edit.
   */
  declared: boolean;
}
/**
 * One more attempt at a take, with the edits that would be made again.
 */
export interface AnewOffer {
  /**
   * Model.
   */
  model: string;
  /**
   * Rung. Absent: it is no shot.
   */
  rung?: string;
  /**
   * Credits at most, of one attempt.
   */
  credits: number;
  /**
   * Attempts expected until one is circled. Absent: too few takes, or none circled.
   */
  attempts?: number;
  /**
   * Credits of so many attempts.
   */
  expected?: number;
  measured: MeasuredTakes;
}
/**
 * Takes of one model at one rung.
 */
export interface MeasuredTakes {
  /**
   * How many there are.
   */
  takes: number;
  /**
   * How many were circled or approved.
   */
  circled: number;
  /**
   * How many it needs before anything is said.
   */
  least: number;
}
/**
 * How shots came about, for a client: `retake story --json`.
 */
export interface StoryView {
  production: ProductionName;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Shots with takes, in the order of the film; those that are gone come last.
   */
  shots: StoryShot[];
}
/**
 * How one shot came about.
 */
export interface StoryShot {
  /**
   * Its address, scene/shot.
   */
  shot: string;
  /**
   * Its title. Absent: it has none, or is no longer declared.
   */
  title?: string;
  /**
   * The whole of it in one sentence.
   */
  sentence: string;
  /**
   * Charged for it, failures included.
   */
  credits: number;
  /**
   * What was rendered and decided, the oldest first. Of verdicts that were changed, the last is told.
   */
  decisions: DecisionView[];
}
/**
 * One line of the log.
 */
export interface DecisionView {
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Who. Absent: a run.
   */
  by?: string;
  /**
   * What, in words.
   */
  what: string;
}
/**
 * What a take was made from: `retake lineage --json`.
 */
export interface LineageView {
  /**
   * Take address.
   */
  take: string;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Charged for the whole chain.
   */
  credits: number;
  /**
   * Takes and files, each after all it comes from; the take itself last.
   */
  links: LineageLink[];
}
/**
 * A take, or a file that somebody supplied.
 */
export interface LineageLink {
  /**
   * Take address, or path.
   */
  name: string;
  /**
   * What it is. unknown: a take whose job is no longer declared.
   */
  kind: 'file' | 'still' | 'shot' | 'edit' | 'finish' | 'sound' | 'unknown';
  /**
   * Rung. Absent: it has none.
   */
  rung?: string;
  /**
   * Model. Absent: it is a file.
   */
  model?: string;
  /**
   * Digest of its bytes. Absent: it is not here.
   */
  sha256?: string;
  /**
   * Charged. Absent: it is a file.
   */
  credits?: number;
  /**
   * What was decided. Absent: nothing yet.
   */
  verdict?: string;
  /**
   * Who decided.
   */
  by?: string;
  /**
   * What it was made from, by name.
   */
  from: string[];
}
/**
 * `retake continuity --json`.
 */
export interface ContinuityView {
  /**
   * In the order of the film.
   */
  scenes: ContinuityScene[];
}
/**
 * A scene, as a script supervisor writes it down.
 */
export interface ContinuityScene {
  /**
   * Its id.
   */
  scene: string;
  /**
   * For people.
   */
  title?: string;
  /**
   * Its shots, in their order.
   */
  rows: ContinuityRow[];
}
/**
 * What a shot holds.
 */
export interface ContinuityRow {
  /**
   * Scene and shot: `s01/ride`.
   */
  shot: string;
  /**
   * Words for file names.
   */
  slug?: string;
  /**
   * How long it is. Absent: what it follows decides.
   */
  seconds?: number;
  values: ContinuityValues;
  /**
   * What is otherwise than in the shot before.
   */
  changed: ('who' | 'wardrobe' | 'props' | 'location' | 'look' | 'light' | 'frames' | 'references' | 'continuity')[];
}
/**
 * What an audience notices when it changes.
 */
export interface ContinuityValues {
  /**
   * Characters, by id.
   */
  who: string;
  /**
   * What they wear.
   */
  wardrobe: string;
  /**
   * Props, by id.
   */
  props: string;
  /**
   * The place, and what the shot says of it itself.
   */
  location: string;
  /**
   * The look, by id.
   */
  look: string;
  /**
   * What is said of light: the shot's words and its look's.
   */
  light: string;
  /**
   * The pictures it goes from and to.
   */
  frames: string;
  /**
   * Identity pictures, and whatever else is looked at.
   */
  references: string;
  /**
   * What has to stay as it is.
   */
  continuity: string;
}
/**
 * `retake lint --consistency --json`.
 */
export interface ConsistencyView {
  /**
   * In the order of the film.
   */
  scenes: ConsistencyScene[];
}
/**
 * How far a scene keeps to the habits that keep pictures alike.
 */
export interface ConsistencyScene {
  /**
   * Its id.
   */
  scene: string;
  /**
   * For people.
   */
  title?: string;
  /**
   * 0 to 100: the share of what can be judged that is so; partly is half. Absent: there is nothing to judge.
   */
  score?: number;
  /**
   * What does not apply to the scene is left out.
   */
  criteria: ConsistencyCriterion[];
}
/**
 * One habit.
 */
export interface ConsistencyCriterion {
  /**
   * What it is called.
   */
  name:
    | 'same reference'
    | 'identity repeated'
    | 'wardrobe and light'
    | 'short shots'
    | 'few variables'
    | 'planned in pictures';
  /**
   * Whether the scene keeps to it.
   */
  verdict: 'yes' | 'partly' | 'no';
  /**
   * What that is seen by, in one sentence.
   */
  why: string;
}
/**
 * `retake refs --json`.
 */
export interface ReferencesList {
  /**
   * Pictures of the bible first.
   */
  references: ReferenceView[];
}
/**
 * A picture the production goes back to.
 */
export interface ReferenceView {
  /**
   * `refs/maya.png`, `still/bike-hero`.
   */
  name: string;
  /**
   * A file that was supplied, or a still of this production.
   */
  kind: 'file' | 'still';
  /**
   * What it is there for: `character.maya identity`, `first frame`.
   */
  roles: string[];
  /**
   * Why the file cannot be used. Absent: it can, or it is a still.
   */
  trouble?: string;
  /**
   * Of a still: the takes it has, rejected ones aside.
   */
  takes?: number;
  /**
   * Of a still: whether one of them is circled or approved.
   */
  circled?: boolean;
  /**
   * Pixels: of a file as it is, of a still as it will be. Absent: not known.
   */
  width?: number;
  /**
   * The same.
   */
  height?: number;
  /**
   * Its shape, such as `16:9`; or how wide it is for its height, such as `0.86`.
   */
  aspect?: string;
  /**
   * Of a file.
   */
  bytes?: number;
  /**
   * Of a file, from its first bytes.
   */
  mime?: string;
  /**
   * Whether parts of it may be see-through.
   */
  alpha?: boolean;
  /**
   * From which sides it shows the character whose identity it is.
   */
  views?: string[];
  /**
   * Stills and shots made from it directly.
   */
  usedBy: string[];
  /**
   * Shots made from it, directly or through stills.
   */
  shots: string[];
  /**
   * What lint finds about it, and what else is worth knowing.
   */
  findings: string[];
}
/**
 * `retake refs add --json`.
 */
export interface ReferenceAdded {
  /**
   * Whether nothing was written.
   */
  dryRun: boolean;
  /**
   * `character.maya`.
   */
  entry: string;
  /**
   * Of its board.
   */
  slot: 'identity' | 'palette' | 'framing' | 'lighting';
  /**
   * As the config names it.
   */
  path: string;
  /**
   * Whether the file was copied there; otherwise it was there.
   */
  copied: boolean;
  /**
   * Pixels.
   */
  width: number;
  /**
   * Pixels.
   */
  height: number;
  /**
   * How large the file is.
   */
  bytes: number;
  /**
   * From its first bytes.
   */
  mime: string;
  /**
   * What is worth knowing of it.
   */
  findings: string[];
  /**
   * The config that names it now.
   */
  file: string;
  /**
   * The lines that changed.
   */
  diff: ChangedLine[];
}
/**
 * What was done to a production, the oldest first: `retake log --json`.
 */
export interface LogView {
  /**
   * Whether this is the rehearsal’s.
   */
  rehearsal: boolean;
  /**
   * From when on, UTC. Absent: from the beginning.
   */
  since?: string;
  /**
   * The oldest first.
   */
  deeds: DeedView[];
  /**
   * Credits of all that is listed.
   */
  charged: number;
  /**
   * Who asked for it, the dearest first.
   */
  people: PersonSpent[];
}
/**
 * One thing that was done.
 */
export interface DeedView {
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Who. Absent: nobody wrote it down.
   */
  by?: string;
  /**
   * What. settled: a person said what became of a request where nobody knew.
   */
  did:
    | 'rendered'
    | 'reused'
    | 'imported'
    | 'failed'
    | 'wrong'
    | 'moderated'
    | 'cancelled'
    | 'settled'
    | 'circled'
    | 'approved'
    | 'rejected'
    | 'noted'
    | 'accepted'
    | 'pinned';
  /**
   * The take, or the slot of one that did not come to be.
   */
  about: string;
  /**
   * What it cost. Absent: it is no matter of money.
   */
  credits?: number;
  /**
   * Which made it. Absent: none did.
   */
  model?: string;
  /**
   * In somebody’s words. Absent: nothing was said.
   */
  text?: string;
  /**
   * Why the policy was overridden. Absent: it was not.
   */
  forced?: string;
}
/**
 * What one person spent.
 */
export interface PersonSpent {
  /**
   * Who. Absent: nobody wrote it down.
   */
  by?: string;
  /**
   * Credits.
   */
  credits: number;
}
/**
 * The plans of the web app: `retake account plans --json`.
 */
export interface WebPlansView {
  /**
   * The smallest first.
   */
  plans: WebPlanView[];
  /**
   * What their credits are not.
   */
  note: string;
}
/**
 * A plan of the web app.
 */
export interface WebPlanView {
  /**
   * As it is written in `account.plan`.
   */
  id: string;
  /**
   * As the provider calls it.
   */
  name: string;
  /**
   * Credits it comes with.
   */
  credits: number;
  /**
   * How often they come.
   */
  per: 'once' | 'month';
  /**
   * Dollars a user pays a month, billed annually.
   */
  usd: number;
  /**
   * What it is not for.
   */
  limitation: string;
  /**
   * Where it is known from, and when.
   */
  source: string;
  /**
   * Whether the production says it is the one.
   */
  yours: boolean;
}
/**
 * What a production still needs, and what would hold it: `retake budget advise --json`. A guess, never a price.
 */
export interface AdviceView {
  /**
   * Whether the books are the rehearsal’s.
   */
  rehearsal: boolean;
  /**
   * Credits asked for, now and later, at most.
   */
  asked: number;
  /**
   * Credits for attempts beyond that, by the measured yield.
   */
  more: number;
  /**
   * Both together.
   */
  credits: number;
  /**
   * What that many API credits cost.
   */
  dollars: number;
  /**
   * Where more attempts are expected than are asked for.
   */
  attempts: ExpectedAttempts[];
  /**
   * Model and rung of what is asked for and was measured too little.
   */
  unmeasured: string[];
  /**
   * The first tier of the API that may spend so much in a month. Absent: none may.
   */
  tier?: number;
  /**
   * Dollars that tier may spend in a month.
   */
  tierUsd?: number;
  /**
   * Dollars of credits that have to be bought before it holds.
   */
  tierBought?: number;
  /**
   * The plans of the web app.
   */
  plans: PlanFit[];
  /**
   * What their credits are not.
   */
  note: string;
}
/**
 * Attempts until one is circled.
 */
export interface ExpectedAttempts {
  /**
   * Model.
   */
  model: string;
  /**
   * Rung.
   */
  rung: string;
  /**
   * Takes for each circled one, measured.
   */
  takesEach: number;
  /**
   * Jobs that ask for fewer.
   */
  jobs: number;
  /**
   * What the rest would cost.
   */
  credits: number;
}
/**
 * Whether a plan of the web app holds so many credits.
 */
export interface PlanFit {
  /**
   * As the provider calls it.
   */
  name: string;
  /**
   * Credits it comes with.
   */
  credits: number;
  /**
   * How often they come.
   */
  per: 'once' | 'month';
  /**
   * Whether one portion is enough, credit for credit.
   */
  fits: boolean;
  /**
   * Whether the production says it is the one.
   */
  yours: boolean;
}
/**
 * What a production needs before it is scaled, and what it has: `retake doctor --production --json`.
 */
export interface ReadinessView {
  /**
   * Whether the books are the rehearsal’s.
   */
  rehearsal: boolean;
  /**
   * Who asks, as takes remember it.
   */
  who: string;
  /**
   * Exactly six.
   */
  rows: ReadinessRow[];
}
/**
 * One of the six.
 */
export interface ReadinessRow {
  /**
   * Which.
   */
  what: 'cost controls' | 'polling' | 'storage' | 'retries' | 'user limits' | 'content review';
  /**
   * Whether nothing is left to do.
   */
  ready: boolean;
  /**
   * What is so.
   */
  text: string;
  /**
   * What to do. Absent: nothing.
   */
  hint?: string;
}
/**
 * Where the money went: `retake report --json`. Settled tasks only.
 */
export interface ReportView {
  /**
   * Title of the production.
   */
  production: string;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * The date from which it counts, UTC. Absent: from the beginning.
   */
  since?: string;
  sums: SpendSums;
  /**
   * Charged, in US dollars at the provider's price of a credit.
   */
  dollars: number;
  /**
   * The same at the price and in the currency the production says it pays. Absent: it says nothing.
   */
  price?: {
    /**
     * Before tax.
     */
    amount: number;
    /**
     * As ISO 4217 names it.
     */
    currency: string;
    /**
     * With the tax the production names. Absent: it names none.
     */
    withTax?: number;
  };
  /**
   * Shooting ratio: takes for each chosen one. Absent: none is chosen.
   */
  takesEach?: number;
  /**
   * Credits for each chosen take, all that failed included. Absent: none is chosen.
   */
  creditsEach?: number;
  /**
   * Credits a usable second. Absent: there is none.
   */
  creditsPerSecond?: number;
  waste: WasteView;
  /**
   * Credits of jobs of which no take was chosen, by job and cause, the dearest first.
   */
  leaks: LeakView[];
  /**
   * Credits of records that nobody can read any more; not in any sum. Absent: there are none.
   */
  unreadable?: number;
  /**
   * The same credits told apart in several ways.
   */
  by: SpendTable[];
}
/**
 * Sums of settled tasks.
 */
export interface SpendSums {
  /**
   * Credits that were charged.
   */
  charged: number;
  /**
   * What the price book said these would cost at most, in credits.
   */
  quoted: number;
  /**
   * What the provider said they might cost, where it did say, in credits.
   */
  estimated: number;
  /**
   * Takes that were rendered.
   */
  takes: number;
  /**
   * How many of them were circled or approved.
   */
  chosen: number;
  /**
   * Tasks that gave no take.
   */
  failed: number;
  /**
   * Seconds of the chosen takes, without handles.
   */
  usableSeconds: number;
}
/**
 * What was paid and came to nothing so far, each credit once.
 */
export interface WasteView {
  /**
   * Tasks that gave no take and were paid, by how they failed.
   */
  failed: PaidFailure[];
  /**
   * Credits for takes that were rejected.
   */
  rejected: number;
  /**
   * Credits for takes that were not chosen, of jobs that are no longer declared.
   */
  orphaned: number;
  /**
   * All of it.
   */
  total: number;
}
/**
 * Failures of one kind.
 */
export interface PaidFailure {
  /**
   * failed, wrong, moderated, cancelled or written-off.
   */
  how: string;
  /**
   * How many.
   */
  tasks: number;
  /**
   * Credits.
   */
  charged: number;
}
/**
 * Credits of one job that led to no chosen take, for one cause.
 */
export interface LeakView {
  /**
   * The job; of variants the address they share.
   */
  address: string;
  /**
   * Model.
   */
  model: string;
  /**
   * rejected: a person rejected it. unjudged: nobody has decided, and it may yet be chosen. lost: the provider gave no take.
   */
  cause: 'rejected' | 'unjudged' | 'lost';
  /**
   * What was wrong with it, or how it failed, in one word. Absent: nobody said.
   */
  what?: string;
  /**
   * Takes, or failures.
   */
  takes: number;
  /**
   * Charged.
   */
  credits: number;
}
/**
 * Sums by one thing.
 */
export interface SpendTable {
  /**
   * What they are told apart by.
   */
  by: 'day' | 'scene' | 'shot' | 'rung' | 'model' | 'person';
  /**
   * Days in their order; everything else the dearest first.
   */
  rows: SpendRowView[];
}
/**
 * Sums of one of them.
 */
export interface SpendRowView {
  /**
   * Such as 2026-11-23, s01, s01/ride, draft, gen4.5, or a person. Empty: it has none, such as the rung of a still, or a task of which nobody wrote down who asked.
   */
  key: string;
  /**
   * Credits that were charged.
   */
  charged: number;
  /**
   * What the price book said these would cost at most, in credits.
   */
  quoted: number;
  /**
   * What the provider said they might cost, where it did say, in credits.
   */
  estimated: number;
  /**
   * Takes that were rendered.
   */
  takes: number;
  /**
   * How many of them were circled or approved.
   */
  chosen: number;
  /**
   * Tasks that gave no take.
   */
  failed: number;
  /**
   * Seconds of the chosen takes, without handles.
   */
  usableSeconds: number;
}
/**
 * Contact sheets that were written: `retake sheet --json`.
 */
export interface SheetsView {
  /**
   * Whether these are takes of a rehearsal.
   */
  rehearsal: boolean;
  /**
   * The files, in their order.
   */
  sheets: SheetFile[];
  /**
   * What has only a placeholder, and why, by take.
   */
  unshown: {
    [k: string]: string;
  };
}
/**
 * One sheet.
 */
export interface SheetFile {
  /**
   * Where it is, relative to the working directory.
   */
  file: string;
  /**
   * How many are on it.
   */
  pictures: number;
}
/**
 * A storyboard or an animatic that was written: `retake board --json`, `retake animatic --json`.
 */
export interface BoardView {
  /**
   * Where it is, relative to the working directory.
   */
  file: string;
  /**
   * Shots in it.
   */
  shots: number;
  /**
   * How many of them have a picture; the others are drawn.
   */
  pictures: number;
  /**
   * How long it is: a board as its shots are written, an animatic as the film is cut.
   */
  seconds: number;
}
/**
 * Jobs and what they need: `retake graph --json`.
 */
export interface GraphView {
  /**
   * Title of the production.
   */
  title: string;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Whether a node is a scene, because there are too many jobs.
   */
  isCollapsed: boolean;
  /**
   * Each after what it needs.
   */
  nodes: GraphNodeView[];
  /**
   * What needs what.
   */
  edges: GraphEdgeView[];
}
/**
 * A job, or a scene.
 */
export interface GraphNodeView {
  /**
   * Address, or scene.
   */
  name: string;
  /**
   * Its scene, stills or sound.
   */
  group: string;
  /**
   * Takes and model, or how many jobs.
   */
  facts: string;
  /**
   * What a plan would do; of a scene, what is most pressing of its jobs.
   */
  action: 'create' | 'replace' | 'resume' | 'reuse' | 'wait' | 'keep' | 'orphan';
  /**
   * Now, at most.
   */
  credits: number;
  /**
   * Once what it waits for is there, at most.
   */
  later: number;
}
/**
 * `to` needs `from`.
 */
export interface GraphEdgeView {
  /**
   * What is needed.
   */
  from: string;
  /**
   * What needs it.
   */
  to: string;
  /**
   * What must be true of it first. Absent: its picture or sound is used.
   */
  gate?: 'circled' | 'approved';
}
/**
 * What was handed over: `retake conform --json`.
 */
export interface ConformView {
  /**
   * Whether it is of rehearsals.
   */
  rehearsal: boolean;
  /**
   * Where it was written, as it was named.
   */
  folder: string;
  /**
   * How far the film had to be.
   */
  stage: 'stringout' | 'assembly' | 'final';
  /**
   * The film, once for each ratio; the first is the frame's.
   */
  sequences: ConformSequence[];
  /**
   * Media that was handed over, clips of cards included.
   */
  media: number;
  /**
   * Files that were new, or otherwise than before.
   */
  written: number;
  /**
   * Files that were there already.
   */
  unchanged: number;
  /**
   * Files of an earlier hand-off that this one does not have.
   */
  removed: number;
  /**
   * Shots for which nothing stands: they are black.
   */
  missing: string[];
  /**
   * What is good to know: other frame rates, sounds that run past the end.
   */
  remarks: string[];
}
/**
 * The film in one ratio.
 */
export interface ConformSequence {
  /**
   * As written.
   */
  ratio: string;
  /**
   * How long it is, in its own frames.
   */
  frames: number;
  /**
   * How long it is.
   */
  seconds: number;
  /**
   * How long it is, as timecode.
   */
  duration: string;
  /**
   * Shots, cards and blacks.
   */
  events: number;
  /**
   * What was written of it, in the folder.
   */
  files: string[];
}
/**
 * What was packed: `retake turnover --json`.
 */
export interface TurnoverView {
  /**
   * Whether it is of rehearsals.
   */
  rehearsal: boolean;
  /**
   * The zip, as it was named.
   */
  file: string;
  /**
   * How far the film had to be.
   */
  stage: 'stringout' | 'assembly' | 'final';
  /**
   * The film, once for each ratio; the first is the frame's.
   */
  sequences: ConformSequence[];
  /**
   * Media that is in it.
   */
  media: number;
  /**
   * Files that are in it.
   */
  files: number;
  /**
   * How large the zip is.
   */
  bytes: number;
  /**
   * Whether it was written. False: it was there, and holds exactly this.
   */
  isNew: boolean;
  /**
   * Shots for which nothing stands: they are black.
   */
  missing: string[];
  /**
   * What is good to know: other frame rates, sounds that run past the end.
   */
  remarks: string[];
}
/**
 * A cut that came back from an editor, held against the one in the config: `retake conform --check --json`.
 */
export interface CutCheckView {
  /**
   * Whether it is of rehearsals.
   */
  rehearsal: boolean;
  /**
   * What came back.
   */
  file: string;
  /**
   * The ratio of the film it is of.
   */
  ratio: string;
  /**
   * Whether it is other than what was handed over. Absent: nobody knows what was.
   */
  changed?: boolean;
  /**
   * Pictures and sounds that are as the cut has them.
   */
  same: number;
  /**
   * What is not: pictures in the order of the film, then sounds, then what is of the whole film.
   */
  differences: CutDifference[];
  /**
   * What is good to know of the file.
   */
  remarks: string[];
  /**
   * Whether `--write` has anything to write into the cut, or had.
   */
  writable: boolean;
  /**
   * What was written. Absent: nothing.
   */
  written?: {
    /**
     * The config.
     */
    file: string;
    /**
     * Its lines that changed, with those between them.
     */
    diff: ChangedLine[];
  };
}
/**
 * One thing of the film that is not as the cut has it.
 */
export interface CutDifference {
  /**
   * What it is. A clip is no shot of the production.
   */
  kind: 'shot' | 'card' | 'black' | 'clip' | 'sound' | 'film';
  /**
   * The shot by scene and id, what a card says, the name of a file; empty for the whole film.
   */
  name: string;
  /**
   * The timecode at which it begins in the edit. Absent: it is not in it.
   */
  at?: string;
  /**
   * What became of it.
   *
   * @minItems 1
   */
  changes: CutChange[];
  /**
   * What to type so that the take the editor used is the one that stands for the shot. Absent: nothing need be done, or helps.
   */
  next?: string;
}
/**
 * One thing that became of it.
 */
export interface CutChange {
  /**
   * added: it was not in the cut. again: it is in the film elsewhere, too. missing: it is not in the edit. moved: its place among the pictures, from 1. in, out: of the medium. length: of a card or black. dissolve: into it, in frames. at: when a sound begins. words: what a card says. take: another one than stands for the shot. foreign: no shot or sound of the production. untimed: where it is cut cannot be told. beyond: what `cut` has no words for.
   */
  kind:
    | 'added'
    | 'again'
    | 'missing'
    | 'moved'
    | 'in'
    | 'out'
    | 'length'
    | 'dissolve'
    | 'at'
    | 'words'
    | 'take'
    | 'foreign'
    | 'untimed'
    | 'beyond';
  /**
   * As the cut has it. Absent: it has none.
   */
  before?: string;
  /**
   * As the edit has it; of what is beyond, what it is. Absent: it has none.
   */
  after?: string;
  /**
   * Of another take: what was said of it.
   */
  verdict?: 'circled' | 'approved' | 'rejected' | 'none';
  /**
   * Of another take: whether it is of another wording than the config has now.
   */
  stale?: boolean;
}
/**
 * Where the catalog's facts are from, the oldest first: `retake models sources --json`.
 */
export interface SourcesList {
  /**
   * One for each source.
   */
  sources: {
    /**
     * What rows of the catalog call it.
     */
    id: string;
    /**
     * What it is.
     */
    title: string;
    /**
     * When it was noted.
     */
    date: string;
    /**
     * How long ago that is.
     */
    days: number;
    /**
     * Models whose fields stand on it.
     */
    fields: number;
    /**
     * Models whose price stands on it, as the newest source that states it.
     */
    prices: number;
  }[];
}
