import { expect, test } from 'vitest';
import { grow } from '../../engine/lockfile/grow.ts';
import { judge } from '../../engine/lockfile/verdict.ts';
import { lockfileWith, newLoss, newPending, newTake, newUncertain, numbered, ride, rider, verdict } from './build.ts';

test('takes get the next numbers of their jobs', () => {
  const before = lockfileWith({ [ride]: [numbered(1), numbered(4)] });
  const added = [
    { address: ride, take: newTake({ task: 'new-1' }) },
    { address: rider, take: newTake({ task: 'new-2' }) },
    { address: ride, take: newTake({ task: 'new-3' }) },
  ];
  const { lockfile, takes } = grow(before, { takes: added, losses: [] });
  expect(takes.map(take => [take.task, take.take])).toEqual([
    ['new-1', 5],
    ['new-2', 1],
    ['new-3', 6],
  ]);
  expect(lockfile.takes[ride]?.map(take => take.take)).toEqual([1, 4, 5, 6]);
  expect(before.takes[ride]).toHaveLength(2);
});

test('saying everything twice adds nothing, even when a verdict came between', () => {
  const growth = { takes: [{ address: ride, take: newTake() }], losses: [newLoss()] };
  const once = judge(grow(lockfileWith({}), growth).lockfile, ride, 1, verdict('circled'));
  const twice = grow(once, growth);
  expect(twice.lockfile).toEqual(once);
  expect(twice.takes).toEqual([numbered(1, { review: verdict('circled') })]);
});

test('an address may be called like a thing every object has', () => {
  const { lockfile } = grow(lockfileWith({}), {
    takes: [{ address: 'constructor' as never, take: newTake() }],
    losses: [],
  });
  expect(lockfile.takes.constructor).toEqual([numbered(1)]);
});

test('what is left open stays until a take, a loss or a rescue says what became of it', () => {
  const nothing = { takes: [], losses: [] };
  const left = { pending: [newPending()], uncertain: [newUncertain()], certain: [] };
  const { lockfile } = grow(lockfileWith({}), { ...nothing, left });
  expect(lockfile).toMatchObject({ pending: [{ task: 'task-5' }], uncertain: [{ attempt: 'attempt-1' }] });
  expect(grow(lockfile, { ...nothing, left }).lockfile).toEqual(lockfile);

  const { task: _, ...unnamed } = newLoss({ kind: 'written-off' });
  const settled = grow(lockfile, {
    takes: [],
    losses: [newLoss({ task: 'task-5' }), { ...unnamed, attempt: 'attempt-1' }],
  });
  expect(settled.lockfile).not.toHaveProperty('pending');
  expect(settled.lockfile).not.toHaveProperty('uncertain');

  const rescued = grow(lockfile, { ...nothing, left: { pending: [], uncertain: [], certain: ['attempt-1'] } });
  expect(rescued.lockfile).not.toHaveProperty('uncertain');
});
