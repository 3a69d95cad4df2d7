import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { collect } from '../../engine/bring-in/collect.ts';
import type { JournalEntry } from '../../engine/lockfile/journal.ts';
import type { Store } from '../../engine/store/store.ts';
import { filmOf } from '../rig/film.ts';
import { planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { scriptedProvider } from '../rig/scripted-provider.ts';
import { type VirtualHost, virtualHost } from '../rig/virtual-host.ts';

/** A disk that has had enough. */
const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

/** A store whose journal takes no line of these kinds, and whose lockfile may take none either. */
const failing =
  (kinds: readonly JournalEntry['kind'][], { lockfile = false } = {}) =>
  (store: Store): Store => ({
    ...store,
    journal: {
      append: async entry => {
        if (kinds.includes(entry.kind)) throw full();
        return store.journal.append(entry);
      },
    },
    ledger: lockfile
      ? {
          current: () => store.ledger.current(),
          addTake: async () => Promise.reject(full()),
          addLoss: async () => Promise.reject(full()),
          leave: async () => Promise.reject(full()),
        }
      : store.ledger,
  });

const noticesOf = ({ events }: VirtualHost): readonly string[] =>
  events.flatMap(event => (event.event === 'notice' ? [event.text] : []));

test('a lockfile that cannot be written stops the run; the journal has the take, and the next run enters it', async () => {
  const folder = await productionFolder(filmOf(5));
  const host = virtualHost();
  const provider = scriptedProvider(() => host.now());
  const finished = await runOnce({ folder, host, provider, through: failing([], { lockfile: true }) });
  expect(finished).toMatchObject({ outcome: 'stopped', reason: 'the disk is full', next: 'retake apply' });
  expect(await takesIn(folder)).toEqual(new Map());

  await runOnce({ folder, host: virtualHost(), provider });
  expect((await takesIn(folder)).size).toBe(4);
  expect(provider.creates.length).toBe(4);
});

test('a task that the journal cannot take is kept in a file elsewhere, and the run says how it comes back', async () => {
  const folder = await productionFolder(filmOf(5));
  const host = virtualHost();
  const provider = scriptedProvider(() => host.now());
  const through = failing(['submitted'], { lockfile: true });
  const finished = await runOnce({ folder, host, provider, through });
  expect(finished).toMatchObject({ outcome: 'stopped', reason: 'the disk is full' });
  const file = /^retake collect --from (.+)$/.exec(finished.next)![1]!;
  expect(noticesOf(host)).toContain(
    `The journal could not be written (the disk is full): 1 paid task, up to 5 cr, is kept in ${file}. Once that is put right, \`retake collect --from ${file}\` brings it back; nothing is rendered or paid again.`,
  );
  expect((await readFile(file, 'utf8')).split('\n')[0]).toBe('{"rescue":1,"production":"film","rehearsal":false}');

  // Without the file nobody would know: the slot is quarantined.
  expect((await planNow(folder, { only: ['still/hero'] })).changes[0]?.reason.code).toBe('uncertain');

  const collected = await collect({ folder, from: file, host: virtualHost(), provider: async () => provider });
  expect(collected).toMatchObject({ kind: 'collected', takenUp: 1, collected: [{ take: 'still/hero#1', charged: 5 }] });
  expect((await planNow(folder)).totals).toMatchObject({ reserved: 0, spent: 5, keep: 1 });
  expect(provider.creates.length).toBe(1);

  // Once more, by somebody who is not sure.
  const again = await collect({ folder, from: file, host: virtualHost(), provider: async () => provider });
  expect(again).toMatchObject({ kind: 'collected', takenUp: 0, collected: [] });
});

test('a take whose media is here and that nothing could write down comes back whole', async () => {
  const folder = await productionFolder(filmOf(5));
  const host = virtualHost();
  const provider = scriptedProvider(() => host.now());
  const finished = await runOnce({
    folder,
    host,
    provider,
    through: failing(['settled', 'stored'], { lockfile: true }),
  });
  const file = /--from (.+)$/.exec(finished.next)![1]!;
  await collect({ folder, from: file, host: virtualHost(), provider: async () => provider });
  expect([...(await takesIn(folder)).keys()]).toEqual(['still/hero#1']);
});

test('a rescue file of another production, or of the rehearsal, is refused', async () => {
  const folder = await productionFolder(filmOf(5));
  const host = virtualHost();
  const provider = scriptedProvider(() => host.now());
  const finished = await runOnce({ folder, host, provider, through: failing(['submitted']) });
  const file = /--from (.+)$/.exec(finished.next)![1]!;
  const other = await productionFolder(filmOf(5).replace('id: film', 'id: other'));
  const ask = { from: file, host, provider: async () => provider };
  expect(await collect({ folder: other, ...ask })).toMatchObject({
    kind: 'problems',
    problems: [`${file} is of the production film, and this is other`],
  });
  expect(await collect({ folder, rehearse: true, ...ask })).toMatchObject({
    kind: 'problems',
    problems: [`${file} is not of a rehearsal: leave --rehearse out`],
  });
});
