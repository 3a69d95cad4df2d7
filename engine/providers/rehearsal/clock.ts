import type { Host } from '../../host.ts';

/**
 * A host that waits faster: at speed 50 a sleep of 5 s takes 100 ms. Its clock is the real one, so what a rehearsal
 * writes down did not happen in the future; and the rehearsal's own tasks are shorter by as much, so that two processes
 * with different speeds still see them in the same states.
 */
export function rehearsalHost(real: Host, speed: number): Host {
  if (!(speed > 0)) throw new RangeError(`The speed of a rehearsal is above 0, not ${speed}.`);
  return {
    now: () => real.now(),
    sleep: (milliseconds, signal) => real.sleep(milliseconds / speed, signal),
    random: () => real.random(),
    signal: real.signal,
    report: event => real.report(event),
  };
}
