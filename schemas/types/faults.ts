// Generated from faults.schema.json by npm run generate. Do not edit.

/**
 * One thing that goes wrong, and where.
 */
export type Fault =
  | ConnectionRefused
  | ConnectionReset
  | AnswerLost
  | AnswerLate
  | AnswerStatus
  | AnswerAltered
  | DatesOff
  | TaskThrottled
  | TaskFailed
  | TaskModerated
  | EstimateAbove
  | ChargeAbove
  | ClipLength
  | LinkExpired
  | OutputCut
  | OutputMime
  | OutputPage
  | OutputHuge
  | OutputSlow
  | UploadExpired;
/**
 * Which request it strikes: `create` and `ask` (a router's dry run), `poll` and `cancel` of a task, `end` (the poll of a task that has ended), `upload` (asking for a place) and `storage` (sending the file), `output`, `account` and its `usage`.
 */
export type RequestName =
  'create' | 'ask' | 'poll' | 'end' | 'cancel' | 'upload' | 'storage' | 'output' | 'account' | 'usage';
/**
 * Only requests about tasks of such endpoints, a glob: `*_to_video`.
 */
export type Endpoint = string;
/**
 * Only requests about tasks of such models, a glob: `gen4*`.
 */
export type Model = string;
/**
 * Only requests about such jobs, a glob: `s01/*@draft`.
 */
export type Address = string;
/**
 * From which of the requests it would strike, counted from 1. Left out: the first.
 */
export type Which = number;
/**
 * How often it strikes. Left out: once.
 */
export type Times = number | 'always';
/**
 * How probably it strikes a request. Left out: certainly.
 */
export type Chance = number;
/**
 * What the dice for the chance are seeded with: the same seed strikes the same requests, in whatever order they come. Left out: 0.
 */
export type Seed = number;

/**
 * What goes wrong in a rehearsal, and when. Counting begins anew with every run.
 */
export interface Faults {
  /**
   * Credits the make-believe account began with. Left out: 100,000.
   */
  credits?: number;
  /**
   * All that strike a request count; of those that replace its answer, the first.
   */
  faults: Fault[];
}
/**
 * No connection: the request certainly never left. On a socket the connection is there already, and breaks instead.
 */
export interface ConnectionRefused {
  fault: 'connection-refused';
  on: RequestName;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The connection breaks before the request is looked at: nothing comes of it, and the client cannot know.
 */
export interface ConnectionReset {
  fault: 'connection-reset';
  on: RequestName;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The request is carried out, and the connection breaks before the answer.
 */
export interface AnswerLost {
  fault: 'answer-lost';
  on: RequestName;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The request is carried out, and its answer comes late; a client that says how long it waits has gone by then, if that is less.
 */
export interface AnswerLate {
  fault: 'answer-late';
  on: RequestName;
  /**
   * Seconds of the production: a rehearsal at speed 50 waits a fiftieth.
   */
  seconds: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * Another answer than the one there would have been.
 */
export interface AnswerStatus {
  fault: 'answer-status';
  on: RequestName;
  /**
   * The HTTP status.
   */
  status: 400 | 401 | 402 | 403 | 404 | 405 | 408 | 409 | 422 | 429 | 499 | 500 | 502 | 503 | 504;
  /**
   * What it says: an object goes out as JSON, a text as it is. Left out: nothing.
   */
  body?: {} | string;
  /**
   * The request is carried out all the same, as behind a gateway that gave up. Left out: nothing comes of it.
   */
  carriedOut?: boolean;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The answer with other members, or without some: a JSON merge patch.
 */
export interface AnswerAltered {
  fault: 'answer-altered';
  on: RequestName;
  /**
   * What is put into the answer, at any depth; null takes out.
   */
  with: {};
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * Every date in the answer is off, as if the provider's clock had jumped.
 */
export interface DatesOff {
  fault: 'dates-off';
  on: RequestName;
  /**
   * Seconds; below 0 into the past.
   */
  seconds: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The request is accepted, and its task is THROTTLED for a while.
 */
export interface TaskThrottled {
  fault: 'task-throttled';
  /**
   * Seconds of the production.
   */
  seconds: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The task fails.
 */
export interface TaskFailed {
  fault: 'task-failed';
  /**
   * The failure code. Left out: none is given.
   */
  code?: string;
  /**
   * Credits it costs all the same. Left out: as Runway does, all of them for what moderation refused, else none.
   */
  charged?: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The content is refused, and charged like a success.
 */
export interface TaskModerated {
  fault: 'task-moderated';
  /**
   * What is refused: what was sent, or what was made.
   */
  side: 'input' | 'output';
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The task is estimated above the price book, and charged so.
 */
export interface EstimateAbove {
  fault: 'estimate-above';
  /**
   * Credits.
   */
  by: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The task is charged more than its estimate.
 */
export interface ChargeAbove {
  fault: 'charge-above';
  /**
   * Credits.
   */
  by: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The clip, or the sound, is not as long as was asked for.
 */
export interface ClipLength {
  fault: 'clip-length';
  /**
   * Seconds of the clip.
   */
  seconds: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * A finished task is answered with links that have expired; the next answer has fresh ones.
 */
export interface LinkExpired {
  fault: 'link-expired';
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The download ends too early.
 */
export interface OutputCut {
  fault: 'output-cut';
  /**
   * Bytes that come.
   */
  after: number;
  /**
   * The server says no length, and ends as if that were all. Left out: it says the length, and the connection breaks.
   */
  unsaid?: boolean;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The download says another content type than it is; the bytes are right.
 */
export interface OutputMime {
  fault: 'output-mime';
  /**
   * A content type.
   */
  mime: string;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * An HTML page comes instead of the media, and the server calls it a success.
 */
export interface OutputPage {
  fault: 'output-page';
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The download says it is larger than anything, or never ends.
 */
export interface OutputHuge {
  fault: 'output-huge';
  /**
   * Bytes the server says it has; a few of them come. Left out: it says nothing, and goes on and on.
   */
  bytes?: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The download drips.
 */
export interface OutputSlow {
  fault: 'output-slow';
  /**
   * Bytes in a second of the production.
   */
  bytesPerSecond: number;
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
/**
 * The file is taken, and its address has expired when it is used.
 */
export interface UploadExpired {
  fault: 'upload-expired';
  endpoint?: Endpoint;
  model?: Model;
  address?: Address;
  number?: Which;
  times?: Times;
  chance?: Chance;
  seed?: Seed;
}
