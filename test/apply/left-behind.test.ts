import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reconcile, uncertainAttempts } from '../../engine/mend/reconcile.ts';
import { filmOf } from '../rig/film.ts';
import { planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { scriptedProvider } from '../rig/scripted-provider.ts';
import { virtualHost } from '../rig/virtual-host.ts';

/** A production whose first run was left as soon as the still was under way. */
async function leftBehind() {
  const folder = await productionFolder(filmOf(5));
  const host = virtualHost(event => event.event === 'take-submitted' && host.interrupt());
  const provider = scriptedProvider(() => host.now());
  const finished = await runOnce({ folder, host, provider });
  return { folder, provider, finished };
}

/** The repository on another machine: no journal, no media. */
async function elsewhere(folder: string): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'retake-clone-'));
  await cp(folder, clone, { recursive: true });
  await rm(join(clone, '.retake'), { recursive: true });
  return clone;
}

const lockfileOf = async (folder: string) => JSON.parse(await readFile(join(folder, 'retake.lock.json'), 'utf8'));

test('a run that is left notes its tasks in the lockfile, one a line', async () => {
  const { folder, finished } = await leftBehind();
  expect(finished).toMatchObject({ outcome: 'detached', inFlight: 1 });
  const text = await readFile(join(folder, 'retake.lock.json'), 'utf8');
  expect(text).toMatch(
    /"losses": \[\],\n {2}"pending": \[\n {4}\{"address":"still\/hero",.*"task":"task-1".*\}\n {2}\]\n\}\n$/,
  );
});

test('on a machine without the journal the task is in flight, reserved, and not bought again', async () => {
  const { folder, provider } = await leftBehind();
  const clone = await elsewhere(folder);
  const plan = await planNow(clone);
  expect(plan.totals).toMatchObject({ resume: 1, reserved: 5, credits: 75 });
  expect(plan.changes.find(({ address }) => address === 'still/hero')).toMatchObject({
    action: 'resume',
    slots: [{ task: 'task-1', credits: 0 }],
  });

  await runOnce({ folder: clone, host: virtualHost(), provider });
  expect(provider.creates.length).toBe(4);
  expect((await takesIn(clone)).get('still/hero#1')).toMatchObject({ task: 'task-1', credits: { charged: 5 } });
  expect(await lockfileOf(clone)).not.toHaveProperty('pending');
});

test('a task that both the journal and the lockfile know is one', async () => {
  const { folder } = await leftBehind();
  expect((await planNow(folder)).totals).toMatchObject({ resume: 1, reserved: 5 });
});

test('what another machine has collected meanwhile is not collected, nor counted, again', async () => {
  const { folder, provider } = await leftBehind();
  const clone = await elsewhere(folder);
  await runOnce({ folder: clone, host: virtualHost(), provider, only: ['still/hero'] });
  await cp(join(clone, 'retake.lock.json'), join(folder, 'retake.lock.json'));

  expect((await planNow(folder, { only: ['still/hero'] })).totals).toMatchObject({ resume: 0, reserved: 0, spent: 5 });
  await runOnce({ folder, host: virtualHost(), provider, only: ['still/hero'] });
  expect([...(await takesIn(folder)).keys()]).toEqual(['still/hero#1']);
});

test('a merge that keeps both the task and its take leaves nothing in flight', async () => {
  const { folder, provider } = await leftBehind();
  const before = await lockfileOf(folder);
  await runOnce({ folder, host: virtualHost(), provider });
  const merged = { ...(await lockfileOf(folder)), pending: before.pending };
  await writeFile(join(folder, 'retake.lock.json'), JSON.stringify(merged));
  expect((await planNow(folder)).totals).toMatchObject({ resume: 0, reserved: 0, keep: 4 });
});

test('killed while it collects for another machine, a run is gone on with', async () => {
  const { folder, provider } = await leftBehind();
  const clone = await elsewhere(folder);
  const host = virtualHost(event => event.event === 'take-fetching' && host.interrupt());
  provider.brokenDownloads = 100;
  await runOnce({ folder: clone, host, provider, only: ['still/hero'] });
  provider.brokenDownloads = 0;
  await runOnce({ folder: clone, host: virtualHost(), provider, only: ['still/hero'] });
  expect([...(await takesIn(clone)).keys()]).toEqual(['still/hero#1']);
  expect(provider.creates.length).toBe(1);
});

