import type { RunFinished } from '../../schemas/types/events.ts';
import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Attempt } from '../lockfile/journal.ts';
import type { Submitted } from './collect.ts';

/** What a run has come to so far. */
export interface Tally {
  rendered: number;
  collected: number;
  reused: number;
  failed: number;
  /** Requests that content rules refused. */
  moderated: number;
  /** Takes whose tasks a person had stopped. */
  cancelled: number;
  /** Requests of this run of which nobody knows whether they were sent. */
  readonly uncertain: Attempt[];
  /** Takes that were to be rendered and could not even be asked for: an input did not come, or a ceiling stood in the way. */
  blocked: number;
  /** Credits for what this run asked for. */
  charged: number;
  /** Credits for what earlier runs had asked for. */
  chargedEarlier: number;
  /** Credits that uncertain attempts may have cost. */
  atRisk: number;
  /** Why nothing more is submitted; absent while all is well. */
  stopped?: string;
  /** Models that take nothing more in this run, each with the takes that were not sent for it. */
  readonly resting: Map<string, number>;
  /** Tasks that are at the provider right now, by the ids of their attempts. */
  readonly inFlight: Map<string, Submitted>;
  /** Requests that were refused for what they are, without their slot. */
  readonly refused: Set<Fingerprint>;
  /** Requests whose answer is still to come, each until its answer is written down. */
  readonly asking: Set<Promise<unknown>>;
  /** By model: resolves with the first answer of this run, before which no second request is sent. */
  readonly firstAnswers: Map<string, Promise<unknown>>;
}

export const emptyTally = (): Tally => ({
  rendered: 0,
  collected: 0,
  reused: 0,
  failed: 0,
  moderated: 0,
  cancelled: 0,
  uncertain: [],
  blocked: 0,
  charged: 0,
  chargedEarlier: 0,
  atRisk: 0,
  resting: new Map(),
  inFlight: new Map(),
  refused: new Set(),
  asking: new Set(),
  firstAnswers: new Map(),
});

/** Whether a model takes nothing more; the take that is about to be sent is then one of those that were not. */
export function holdsBack({ resting }: Tally, model: string): boolean {
  const held = resting.get(model);
  if (held !== undefined) resting.set(model, held + 1);
  return held !== undefined;
}

/** Takes that were not sent, because their models rest. */
export const heldBack = ({ resting }: Tally): number => [...resting.values()].reduce((sum, takes) => sum + takes, 0);

/** How a run ended. */
export function outcomeOf(tally: Tally, detached: boolean): RunFinished['outcome'] {
  if (detached) return 'detached';
  if (tally.stopped !== undefined) return 'stopped';
  return tally.failed + tally.uncertain.length + tally.blocked + tally.inFlight.size > 0 ? 'failures' : 'done';
}
