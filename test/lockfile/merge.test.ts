import { expect, test } from 'vitest';
import type { LockfileText, Take } from '../../engine/lockfile/lockfile.ts';
import { merge } from '../../engine/lockfile/merge.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { mergeLockfileTexts } from '../../engine/mend/merge-lockfile.ts';
import type { Scores } from '../../schemas/types/lockfile.ts';
import { lockfileWith, newLoss, numbered, ride, rider, verdict } from './build.ts';

const ancestor = lockfileWith({ [ride]: [numbered(1)] });
const at = (minute: number) => ({ created: `2025-01-02T04:0${minute}:00Z` });
const withRide = (...takes: readonly Take[]): LockfileText => lockfileWith({ [ride]: [...takes] });
const told = (takes: readonly Take[] | undefined) =>
  takes?.map(({ take, task, review }) => [take, task, review?.state]);

test('takes of one job that got one number are renumbered by their creation, and what names them follows', () => {
  const ours = lockfileWith({
    [ride]: [numbered(1), numbered(2, { task: 'late', ...at(2) })],
    [rider]: [numbered(1, { task: 'edit', from: { videoUri: `${ride}#2` } })],
  });
  const theirs = lockfileWith({
    [ride]: [numbered(1), numbered(2, { task: 'early', ...at(1) })],
    'still/copy': [numbered(1, { task: 'early', reusedFrom: `${ride}#2`, credits: { quoted: 0, charged: 0 } })],
  });
  const { lockfile, conflicts, renumbered } = merge({ ancestor, ours, theirs });
  expect(told(lockfile.takes[ride])).toEqual([
    [1, 'task-1', undefined],
    [2, 'early', undefined],
    [3, 'late', undefined],
  ]);
  expect(lockfile.takes[rider]?.[0]?.from).toEqual({ videoUri: 's01/ride@draft#3' });
  expect(lockfile.takes['still/copy']?.[0]?.reusedFrom).toBe('s01/ride@draft#2');
  expect(conflicts).toEqual([]);
  expect(renumbered).toEqual([{ side: 'ours', before: 's01/ride@draft#2', after: 's01/ride@draft#3' }]);
});

test('one task collected on both sides is one take, with the verdict that one side gave', () => {
  const take = numbered(2, { task: 'same', ...at(1) });
  const { lockfile } = merge({
    ancestor,
    ours: withRide(numbered(1), take),
    theirs: withRide(numbered(1), { ...take, review: verdict('circled') }),
  });
  expect(told(lockfile.takes[ride])).toEqual([
    [1, 'task-1', undefined],
    [2, 'same', 'circled'],
  ]);
});

test('two verdicts on one take are for a person: the ancestor’s stands meanwhile', () => {
  const [circled, rejected] = [verdict('circled', 'ada'), verdict('rejected', 'ben')];
  const { lockfile, conflicts } = merge({
    ancestor,
    ours: withRide(numbered(1, { review: circled })),
    theirs: withRide(numbered(1, { review: rejected })),
  });
  expect(told(lockfile.takes[ride])).toEqual([[1, 'task-1', undefined]]);
  expect(conflicts).toEqual([{ kind: 'verdicts', take: 's01/ride@draft#1', ours: circled, theirs: rejected }]);
});

test('scores that either side gave a take under one verdict come together, and the later word on each stands', () => {
  const circled = (minute: number, scores: Scores): Take =>
    numbered(1, { review: { ...verdict('circled'), at: `2025-01-02T04:0${minute}:00Z`, scores } });
  const [ours, theirs] = [circled(2, { motion: 5 }), circled(1, { motion: 3, fidelity: 4 })].map(take =>
    withRide(take),
  );
  const merged = [
    { ours: ours!, theirs: theirs! },
    { ours: theirs!, theirs: ours! },
  ].map(sides => merge({ ancestor, ...sides }));
  for (const { lockfile, conflicts } of merged) {
    expect(lockfile.takes[ride]?.[0]?.review?.scores).toEqual({ motion: 5, fidelity: 4 });
    expect(conflicts).toEqual([]);
  }
});

