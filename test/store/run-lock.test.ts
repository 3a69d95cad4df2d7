import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { type Holder, thisProcess } from '../../engine/store/holder.ts';
import { openStore } from '../../engine/store/local-store.ts';
import { readHome } from '../../engine/store/read-home.ts';
import { breakLock } from '../../engine/store/run-lock.ts';
import { newHome, newStore, start, textOf } from './rig.ts';

const options = { production: 'night-ride', command: 'apply' };
const now = Date.parse('2025-01-02T03:04:05Z');

describe('a home that is in use', () => {
  test('says who has it', async () => {
    const home = newHome();
    const first = await openStore({ home, ...options, now: () => now });
    expect(first.ok).toBe(true);
    expect(await openStore({ home, ...options })).toMatchObject({
      ok: false,
      heldBy: {
        user: userInfo().username,
        host: hostname(),
        pid: process.pid,
        command: 'apply',
        since: '2025-01-02T03:04:05.000Z',
      },
    });
    expect((await readHome(home)).heldBy).toMatchObject({ pid: process.pid });
    if (first.ok) await first.store.close();
    expect((await readHome(home)).heldBy).toBeUndefined();
    await newStore(home);
  });

  test('is free again when its holder died', async () => {
    const home = newHome();
    const child = start('run', home.folder);
    await child.line();
    child.process.stdin!.write('go\n');
    expect(await child.line()).toBe('won');
    expect(await openStore({ home, ...options })).toMatchObject({ ok: false, heldBy: { pid: child.process.pid } });
    child.process.kill('SIGKILL');
    await child.ended;
    await newStore(home);
  }, 30_000);

  test('stays with a holder on another host until someone breaks the lock', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    const far: Holder = { ...thisProcess('apply', now), host: 'studio-b', pid: 4242 };
    writeFileSync(home.runLock, JSON.stringify(far));
    expect(await openStore({ home, ...options })).toEqual({ ok: false, heldBy: far });
    expect(breakLock(home)).toEqual(far);
    expect(breakLock(home)).toBeUndefined();
    await newStore(home);
  });

  test.runIf(process.platform === 'linux')(
    'does not mistake a later process with the same number for its holder',
    async () => {
      const home = newHome();
      await (await newStore(home)).close();
      writeFileSync(home.runLock, JSON.stringify({ ...thisProcess('apply', now), born: 'another boot/1' }));
      await newStore(home);
    },
  );

  test.runIf(process.platform === 'linux')('does not take a process in another container for dead', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    writeFileSync(home.runLock, JSON.stringify({ ...thisProcess('apply', now), pid: 2 ** 22 - 1, space: 'pid:[1]' }));
    expect(await openStore({ home, ...options })).toMatchObject({ ok: false, heldBy: { pid: 2 ** 22 - 1 } });
  });

  test('is free when a power cut left the lock empty', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    writeFileSync(home.runLock, '');
    utimesSync(home.runLock, 1, 1);
    await newStore(home);
  });

  test.each(['free', 'left by the dead'])(
    'goes to one of many who ask at once when it is %s',
    async state => {
      const home = newHome();
      await (await newStore(home)).close();
      const dead = start('run', home.folder);
      dead.process.kill('SIGKILL');
      await once(dead.process, 'exit');
      if (state !== 'free')
        writeFileSync(home.runLock, JSON.stringify({ ...thisProcess('apply', now), pid: dead.process.pid }));
      const children = Array.from({ length: 12 }, () => start('run', home.folder));
      await Promise.all(children.map(child => child.line()));
      for (const child of children) child.process.stdin!.write('go\n');
      const said = await Promise.all(children.map(child => child.line()));
      const winner = children[said.indexOf('won')]!;
      expect(said.filter(word => word !== 'won')).toEqual(Array(11).fill(`held by ${winner.process.pid}`));
      for (const child of children) child.process.stdin!.end();
      expect(await Promise.all(children.map(child => child.ended))).toEqual(Array(12).fill(0));
      expect(existsSync(home.runLock)).toBe(false);
      expect(readdirSync(home.state).filter(name => name.includes('lock'))).toEqual([]);
    },
    30_000,
  );

  test('is not let go by a run that lost it', async () => {
    const home = newHome();
    const first = await newStore(home);
    breakLock(home);
    await newStore(home);
    const lock = textOf(home.runLock);
    await first.close();
    expect(textOf(home.runLock)).toBe(lock);
  });
});
