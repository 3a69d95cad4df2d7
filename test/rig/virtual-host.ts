import type { Host } from '../../engine/host.ts';
import type { RunEvent } from '../../schemas/types/events.ts';

/** A host whose time passes only while everybody waits for it. */
export interface VirtualHost extends Host {
  readonly events: RunEvent[];
  /** What a person's Ctrl-C does. */
  interrupt(): void;
}

/** Time starts at noon and jumps to the next sleeper as soon as nothing else moves. */
export function virtualHost(onEvent: (event: RunEvent) => void = () => {}): VirtualHost {
  let now = Date.parse('2026-11-22T12:00:00.000Z');
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  const controller = new AbortController();
  const events: RunEvent[] = [];
  let ticking = false;
  const tick = (): void => {
    const [next] = [...sleepers].sort((a, b) => a.at - b.at);
    ticking = next !== undefined;
    if (!next) return;
    now = Math.max(now, next.at);
    next.wake();
    setTimeout(tick, 1);
  };
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise(resolve => {
        if (signal?.aborted) return resolve();
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { at: now + milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake, { once: true });
        if (!ticking) {
          ticking = true;
          setTimeout(tick, 1);
        }
      }),
    random: () => 0.5,
    signal: controller.signal,
    report: event => {
      events.push(event);
      onEvent(event);
    },
    events,
    interrupt: () => controller.abort(),
  };
}
