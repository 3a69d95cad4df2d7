import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLockfile, type LockfileText, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import type { Limits } from '../../engine/plan/limits.ts';
import { nextMonth, utc } from '../../engine/plan/moment.ts';
import { openRunPurse } from '../../engine/plan/run-purse.ts';
import { linesOf, nothingInFlight, planOf, type Stage, settled, stage } from '../rig/thinking.ts';

const ad = (budget = ''): Stage =>
  stage(`
retake: 1
production: { id: ad, title: Ad, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo, takes: 2 }]
${budget}
stills:
  hero: { model: gen4_image, prompt: A silver electric bicycle, ratio: 1280:720 }
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 5, firstFrame: { still: hero }, prompt: The bicycle rolls }
      - { id: walk, seconds: 5, firstFrame: refs/maya.png, prompt: A woman walks }
      - { id: logo, seconds: 2, firstFrame: { lastFrameOf: s01/ride }, prompt: The logo glows, takes: 1 }
`);

const empty = emptyLockfile('ad');

const noon = Date.parse('2026-11-22T12:00:00.000Z');

const limits = (over: Partial<Limits> = {}): Limits => ({ now: noon, daily: {}, usedToday: {}, ...over });

/** A lockfile whose only takes are two drafts of s01/walk, made at these times. */
const withTakes = (...times: readonly string[]): LockfileText => ({
  ...empty,
  takes: {
    's01/walk@draft': settled(ad()).takes['s01/walk@draft']!.map((take, index) => ({
      ...take,
      task: `task-${index}`,
      created: times[index]!,
    })),
  },
});

test('without limits, and with limits that are wide enough, a plan is the same', () => {
  const wide = limits({ daily: { gen4_turbo: 50, gen4_image: null }, monthlyLimit: 10_000, spentThisMonth: 0 });
  const { limits: told, ...plan } = planOf(ad(), empty, { limits: wide });
  expect(plan).toEqual(planOf(ad(), empty));
  expect(told).toEqual([
    {
      of: 'day',
      model: 'gen4_turbo',
      limit: 50,
      used: 0,
      wanted: 5,
      waiting: 0,
      text: 'gen4_turbo has 50 of 50 left in these 24 hours',
    },
    {
      of: 'month',
      limit: 10_000,
      used: 0,
      wanted: 115,
      waiting: 0,
      text: 'the account may spend 10000 cr a month, 0 cr are spent',
    },
  ]);
});

test('what a day no longer allows waits, with what builds on it, in the order of the plan', () => {
  const plan = planOf(ad(), empty, { limits: limits({ daily: { gen4_turbo: 50 }, usedToday: { gen4_turbo: 47 } }) });
  expect(linesOf(plan)).toEqual([
    '+ still/hero 5 new',
    '+ s01/ride@draft 50 new; starts when still/hero is there',
    '+ s01/walk@draft 25 waits for the account: gen4_turbo has 3 of 50 left in these 24 hours, which this plan takes; the next at the latest in 24 h',
    '! s01/logo@draft 0 waits for the account: gen4_turbo has 3 of 50 left in these 24 hours, which this plan takes; the next at the latest in 24 h',
  ]);
  expect(plan.totals).toMatchObject({ create: 4, wait: 2, credits: 80, later: 35 });
  expect(plan.limits).toMatchObject([{ of: 'day', limit: 50, used: 47, wanted: 3, waiting: 2 }]);

  const none = planOf(ad(), empty, { limits: limits({ daily: { gen4_image: 5 }, usedToday: { gen4_image: 5 } }) });
  expect(linesOf(none)).toEqual([
    '! still/hero 0 waits for the account: gen4_image has 0 of 5 left in these 24 hours, the next at the latest in 24 h',
    '! s01/ride@draft 0 waits for still/hero, which the account does not allow yet',
    '+ s01/walk@draft 50 new',
    '! s01/logo@draft 0 waits for s01/ride@draft, which the account does not allow yet',
  ]);
  expect(none.limits?.[0]).toMatchObject({ model: 'gen4_image', wanted: 0, waiting: 4 });
});

