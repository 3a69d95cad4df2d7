import { afterEach, beforeEach, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import type { Host } from '../../engine/host.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { type Manner, type StandIn, startStandIn } from '../rig/runway-stand-in.ts';
import { fakeHost } from './fake-host.ts';

let rig: StandIn;

beforeEach(async () => {
  rig = await startStandIn();
});
afterEach(() => rig.close());

const account = async (host: Host = fakeHost()) => {
  const provider = await openRunway({ name: 'runway', apiKey: 'key_fake', baseURL: rig.url, host, catalog: runway });
  return provider.account();
};

test('the account gives the balance, the limits, and what the day and the month have taken', async () => {
  expect(await account()).toEqual({
    balance: 4321,
    concurrency: { gen4_turbo: 3, 'gen4.5': null },
    daily: { gen4_turbo: 500, 'gen4.5': null },
    usedToday: { gen4_turbo: 12 },
    monthlyLimit: 10_000,
    spentThisMonth: 241,
  });
});

test.each([
  ['2026-11-20T10:00:00Z', '2026-11-01', '2026-12-01'],
  ['2026-12-31T23:59:59Z', '2026-12-01', '2027-01-01'],
  ['2028-02-29T00:00:00Z', '2028-02-01', '2028-03-01'],
])('at %s the month goes from %s to before %s', async (now, startDate, beforeDate) => {
  await account(fakeHost(Date.parse(now)));
  const asked = rig.seen.find(({ path }) => path === '/v1/organization/usage');
  expect(JSON.parse(asked!.body.toString())).toEqual({ startDate, beforeDate });
});

test.each<Manner>([
  { status: 403, body: { error: 'Not for this key.' } },
  { status: 500 },
  { status: 200, body: { results: 'many' } },
  { status: 200, body: '<html>' },
  'drop',
])('without a usage that can be read, what the month has taken is not known: %j', async manner => {
  rig.usage = manner;
  const known = await account();
  expect(known).toMatchObject({ balance: 4321, monthlyLimit: 10_000 });
  expect(known).not.toHaveProperty('spentThisMonth');
});

test('a month that only saw credits given back has taken less than nothing', async () => {
  rig.usage = { status: 200, body: { results: [{ date: '2026-11-01', usedCredits: [{ amount: -12.5 }] }] } };
  expect(await account()).toMatchObject({ spentThisMonth: -12.5 });
});

test('limits that are not told are not known, and those that are null are none', async () => {
  const models = { 'gen4.5': { maxConcurrentGenerations: null }, wan3: { maxConcurrentGenerations: 2 } };
  rig.organization = { creditBalance: 7, tier: { models } };
  expect(await account()).toEqual({
    balance: 7,
    concurrency: { 'gen4.5': null, wan3: 2 },
    daily: {},
    usedToday: {},
    spentThisMonth: 241,
  });
});

test('an account that cannot be read is no account, whatever its usage', async () => {
  rig.organization = { creditBalance: 'much' };
  expect(await account()).toEqual({
    kind: 'refused',
    failure: { class: 'retry', reason: 'Runway answered, but not with an account.' },
  });
});
