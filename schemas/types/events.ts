// Generated from events.schema.json by npm run generate. Do not edit.

/**
 * One thing that happened during apply. What `apply --json` prints, one object a line.
 */
export type RunEvent =
  | RunStarted
  | TakeWaiting
  | TakeUploading
  | TakeSubmitted
  | TakeProgress
  | TakeFetching
  | TakeDone
  | TakeFailed
  | TakeCancelled
  | TakeUncertain
  | JobBlocked
  | Notice
  | RunFinished;

/**
 * The run holds the lock and begins.
 */
export interface RunStarted {
  /**
   * Kind of event.
   */
  event: 'run-started';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Id of the run.
   */
  run: string;
  /**
   * Whether the credits are make-believe.
   */
  rehearsal: boolean;
  /**
   * Title.
   */
  production: string;
  /**
   * Takes to render.
   */
  takes: number;
  /**
   * Takes to collect from earlier runs.
   */
  collect: number;
  /**
   * Takes to reuse.
   */
  reuse: number;
  /**
   * Approved ceiling of this run.
   */
  credits: number;
  /**
   * Seconds it may take, from how long this production's own takes took. Absent: no measure yet for some of them.
   */
  expected?: number;
}
/**
 * Not now: it waits for another job, or for a place in the queue of its model.
 */
export interface TakeWaiting {
  /**
   * Kind of event.
   */
  event: 'take-waiting';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * For what.
   */
  reason: string;
}
/**
 * Its assets are on their way to the provider.
 */
export interface TakeUploading {
  /**
   * Kind of event.
   */
  event: 'take-uploading';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
}
/**
 * The provider accepted it.
 */
export interface TakeSubmitted {
  /**
   * Kind of event.
   */
  event: 'take-submitted';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * Task id.
   */
  task: string;
  /**
   * Credits.
   */
  quoted: number;
  /**
   * Credits.
   */
  estimated?: number;
}
/**
 * News from the provider.
 */
export interface TakeProgress {
  /**
   * Kind of event.
   */
  event: 'take-progress';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * Task id.
   */
  task: string;
  /**
   * queued: pending. throttled: the account's limit holds it back; not an error.
   */
  status: 'queued' | 'throttled' | 'running';
  /**
   * 0 to 1.
   */
  progress?: number;
}
/**
 * It is rendered; the media is being fetched.
 */
export interface TakeFetching {
  /**
   * Kind of event.
   */
  event: 'take-fetching';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * Task id.
   */
  task: string;
}
/**
 * The take is in the store and the lockfile.
 */
export interface TakeDone {
  /**
   * Kind of event.
   */
  event: 'take-done';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * Take address.
   */
  take: string;
  /**
   * Readable name, relative to the production folder.
   */
  file: string;
  /**
   * Credits.
   */
  charged: number;
  /**
   * Credits.
   */
  quoted: number;
  /**
   * Whether an earlier run had submitted it.
   */
  collected: boolean;
  /**
   * Whether it is the render of another take; 0 credits.
   */
  reused: boolean;
}
/**
 * No take came of it.
 */
export interface TakeFailed {
  /**
   * Kind of event.
   */
  event: 'take-failed';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * What to do about it.
   */
  kind: 'fix' | 'moderated' | 'retry' | 'wait' | 'stop';
  /**
   * The provider's failure code.
   */
  code?: string;
  /**
   * What happened.
   */
  reason: string;
  /**
   * Credits.
   */
  charged: number;
  /**
   * What is safe, and what to do.
   */
  hint: string;
}
/**
 * A person had its task stopped. It may be rendered again.
 */
export interface TakeCancelled {
  /**
   * Kind of event.
   */
  event: 'take-cancelled';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * The provider's task id.
   */
  task: string;
  /**
   * Credits that are booked for it.
   */
  charged: number;
  /**
   * Whether they are the estimate, because the provider did not say what it cost.
   */
  assumed: boolean;
  /**
   * In words, with what it was doing when it was stopped.
   */
  reason: string;
  /**
   * What is safe, and what to do.
   */
  hint: string;
}
/**
 * Nobody knows whether the provider accepted it. Quarantined, its quote reserved.
 */
export interface TakeUncertain {
  /**
   * Kind of event.
   */
  event: 'take-uncertain';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Take slot, from 1.
   */
  slot: number;
  /**
   * Credits that may have been charged.
   */
  quoted: number;
  /**
   * What happened.
   */
  reason: string;
  /**
   * What to do.
   */
  hint: string;
}
/**
 * It cannot be rendered in this run.
 */
export interface JobBlocked {
  /**
   * Kind of event.
   */
  event: 'job-blocked';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Job address.
   */
  address: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Something a person should know.
 */
export interface Notice {
  /**
   * Kind of event.
   */
  event: 'notice';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * In words.
   */
  text: string;
}
/**
 * The run is over.
 */
export interface RunFinished {
  /**
   * Kind of event.
   */
  event: 'run-finished';
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Id of the run.
   */
  run: string;
  /**
   * How it ended.
   */
  outcome: 'done' | 'failures' | 'detached' | 'stopped';
  /**
   * Why it stopped. Absent: it did not.
   */
  reason?: string;
  /**
   * Takes rendered and charged in this run.
   */
  rendered: number;
  /**
   * Takes collected.
   */
  collected: number;
  /**
   * Takes reused.
   */
  reused: number;
  /**
   * Takes that failed.
   */
  failed: number;
  /**
   * Takes whose tasks a person had stopped. Absent: none.
   */
  cancelled?: number;
  /**
   * Takes that wait: for a verdict, an input, or the account.
   */
  waiting: number;
  /**
   * Those of them that wait for the account's limits. Absent: none.
   */
  account?: AccountWait[];
  /**
   * Takes whose outcome is unknown.
   */
  uncertain: number;
  /**
   * Takes still at the provider.
   */
  inFlight: number;
  /**
   * Credits charged for what this run asked for.
   */
  charged: number;
  /**
   * Credits charged for what earlier runs had asked for and this one collected.
   */
  chargedEarlier: number;
  /**
   * Credits that uncertain takes may have cost.
   */
  atRisk: number;
  /**
   * The command to go on with. Empty: nothing to do.
   */
  next: string;
}
/**
 * Takes that a limit of the account keeps waiting.
 */
export interface AccountWait {
  /**
   * How many.
   */
  takes: number;
  /**
   * For what, in words.
   */
  text: string;
  /**
   * When it goes on, UTC. Absent: not known.
   */
  next?: string;
}
