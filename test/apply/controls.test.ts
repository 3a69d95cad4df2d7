import { expect, test } from 'vitest';
import { openControls } from '../../engine/apply/controls.ts';
import { takeUp } from '../../engine/apply/take-up.ts';
import { type Attempt, type JournalEntry, replay } from '../../engine/lockfile/journal.ts';
import { emptyLockfile } from '../../engine/lockfile/lockfile.ts';
import { reconcile } from '../../engine/mend/reconcile.ts';
import { lossesIn, planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { refused, type ScriptedProvider, scriptedProvider } from '../rig/scripted-provider.ts';
import { type VirtualHost, virtualHost } from '../rig/virtual-host.ts';

const stills = (...ids: readonly string[]): string =>
  `retake: 1\nproduction: { id: film, title: Film, seed: 7 }\nrungs: [{ id: draft, model: gen4_turbo }]\nstills:\n${ids.map(id => `  ${id}: { model: gen4_image, prompt: A bicycle ${id}, ratio: 1280:720 }\n`).join('')}`;

/** A provider that keeps no word about what was cancelled, as Runway does. */
function forgetful(provider: ScriptedProvider): ScriptedProvider {
  const { retrieve } = provider;
  provider.retrieve = async task =>
    provider.cancelled.includes(task)
      ? refused({ class: 'fix', status: 404, reason: 'there is no such task' })
      : retrieve(task);
  return provider;
}

async function setUp(yaml: string, onEvent: Parameters<typeof virtualHost>[0]) {
  const host: VirtualHost = virtualHost(onEvent);
  return { folder: await productionFolder(yaml), host, provider: scriptedProvider(() => host.now()) };
}

test('a paused run submits nothing, and goes on where it was', async () => {
  const wants = openControls();
  wants.pause();
  const rig = await setUp(stills('a', 'b', 'c'), event => {
    if (event.event !== 'take-waiting') return;
    // Two have their places, the third waits for one: nothing moves until somebody says so.
    void rig.host.sleep(60_000).then(() => {
      expect(rig.provider.creates).toEqual([]);
      wants.resume();
    });
  });
  expect(await runOnce({ ...rig, wants })).toMatchObject({ outcome: 'done', rendered: 3 });
});

test('a paused run that is left ends at once, with nothing sent', async () => {
  const wants = openControls();
  wants.pause();
  const rig = await setUp(stills('a', 'b', 'c'), event => event.event === 'take-waiting' && rig.host.interrupt());
  expect(await runOnce({ ...rig, wants })).toMatchObject({ outcome: 'detached', charged: 0, inFlight: 0 });
  expect(rig.provider.creates).toEqual([]);
});

test('a task that is cancelled is booked at its estimate, told as such, and may be rendered again', async () => {
  const wants = openControls();
  const rig = await setUp(stills('a'), () => wants.cancel({ address: 'still/a', slot: 1 }));
  const provider = forgetful(rig.provider);
  expect(await runOnce({ ...rig, provider, wants })).toMatchObject({
    outcome: 'done',
    rendered: 0,
    failed: 0,
    cancelled: 1,
    charged: 5,
    next: 'retake plan',
  });
  expect(provider.cancelled).toEqual(['task-1']);
  const reason =
    'you cancelled it while it was running; the provider does not say what a cancelled task costs, so the 5 cr it had estimated are booked';
  expect(rig.host.events).toContainEqual(
    expect.objectContaining({ event: 'take-cancelled', address: 'still/a', charged: 5, assumed: true, reason }),
  );
  expect(await lossesIn(rig.folder)).toMatchObject([
    { kind: 'cancelled', task: 'task-1', credits: { charged: 5 }, reason },
  ]);
  expect((await planNow(rig.folder)).totals).toMatchObject({ create: 1, spent: 5, reserved: 0 });
});

test('where the provider says what it charged, that is what is booked', async () => {
  const wants = openControls();
  const rig = await setUp(stills('a'), () => wants.cancel({ address: 'still/a', slot: 1 }));
  rig.provider.endings.set(1, { kind: 'cancelled', created: '', charged: 0 });
  expect(await runOnce({ ...rig, wants })).toMatchObject({ cancelled: 1, charged: 0 });
  expect(await lossesIn(rig.folder)).toMatchObject([
    { credits: { charged: 0 }, reason: 'you cancelled it while it was running' },
  ]);
});

test('what was done before the wish is a take: to cancel it would delete it', async () => {
  const wants = openControls();
  const rig = await setUp(stills('a'), event => {
    if (event.event === 'take-progress') wants.cancel({ address: 'still/a', slot: 1 });
  });
  const { retrieve } = rig.provider;
  // The first poll finds it done.
  rig.provider.retrieve = async task => {
    await retrieve(task);
    return retrieve(task);
  };
  wants.cancel({ address: 'still/a', slot: 1 });
  expect(await runOnce({ ...rig, wants })).toMatchObject({ outcome: 'done', rendered: 1 });
  expect(rig.provider.cancelled).toEqual([]);
});

test('a machine that stops between the wish and the end leaves a cancelled task, not one that is looked for', async () => {
  const wants = openControls();
  const rig = await setUp(stills('a'), () => wants.cancel({ address: 'still/a', slot: 1 }));
  const provider = forgetful(rig.provider);
  const { cancel } = provider;
  provider.cancel = async task => {
    await cancel(task);
    throw new Error('the machine stops');
  };
  await expect(runOnce({ ...rig, provider, wants })).rejects.toThrow('the machine stops');
  const host = virtualHost();
  expect(await runOnce({ folder: rig.folder, host, provider })).toMatchObject({ cancelled: 1, chargedEarlier: 5 });
  expect([...(await takesIn(rig.folder)).keys()]).toEqual([]);
});

test('what a cancelled task cost is corrected by whoever has looked at the account, and by nobody else', async () => {
  const wants = openControls();
  const rig = await setUp(stills('a'), () => wants.cancel({ address: 'still/a', slot: 1 }));
  const { folder } = rig;
  await runOnce({ ...rig, provider: forgetful(rig.provider), wants });
  const request = { folder, now: 0, by: 'Maya' };
  const charged = (target: string, credits: number) =>
    reconcile({ ...request, target, settlement: { kind: 'charged', credits } });

  expect(await charged('task-2', 0)).toMatchObject({ kind: 'refused' });
  expect(await charged('task-1', 2)).toEqual({ kind: 'settled', name: 'task task-1', before: 5 });
  expect(await lossesIn(folder)).toMatchObject([{ kind: 'cancelled', credits: { charged: 2 }, settledBy: 'Maya' }]);
  // A correction may be wrong too.
  expect(await charged('task-1', 0)).toMatchObject({ before: 2 });
});

test('what somebody cancels elsewhere may be rendered again, and nothing says that it would fail', async () => {
  const rig = await setUp(stills('a'), () => {});
  rig.provider.endings.set(1, { kind: 'cancelled', created: '' });
  expect(await runOnce(rig)).toMatchObject({ failed: 1, charged: 5 });
  expect(rig.host.events).toContainEqual(
    expect.objectContaining({
      event: 'take-failed',
      reason:
        'it was cancelled at the provider, and not from here; the provider does not say what a cancelled task costs, so the 5 cr it had estimated are booked',
      hint: 'Nothing is wrong with the request: `retake apply` renders it anew, at its full price. If the account says it cost less, `retake reconcile task-1 --charged N` corrects it.',
    }),
  );
});

test('a wish to cancel survives a rescue: whoever takes the task up knows that it is to be stopped', async () => {
  const at = '2026-11-20T10:00:00.000Z';
  const attempt = { id: 'one', at, address: 'still/a', slot: 1, quoted: 5 } as never as Attempt;
  const { attempts } = replay([
    { kind: 'intent', ...attempt },
    { kind: 'submitted', id: 'one', at, task: 'task-1' },
    { kind: 'cancel', id: 'one', at },
  ]);
  const taken: JournalEntry[] = [];
  const journal = { append: async (entry: JournalEntry) => void taken.push(entry) };
  await takeUp({ attempts, usedPlans: new Set(), strays: [] }, emptyLockfile('film'), journal);
  expect(replay(taken).attempts).toMatchObject([{ state: { kind: 'submitted', task: 'task-1', cancelled: true } }]);
});
