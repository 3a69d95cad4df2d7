import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grow } from '../../engine/lockfile/grow.ts';
import { reconcile } from '../../engine/mend/reconcile.ts';
import { openPurse } from '../../engine/plan/ceilings.ts';
import { picture } from '../rig/picture.ts';
import { lossesIn, planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { refused, scriptedProvider } from '../rig/scripted-provider.ts';
import { virtualHost } from '../rig/virtual-host.ts';

const head = 'retake: 1\nproduction: { id: film, title: Film, seed: 7 }\nrungs: [{ id: draft, model: gen4_turbo }]\n';
const still = (id: string, more = '') => `  ${id}: { model: gen4_image, prompt: A bicycle, ratio: 1280:720${more} }\n`;
const created = '2026-11-22T12:00:00.000Z';

async function setUp(yaml: string) {
  const host = virtualHost();
  return { folder: await productionFolder(yaml), host, provider: scriptedProvider(() => host.now()) };
}

/** Three stills with one request, which is known only once the still they look at is there. */
const twins = `${head}stills:\n${still('base').replace('A bicycle', 'A street')}${['x', 'y', 'z'].map(id => still(id, ', references: { street: { still: base } }')).join('')}`;

test('one request that several jobs come to ask for is bought once', async () => {
  const rig = await setUp(twins);
  expect(await runOnce(rig)).toMatchObject({ outcome: 'done', rendered: 2, reused: 2, charged: 10 });
  expect(rig.provider.creates.length).toBe(2);
});

test('where the first of them is uncertain or refused by content rules, the others are not sent', async () => {
  const doubtful = await setUp(twins);
  doubtful.provider.createScript.push(task => ({ kind: 'accepted', task, estimated: 5 }), {
    kind: 'uncertain',
    reason: 'the connection was reset',
  });
  await runOnce(doubtful);
  expect(doubtful.provider.creates.length).toBe(2);

  const indecent = await setUp(twins);
  indecent.provider.endings.set(2, {
    kind: 'failed',
    created,
    failure: { class: 'moderated', reason: 'no' },
    charged: 5,
  });
  await runOnce(indecent);
  expect(indecent.provider.creates.length).toBe(2);
});

test('a task that is not found is neither written off nor bought again', async () => {
  const rig = await setUp(`${head}stills:\n${still('a')}`);
  const { retrieve } = rig.provider;
  rig.provider.retrieve = async () => refused({ class: 'fix', status: 404, reason: 'there is no such task' });
  expect(await runOnce(rig)).toMatchObject({ outcome: 'failures', inFlight: 1, rendered: 0 });
  expect(await lossesIn(rig.folder)).toEqual([]);
  rig.provider.retrieve = retrieve;
  expect(await runOnce(rig)).toMatchObject({ outcome: 'done', collected: 1 });
  expect(rig.provider.creates.length).toBe(1);
});

test('a charge above the quote counts in full and ends the run', async () => {
  const rig = await setUp(`${head}budget: { credits: 15 }\nstills:\n${still('a', ', takes: 3')}`);
  rig.provider.createScript.push(task => ({ kind: 'accepted', task, estimated: 5 }));
  rig.provider.endings.set(1, { kind: 'succeeded', created, outputs: ['https://out/task-1'], charged: 14 });
  const finished = await runOnce({
    ...rig,
    account: { balance: 1000, concurrency: { gen4_image: 1 }, daily: {}, usedToday: {} },
  });
  expect(finished).toMatchObject({
    outcome: 'stopped',
    charged: 14,
    reason: 'still/a was charged 14 cr, the price book says 5 cr',
  });
  expect(rig.provider.creates.length).toBe(1);
});

test('an estimate above the quote stops every model after one request, and the plan waits for a person', async () => {
  const rig = await setUp(`${head}stills:\n${still('a', ', takes: 4')}`);
  rig.provider.createScript.push(task => ({ kind: 'accepted', task, estimated: 50 }));
  rig.provider.endings.set(1, { kind: 'cancelled', created, charged: 50 });
  expect(await runOnce(rig)).toMatchObject({ outcome: 'stopped' });
  expect(rig.provider.creates.length).toBe(1);
  expect((await planNow(rig.folder)).changes[0]?.slots[0]).toMatchObject({ action: 'wait' });
});

test('a retake that content rules refused is not what the next retake sends', async () => {
  const rig = await setUp(`${head}stills:\n${still('a')}`);
  await runOnce(rig);
  rig.provider.endings.set(2, { kind: 'failed', created, failure: { class: 'moderated', reason: 'no' }, charged: 5 });
  await runOnce({ ...rig, retake: ['still/a'] });
  await runOnce({ ...rig, retake: ['still/a'] });
  expect(rig.provider.creates.map(({ body }) => body.seed)).toEqual([7, 8, 9]);
  expect([...(await takesIn(rig.folder)).keys()]).toEqual(['still/a#1', 'still/a#3']);
});

test('a picture that is gone or changed since the plan is not sent', async () => {
  for (const change of [(path: string) => rm(path), (path: string) => writeFile(path, picture(2, 640, 640))]) {
    const rig = await setUp(`${head}stills:\n${still('a', ', references: { mine: mine.png }')}`);
    await writeFile(join(rig.folder, 'mine.png'), picture(1, 640, 640));
    const finished = await runOnce({ ...rig, before: () => change(join(rig.folder, 'mine.png')) });
    expect(finished).toMatchObject({ outcome: 'failures', rendered: 0, charged: 0 });
    expect(rig.provider.creates).toEqual([]);
  }
});

test('a time nobody can read does not keep a paid take out of the lockfile', async () => {
  const rig = await setUp(`${head}stills:\n${still('a')}`);
  rig.provider.endings.set(1, { kind: 'succeeded', created: 'yesterday', outputs: ['https://out/task-1'], charged: 5 });
  expect(await runOnce(rig)).toMatchObject({ outcome: 'done', rendered: 1 });
  expect((await takesIn(rig.folder)).get('still/a#1')?.created).toBe('2026-11-22T12:00:00.000Z');
});

test('reconcile asks which slot, and believes the journal more than what it read before', async () => {
  const rig = await setUp(`${head}stills:\n${still('a', ', takes: 2')}`);
  rig.provider.createScript.push({ kind: 'uncertain', reason: 'reset' }, { kind: 'uncertain', reason: 'reset' });
  await runOnce(rig);
  const settle = (target: string) =>
    reconcile({ folder: rig.folder, target, settlement: { kind: 'not-sent' }, now: 0, by: 'ana' });
  expect(await settle('still/a')).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('still/a#1, still/a#2'),
  });
  expect(await settle('still/a#1')).toMatchObject({ kind: 'settled' });
  expect(await settle('still/a#1')).toMatchObject({ kind: 'refused' });
});