test('who would take what another slot makes waits with it', () => {
  const twins = stage(`
retake: 1
production: { id: ad, title: Ad, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
stills:
  one: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 }
  two: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 }
`);
  const plan = planOf(twins, empty, { limits: limits({ daily: { gen4_image: 0 } }) });
  expect(linesOf(plan)).toEqual([
    '! still/one 0 waits for the account: gen4_image has 0 of 0 left in these 24 hours, the next at the latest in 24 h',
    '! still/two 0 waits for still/one#1, which the account does not allow yet',
  ]);
  expect(plan.totals).toMatchObject({ wait: 2, reuse: 0 });
  expect(plan.limits).toMatchObject([{ waiting: 2 }]);
  expect(linesOf(planOf(twins, empty, { within: 4 }))).toEqual([
    '! still/one 0 5 cr do not fit: --within has 4 of 4 cr left',
    '! still/two 0 waits for still/one#1, which the budget does not allow',
  ]);
});

test('it says when the next is allowed, by the tasks of this lockfile: those too many first', () => {
  const times = ['2026-11-21T18:40:00.000Z', '2026-11-22T07:10:00.000Z'] as const;
  const at = (used: number, lock = withTakes(...times)) =>
    planOf(ad(), lock, {
      only: ['s01/ride'],
      limits: limits({ daily: { gen4_turbo: 50 }, usedToday: { gen4_turbo: used } }),
    }).limits?.[0];
  expect(at(50)).toMatchObject({
    next: '2026-11-22T18:40:00.000Z',
    text: 'gen4_turbo has 0 of 50 left in these 24 hours, the next from 18:40 (UTC)',
  });
  expect(at(51)).toMatchObject({
    next: '2026-11-23T07:10:00.000Z',
    text: 'gen4_turbo has 0 of 50 left in these 24 hours, the next from 07:10 tomorrow (UTC)',
  });
  expect(at(52)).toMatchObject({
    text: 'gen4_turbo has 0 of 50 left in these 24 hours, the next at the latest in 24 h',
  });
  // What is older than a day has left already.
  expect(at(50, withTakes('2026-11-21T11:59:00.000Z', times[1]))?.next).toBe('2026-11-23T07:10:00.000Z');
});

test('losses and what is under way count as tasks, each once', () => {
  const lock = withTakes('2026-11-20T12:00:00.000Z', '2026-11-20T12:00:00.000Z');
  const [take] = lock.takes['s01/walk@draft']!;
  const { fingerprint, request } = take!;
  const loss = {
    address: 's01/walk@draft',
    slot: 1,
    fingerprint,
    model: 'gen4_turbo',
    kind: 'failed' as const,
    task: 'lost',
    credits: { quoted: 25, charged: 0 },
    at: '2026-11-22T09:00:00.000Z',
    reason: 'INTERNAL',
  };
  const attempt = {
    id: '1',
    at: '2026-11-22T08:00:00.000Z',
    run: 'r',
    address: 's01/walk@draft',
    slot: 9,
    fingerprint,
    request,
    wording: {},
    from: {},
    provider: 'runway',
    quoted: 25,
  } as never;
  const plan = planOf(
    ad(),
    { ...lock, losses: [loss, loss] },
    {
      only: ['s01/ride'],
      inFlight: {
        ...nothingInFlight,
        attempts: [{ attempt, state: { kind: 'submitted', task: 'flying', since: '2026-11-22T08:00:00.000Z' } }],
      },
      limits: limits({ daily: { gen4_turbo: 2 }, usedToday: { gen4_turbo: 3 } }),
    },
  );
  expect(plan.limits?.[0]?.next).toBe('2026-11-23T09:00:00.000Z');
});

test('what the month no longer allows waits for the next one', () => {
  const plan = planOf(ad(), empty, { limits: limits({ monthlyLimit: 10_000, spentThisMonth: 9_950 }) });
  expect(linesOf(plan)).toEqual([
    '+ still/hero 5 new',
    '+ s01/ride@draft 25 waits for the account: the account may spend 10000 cr a month, 9950 cr are spent; goes on in December',
    '! s01/walk@draft 0 waits for the account: the account may spend 10000 cr a month, 9950 cr are spent; goes on in December',
    '! s01/logo@draft 0 waits for s01/ride@draft, which the account does not allow yet',
  ]);
  expect(plan.limits).toMatchObject([
    { of: 'month', limit: 10_000, used: 9_950, wanted: 30, waiting: 4, next: '2026-12-01T00:00:00.000Z' },
  ]);
});

