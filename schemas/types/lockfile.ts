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
  /**
   * Takes that a person keeps where something else would be rendered: accepted for a changed wording, or pinned whatever changes. Sorted by job, slot and kind. Absent: none.
   */
  kept?: Kept[];
}
/**
 * One rendered attempt. Never changed, but for its review and its notes.
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
  /**
   * Seconds from the request to the end of its task, waiting in the provider's queue included: what a later run expects. Absent: no run watched it from beginning to end.
   */
  took?: number;
  /**
   * Who asked for it: the e-mail git knows them by, else the name of the user. Absent: nobody wrote it down.
   */
  by?: string;
  forced?: Forced;
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
  /**
   * What was seen in it, whatever the verdict; the oldest first. Absent: nothing.
   *
   * @minItems 1
   */
  notes?: Note[];
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
 * By whose word it was rendered although the policy would have had it wait. Absent: the policy had nothing against it.
 */
export interface Forced {
  /**
   * Who.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Why, in their words.
   */
  reason: string;
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
  /**
   * Channels of sound, counted; 0: a video without any. Absent: nobody looked, as in older lockfiles, or it is neither video nor audio.
   */
  channels?: number;
  /**
   * Samples of sound per second, measured. Absent: as for channels, or there is no sound.
   */
  sampleRate?: number;
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
   * What is wrong with a rejected take, in one of the method's words. identity_shift, limb_deform, camera_collapse: no edit rescues it. Absent: nobody said.
   */
  reason?:
    | 'identity_shift'
    | 'limb_deform'
    | 'camera_collapse'
    | 'lighting'
    | 'background'
    | 'object'
    | 'mood'
    | 'treatment'
    | 'hands'
    | 'faces'
    | 'logos'
    | 'text'
    | 'product_geometry'
    | 'reflections'
    | 'background_text'
    | 'brand_safety'
    | 'physics'
    | 'wardrobe'
    | 'extra_people'
    | 'flicker'
    | 'audio_sync';
  /**
   * Checks that were ticked, by their ids. Absent: none.
   */
  checks?: string[];
  /**
   * What a chosen take was kept for: the quality in which it beats the others. Absent: nobody said.
   */
  for?: 'motion' | 'framing' | 'lighting' | 'performance' | 'look';
  scores?: Scores;
  /**
   * Why.
   */
  note?: string;
}
/**
 * What a reviewer gives a take, from 1, useless, to 5, as good as it gets. What is absent was not scored.
 */
export interface Scores {
  /**
   * Visual fidelity: light, texture, faces and hands; how real a single frame looks.
   */
  fidelity?: number;
  /**
   * Motion quality: camera and bodies move as they should, from the first frame to the last.
   */
  motion?: number;
  /**
   * Prompt adherence: it shows what was asked for, and nothing else.
   */
  adherence?: number;
}
/**
 * Something that was seen in a take.
 */
export interface Note {
  /**
   * Seconds from the start of the take. Absent: it is about the whole of it.
   */
  at?: number;
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
   * Who asked for it: the e-mail git knows them by, else the name of the user. Absent: nobody wrote it down.
   */
  by?: string;
  forced?: Forced;
  /**
   * Who said what became of it, where nobody knew. Absent: the provider did, or nobody wrote it down.
   */
  settledBy?: string;
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
  /**
   * Who asked for it: the e-mail git knows them by, else the name of the user. Absent: nobody wrote it down.
   */
  by?: string;
  forced?: Forced;
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
  /**
   * Who asked for it: the e-mail git knows them by, else the name of the user. Absent: nobody wrote it down.
   */
  by?: string;
  forced?: Forced;
}
/**
 * A take that a person keeps in a slot where something else would be rendered.
 */
export interface Kept {
  /**
   * accepted: for the one request that is named here. pinned: whatever the job would render.
   */
  as: 'accepted' | 'pinned';
  /**
   * Job.
   */
  address: string;
  /**
   * Take slot.
   */
  slot: number;
  /**
   * The take, such as s01/ride@draft#2.
   */
  keeps: string;
  fingerprint?: Fingerprint;
  request?: TakeRequest;
  /**
   * Who.
   */
  by: string;
  /**
   * When, UTC.
   */
  at: string;
  /**
   * Why.
   */
  note?: string;
}