test('reconcile settles the request that is uncertain, and not the task that is under way for the same slot', async () => {
  const rig = await setUp(`${head}stills:\n${still('a')}`);
  const left = virtualHost(event => event.event === 'take-submitted' && left.interrupt());
  await runOnce({ ...rig, host: left });
  await writeFile(join(rig.folder, 'retake.yaml'), `${head}stills:\n${still('a').replace('A bicycle', 'A tandem')}`);
  rig.provider.createScript.push({ kind: 'uncertain', reason: 'reset' });
  rig.provider.retrieve = async () => ({ kind: 'waiting', status: 'queued', created });
  const later = virtualHost(event => event.event === 'take-uncertain' && later.interrupt());
  await runOnce({ ...rig, host: later });

  const settlement = { kind: 'charged', credits: 5 } as const;
  await reconcile({ folder: rig.folder, target: 'still/a#1', settlement, now: 0, by: 'ana' });
  expect((await lossesIn(rig.folder)).map(({ task, credits }) => [task, credits.charged])).toEqual([[undefined, 5]]);
  expect((await planNow(rig.folder)).totals).toMatchObject({ reserved: 5, spent: 5 });
});

test('what an earlier run asked for gives back what was held for it, and makes no room in what was approved', () => {
  const purse = openPurse(
    new Map([
      ['approved', 10],
      ['budget.credits', 100],
    ]),
    new Map([['budget.credits', 95]]),
  );
  const cost = { address: 'still/a', model: 'gen4_image' };
  purse.take({ ...cost, credits: -25, isEarlier: true });
  expect(purse.blocks({ ...cost, credits: 10 })).toBeUndefined();
  expect(purse.blocks({ ...cost, credits: 11 })).toEqual({ scope: 'approved', limit: 10, left: 10 });
  purse.take({ ...cost, credits: 10 });
  expect(purse.taken('budget.credits')).toBe(-15);
});

