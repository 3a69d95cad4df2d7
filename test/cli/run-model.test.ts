import { expect, test } from 'vitest';
import { reduce, remaining } from '../../cli/views/models/run-model.ts';
import { emptyRun, type RunModel } from '../../cli/views/models/run-state.ts';
import { textOf } from '../../cli/views/text/line.ts';
import { activeLine } from '../../cli/views/text/run-lines.ts';
import type { RunEvent } from '../../engine/index.ts';

const started: RunEvent = {
  event: 'run-started',
  at: '2026-11-22T16:00:00Z',
  run: 'r',
  rehearsal: false,
  production: 'Night Ride',
  takes: 3,
  collect: 1,
  reuse: 0,
  credits: 75,
};
const take = (slot: number) => ({ address: 's01/ride@draft', slot, task: `t${slot}` });
const at = (second: number) => ({ at: new Date(Date.UTC(2026, 10, 22, 16, 0, second)).toISOString() });
const run = (...events: readonly RunEvent[]): RunModel =>
  events.reduce<RunModel>((model, event) => reduce(model, event), emptyRun);

const submitted = (slot: number, second: number): RunEvent => ({
  event: 'take-submitted',
  ...at(second),
  ...take(slot),
  quoted: 25,
});
const done = (slot: number, second: number, collected = false): RunEvent => {
  const { address } = take(slot);
  return {
    event: 'take-done',
    ...at(second),
    address,
    slot,
    take: `${address}#${slot}`,
    file: `takes/${slot}.mp4`,
    charged: 25,
    quoted: 25,
    collected,
    reused: false,
  };
};

test('a take is active from its first news until it is settled', () => {
  const running = run(started, submitted(1, 1), {
    event: 'take-progress',
    ...at(6),
    ...take(1),
    status: 'running',
    progress: 0.4,
  });
  expect([...running.active.values()]).toEqual([
    { address: 's01/ride@draft', slot: 1, state: 'running', progress: 0.4, quoted: 25, since: Date.parse(at(1).at) },
  ]);
  const settled = reduce(running, done(1, 11));
  expect(settled.active.size).toBe(0);
  expect(settled.settled).toEqual([
    { kind: 'done', take: 's01/ride@draft#1', file: 'takes/1.mp4', charged: 25, how: 'rendered', took: 10_000 },
  ]);
  expect(settled).toMatchObject({ done: 1, charged: 25 });
});

test('what an earlier run had submitted is not held against what this one was approved for', () => {
  expect(run(started, { event: 'take-fetching', ...at(1), ...take(1) }, done(1, 2, true))).toMatchObject({
    charged: 0,
    chargedBefore: 25,
  });
});

test('a failure carries its charge and its hint', () => {
  const { address } = take(1);
  const failed = run(started, submitted(1, 1), {
    event: 'take-failed',
    ...at(3),
    address,
    slot: 1,
    kind: 'moderated',
    reason: 'refused',
    charged: 25,
    hint: 'Change it.',
  });
  expect(failed).toMatchObject({ failed: new Set(['s01/ride@draft 1']), charged: 25 });
  expect(failed.settled).toEqual([
    { kind: 'failed', address, slot: 1, reason: 'refused', charged: 25, hint: 'Change it.' },
  ]);
});

const failed = (slot: number, second: number, charged = 0): RunEvent => {
  const { address } = take(slot);
  const at_ = at(second);
  return { event: 'take-failed', ...at_, address, slot, kind: 'retry', reason: 'busy', charged, hint: 'Again later.' };
};

test('a take that failed and then came is not a failed take, and one that failed twice is one', () => {
  const once = run(started, submitted(1, 1), failed(1, 2));
  expect(once.failed.size).toBe(1);
  expect(once.settled).toMatchObject([
    { hint: 'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply`.' },
  ]);
  expect(reduce(once, submitted(1, 3)).failed.size).toBe(0);
  expect(run(started, submitted(1, 1), failed(1, 2), submitted(1, 3), done(1, 9))).toMatchObject({
    done: 1,
    failed: new Set(),
  });
  const twice = run(started, submitted(1, 1), failed(1, 2), submitted(1, 3), failed(1, 4));
  expect(twice.failed.size).toBe(1);
  expect(twice.settled.at(-1)).toMatchObject({ hint: 'Again later.' });
});

test('what could not be fetched is under way, not failed', () => {
  const left = run(started, submitted(1, 1), { event: 'take-fetching', ...at(2), ...take(1) }, failed(1, 3, 25));
  expect(left).toMatchObject({ failed: new Set(), charged: 25 });
});

test('only what an earlier run had submitted is paid before', () => {
  const { address } = take(1);
  const told = (event: RunEvent): string =>
    textOf(
      activeLine(run(started, event).active.values().next().value!, Date.parse(event.at), { width: 80, nameWidth: 24 }),
    );
  expect(told({ event: 'take-uploading', ...at(1), address, slot: 1 })).not.toContain('paid before');
  expect(told(submitted(1, 1))).toContain('25 cr');
  expect(told({ event: 'take-fetching', ...at(1), ...take(1) })).toContain('paid before');
});

test('the time that is left is measured, once two takes have told how long they take', () => {
  const one = run(started, submitted(1, 0), done(1, 10));
  expect(remaining(one, Date.parse(at(10).at))).toBeUndefined();
  const two = reduce(reduce(one, submitted(2, 10)), done(2, 20));
  expect(remaining(two, Date.parse(at(20).at))).toBe(20_000);
});

test('nothing is added to a run that has said its last word', () => {
  const finished: RunEvent = {
    event: 'run-finished',
    ...at(30),
    run: 'r',
    outcome: 'detached',
    rendered: 1,
    collected: 0,
    reused: 0,
    failed: 0,
    waiting: 0,
    uncertain: 0,
    inFlight: 1,
    charged: 25,
    chargedEarlier: 0,
    atRisk: 0,
    next: 'retake apply',
  };
  const model = run(started, submitted(1, 0), done(1, 10), finished);
  expect(reduce(model, done(2, 31))).toBe(model);
});

test('before a run has measured anything, what takes took before is the measure', () => {
  const expected = run({ ...started, expected: 90 }, submitted(1, 0));
  expect(remaining(expected, Date.parse(at(30).at))).toBe(60_000);
  // Longer than ever before: nobody knows.
  expect(remaining(expected, Date.parse(at(59).at) + 60_000)).toBeUndefined();
});
