import { setTimeout as pause } from 'node:timers/promises';
import type { Host } from '../engine/index.ts';
import type { Environment } from './environment.ts';

/** The clock on the wall, and whoever listens. */
export const realHost = ({ now }: Environment, signal: AbortSignal, report: Host['report']): Host => ({
  now,
  sleep: (milliseconds, signal) => pause(milliseconds, undefined, signal ? { signal } : {}).catch(woken),
  random: Math.random,
  signal,
  report,
});

/** An aborted sleep is a short one. */
function woken(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
