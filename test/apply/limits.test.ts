import { expect, test } from 'vitest';
import { apply } from '../../engine/perform.ts';
import type { Account } from '../../engine/providers/provider.ts';
import type { Plan } from '../../schemas/types/plan.ts';
import { lossesIn, planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { refused, scriptedProvider } from '../rig/scripted-provider.ts';
import { virtualHost } from '../rig/virtual-host.ts';

const head = 'retake: 1\nproduction: { id: film, title: Film, seed: 7 }\nrungs: [{ id: draft, model: gen4_turbo }]\n';
const still = (id: string, more = '') => `  ${id}: { model: gen4_image, prompt: A ${id}, ratio: 1280:720${more} }\n`;
const stills = `${head}stills:\n${['a', 'b', 'c'].map(id => still(id)).join('')}`;

async function setUp(yaml = stills, over: Partial<Account> = {}) {
  const host = virtualHost();
  const provider = scriptedProvider(() => host.now());
  const account: Account = { balance: 1000, concurrency: {}, daily: {}, usedToday: {}, ...over };
  provider.account = async () => account;
  const folder = await productionFolder(yaml);
  const shown: Plan[] = [];
  const asked = { folder, host, provider: async () => provider };
  return {
    folder,
    host,
    provider,
    account,
    shown,
    apply: (more: { readonly saved?: Plan } = {}) =>
      apply({ ...asked, ...more, approve: async plan => shown.push(plan) > 0 }),
  };
}

const actions = ({ changes }: Plan) => changes.map(({ address, action }) => `${action} ${address}`);

const text = 'gen4_image has 0 of 50 left in these 24 hours, the next from 12:00 tomorrow (UTC)';

test('what is approved is what the account allows today; the run ends with what waits, and when it goes on', async () => {
  const rig = await setUp(stills, { daily: { gen4_image: 50 }, usedToday: { gen4_image: 48 } });
  const applied = await rig.apply();
  expect(rig.shown.map(actions)).toEqual([['create still/a', 'create still/b', 'wait still/c']]);
  expect(rig.shown[0]?.totals).toMatchObject({ credits: 10, later: 5 });
  expect(applied).toMatchObject({
    kind: 'finished',
    finished: {
      outcome: 'done',
      rendered: 2,
      waiting: 1,
      account: [{ takes: 1, text, next: '2026-11-23T12:00:00.000Z' }],
      next: 'retake apply',
    },
  });
  expect(rig.provider.creates.length).toBe(2);
});

test('an account that allows nothing now is not asked for anything, nor is a person', async () => {
  const rig = await setUp(stills, { monthlyLimit: 100, spentThisMonth: 100 });
  expect(await rig.apply()).toMatchObject({
    kind: 'nothing',
    plan: {
      totals: { wait: 3, credits: 0 },
      limits: [{ text: 'the account may spend 100 cr a month, 100 cr are spent; goes on in December' }],
    },
  });
  expect(rig.shown).toEqual([]);
  expect(rig.provider.creates).toEqual([]);
});

test('a balance that is too small for the whole plan may do for what is allowed now', async () => {
  const rig = await setUp(stills, { balance: 10, daily: { gen4_image: 2 } });
  expect(await rig.apply()).toMatchObject({ kind: 'finished', finished: { rendered: 2 } });
});

test('a saved plan is compared as it was saved, and done as far as the account allows', async () => {
  const rig = await setUp(stills, { daily: { gen4_image: 2 } });
  const saved = await planNow(rig.folder);
  expect(actions(saved)).toEqual(['create still/a', 'create still/b', 'create still/c']);
  expect(await rig.apply({ saved })).toMatchObject({
    kind: 'finished',
    finished: { rendered: 2, waiting: 1, account: [{ takes: 1 }] },
  });
  expect(rig.shown.map(actions)).toEqual([['create still/a', 'create still/b', 'wait still/c']]);
  expect(await rig.apply({ saved })).toMatchObject({ kind: 'stale' });
});

test('a limit met on the way rests the model, and the end says what was not sent for it', async () => {
  const rig = await setUp(stills, { concurrency: { gen4_image: 1 } });
  rig.provider.createScript.push(
    task => ({ kind: 'accepted', task, estimated: 5 }),
    refused({ class: 'wait', status: 429, reason: 'the daily limit is reached' }),
  );
  const finished = await runOnce(rig);
  expect(finished).toMatchObject({ outcome: 'failures', rendered: 1, failed: 1, waiting: 1, next: 'retake apply' });
  expect(finished.account).toEqual([
    {
      takes: 1,
      text: 'the provider takes no more of gen4_image for now; if that is its daily limit, the next from 12:00 tomorrow (UTC)',
      next: '2026-11-23T12:00:00.000Z',
    },
  ]);
  expect(rig.provider.creates.length).toBe(2);
});

const routed = `${head}stills:\n  hero: { routed: { router: stills, ceiling: 40 }, prompt: A bicycle, ratio: "16:9" }\n`;

test('a router that would charge more than the ceiling is not sent the request', async () => {
  const rig = await setUp(routed);
  rig.provider.ask = async () => ({ kind: 'asked', model: 'gen4.5', credits: 60 });
  expect(await runOnce(rig)).toMatchObject({ outcome: 'failures', rendered: 0, failed: 1, charged: 0 });
  expect(rig.host.events.find(({ event }) => event === 'take-failed')).toMatchObject({
    kind: 'fix',
    reason: 'the router would take gen4.5 and charge at most 60 cr; the ceiling is 40 cr',
    charged: 0,
  });
  expect(rig.provider.creates).toEqual([]);
  expect(await lossesIn(rig.folder)).toEqual([]);
  expect((await planNow(rig.folder)).totals).toMatchObject({ reserved: 0, credits: 40 });
});

test('a router is asked once for each request, and before it; nobody else is', async () => {
  const rig = await setUp(`${routed}${still('plain')}`);
  const told: string[] = [];
  const { ask, create } = rig.provider;
  rig.provider.ask = request => {
    told.push(`ask ${request.endpoint}`);
    return ask(request);
  };
  rig.provider.create = (request, slate) => {
    told.push(`create ${request.endpoint}`);
    return create(request, slate);
  };
  expect(await runOnce(rig)).toMatchObject({ outcome: 'done', rendered: 2 });
  expect(told.filter(line => line.includes('generate/'))).toEqual(['ask generate/image', 'create generate/image']);
  expect(told.filter(line => line.startsWith('ask'))).toEqual(['ask generate/image']);
  expect([...(await takesIn(rig.folder)).keys()]).toEqual(['still/hero#1', 'still/plain#1']);
});

test('what a router says no to is not sent; what it could not answer is asked once more', async () => {
  const rig = await setUp(routed);
  rig.provider.ask = async () => refused({ class: 'fix', status: 404, reason: 'there is no such router' });
  expect(await runOnce(rig)).toMatchObject({ outcome: 'failures', failed: 1 });
  expect(rig.provider.creates).toEqual([]);

  const shaky = await setUp(routed);
  const { ask } = shaky.provider;
  let asked = 0;
  shaky.provider.ask = async request =>
    ++asked === 1 ? refused({ class: 'retry', reason: 'it did not answer' }) : ask(request);
  expect(await runOnce(shaky)).toMatchObject({ outcome: 'done', rendered: 1, failed: 0 });

  const locked = await setUp(routed);
  locked.provider.ask = async () => refused({ class: 'stop', status: 401, reason: 'the key is not accepted' });
  expect(await runOnce(locked)).toMatchObject({ outcome: 'stopped', reason: 'the key is not accepted' });
});
