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
  | LintReport
  | RulesList
  | Unlocked
  | Started
  | Served
  | SchemaNames
  | Comparison
  | PriceCheck
  | AccountView
  | LockMerged
  | GitSetUp
  | CollectionView
  | SweptView;

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
  /**
   * Length of each take.
   */
  seconds?: number;
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
 * A production: `retake show --json`.
 */
export interface ProductionView {
  production: ProductionName;
  /**
   * Its goal.
   */
  goal?: string;
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
   * Why, as a sentence.
   */
  refused: string;
  /**
   * What to do.
   */
  hint?: string;
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
