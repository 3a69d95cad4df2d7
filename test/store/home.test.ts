import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { homeOf } from '../../engine/store/home.ts';
import { openStore } from '../../engine/store/local-store.ts';
import { readHome } from '../../engine/store/read-home.ts';
import { lockfileWith, newTake, numbered, ride } from '../lockfile/build.ts';
import { newHome, newStore, textOf } from './rig.ts';

const options = { production: 'night-ride', command: 'apply' };

describe('looking at a home', () => {
  test('finds nothing where nothing was done, and leaves it so', async () => {
    const home = newHome();
    expect(await readHome(home)).toEqual({ journal: { entries: [], damaged: 0, torn: 0 } });
    expect(readdirSync(home.folder)).toEqual([]);
  });

  test('finds what a run is doing, and writes not a byte', async () => {
    const home = newHome();
    const { ledger } = await newStore(home);
    await ledger.addTake(ride, newTake());
    const before = everything(home.folder);
    expect(await readHome(home)).toMatchObject({
      lockfile: { ok: true, lockfile: lockfileWith({ [ride]: [numbered(1)] }) },
      heldBy: { pid: process.pid },
    });
    expect(everything(home.folder)).toEqual(before);
  });

  test('needs neither the database nor a lock', () => {
    const seen = new Set<string>();
    follow(join(import.meta.dirname, '../../engine/store/read-home.ts'), seen);
    expect([...seen].filter(name => /lowdb|local-store|run-lock/.test(name))).toEqual([]);
  });
});

describe('opening a home', () => {
  test('keeps it out of git', async () => {
    const home = newHome();
    await newStore(home);
    expect(textOf(join(home.folder, '.retake/.gitignore'))).toBe('*\n');
  });

  test.each([
    ['torn', '{"lockfile": 1, ', /is not JSON/],
    ['newer', '{"lockfile": 2}', /written by a newer one/],
    ['foreign', '{"lockfile": 1, "name": "npm"}', /name/],
  ])('stops at a lockfile that is %s, and leaves it and the lock alone', async (_, text, problem) => {
    const home = newHome();
    writeFileSync(home.lockfile, text);
    const opened = await openStore({ home, ...options });
    expect(opened).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.stringMatching(problem)]) });
    expect(textOf(home.lockfile)).toBe(text);
    expect(readdirSync(home.state).sort()).toEqual(['.gitignore', 'store', 'tmp']);
  });

  test('stops at a folder that leads elsewhere', async () => {
    const home = newHome();
    symlinkSync(newHome().folder, home.hidden);
    expect(await openStore({ home, ...options })).toEqual({
      ok: false,
      problems: ['.retake leads out of the production folder: nothing is written there'],
    });
  });

  test('stops at a file where its folder should be', async () => {
    const home = newHome();
    writeFileSync(home.hidden, '');
    expect(await openStore({ home, ...options })).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^\.retake cannot be written/)],
    });
  });

  test('tells what the journal says', async () => {
    const home = newHome();
    await (await newStore(home)).close();
    writeFileSync(home.journal, '{"kind":"plan-used","id":"p","at":"2025-01-02T03:04:05Z"}\ntorn');
    const opened = await openStore({ home, ...options });
    if (!opened.ok) throw new Error('not open');
    expect(opened.journal).toEqual({
      entries: [{ kind: 'plan-used', id: 'p', at: '2025-01-02T03:04:05Z' }],
      damaged: 1,
      torn: 0,
    });
    await opened.store.close();
  });

  test('keeps rehearsals apart from what was paid for', async () => {
    const home = newHome();
    const paid = await newStore(home);
    await paid.ledger.addTake(ride, newTake());
    mkdirSync(home.takes);
    const before = textOf(home.lockfile);
    const rehearsal = await newStore(homeOf(home.folder, true));
    await rehearsal.ledger.addTake(ride, newTake({ provider: 'rehearsal' }));
    expect(textOf(home.lockfile)).toBe(before);
    expect(textOf(join(home.folder, '.retake/rehearsal/retake.lock.json'))).toBe(
      lockfileTextOf(lockfileWith({ [ride]: [numbered(1, { task: 'task-1', provider: 'rehearsal' })] })),
    );
  });
});

function everything(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return Object.fromEntries(
    names.map(entry => [join(entry.parentPath, entry.name), textOf(join(entry.parentPath, entry.name))]),
  );
}

/** Every module that one brings with it. */
function follow(file: string, seen: Set<string>): void {
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type).*?from '([^']+)'/gms)) {
    const target = name!.startsWith('.') ? join(file, '..', name!) : name!;
    if (seen.has(target)) continue;
    seen.add(target);
    if (/engine.*\.ts$/.test(target)) follow(target, seen);
  }
}
