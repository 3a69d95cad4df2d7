import { expect, test } from 'vitest';
import type { Review } from '../../engine/lockfile/lockfile.ts';
import { judge, rejudged } from '../../engine/lockfile/verdict.ts';
import { lockfileWith, numbered, ride, rider, verdict } from './build.ts';

const circled = verdict('circled');
const two = lockfileWith({ [ride]: [numbered(1), numbered(2)], [rider]: [numbered(1, { review: circled })] });

test('a verdict goes to its take and to no other', () => {
  const after = judge(two, ride, 2, circled);
  expect(after).toEqual(
    lockfileWith({
      [ride]: [numbered(1), numbered(2, { review: circled })],
      [rider]: [numbered(1, { review: circled })],
    }),
  );
  expect(two.takes[ride]).toEqual([numbered(1), numbered(2)]);
});

test('circling one take uncircles the other of its job', () => {
  const after = judge(judge(two, ride, 1, circled), ride, 2, circled);
  expect(after.takes[ride]).toEqual([numbered(1), numbered(2, { review: circled })]);
});

test('approving another take takes the circle back', () => {
  const after = judge(judge(two, ride, 1, circled), ride, 2, verdict('approved'));
  expect(after.takes[ride]).toEqual([numbered(1), numbered(2, { review: verdict('approved') })]);
});

test('rejecting one take leaves the circled one alone', () => {
  const after = judge(judge(two, ride, 1, circled), ride, 2, verdict('rejected'));
  expect(after.takes[ride]).toEqual([numbered(1, { review: circled }), numbered(2, { review: verdict('rejected') })]);
});

test('a verdict can be taken back', () => {
  expect(judge(judge(two, ride, 1, circled), ride, 1, undefined)).toEqual(two);
});

test('a take that does not exist gets none', () => {
  expect(judge(two, ride, 3, circled)).toBe(two);
});

test('a take that is judged again keeps its scores, and its words where the verdict is the same', () => {
  const before: Review = { ...circled, for: 'motion', note: 'best smile', scores: { motion: 5, fidelity: 3 } };
  expect(rejudged({ ...verdict('circled', 'bea'), scores: { fidelity: 4 } }, before)).toEqual({
    ...{ ...circled, by: 'bea', for: 'motion', note: 'best smile' },
    scores: { motion: 5, fidelity: 4 },
  });
  expect(rejudged(verdict('approved'), before)).toEqual({
    ...verdict('approved'),
    for: 'motion',
    scores: { motion: 5, fidelity: 3 },
  });
  expect(rejudged(verdict('rejected'), before)).toEqual({
    ...verdict('rejected'),
    scores: { motion: 5, fidelity: 3 },
  });
});
