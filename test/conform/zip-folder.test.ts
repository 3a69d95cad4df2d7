import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipFolder } from '../../engine/conform/zip-folder.ts';
import { filesInZip } from '../rig/zip.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'retake-zip-'));
});
afterAll(() => rm(root, { recursive: true }));

/** A hand-off with one medium, in a folder of its own. */
async function handOff(name: string, medium: string, digestOf = medium): Promise<string> {
  const folder = join(root, name);
  await mkdir(join(folder, 'media'), { recursive: true });
  await writeFile(join(folder, 'media', 'ride.mp4'), medium);
  const sha256 = createHash('sha256').update(digestOf).digest('hex');
  const manifest = {
    retake: 'hand-off',
    production: 'spot',
    files: { 'media/ride.mp4': { sha256, bytes: medium.length } },
  };
  await writeFile(join(folder, 'MANIFEST.json'), JSON.stringify(manifest));
  return folder;
}

/** The names of what is beside the folders. */
const besides = async () =>
  (await readdir(root, { withFileTypes: true })).flatMap(each => (each.isFile() ? [each.name] : []));

test('a zip has one folder with the manifest first, is written only when something changed, and is the same bytes each time', async () => {
  const folder = await handOff('one', 'a film');
  const file = join(root, 'one.zip');
  const told: string[] = [];
  const first = await zipFolder(folder, {
    file,
    production: 'spot',
    packed: (done, of) => told.push(`${done} of ${of}`),
  });
  const bytes = await readFile(file);
  expect(first).toEqual({ kind: 'zipped', files: 2, bytes: bytes.length, isNew: true });
  expect(told).toEqual(['1 of 2', '2 of 2']);
  expect(filesInZip(bytes)).toEqual([
    { name: 'spot_turnover/MANIFEST.json', method: 0, content: await readFile(join(folder, 'MANIFEST.json')) },
    { name: 'spot_turnover/media/ride.mp4', method: 0, content: Buffer.from('a film') },
  ]);
  expect(await zipFolder(folder, { file, production: 'spot' })).toEqual({ ...first, isNew: false });
  await zipFolder(folder, { file: join(root, 'again.zip'), production: 'spot' });
  expect((await readFile(join(root, 'again.zip'))).equals(bytes)).toBe(true);

  // Another film takes its place; what somebody cut short does not count as written.
  expect(await zipFolder(await handOff('two', 'a longer film'), { file, production: 'spot' })).toMatchObject({
    isNew: true,
  });
  await writeFile(file, bytes.subarray(0, -1));
  expect(await zipFolder(folder, { file, production: 'spot' })).toMatchObject({ isNew: true });
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test('what is no turnover of this production is never written over', async () => {
  const folder = await handOff('mine', 'a film');
  const file = join(root, 'theirs.zip');
  for (const theirs of ['', 'PK', 'something that took long']) {
    await writeFile(file, theirs);
    expect(await zipFolder(folder, { file, production: 'spot' })).toEqual({
      kind: 'refused',
      reason: `${file} is there already and is no turnover; nothing was written`,
      hint: 'Name another file.',
    });
    expect(await readFile(file, 'utf8')).toBe(theirs);
  }
  await rm(file);
  await zipFolder(folder, { file, production: 'spot' });
  expect(await zipFolder(folder, { file, production: 'other' })).toMatchObject({
    reason: `${file} is a turnover of "spot"; nothing was written`,
  });
});

test('a zip whose manifest says nothing is no turnover', async () => {
  const folder = await handOff('ours', 'a film');
  const file = join(root, 'forged.zip');
  await zipFolder(folder, { file, production: 'spot' });
  const bytes = await readFile(file);
  const at = bytes.indexOf('{"retake"');
  const nothing = 'null'.padEnd(bytes.indexOf('PK\x07\x08', at, 'latin1') - at);
  bytes.write(nothing, at, 'latin1');
  await writeFile(file, bytes);
  expect(await zipFolder(folder, { file, production: 'spot' })).toMatchObject({
    reason: `${file} is there already and is no turnover; nothing was written`,
  });
});

test('a medium that is not what its digest says leaves nothing behind', async () => {
  const before = await besides();
  const folder = await handOff('spoilt', 'a fi1m', 'a film');
  expect(await zipFolder(folder, { file: join(root, 'spoilt.zip'), production: 'spot' })).toMatchObject({
    kind: 'refused',
    reason: 'ride.mp4 is not what its digest says; no zip was written',
  });
  expect(await besides()).toEqual(before);
});
