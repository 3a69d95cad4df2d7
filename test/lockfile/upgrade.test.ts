import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { lockfileVersion, type Steps, steps } from '../../engine/lockfile/upgrade.ts';
import { homeOf } from '../../engine/store/home.ts';
import { LockfileFile, LockfileUnreadable } from '../../engine/store/lockfile-file.ts';
import { prepareHome } from '../../engine/store/prepare-home.ts';
import { lockfileWith, numbered, ride } from './build.ts';

/** A version that never was: takes were called shots, and losses were not kept. */
const older = JSON.stringify({ lockfile: 0, production: 'night-ride', shots: { [ride]: [numbered(1)] } });
const fromOlder: Steps = {
  0: value => {
    const { shots, ...rest } = value as { readonly shots: unknown };
    return { ...rest, lockfile: 1, takes: shots, losses: [] };
  },
};
const today = lockfileWith({ [ride]: [numbered(1)] });

test('there is a step from every older version, and none beyond', () => {
  expect(Object.keys(steps).map(Number)).toEqual(Array.from({ length: lockfileVersion - 1 }, (_, n) => n + 1));
});

test('an older file is read as what it would be today, and it is said what it was', () => {
  expect(readLockfileText(older, fromOlder)).toEqual({ ok: true, lockfile: today, upgradedFrom: 0 });
});

test('what a step leaves wrong is refused like anything else', () => {
  const { ok } = readLockfileText(older, { 0: value => ({ ...(value as object), lockfile: 1 }) });
  expect(ok).toBe(false);
});

test('a version that never was is refused', () => {
  expect(readLockfileText(older)).toEqual({
    ok: false,
    problems: ['retake.lock.json is version 0, which no Retake ever wrote'],
  });
});

async function fileWith(text: string) {
  const home = homeOf(mkdtempSync(join(tmpdir(), 'retake-upgrade-')), false);
  await prepareHome(home);
  writeFileSync(home.lockfile, text);
  return { home, file: new LockfileFile(home, 'test', fromOlder) };
}

test('the first write after an upgrade keeps the older file, byte by byte; later ones leave it', async () => {
  const { home, file } = await fileWith(older);
  await file.alone(async () => {
    await file.write((await file.read())!);
    await file.write((await file.read())!);
  });
  expect(readFileSync(home.lockfile, 'utf8')).toBe(lockfileTextOf(today));
  expect(readdirSync(home.folder).filter(name => name.endsWith('.bak'))).toEqual(['retake.lock.json.v0.bak']);
  expect(readFileSync(`${home.lockfile}.v0.bak`, 'utf8')).toBe(older);
});

test('reading alone writes nothing', async () => {
  const { home, file } = await fileWith(older);
  await file.read();
  expect(readFileSync(home.lockfile, 'utf8')).toBe(older);
  expect(readdirSync(home.folder).sort()).toEqual(['.retake', 'retake.lock.json']);
});

test('a newer file is never written over', async () => {
  const newer = '{"lockfile": 2, "production": "night-ride"}';
  const { home, file } = await fileWith(newer);
  await expect(file.read()).rejects.toThrow(LockfileUnreadable);
  expect(readFileSync(home.lockfile, 'utf8')).toBe(newer);
});