test('a person can settle a task of another machine that the provider does not know any more', async () => {
  const { folder } = await leftBehind();
  const clone = await elsewhere(folder);
  const settlement = { kind: 'charged', credits: 5 } as const;
  const about = (target: string) => reconcile({ folder: clone, target, settlement, now: 0, by: 'ada' });
  // By its slot it might be a healthy task, which is collected and not written off.
  expect(await about('still/hero#1')).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('is under way as task task-1: `retake collect` brings it.'),
  });
  expect(await about('task-1')).toMatchObject({ kind: 'settled' });
  expect(await uncertainAttempts({ folder: clone })).toEqual([]);
  expect((await planNow(clone)).totals).toMatchObject({ resume: 0, reserved: 0, spent: 5 });
  expect(await lockfileOf(clone)).not.toHaveProperty('pending');
});

/** A production of which nobody knows whether its still was asked for: the answer never came. */
async function inDoubt() {
  const folder = await productionFolder(filmOf(5));
  const provider = scriptedProvider(() => 0);
  provider.createScript.push({ kind: 'uncertain', reason: 'the connection broke' });
  const finished = await runOnce({ folder, host: virtualHost(), provider });
  return { folder, provider, finished };
}

test('what may have been sent is in the lockfile: another machine neither sends it nor forgets its price', async () => {
  const { folder, provider, finished } = await inDoubt();
  expect(finished).toMatchObject({ uncertain: 1, atRisk: 5, next: 'retake reconcile' });
  const clone = await elsewhere(folder);
  const plan = await planNow(clone);
  expect(plan.totals).toMatchObject({ reserved: 5 });
  expect(plan.changes.find(({ address }) => address === 'still/hero')?.reason.code).toBe('uncertain');
  await runOnce({ folder: clone, host: virtualHost(), provider });
  expect(provider.creates.length).toBe(1);
});

test.each([
  { settlement: { kind: 'not-sent' }, spent: 0, reason: 'ada says it was not sent' },
  { settlement: { kind: 'charged', credits: 5 }, spent: 5, reason: 'ada says it was charged' },
] as const)('a word on one machine, $settlement.kind, is a word on all', async ({ settlement, spent, reason }) => {
  const { folder } = await inDoubt();
  const clone = await elsewhere(folder);
  expect((await uncertainAttempts({ folder: clone })).map(({ attempt }) => attempt.address)).toEqual(['still/hero']);
  await reconcile({ folder: clone, target: 'still/hero', settlement, now: 0, by: 'ada' });

  // The first machine pulls the lockfile; its own journal still asks.
  await cp(join(clone, 'retake.lock.json'), join(folder, 'retake.lock.json'));
  for (const machine of [clone, folder]) {
    expect(await uncertainAttempts({ folder: machine })).toEqual([]);
    expect((await planNow(machine)).totals).toMatchObject({ reserved: 0, spent, create: 4 });
    expect(await lockfileOf(machine)).not.toHaveProperty('uncertain');
    expect((await lockfileOf(machine)).losses).toMatchObject([{ kind: 'written-off', reason }]);
  }
});

test('a damaged record keeps its own slot from being rendered, and no other', async () => {
  const folder = await productionFolder(filmOf(5));
  const provider = scriptedProvider(() => 0);
  await runOnce({ folder, host: virtualHost(), provider });
  const path = join(folder, 'retake.lock.json');
  const text = await readFile(path, 'utf8');
  const torn = text.replace('"task":"task-2"', '"task":2');
  await writeFile(path, torn);

  const plan = await planNow(folder);
  expect(plan.totals).toMatchObject({ credits: 0, spent: 80, create: 0, replace: 0 });
  expect(plan.changes.find(({ address }) => address === 's01/a@draft')).toMatchObject({
    action: 'wait',
    reason: { code: 'damaged' },
    slots: [{ action: 'wait' }, { action: 'keep' }],
  });
  const finished = await runOnce({
    folder,
    host: virtualHost(),
    provider,
    retake: ['s01/a@draft'],
    only: ['s01/a@draft'],
  });
  expect(finished).toMatchObject({ rendered: 1 });
  expect(provider.creates.length).toBe(5);
  const line = torn.split('\n').find(each => each.includes('"task":2'));
  expect(await readFile(path, 'utf8')).toContain(line);
});