test('a take that was settled and not fetched is held with what it cost, and gives back no more', async () => {
  const rig = await setUp(`${head}budget: { credits: 9 }\nstills:\n${still('a')}`);
  // It was quoted 5 and cost 1; the first run could not fetch it.
  rig.provider.endings.set(1, { kind: 'succeeded', created, outputs: ['https://out/task-1'], charged: 1 });
  rig.provider.brokenDownloads = 100;
  await runOnce(rig);
  rig.provider.brokenDownloads = 0;
  // 1 is spent: one more still of 5 fits under 9, and a third does not.
  await writeFile(
    join(rig.folder, 'retake.yaml'),
    `${head}budget: { credits: 9 }\nstills:\n${still('a')}${still('b').replace('A bicycle', 'A tandem')}${still('c', ', references: { other: { still: b } }')}`,
  );
  const finished = await runOnce({ ...rig, host: virtualHost(), within: 5 });
  expect(finished).toMatchObject({ rendered: 1, collected: 1, charged: 5, chargedEarlier: 1 });
  expect((await planNow(rig.folder)).totals.spent).toBe(6);
});

test('what content rules refused of a model without dice is not sent for another slot, nor for a retake', async () => {
  const yaml = `retake: 1\nproduction: { id: film, title: Film, seed: 7 }\nstills:\n  a: { model: gpt_image_2, prompt: A bicycle, ratio: 1920:1088, takes: 3 }\n`;
  const rig = await setUp(yaml);
  rig.provider.price = () => 1;
  rig.provider.account = async () => ({ balance: 100, concurrency: { gpt_image_2: 1 }, daily: {}, usedToday: {} });
  for (const nth of [1, 2, 3])
    rig.provider.endings.set(nth, {
      kind: 'failed',
      created,
      failure: { class: 'moderated', reason: 'no' },
      charged: 1,
    });
  const account = { balance: 100, concurrency: { gpt_image_2: 1 }, daily: {}, usedToday: {} };
  await runOnce({ ...rig, account });
  expect(rig.provider.creates.length).toBe(1);
  const [change] = (await planNow(rig.folder, { retake: ['still/a'] })).changes;
  expect(change).toMatchObject({ action: 'wait', credits: 0, reason: { code: 'moderated' } });
  await runOnce({ ...rig, host: virtualHost(), retake: ['still/a'], account });
  expect(rig.provider.creates.length).toBe(1);
});

test('a take whose fingerprint was altered by hand is known by its request, and not bought again', async () => {
  const rig = await setUp(`${head}stills:\n${still('a')}`);
  await runOnce(rig);
  const path = join(rig.folder, 'retake.lock.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`));
  expect((await planNow(rig.folder)).totals).toMatchObject({ keep: 1, credits: 0 });
});

test('a task that two machines saw fail is one loss, whenever each of them wrote it down', async () => {
  const rig = await setUp(`${head}stills:\n${still('a')}`);
  rig.provider.endings.set(1, { kind: 'failed', created, failure: { class: 'fix', reason: 'no' }, charged: 5 });
  await runOnce(rig);
  const [loss] = await lossesIn(rig.folder);
  const { lockfile } = grow(
    { lockfile: 1, production: 'film', takes: {}, losses: [loss!] },
    { takes: [], losses: [{ ...loss!, at: '2026-11-23T00:00:00.000Z' }] },
  );
  expect(lockfile.losses).toEqual([loss]);
});
