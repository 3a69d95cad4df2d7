import { expect, test } from 'vitest';
import { remedyFor, stageFor } from '../../engine/plan/remedy.ts';
import { weighUp } from '../../engine/plan/weigh-up.ts';
import { verdict } from '../lockfile/build.ts';

const rejected = verdict('rejected');
const from = { promptImage: 'still/bike#1' };
const wayOf = (said: object) => remedyFor({ from, review: { ...rejected, ...said } });

test('excellent motion and imperfect light is edited; beautiful light and incoherent anatomy is not', () => {
  expect(wayOf({ reason: 'lighting', scores: { motion: 5 } }).way).toBe('edit');
  expect(wayOf({ scores: { motion: 5, fidelity: 2 } }).way).toBe('edit');
  expect(wayOf({ reason: 'limb_deform', scores: { fidelity: 5 } })).toEqual({
    way: 'regenerate',
    why: 'beautiful as it is, no edit rescues a shot with limb deform, as it keeps what it does not change',
    from: { kind: 'wording' },
  });
  expect(wayOf({ reason: 'lighting', scores: { motion: 1, fidelity: 5 } })).toEqual({
    way: 'regenerate',
    why: 'it is beautiful and does not move right, and an edit keeps the motion',
    from: { kind: 'dice' },
  });
});

test('what is good is kept, what is between is weighed, and of what nobody said nothing is said', () => {
  expect(remedyFor({ from, review: { ...verdict('circled'), scores: { motion: 4, fidelity: 5 } } }).way).toBe('keep');
  expect(wayOf({ scores: { motion: 3, fidelity: 3 } }).way).toBe('weigh');
  expect(wayOf({}).way).toBe('judge');
  expect(remedyFor({ from }).way).toBe('judge');
});

test('a fault goes back to where it began: the picture, the words, or the dice', () => {
  expect(stageFor('identity_shift', from)).toEqual({ kind: 'picture', of: 'still/bike', isStill: true });
  expect(stageFor('identity_shift', { promptImage: 'refs/maya.png' })).toEqual({
    ...{ kind: 'picture', of: 'refs/maya.png', isStill: false },
  });
  expect(stageFor('identity_shift', {})).toEqual({ kind: 'wording' });
  expect(stageFor('camera_collapse', from)).toEqual({ kind: 'wording' });
  expect(stageFor('flicker', from)).toEqual({ kind: 'dice' });
});

test('an edit pays where a re-render takes more attempts than it costs re-renders', () => {
  const edit = { model: 'aleph2', credits: 140, seconds: 5, isDeclared: false };
  const anew = { model: 'gen4.5', rung: 'final', credits: 60 };
  const row = { model: 'gen4.5', rung: 'final', lost: 0, charged: 780, usableSeconds: 25 };
  const told = weighUp({ edit, anew }, [{ ...row, takes: 13, circled: 5 }]);
  expect(told).toMatchObject({ anew: { attempts: 2.6, expected: 156 }, cheaper: 'edit' });
  expect(told.breakEven).toBeCloseTo(28 / 12);
  expect(weighUp({ edit, anew }, [{ ...row, takes: 6, circled: 3 }]).cheaper).toBe('anew');
  // Too few to tell.
  expect(weighUp({ edit, anew }, [{ ...row, takes: 4, circled: 2 }])).toEqual({
    ...{ edit, breakEven: told.breakEven },
    anew: { ...anew, measured: { takes: 4, circled: 2, least: 5 } },
  });
});
