import type { Host } from '../../engine/host.ts';

/** A host whose time passes when the test says so. */
export interface FakeHost extends Host {
  advance(milliseconds: number): void;
  /** Sleepers that have not been woken. */
  sleepers(): number;
  leave(): void;
}

export function fakeHost(start = Date.UTC(2026, 10, 20, 10)): FakeHost {
  let now = start;
  let sleeping: { until: number; wake: () => void }[] = [];
  const leaving = new AbortController();
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise(resolve => {
        const sleeper = { until: now + milliseconds, wake: resolve };
        sleeping.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleeping = sleeping.filter(other => other !== sleeper);
          resolve();
        });
      }),
    random: () => 0.5,
    signal: leaving.signal,
    report: () => undefined,
    advance(milliseconds) {
      now += milliseconds;
      const due = sleeping.filter(({ until }) => until <= now);
      sleeping = sleeping.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
    },
    sleepers: () => sleeping.length,
    leave: () => leaving.abort(),
  };
}
