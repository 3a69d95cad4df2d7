import { expect, test } from 'vitest';
import { lockfileOf, type Take } from '../../engine/lockfile/lockfile.ts';
import { leaksOf } from '../../engine/plan/leaks.ts';
import { lockfileWith, newLoss, numbered, verdict } from '../lockfile/build.ts';

const five = { media: { ...numbered(1).media, seconds: 5 } };
const rejected = (take: number, reason?: 'lighting'): Take =>
  numbered(take, { ...five, task: `r${take}`, review: { ...verdict('rejected'), ...(reason ? { reason } : {}) } });

const leaksIn = (takes: Readonly<Record<string, Take[]>>, losses = [newLoss()]) =>
  leaksOf(lockfileOf(lockfileWith(takes, losses)));

test('what was paid where nothing was circled is told by its cause, the dearest first', () => {
  const premium = newLoss({
    ...{ address: 's01/ride@final', model: 'gen4.5', kind: 'moderated' },
    credits: { quoted: 120, charged: 120 },
  });
  const told = leaksIn({ 's01/rider@draft': [rejected(1, 'lighting'), rejected(2, 'lighting'), numbered(3, five)] }, [
    premium,
    newLoss(),
  ]);
  expect(
    told.map(({ address, model, cause, takes, credits, seconds }) => [address, model, cause, takes, credits, seconds]),
  ).toEqual([
    ['s01/ride@final', 'gen4.5', { kind: 'lost', how: 'moderated' }, 1, 120, 0],
    ['s01/rider@draft', 'gen4_turbo', { kind: 'rejected', reason: 'lighting' }, 2, 50, 10],
    ['s01/rider@draft', 'gen4_turbo', { kind: 'unjudged' }, 1, 25, 5],
  ]);
  expect(told[1]).toMatchObject({ scene: 's01', shot: 's01/rider', rung: 'draft' });
});

test('takes beside a chosen one are what choosing costs: of one job, of the variants of one shot, under a former name', () => {
  const chosen = numbered(2, { review: verdict('circled') });
  expect(leaksIn({ 's01/ride@draft': [rejected(1), chosen] })).toEqual([]);
  expect(leaksIn({ 's01/ride@draft+orbit': [rejected(1)], 's01/ride@draft+dolly_in': [chosen] })).toEqual([]);
  const moved = numbered(1, { reusedFrom: 's01/old@draft#1', review: verdict('approved') });
  expect(leaksIn({ 's01/old@draft': [numbered(1)], 's01/ride@draft': [moved] })).toEqual([]);
});

test('a still that a shot was made from is no leak, whether anybody judged it or not', () => {
  const shot = numbered(1, { from: { promptImage: 'still/bike#1' }, review: verdict('circled') });
  expect(leaksIn({ 'still/bike': [numbered(1)], 's01/ride@draft': [shot] })).toEqual([]);
});
