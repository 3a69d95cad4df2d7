import type { RunFinished } from '../../../engine/index.ts';

/** A run as far as its events have told it. */
export interface RunModel {
  readonly title: string;
  readonly rehearsal: boolean;
  /** Approved ceiling in credits. */
  readonly approved: number;
  /** Takes to render, collect and reuse. */
  readonly takes: number;
  /** Takes that are being worked on, by address and slot, in the order in which they began. */
  readonly active: ReadonlyMap<string, ActiveTake>;
  /** Takes that wait for a place in a queue. */
  readonly waiting: ReadonlySet<string>;
  /** Told once, in order. */
  readonly settled: readonly Settled[];
  readonly done: number;
  /** Takes that failed, by address and slot; one that is tried again, or whose file is still to be fetched, did not. */
  readonly failed: ReadonlySet<string>;
  /** Takes nobody knows the outcome of, by address and slot. */
  readonly uncertain: ReadonlySet<string>;
  /** Takes whose tasks a person had stopped, by address and slot. */
  readonly cancelled: ReadonlySet<string>;
  /** Credits charged so far for what this run submitted. */
  readonly charged: number;
  /** Credits charged for what earlier runs had submitted. */
  readonly chargedBefore: number;
  /** When the run began, by the clock of whoever watches. */
  readonly began: number;
  /** Milliseconds the whole may take, from this production's own takes. Absent: no measure yet. */
  readonly expected?: number;
  /** Absent: still going on. */
  readonly finished?: RunFinished;
}

/** A take on its way. */
export interface ActiveTake {
  readonly address: string;
  readonly slot: number;
  readonly state: 'uploading' | 'queued' | 'throttled' | 'running' | 'fetching';
  /** 0 to 1. Absent: not told. */
  readonly progress?: number;
  /** Credits. Absent: not submitted by this run. */
  readonly quoted?: number;
  /** When it was first heard of. */
  readonly since: number;
}

/** Something that needs no further news. */
export type Settled =
  | {
      readonly kind: 'done';
      readonly take: string;
      readonly file: string;
      readonly charged: number;
      readonly how: 'rendered' | 'collected' | 'reused';
      readonly took: number;
    }
  | {
      readonly kind: 'failed';
      readonly address: string;
      readonly slot: number;
      readonly reason: string;
      readonly charged: number;
      readonly hint: string;
    }
  | {
      readonly kind: 'uncertain';
      readonly address: string;
      readonly slot: number;
      readonly reason: string;
      readonly quoted: number;
      readonly hint: string;
    }
  | {
      readonly kind: 'cancelled';
      readonly address: string;
      readonly slot: number;
      readonly reason: string;
      readonly charged: number;
      readonly hint: string;
    }
  | { readonly kind: 'blocked'; readonly address: string; readonly reason: string }
  | { readonly kind: 'notice'; readonly text: string };

export const emptyRun: RunModel = {
  title: '',
  rehearsal: false,
  approved: 0,
  takes: 0,
  active: new Map(),
  waiting: new Set(),
  settled: [],
  done: 0,
  failed: new Set(),
  uncertain: new Set(),
  cancelled: new Set(),
  charged: 0,
  chargedBefore: 0,
  began: 0,
};
