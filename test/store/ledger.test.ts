import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Take } from '../../engine/lockfile/lockfile.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { judge } from '../../engine/lockfile/verdict.ts';
import { reviewLockfile } from '../../engine/store/review-lockfile.ts';
import { lockfileWith, newLoss, newTake, numbered, ride, rider, verdict } from '../lockfile/build.ts';
import { newHome, newStore, start, startCramped, textOf } from './rig.ts';

const settled = (path: string) => {
  const reading = readLockfileText(textOf(path));
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.lockfile;
};
const circled = verdict('circled');

describe('takes', () => {
  test('are on disk once they have their number', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    expect(await ledger.addTake(ride, newTake({ task: 'task-1' }))).toEqual(numbered(1));
    expect(await ledger.addTake(ride, newTake({ task: 'task-2' }))).toEqual(numbered(2));
    await ledger.addLoss(newLoss());
    const expected = lockfileWith({ [ride]: [numbered(1), numbered(2)] }, [newLoss()]);
    expect(textOf(home.lockfile)).toBe(lockfileTextOf(expected));
    expect(ledger.current()).toEqual(expected);
  });

  test('that arrive together share a write', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    await ledger.addTake(rider, newTake());
    // Every write is a new file.
    const files = new Set<number>();
    const many = Array.from({ length: 20 }, async (_, n) => {
      const take = await ledger.addTake(ride, newTake({ task: `task-${n}` }));
      files.add(statSync(home.lockfile).ino);
      return take.take;
    });
    expect(ledger.current().takes[ride]).toHaveLength(20);
    expect(await Promise.all(many)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(files.size).toBeLessThanOrEqual(2);
  });

  test('are not added twice by a run that says everything again', async () => {
    const home = newHome();
    const first = await newStore(home);
    await first.ledger.addTake(ride, newTake());
    await first.close();
    const { ledger } = await newStore(home);
    expect(await ledger.addTake(ride, newTake())).toEqual(numbered(1));
    expect(settled(home.lockfile).takes[ride]).toHaveLength(1);
  });

  test('that could not be read back are refused', async () => {
    const { ledger } = await newStore(newHome());
    await expect(ledger.addTake(ride, newTake({ fingerprint: 'none' }))).rejects.toThrow('not fit for the lockfile');
    expect(ledger.current().takes).toEqual({});
  });

  test('that cannot be written are rejected, and the next ones have another chance', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    await ledger.addTake(ride, newTake());
    const before = textOf(home.lockfile);
    const elsewhere = `${home.folder}-moved`;
    renameSync(home.folder, elsewhere);
    await expect(ledger.addTake(ride, newTake({ task: 'task-2' }))).rejects.toThrow('ENOENT');
    rmSync(home.folder, { recursive: true, force: true });
    renameSync(elsewhere, home.folder);
    expect(textOf(home.lockfile)).toBe(before);
    expect((await ledger.addTake(ride, newTake({ task: 'task-3' }))).take).toBe(2);
    expect(settled(home.lockfile).takes[ride]?.map(take => take.task)).toEqual(['task-1', 'task-3']);
  });

  test.skipIf(process.platform === 'win32')(
    'leave the old file whole when the disk is full',
    async () => {
      const home = newHome();
      const child = startCramped(16, 'add-takes', home.folder, 'run', '100');
      const told: string[] = [];
      for (let line = await child.line(); line !== undefined; line = await child.line()) told.push(line);
      expect(told.pop()).toBe('refused: EFBIG');
      expect(told.length).toBeGreaterThan(3);
      const { takes } = settled(home.lockfile);
      expect([...takes[ride]!, ...takes[rider]!].map(take => take.task).sort()).toEqual(told.sort());
    },
    30_000,
  );
});

describe('a lockfile that others write too', () => {
  test('keeps a verdict given during the run', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    await ledger.addTake(ride, newTake());
    expect(await reviewLockfile(home, text => judge(text, ride, 1, circled))).toMatchObject({ ok: true });
    await ledger.addTake(ride, newTake({ task: 'task-2' }));
    expect(settled(home.lockfile).takes[ride]).toEqual([numbered(1, { review: circled }), numbered(2)]);
    expect(ledger.current()).toEqual(settled(home.lockfile));
  });

  test('gives a take the next number of what is on disk by now', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    await ledger.addTake(ride, newTake());
    writeFileSync(home.lockfile, lockfileTextOf(lockfileWith({ [ride]: [numbered(1), numbered(2), numbered(3)] })));
    expect((await ledger.addTake(ride, newTake({ task: 'task-4' }))).take).toBe(4);
  });

  test('is not written over while it holds both sides of a merge', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    await ledger.addTake(ride, newTake());
    const torn = `<<<<<<< HEAD\n${textOf(home.lockfile)}`;
    writeFileSync(home.lockfile, torn);
    await expect(ledger.addTake(ride, newTake({ task: 'task-2' }))).rejects.toThrow('both sides of a git merge');
    expect(textOf(home.lockfile)).toBe(torn);
  });

  test('that is gone is written again with all that was known', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    await ledger.addTake(ride, newTake());
    rmSync(home.lockfile);
    await ledger.addTake(ride, newTake({ task: 'task-2' }));
    expect(settled(home.lockfile).takes[ride]).toEqual([numbered(1), numbered(2)]);
  });

  test('is left alone by a verdict that changes nothing', async () => {
    const home = newHome();
    writeFileSync(home.lockfile, lockfileTextOf(lockfileWith({})));
    const { ino } = statSync(home.lockfile);
    expect(await reviewLockfile(home, text => text)).toEqual({ ok: true, lockfile: lockfileWith({}) });
    expect(statSync(home.lockfile).ino).toBe(ino);
  });

  test('loses nothing to two people circling beside a run', async () => {
    const home = newHome();
    const jobs = (name: string) =>
      Array.from({ length: 40 }, (_, n) => [`${name}/${n}@draft`, [numbered(1)]] as [string, Take[]]);
    writeFileSync(home.lockfile, lockfileTextOf(lockfileWith(Object.fromEntries([...jobs('ada'), ...jobs('bo')]))));
    const children = [
      start('circle', home.folder, 'ada', 40),
      start('circle', home.folder, 'bo', 40),
      start('add-takes', home.folder, 'run', 100),
    ];
    expect(await Promise.all(children.map(child => child.ended))).toEqual([0, 0, 0]);
    const { takes } = settled(home.lockfile);
    expect(takes[ride]).toHaveLength(50);
    expect(takes[rider]).toHaveLength(50);
    for (const [job] of [...jobs('ada'), ...jobs('bo')])
      expect(takes[job]).toEqual([numbered(1, { review: verdict('circled', job.split('/')[0]) })]);
  }, 30_000);

  test('parses, with every take that was promised, however often the run is killed', async () => {
    const home = newHome();
    const promised: string[] = [];
    for (let kill = 0; kill < 15; kill++) {
      const child = start('add-takes', home.folder, `run-${kill}`, 1000);
      for (let n = 0; n <= kill; n++) promised.push((await child.line())!);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      const { takes } = settled(home.lockfile);
      const tasks = new Set(Object.values(takes).flatMap(list => list.map(take => take.task)));
      expect(promised.filter(task => !tasks.has(task))).toEqual([]);
    }
  }, 60_000);
});
