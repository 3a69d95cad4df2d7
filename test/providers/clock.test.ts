import { expect, test } from 'vitest';
import { minPollMs } from '../../engine/providers/provider.ts';
import { rehearsalHost } from '../../engine/providers/rehearsal/clock.ts';
import { fakeHost } from './fake-host.ts';

test('at speed 50 the shortest wait between polls takes 100 ms', async () => {
  const real = fakeHost();
  const host = rehearsalHost(real, 50);
  const began = host.now();
  let awake = false;
  const sleeping = host.sleep(minPollMs).then(() => {
    awake = true;
  });
  real.advance(99);
  await Promise.resolve();
  expect(awake).toBe(false);
  real.advance(1);
  await sleeping;
  expect(host.now() - began).toBe(100);
});

test('a speed of nothing is a mistake', () => {
  expect(() => rehearsalHost(fakeHost(), 0)).toThrow('The speed of a rehearsal is above 0, not 0.');
});
