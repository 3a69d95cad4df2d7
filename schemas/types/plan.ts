// Generated from plan.schema.json by npm run generate. Do not edit.

/**
 * create: no take ever. replace: the take was for other inputs; it stays. resume: in flight, collecting costs nothing. reuse: a take with this fingerprint exists elsewhere, 0 credits. keep: up to date. wait: something is in the way. orphan: no longer declared; kept until gc.
 */
export type Action = 'create' | 'replace' | 'resume' | 'reuse' | 'keep' | 'wait' | 'orphan';

/**
 * What apply would do, what it costs at most, and why. What `plan --json` prints and `plan --out` saves.
 */
export interface Plan {
  /**
   * Version of this shape.
   */
  format: 1;
  /**
   * Names this plan: equal inputs give equal ids. A saved plan is used once.
   */
  id: string;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  production: PlannedProduction;
  basis: Basis;
  selection: Selection;
  /**
   * One for each job, in the order in which they can be rendered.
   */
  changes: Change[];
  totals: Totals;
  /**
   * Every budget ceiling, with what is used of it and whether this plan fits.
   */
  ceilings: Ceiling[];
  /**
   * What is worth a look and stops nothing.
   */
  warnings: string[];
  /**
   * What the account allows of the things this plan asks for. Absent: the account was not asked.
   */
  limits?: AccountLimit[];
  /**
   * Changes of one thing of the bible that make several jobs stale, each with what it comes to. Absent: there is none.
   */
  causes?: Cause[];
  /**
   * Takes that go stale because of a job upstream, by that job; the dearest first. Absent: nothing does.
   */
  cascades?: Cascade[];
  /**
   * What apply would send for every slot that is to be rendered. Absent: nobody asked (`--show-requests`).
   */
  requests?: PlannedRequest[];
  /**
   * What does not fit into `within`, by why. Absent: everything does, or nobody asked.
   */
  deferred?: Deferral[];
  draftFirst?: DraftFirst;
  webPlan?: WebPlan;
  /**
   * What `totals.later` waits for: a circled take, an approved one, or anything else that is to be there. Only where a plan is printed; absent: nothing costs anything later.
   */
  laterIf?: 'circled' | 'approved' | 'there';
  fitting?: Fitting;
  /**
   * The command that does this plan, or settles what is in its way. Only where a plan is printed; absent: there is nothing to do, or it is over budget.
   */
  next?: string;
}
/**
 * Which production.
 */
export interface PlannedProduction {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * What it is to achieve, in one sentence. Absent: it is not written.
   */
  logline?: string;
}
/**
 * Digests of what the plan was made from. When one differs, the plan is stale.
 */
export interface Basis {
  /**
   * The config files.
   */
  config: string;
  /**
   * The price book.
   */
  catalog: string;
  /**
   * The referenced files.
   */
  files: string;
  /**
   * The lockfile.
   */
  lockfile: string;
  /**
   * What is in flight.
   */
  journal: string;
  /**
   * Who asks, where budgets are by person. Absent: they are not.
   */
  person?: string;
  /**
   * The git branch, where the policy looks at it. Absent: it does not, or none is checked out.
   */
  branch?: string;
}
/**
 * What the person asked to look at. Absent members: everything.
 */
export interface Selection {
  /**
   * Only these jobs and what they need.
   */
  only?: string[];
  /**
   * Not these.
   */
  except?: string[];
  /**
   * Only these rungs.
   */
  rungs?: string[];
  /**
   * One more take of each of these.
   */
  retake?: string[];
  /**
   * Only what fits into this many credits.
   */
  within?: number;
  /**
   * Why rungs that the policy would have wait are rendered all the same. Absent: they wait.
   */
  forcePremium?: string;
}
/**
 * What happens to one job.
 */
export interface Change {
  /**
   * Job address.
   */
  address: string;
  action: Action;
  /**
   * What it renders.
   */
  kind: 'shot' | 'edit' | 'finish' | 'still' | 'sound' | 'other';
  /**
   * Scene id.
   */
  scene?: string;
  /**
   * Shot id.
   */
  shot?: string;
  /**
   * Rung id.
   */
  rung?: string;
  /**
   * Aspect ratio.
   */
  ratio?: string;
  variant?: Variant;
  /**
   * Model.
   */
  model?: string;
  /**
   * Length of each take.
   */
  seconds?: number;
  /**
   * Its take slots.
   */
  slots: Slot[];
  /**
   * What it costs now, at most.
   */
  credits: number;
  /**
   * What it may cost once what it waits for is there, at most. Not part of credits.
   */
  later: number;
  /**
   * Whether the provider may charge less.
   */
  atMost: boolean;
  reason: Reason;
  /**
   * What the policy has against it, where a person forces it all the same. Absent: nothing.
   */
  forced?: string;
  /**
   * What a person may want to know before paying: where an edit costs more than rendering anew. Absent: nothing.
   */
  advice?: string;
  /**
   * Credits already paid for takes this makes unused.
   */
  unused: number;
  /**
   * Jobs whose output or verdict it needs.
   */
  needs: string[];
}
/**
 * One of the variants a shot is explored in.
 */