test('two choices of one wording are for a person; a choice of another wording is not in the way', () => {
  const [first, second] = [numbered(1), numbered(2)];
  const other = { endpoint: 'image_to_video', body: { model: 'gen4_turbo', promptText: 'a red bicycle', seed: 7 } };
  const before = withRide(first, second, numbered(3, { request: other }), numbered(4, { review: verdict('circled') }));
  const [a, b] = [verdict('circled', 'ada'), verdict('approved', 'ben')];
  const third = numbered(3, { request: other, review: verdict('circled', 'ben') });
  const { lockfile, conflicts } = merge({
    ancestor: before,
    ours: withRide({ ...first, review: a }, second, numbered(3, { request: other }), numbered(4)),
    theirs: withRide(first, { ...second, review: b }, third, numbered(4)),
  });
  expect(told(lockfile.takes[ride])?.map(([, , state]) => state)).toEqual([undefined, undefined, 'circled', 'circled']);
  expect(conflicts).toEqual([
    {
      kind: 'choices',
      job: 's01/ride@draft',
      ours: [{ take: 's01/ride@draft#1', review: a }],
      theirs: [{ take: 's01/ride@draft#2', review: b }],
    },
  ]);
});

test('circling another take on one side is no conflict with the other side’s silence', () => {
  const before = withRide(numbered(1, { review: verdict('circled') }), numbered(2));
  const after = withRide(numbered(1), numbered(2, { review: verdict('circled', 'ben') }));
  const { lockfile, conflicts } = merge({ ancestor: before, ours: before, theirs: after });
  expect(lockfile).toEqual(after);
  expect(conflicts).toEqual([]);
});

test('losses of both sides are there once', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((task, n) => newLoss({ task, at: `2025-01-02T03:0${3 - n}:00Z` }));
  const { task: _, ...nameless } = newLoss({ reason: 'nobody knows' });
  const { lockfile } = merge({
    ancestor: lockfileWith({}, [first!]),
    ours: lockfileWith({}, [first!, second!, nameless]),
    theirs: lockfileWith({}, [first!, third!, nameless]),
  });
  expect(lockfile.losses).toEqual([first, third, second, nameless]);
});

test('of one task told twice the dearer word counts, and a take tells of it rather than a loss', () => {
  const cheap = newLoss({ task: 'a', credits: { quoted: 25, charged: 5 } });
  const dear = newLoss({ task: 'a', credits: { quoted: 25, charged: 20 } });
  const take = numbered(1, { task: 'b' });
  const { lockfile } = merge({
    ours: lockfileWith({}, [cheap, newLoss({ task: 'b', credits: { quoted: 25, charged: 25 } })]),
    theirs: lockfileWith({ [ride]: [take] }, [dear]),
  });
  expect(lockfile).toEqual(lockfileWith({ [ride]: [take] }, [dear]));
});

const text = lockfileTextOf(ancestor);

test('other productions, newer versions and torn files are refused', () => {
  const refused = (theirs: string) => {
    const result = mergeLockfileTexts({ ancestor: text, ours: text, theirs });
    return result.kind === 'refused' ? result.problems[0] : undefined;
  };
  expect(refused(text.replace('night-ride', 'day-walk'))).toBe(
    'ours is the lockfile of "night-ride" and theirs of "day-walk": takes of two productions do not belong into one file',
  );
  expect(refused('{"lockfile": 2}')).toMatch(/^theirs: retake.lock.json is version 2, and this Retake knows 1/);
  expect(refused(text.slice(0, 99))).toMatch(/^theirs: retake.lock.json is not JSON/);
});

test('without a readable ancestor the sides are merged all the same', () => {
  for (const before of ['', '<<<<<<< ours\n'])
    expect(mergeLockfileTexts({ ancestor: before, ours: text, theirs: text })).toEqual({
      kind: 'merged',
      text,
      conflicts: [],
      renumbered: [],
    });
});
