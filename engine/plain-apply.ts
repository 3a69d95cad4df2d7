import { setTimeout as pause } from 'node:timers/promises';
import type { RunEvent } from '../schemas/types/events.ts';
import type { Plan } from '../schemas/types/plan.ts';
import type { Host } from './host.ts';
import { hostFor, openProvider } from './open-provider.ts';
import type { ApplyOptions } from './perform.ts';
import type { Wishes } from './plan/select.ts';
import type { Where } from './survey.ts';

/** An apply by the clock on the wall, at Runway or, with `rehearse`, at the offline one. */
export interface PlainApply extends Where, Wishes {
  /** Runway's. Absent: a paid run is refused, and a rehearsal needs none. */
  readonly apiKey?: string;
  /** A saved plan: exactly that is done, or nothing. */
  readonly saved?: Plan;
  /** Asked before anything is sent. Absent: yes. */
  readonly approve?: (plan: Plan) => Promise<boolean>;
  /** News, as it happens. Must not throw. */
  readonly report?: (event: RunEvent) => void;
  /** Aborts to stop sending; what is under way goes on, and the next apply collects it. */
  readonly signal?: AbortSignal;
}

/** The same with everything a run needs to live. */
export async function surrounded({ apiKey, report, signal, ...options }: PlainApply): Promise<ApplyOptions> {
  const host: Host = {
    now: () => Date.now(),
    sleep: (milliseconds, until) => pause(milliseconds, undefined, until ? { signal: until } : {}).catch(woken),
    random: Math.random,
    signal: signal ?? new AbortController().signal,
    report: report ?? (() => {}),
  };
  return {
    ...options,
    host: await hostFor(host, options.rehearse ?? false),
    provider: surveyed => openProvider(surveyed, { host, ...(apiKey === undefined ? {} : { apiKey }) }),
  };
}

/** An aborted sleep is a short one. */
function woken(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