export interface Variant {
  /**
   * What all variants have in common: the address the job would have without them.
   */
  of: string;
  /**
   * What this one says, by path: camera.move.
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
 * One take slot.
 */
export interface Slot {
  /**
   * From 1.
   */
  slot: number;
  action: Action;
  /**
   * Identity of the render. Absent: known after apply.
   */
  fingerprint?: string;
  /**
   * Quote; 0 when nothing is rendered now.
   */
  credits: number;
  /**
   * The take it keeps, reuses or replaces.
   */
  take?: string;
  /**
   * The task it collects.
   */
  task?: string;
}
/**
 * Why. It explains and never steers.
 */
export interface Reason {
  /**
   * Kind of reason. account: a limit of the account is in the way; it goes away by itself. accepted, pinned: a person keeps a take that is there. moved: the take of a job that is no longer declared, under a new address. plate: nobody renders it, somebody brings it. policy: the production’s policy wants something first.
   */
  code:
    | 'new'
    | 'more-takes'
    | 'retake'
    | 'changed'
    | 'follows'
    | 'in-flight'
    | 'same-request'
    | 'up-to-date'
    | 'gate'
    | 'input'
    | 'moderated'
    | 'wrong'
    | 'price'
    | 'uncertain'
    | 'budget'
    | 'account'
    | 'undeclared'
    | 'deselected'
    | 'damaged'
    | 'accepted'
    | 'pinned'
    | 'moved'
    | 'policy'
    | 'plate';
  /**
   * In words.
   */
  text: string;
  /**
   * Fields that differ, with old and new value.
   */
  changed: FieldChange[];
  /**
   * Jobs it follows from. Empty: the change is its own.
   */
  following: string[];
}
/**
 * One changed field.
 */
export interface FieldChange {
  /**
   * Such as prompt.lighting or characters.maya.
   */
  field: string;
  /**
   * Old value; absent when new.
   */
  before?: string;
  /**
   * New value; absent when gone.
   */
  after?: string;
  /**
   * What the new value is for: 5 s with handles of 8 frames. Absent: for what is written.
   */
  why?: string;
}
/**
 * The bottom line. Credits are maxima.
 */
export interface Totals {
  /**
   * Takes.
   */
  create: number;
  /**
   * Takes.
   */
  replace: number;
  /**
   * Takes.
   */
  resume: number;
  /**
   * Takes.
   */
  reuse: number;
  /**
   * Takes.
   */
  keep: number;
  /**
   * Takes.
   */
  wait: number;
  /**
   * Takes.
   */
  orphan: number;
  /**
   * What apply would spend at most.
   */
  credits: number;
  /**
   * What the gates that are closed now may cost later, at most.
   */
  later: number;
  /**
   * The same as credits, in US dollars.
   */
  dollars: number;
  /**
   * The same as credits, at the price and in the currency the production says it pays. Absent: it says nothing.
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
   * Charged so far.
   */
  spent: number;
  /**
   * In flight or uncertain.
   */
  reserved: number;
  /**
   * Paid for takes that this plan makes unused.
   */
  unused: number;
  /**
   * Production ceiling less spent, reserved and this plan. Absent: no ceiling.
   */
  left?: number;
  /**
   * Credits on the account, when asked for.
   */
  balance?: number;
}
/**
 * One budget ceiling.
 */
export interface Ceiling {
  /**
   * Such as budget.credits, perRun, rung draft, model aleph2, scene s01, shot s01/ride.
   */
  scope: string;
  /**
   * Credits.
   */
  limit: number;
  /**
   * Charged and reserved before this plan.
   */
  used: number;
  /**
   * What this plan adds.
   */
  wanted: number;
  /**
   * over: apply refuses.
   */
  verdict: 'fits' | 'warn' | 'over';
}
/**
 * One limit of the account.
 */
export interface AccountLimit {
  /**
   * day: tasks of one model in any 24 hours. month: credits in a calendar month, UTC.
   */
  of: 'day' | 'month';
  /**
   * Which model. Absent: all of them.
   */
  model?: string;
  /**
   * Tasks or credits, all told.
   */
  limit: number;
  /**
   * Tasks or credits before this plan, by everybody who uses the account. Below 0: more credits were given back.
   */
  used: number;
  /**
   * Tasks or credits that this plan takes of it now.
   */
  wanted: number;
  /**
   * Takes that wait for it, with those that build on them.
   */
  waiting: number;
  /**
   * When it allows more, UTC. Absent: nothing waits, or it is not known; a day is over in 24 hours at the latest.
   */
  next?: string;
  /**
   * In words.
   */
  text: string;
}
/**
 * A change of one thing that several jobs follow from.
 */
export interface Cause {
  /**
   * What changed, as it is written in the config as far as that can be told: `characters.maya.wardrobe`.
   */
  field: string;
  /**
   * The wording it went in with, as the changed fields of jobs name it: `characters.maya`.
   */
  source: string;
  /**
   * What was said before. Absent: nothing, or not the same everywhere.
   */
  before?: string;
  /**
   * What is said now. Absent: nothing, or not the same everywhere.
   */
  after?: string;
  /**
   * The jobs whose request it changes, and those that follow from them.
   */
  jobs: string[];
  /**
   * Shots among them.
   */
  shots: number;
  /**
   * Takes that go stale.
   */
  takes: number;
  /**
   * What it costs now to render them anew, at most.
   */
  credits: number;
  /**
   * What it may cost once gates are open, at most.
   */
  later: number;
  /**
   * Credits already paid for takes that are stale by it.
   */
  unused: number;
}
/**
 * A job that others are made from, and the takes that go stale by it.
 */
export interface Cascade {
  /**
   * The job all of it follows from.
   */
  head: string;
  /**
   * anew: it is rendered anew. other-take: another take of it is in use than the others were made from. to-come: its take is still to come.
   */
  why: 'anew' | 'other-take' | 'to-come';
  /**
   * The jobs that follow, upstream first; without the head.
   */
  jobs: string[];
  /**
   * Shots among them.
   */
  shots: number;
  /**
   * Takes of theirs that go stale.
   */
  takes: number;
  /**
   * What all of it costs now, at most; with the head where that is rendered anew.
   */
  credits: number;
  /**
   * What it may cost once gates are open, at most.
   */
  later: number;
  /**
   * Credits already paid for takes that count for nothing after it.
   */
  unused: number;
  /**
   * Where it can be cut, the greatest saving first; each was tried. Empty: nowhere, or it was not looked at, as there are too many.
   */
  cuts: Cut[];
}
/**
 * A job whose takes can stay as they are.
 */
export interface Cut {
  /**
   * accept: its takes stand for what it is now. pin: they stay, whatever comes.
   */
  way: 'accept' | 'pin';
  /**
   * The job.
   */
  address: string;
  /**
   * Credits of the cascade that are not spent then, now or later.
   */
  saves: number;
}
/**
 * One call as it would be sent. No key is in it, and no address of a file: media go by their digests.
 */
export interface PlannedRequest {
  /**
   * The job it is for.
   */
  address: string;
  /**
   * Its take slot, from 1.
   */
  slot: number;
  /**
   * Of HTTP.
   */
  method: 'POST';
  /**
   * Below the API's address: `/v1/image_to_video`.
   */
  path: string;
  /**
   * Every field that is sent. For media stands `sha256:…`, with `#last-frame` after it where the last frame of that film is sent; `known after apply: …` where it is rendered first.
   */
  body: {};
  /**
   * The media in it, in the order in which they are uploaded.
   */
  assets: PlannedAsset[];
}
/**
 * A file or a take that goes along with a request.
 */
export interface PlannedAsset {
  /**
   * Where it stands in the body: `referenceImages[0].uri`.
   */
  field: string;
  /**
   * A path inside the production folder, a job, or `last frame of` a job.
   */
  from: string;
  /**
   * Digest of the file; of the film where its last frame is sent. Absent: it is rendered first.
   */
  sha256?: string;
}
/**
 * So much that waits for room.
 */
export interface Deferral {
  /**
   * priority: it ranks lower than what fits. room: it is dearer than what is left. inputs: what it starts from waits itself.
   */
  why: 'priority' | 'room' | 'inputs';
  /**
   * The jobs, in the order of the plan.
   */
  jobs: string[];
  /**
   * Shots among them.
   */
  shots: number;
  /**
   * What they would cost, at most.
   */
  credits: number;
}
/**
 * What drafting first comes to for the shots of this plan that climb more than one rung, whatever is rendered of it already.
 */
export interface DraftFirst {
  /**
   * Shots.
   */
  shots: number;
  /**
   * The same with every ratio of a shot counted.
   */
  ladders: number;
  /**
   * Credits for every rung of them, at most.
   */
  ladder: number;
  /**
   * Credits for as many takes of the last rung as are asked of the first, at most.
   */
  alone: number;
  /**
   * Takes of the first rung asked of each. Absent: they differ.
   */
  drafts?: number;
  /**
   * Takes of the last rung asked of each. Absent: they differ.
   */
  finals?: number;
}
/**
 * The web plan the production says it has. It steers nothing: its credits and those of the API are separate pools. Absent: it says none.
 */
export interface WebPlan {
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
}
/**
 * What fits under every ceiling. Only where a plan is printed; absent: everything does.
 */
export interface Fitting {
  /**
   * What would be rendered now, at most, in credits.
   */
  credits: number;
  /**
   * The same and what waits for room.
   */
  wanted: number;
  /**
   * The command that renders it.
   */
  command: string;
}
