// Generated from lockfile.schema.json by npm run generate. Do not edit.

/**
 * Identity of a render: equal fingerprints are one request.
 */
export type Fingerprint = string;

/**
 * Settled facts about takes and money: retake.lock.json. Committed; written by Retake only.
 */
export interface LockfileText {
  /**
   * Version of this format.
   */
  lockfile: 1;
  /**
   * Id of the production.
   */
  production: string;
  /**
   * Every take ever made, by the address of its job.
   */
  takes: {
    [k: string]: Take[];
  };
  /**
   * Every task that cost or may have cost something and gave no take.
   */
  losses: Loss[];
  /**
   * Tasks that a run left at the provider, so that any machine can collect them. Sorted by job, slot and task; a task that a take or a loss names is settled, and no longer pending. Absent: none.
   */
  pending?: Pending[];
  /**
   * Requests that may have been sent, and nobody knows what became of them: their slots are quarantined, their quotes reserved, on every machine. Sorted by job, slot and attempt; one that a loss names is settled. Absent: none.
   */
  uncertain?: Uncertain[];
}
/**
 * One rendered attempt. Never changed, but for its review.
 */
export interface Take {
  /**
   * Number within its job, from 1.
   */
  take: number;
  /**
   * Take slot of the job it fills, from 1.
   */
  slot: number;
  fingerprint: Fingerprint;
  /**
   * How the fingerprint was made.
   */
  fingerprintVersion: number;
  request: TakeRequest;
  /**
   * What the prompt was made of, by where the words came from, so that a plan can say what changed.
   */
  wording: {
    [k: string]: string;
  };
  /**
   * Where each asset of the request came from, by field: a path or a take.
   */
  from: {
    [k: string]: string;
  };
  /**
   * Who rendered it: runway, or rehearsal.
   */
  provider: string;
  /**
   * The provider's task id.
   */
  task: string;
  credits: Credits;
  /**
   * When the task was created, UTC.
   */
  created: string;
  media: Media;
  /**
   * What came beside it, in the provider's order: further results of one request, side files. Absent: nothing.
   *
   * @minItems 1
   */
  others?: Media[];
  /**
   * The take whose media and money this one shares; its own charge is 0.
   */
  reusedFrom?: string;
  review?: Review;
}
/**
 * The full request as sent, each asset replaced by the digest of its bytes.
 */
export interface TakeRequest {
  /**
   * Such as image_to_video.
   */
  endpoint: string;
  /**
   * The JSON body, by field.
   */
  body: {
    [k: string]: unknown;
  };
}
/**
 * Three figures for one task, in credits.
 */
export interface Credits {
  /**
   * What the price book said it would cost at most.
   */
  quoted: number;
  /**
   * What the provider said it might cost at most. Absent: it did not say.
   */
  estimated?: number;
  /**
   * What the provider said it did cost.
   */
  charged: number;
}
/**
 * The file, by content; what it is was read from its bytes.
 */
export interface Media {
  /**
   * Digest of the bytes.
   */
  sha256: string;
  /**
   * Size.
   */
  bytes: number;
  /**
   * What it is. archive: a ZIP of frames. data: a side file that is no media.
   */
  kind: 'video' | 'image' | 'audio' | 'archive' | 'data';
  /**
   * Media type.
   */
  mime: string;
  /**
   * Pixels.
   */
  width?: number;
  /**
   * Pixels.
   */
  height?: number;
  /**
   * Frames per second, measured.
   */
  fps?: number;
  /**
   * Frames, counted; of an archive, the files in it.
   */
  frames?: number;
  /**
   * Length, measured.
   */
  seconds?: number;
}
/**
 * A verdict on this take. It holds as long as the job still has this take's fingerprint.
 */
export interface Review {
  /**
   * What was decided.
   */
  state: 'circled' | 'approved' | 'rejected';
  /**
   * Who.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Checks that were ticked.
   */
  checks?: string[];
  /**
   * Why.
   */
  note?: string;
}
/**
 * A task that gave no take: the money and the reason.
 */
export interface Loss {
  /**
   * Job.
   */
  address: string;
  /**
   * Take slot.
   */
  slot: number;
  fingerprint: Fingerprint;
  /**
   * Model that was asked.
   */
  model: string;
  /**
   * failed: the provider said so. wrong: the request or an asset was wrong, never sent again unchanged. moderated: refused by content rules, never sent again unchanged. cancelled: stopped before it was done. written-off: a person settled an uncertain one.
   */
  kind: 'failed' | 'wrong' | 'moderated' | 'cancelled' | 'written-off';
  /**
   * The provider's task id. Absent: none was ever seen.
   */
  task?: string;
  /**
   * Id of the attempt, where a person settled what nobody knew. Absent: its task says which it was.
   */
  attempt?: string;
  credits: Credits;
  /**
   * When, UTC.
   */
  at: string;
  /**
   * The provider's failure code.
   */
  code?: string;
  /**
   * In words.
   */
  reason: string;
}
/**
 * A task left at the provider, with all that is needed to make its take without the config and without a journal.
 */
export interface Pending {
  /**
   * Job.
   */
  address: string;
  /**
   * Take slot of the job it fills, from 1.
   */
  slot: number;
  fingerprint: Fingerprint;
  /**
   * How the fingerprint was made.
   */
  fingerprintVersion: number;
  request: TakeRequest;
  /**
   * What the prompt was made of, by where the words came from, so that a plan can say what changed.
   */
  wording: {
    [k: string]: string;
  };
  /**
   * Where each asset of the request came from, by field: a path or a take.
   */
  from: {
    [k: string]: string;
  };
  /**
   * Who is rendering it: runway, or rehearsal.
   */
  provider: string;
  /**
   * The provider's task id.
   */
  task: string;
  /**
   * What the price book said it would cost at most, in credits.
   */
  quoted: number;
  /**
   * What the provider said it might cost at most, in credits. Absent: it did not say.
   */
  estimated?: number;
  /**
   * What the provider said it did cost, in credits: it has ended, and its media is still to be fetched. Absent: it was under way.
   */
  charged?: number;
  /**
   * When it was asked for, UTC.
   */
  created: string;
}
/**
 * A request that may have been sent: the machine or the network died before the answer, and only a person can find out.
 */
export interface Uncertain {
  /**
   * Job.
   */
  address: string;
  /**
   * Take slot of the job it fills, from 1.
   */
  slot: number;
  fingerprint: Fingerprint;
  /**
   * How the fingerprint was made.
   */
  fingerprintVersion: number;
  request: TakeRequest;
  /**
   * What the prompt was made of, by where the words came from, so that a plan can say what changed.
   */
  wording: {
    [k: string]: string;
  };
  /**
   * Where each asset of the request came from, by field: a path or a take.
   */
  from: {
    [k: string]: string;
  };
  /**
   * Who was asked: runway, or rehearsal.
   */
  provider: string;
  /**
   * Id of the attempt, the same in the journal of the machine that made it.
   */
  attempt: string;
  /**
   * What the price book said it would cost at most, in credits.
   */
  quoted: number;
  /**
   * When it was about to be sent, UTC.
   */
  created: string;
}
