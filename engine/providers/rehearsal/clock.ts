import type { Host } from '../../host.ts';

/**
 * A host whose clock runs faster: at speed 50 a sleep of 5 s takes 100 ms, and 100 ms later `now` is 5 s later. The
 * two agree, so whoever waits for a time of day gets there. The rehearsal itself keeps the real clock and shortens
 * what takes long, so that two processes with different speeds still see the same tasks in the same states.
 */
export function rehearsalHost(real: Host, speed: number): Host {
  if (!(speed > 0)) throw new RangeError(`The speed of a rehearsal is above 0, not ${speed}.`);
  const opened = real.now();
  return {
    now: () => opened + (real.now() - opened) * speed,
    sleep: (milliseconds, signal) => real.sleep(milliseconds / speed, signal),
    random: () => real.random(),
    signal: real.signal,
    report: event => real.report(event),
  };
}
