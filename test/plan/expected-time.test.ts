import { expect, test } from 'vitest';
import type { Lockfile } from '../../engine/lockfile/lockfile.ts';
import { expectedTime } from '../../engine/plan/expected-time.ts';
import { change } from '../cli/plan-fixture.ts';

/** Takes of one job, with how long each took; of a model and of so many seconds. */
const takes = (...measures: readonly (readonly [string, number, number | undefined])[]): Lockfile['takes'] =>
  new Map([
    [
      's01/a@draft',
      measures.map(([model, duration, took]) => ({
        request: { endpoint: 'image_to_video', body: { model, duration } },
        took,
      })),
    ],
  ]) as unknown as Lockfile['takes'];

const job = (address: string, slots: number, over: Parameters<typeof change>[1] = {}) =>
  change(address, {
    model: 'gen4_turbo',
    seconds: 5,
    slots: Array.from({ length: slots }, (_, slot) => ({ slot: slot + 1, action: 'create' as const, credits: 25 })),
    ...over,
  });

test('takes of one model share its places, and what needs another waits for it', () => {
  const known = takes(['gen4_turbo', 5, 40], ['gen4_turbo', 5, 60], ['gen4_turbo', 5, 50], ['gen4.5', 5, 100]);
  expect(expectedTime([job('s01/a@draft', 4)], known, () => 2)).toBe(100);
  const chain = [job('s01/a@draft', 1), job('s01/b@draft', 1, { model: 'gen4.5', needs: ['s01/a@draft'] })];
  expect(expectedTime(chain, known, () => 2)).toBe(150);
});

test('a take of the same length is the better measure, any of the model is one, and none is none', () => {
  const known = takes(['gen4_turbo', 5, 40], ['gen4_turbo', 10, 90]);
  expect(expectedTime([job('s01/a@draft', 1, { seconds: 10 })], known, () => 1)).toBe(90);
  expect(expectedTime([job('s01/a@draft', 1, { seconds: 7 })], takes(['gen4_turbo', 5, 40]), () => 1)).toBe(40);
  expect(expectedTime([job('s01/a@draft', 1)], takes(['gen4_turbo', 5, undefined]), () => 1)).toBeUndefined();
});