test('what is in flight counts against the month it was asked for in', () => {
  const [take] = settled(ad()).takes['s01/walk@draft']!;
  const flying = (at: string) => {
    const { fingerprint, request } = take!;
    const attempt = { id: '1', at, address: 's01/walk@draft', slot: 1, fingerprint, request, quoted: 25 } as never;
    const state = { kind: 'submitted', task: 't', since: at } as const;
    return planOf(ad(), empty, {
      inFlight: { ...nothingInFlight, attempts: [{ attempt, state }] },
      limits: limits({ monthlyLimit: 10_000, spentThisMonth: 9_000 }),
    }).limits?.[0];
  };
  expect(flying('2026-11-22T11:00:00.000Z')).toMatchObject({
    used: 9025,
    text: 'the account may spend 10000 cr a month, 9000 cr are spent, 25 cr are in flight',
  });
  expect(flying('2026-10-31T23:00:00.000Z')).toMatchObject({ used: 9000 });
});

test('a run keeps to the month with every request, whatever else has room', () => {
  const { production } = ad();
  const purse = openRunPurse({
    production,
    approved: 500,
    lockfile: lockfileOf(empty),
    inFlight: nothingInFlight,
    limits: limits({ monthlyLimit: 10_000, spentThisMonth: 9_950 }),
  });
  const cost = { address: 's01/walk@draft', model: 'gen4_turbo', credits: 25 };
  purse.take(cost);
  expect(purse.blocks(cost)).toBeUndefined();
  purse.take({ ...cost, credits: 26 });
  expect(purse.blocks(cost)).toEqual({ scope: 'account.month', limit: 10_000, left: -1 });
});

test('a limit that is not known, or none, keeps nothing waiting', () => {
  const plan = planOf(ad(), empty, {
    limits: limits({ daily: { gen4_turbo: null }, usedToday: { gen4_turbo: 900, gen4_image: 900 }, monthlyLimit: 1 }),
  });
  expect(plan.totals).toMatchObject({ wait: 0, credits: 115 });
  expect(plan.limits).toEqual([]);
});

test('the account changes nothing about whether a budget breaks, and room it leaves is for others', () => {
  const tight = limits({ daily: { gen4_turbo: 2 } });
  const broken = planOf(ad('budget: { credits: 100 }'), empty, { limits: tight });
  expect(broken.ceilings).toEqual([{ scope: 'budget.credits', limit: 100, used: 0, wanted: 115, verdict: 'over' }]);
  const whole = planOf(ad('budget: { credits: 120 }'), empty, { limits: tight });
  expect(whole.ceilings).toEqual([{ scope: 'budget.credits', limit: 120, used: 0, wanted: 55, verdict: 'fits' }]);
  const within = planOf(ad(), empty, { within: 30, limits: limits({ daily: { gen4_image: 0 } }) });
  expect(linesOf(within)).toEqual([
    '! still/hero 0 waits for the account: gen4_image has 0 of 0 left in these 24 hours, the next at the latest in 24 h',
    '! s01/ride@draft 0 waits for still/hero, which the account does not allow yet',
    '+ s01/walk@draft 25 25 cr do not fit: --within has 5 of 30 cr left',
    '! s01/logo@draft 0 waits for s01/ride@draft, which the account does not allow yet',
  ]);
});

test('times are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true }), date => {
      expect(utc(date.getTime())).toBe(date.toISOString());
    }),
  );
  expect(utc(Date.parse('2028-02-29T23:59:59.999Z'))).toBe('2028-02-29T23:59:59.999Z');
  expect(nextMonth('2026-12-05T00:00:00.000Z')).toEqual({ start: '2027-01-01T00:00:00.000Z', name: 'January' });
  expect(nextMonth('2026-08-31T00:00:00.000Z')).toEqual({ start: '2026-09-01T00:00:00.000Z', name: 'September' });
});
