import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Task } from '../../engine/providers/rehearsal/task-record.ts';
import { costOf, slotsOf, stateOf } from '../../engine/providers/rehearsal/task-state.ts';

const task = (id: string, created: number, more: Partial<Task> = {}): Task => ({
  id,
  created,
  request: { endpoint: 'text_to_image', body: { model: 'gen4_image' } },
  estimated: 5,
  queueMs: 1000,
  runMs: 4000,
  ending: { kind: 'succeeded' },
  output: { files: [{ format: 'png', variant: 0 }], width: 720, height: 720, fps: 24 },
  ...more,
});

test('a task waits, runs and ends by the clock', () => {
  const only = task('a', 10_000);
  const slots = slotsOf([only], 1);
  expect([10_000, 10_999, 11_000, 12_000, 14_999, 15_000].map(now => stateOf(only, slots, now))).toEqual([
    { kind: 'pending' },
    { kind: 'pending' },
    { kind: 'running', progress: 0 },
    { kind: 'running', progress: 0.25 },
    { kind: 'running', progress: 0.99975 },
    { kind: 'ended' },
  ]);
});

test('a task whose model is busy is throttled until its turn', () => {
  const [first, second] = [task('a', 10_000), task('b', 10_001)];
  const slots = slotsOf([second, first], 1);
  expect(stateOf(second, slots, 11_001)).toEqual({ kind: 'throttled' });
  expect(stateOf(second, slots, 15_000)).toEqual({ kind: 'running', progress: 0 });
});

test('a task that is stopped makes room', () => {
  const [first, second] = [task('a', 10_000, { deleted: 12_000 }), task('b', 10_001)];
  const slots = slotsOf([first, second], 1);
  expect(stateOf(first, slots, 12_000)).toEqual({ kind: 'gone' });
  expect(stateOf(second, slots, 12_000)).toEqual({ kind: 'running', progress: 0 });
});

test('money: reserved at once, given back for mistakes, kept for work that had begun', () => {
  const cost = (subject: Task, now: number) => costOf(subject, slotsOf([subject], null), now);
  expect([10_000, 20_000].map(now => cost(task('a', 10_000), now))).toEqual([5, 5]);
  const mistake = task('a', 10_000, { ending: { kind: 'failed', code: 'INTERNAL', text: '', charged: 0 } });
  expect([10_000, 20_000].map(now => cost(mistake, now))).toEqual([5, 0]);
  expect(cost(task('a', 10_000, { deleted: 10_500 }), 20_000)).toBe(0);
  expect(cost(task('a', 10_000, { deleted: 12_000 }), 20_000)).toBe(5);
  expect(cost({ ...mistake, deleted: 16_000 }, 20_000)).toBe(0);
});

test('never more at once than the limit, whatever comes in whatever order', () => {
  const some = fc.array(fc.record({ created: fc.nat(20_000), runMs: fc.integer({ min: 1, max: 9000 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 4 }), (all, limit) => {
      const tasks = all.map((each, index) => task(`t${index}`, each.created, { runMs: each.runMs }));
      const slots = slotsOf(tasks, limit);
      for (const { starts } of slots.values()) {
        expect(
          [...slots.values()].filter(other => other.starts <= starts && starts < other.ends).length,
        ).toBeLessThanOrEqual(limit);
      }
      expect(slotsOf([...tasks].reverse(), limit)).toEqual(slots);
    }),
  );
});
