import { describe, expect, test } from 'vitest';
import { grow } from '../../engine/lockfile/grow.ts';
import { chargedTo, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { lockfileWith, newLoss, newTake, numbered, ride, rider } from './build.ts';

const sound = lockfileTextOf(
  lockfileWith({ [ride]: [numbered(1), numbered(2, { slot: 2 })], [rider]: [numbered(1)] }, [newLoss()]),
);

/** The file with one thing changed in it. */
const changed = (before: string, after: string): string => sound.replace(before, () => after);

const read = (json: string) => {
  const reading = readLockfileText(json);
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  return reading.lockfile;
};

describe('a record that breaks the schema', () => {
  const damaged = changed('"task":"task-2"', '"task":2');

  test('disables itself, and nothing else', () => {
    const text = read(damaged);
    expect(text.takes[ride]?.map(({ take }) => take)).toEqual([1]);
    expect(text.takes[rider]?.length).toBe(1);
    expect(text.damaged).toMatchObject([{ list: 'takes', address: ride, slot: 2, take: 2, credits: 25 }]);
  });

  test('is written back to the letter', () => {
    expect(lockfileTextOf(read(damaged))).toBe(damaged);
    const odd = changed('{"take":1,"slot":1', '{"take":1.0,  "slot":"one"');
    expect(lockfileTextOf(read(odd))).toBe(odd);
  });

  test('is still there when the file grows, and keeps its number to itself', () => {
    const { lockfile, takes } = grow(read(damaged), {
      takes: [{ address: ride, take: newTake({ slot: 2, task: 'task-7' }) }],
      losses: [],
    });
    expect(takes[0]?.take).toBe(3);
    expect(lockfileTextOf(lockfile)).toContain(damaged.split('\n').find(line => line.includes('"task":2'))!);
  });

  test('counts with what it says that it cost', () => {
    expect(chargedTo(lockfileOf(read(damaged)))).toBe(75);
    const without = changed(
      '"charged":25},"created":"2025-01-02T03:04:05Z","media"',
      '"charged":"?"},"created":"2025-01-02T03:04:05Z","media"',
    );
    expect(chargedTo(lockfileOf(read(without)))).toBe(75);
  });

  test('may be a loss, or all that stands for a job', () => {
    expect(read(changed('"kind":"failed"', '"kind":"flopped"')).damaged).toMatchObject([
      { list: 'losses', address: ride, slot: 1 },
    ]);
    const noList = JSON.parse(sound);
    noList.takes[rider] = { take: 'torn' };
    expect(read(JSON.stringify(noList)).damaged).toMatchObject([{ list: 'takes', address: rider }]);
  });
});

test('a file that is broken as a whole is refused as a whole', () => {
  expect(readLockfileText(changed('"production": "night-ride"', '"production": 7')).ok).toBe(false);
  expect(readLockfileText(changed('"losses": [', '"more": 1, "losses": [')).ok).toBe(false);
});
