import type { Request } from '../graph/job.ts';

/**
 * Who renders. Implemented by Runway (through its SDK); the rehearsal is the same implementation talking to an offline
 * server. Every method may reject only with a bug; expected trouble is returned.
 */
export interface Provider {
  /** Written into takes: `runway`, or `rehearsal`. */
  readonly name: string;
  /** Balance and limits. */
  account(): Promise<Account | Refused>;
  /**
   * What a router would charge for a request at most, without making a task: free, and safe to repeat. Only for requests
   * to routers; any other is refused, and not sent.
   */
  ask(request: Request): Promise<Asked | Refused>;
  /** Makes bytes reachable for the provider, in the cheapest way there is; the URI lives for `uploadLifeMs` at least. Safe to repeat. */
  upload(asset: Asset): Promise<Uploaded | Refused>;
  /** Asks for a render, once: never repeated by this method, whatever happens. Assets in the body are URIs by now. */
  create(request: Request, slate: SlateNote): Promise<Created>;
  /** How a task is doing. Safe to repeat; not more often than every `minPollMs`. */
  retrieve(task: string): Promise<TaskNews | Refused>;
  /**
   * Stops a task that has not ended; one that has is deleted there, output and all. Safe to repeat. Afterwards `retrieve`
   * is refused with status 404: what it cost is not said any more, so the estimate stands. The run of a workflow cannot
   * be stopped: that is refused.
   */
  cancel(task: string): Promise<undefined | Refused>;
  /** Streams an output. Safe to repeat, with fresh URLs from `retrieve`. */
  fetch(url: string): Promise<Download | Refused>;
}

/** An upload lives for a day; one that is older than this is made again, so that none expires on its way. */
export const uploadLifeMs = 23 * 3_600_000;

/** The provider's own rule: one poll a task in this time. */
export const minPollMs = 5000;

export interface Account {
  /** Credits. */
  readonly balance: number;
  /** Tasks at once, by model. Absent: not known; null: no limit. */
  readonly concurrency: Readonly<Record<string, number | null>>;
  /** Tasks in any 24 hours, by model. Absent: not known; null: no limit. */
  readonly daily: Readonly<Record<string, number | null>>;
  /** Tasks of the last 24 hours, by model. Absent: none. */
  readonly usedToday: Readonly<Record<string, number>>;
  /** Credits the account may spend in a calendar month, UTC. Absent: not known. */
  readonly monthlyLimit?: number;
  /**
   * Credits spent in this calendar month, UTC, by everybody who uses the account; less than 0 when more was given back.
   * Absent: it could not be read.
   */
  readonly spentThisMonth?: number;
}

/** A router's answer to "what if": which model it would take, and the most it would charge, in credits. */
export interface Asked {
  readonly kind: 'asked';
  readonly model: string;
  readonly credits: number;
}

export interface Asset {
  /** With an ending that tells the type. */
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface Uploaded {
  readonly kind: 'uploaded';
  readonly uri: string;
}

/** What a slate would show; the rehearsal draws it, Runway never sees it. */
export interface SlateNote {
  readonly production: string;
  readonly address: string;
  readonly take: number;
}

export type Created =
  /** The task exists; `estimated` is the most it may be charged. */
  | { readonly kind: 'accepted'; readonly task: string; readonly estimated?: number }
  /** There is certainly no task. */
  | Refused
  /** There may be a task: the answer was lost, or said nothing. */
  | { readonly kind: 'uncertain'; readonly reason: string };

/** The provider, or the way to it, said no. Nothing was charged by this call. */
export interface Refused {
  readonly kind: 'refused';
  readonly failure: Failure;
}

/** Classed once, here; what follows from a class is decided in one place, by apply. */
export interface Failure {
  readonly class: FailureClass;
  /** The provider's code, where it gave one: `SAFETY.INPUT.TEXT`, `unrecognized_keys`. */
  readonly code?: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** One sentence, safe to print. */
  readonly reason: string;
}

export type FailureClass =
  /** The request or an asset is wrong; the same again fails again. */
  | 'fix'
  /** Refused by content rules; charged; never sent again unchanged. */
  | 'moderated'
  /** May go well the next time. */
  | 'retry'
  /** Not now: a rate or daily limit. */
  | 'wait'
  /** No further request makes sense: the key or the credits. */
  | 'stop';

export type TaskNews =
  | {
      readonly kind: 'waiting';
      readonly status: 'queued' | 'throttled';
      readonly created: string;
      readonly estimated?: number;
    }
  | { readonly kind: 'running'; readonly created: string; readonly progress?: number; readonly estimated?: number }
  /** `charged` absent: the provider did not say, which is not 0. */
  | {
      readonly kind: 'succeeded';
      readonly created: string;
      readonly outputs: readonly string[];
      readonly charged?: number;
      /** What of it came to nothing, in words. Absent: all of it is there. */
      readonly partial?: string;
    }
  | { readonly kind: 'failed'; readonly created: string; readonly failure: Failure; readonly charged?: number }
  | { readonly kind: 'cancelled'; readonly created: string; readonly charged?: number };

export interface Download {
  readonly kind: 'download';
  /** As the server says; the bytes decide. */
  readonly mime?: string;
  /** As the server says. */
  readonly bytes?: number;
  /** Errors when the connection breaks, stalls for a minute, or the host's signal aborts; the URL may be asked again. */
  readonly stream: ReadableStream<Uint8Array>;
}
