import type { RunEvent } from '../schemas/types/events.ts';

/** What the engine asks of its surroundings. Tests and the rehearsal bring their own. */
export interface Host {
  /** Now, in milliseconds since 1970. */
  now(): number;
  /** Resolves after that many milliseconds of this host's clock, or as soon as the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** 0 ≤ x < 1; for jitter only, never for anything that is kept. */
  random(): number;
  /** Aborts when the person wants the run to detach. */
  readonly signal: AbortSignal;
  /** News, as it happens. Must not throw. */
  report(event: RunEvent): void;
}
