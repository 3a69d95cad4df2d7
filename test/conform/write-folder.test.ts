import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFolder } from '../../engine/conform/write-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A hand-off of one text and one film that is made by a recipe; each film says its recipe. */
const write = (recipe: string) =>
  writeFolder(folder, {
    production: 'ride',
    texts: () => new Map([['README.md', 'read me']]),
    media: new Map(),
    made: new Map([['rough-cut.mp4', { recipe, make: async path => writeFile(path, recipe).then(() => undefined) }]]),
  });

const manifest = async () => JSON.parse(await readFile(join(folder, 'MANIFEST.json'), 'utf8'));

test('a film is made once for a recipe, and what somebody made of it stays', async () => {
  expect(await write('a')).toMatchObject({ kind: 'written', written: 2, unchanged: 0 });
  expect(await write('a')).toMatchObject({ kind: 'written', written: 0, unchanged: 2 });
  expect(await write('b')).toMatchObject({ kind: 'written', written: 1, unchanged: 1 });
  expect(await readFile(join(folder, 'rough-cut.mp4'), 'utf8')).toBe('b');
  await writeFile(join(folder, 'rough-cut.mp4'), 'with my titles');
  expect(await write('c')).toMatchObject({
    kind: 'refused',
    reason: `somebody changed rough-cut.mp4 in ${folder} since it was handed over; nothing was written`,
  });
});

test.each(['before', 'after'])(
  'stopped just %s a film takes the place of another, it goes on the next time',
  async when => {
    await write('a');
    const { files: before } = await manifest();
    await write('b');
    const { files: after } = await manifest();
    const was = before['rough-cut.mp4'].sha256;
    const files = { ...after, 'rough-cut.mp4': { ...after['rough-cut.mp4'], was } };
    await writeFile(join(folder, 'MANIFEST.json'), JSON.stringify({ ...(await manifest()), files }));
    await writeFile(join(folder, 'rough-cut.mp4'), when === 'before' ? 'a' : 'b');
    expect(await write('b')).toMatchObject({ kind: 'written', written: when === 'before' ? 1 : 0 });
    expect(await readFile(join(folder, 'rough-cut.mp4'), 'utf8')).toBe('b');
    expect((await manifest()).files).toEqual(after);
  },
);

test('what somebody put there is not written over, nor what a link of theirs leads to', async () => {
  await write('a');
  const { files, ...rest } = await manifest();
  const { 'README.md': _, ...others } = files;
  await writeFile(join(folder, 'MANIFEST.json'), JSON.stringify({ ...rest, files: others }));
  await writeFile(join(folder, 'README.md'), 'mine');
  const refused = {
    kind: 'refused',
    reason: `README.md in ${folder} is not of the last hand-off; nothing was written`,
  };
  expect(await write('a')).toMatchObject(refused);
  await rm(join(folder, 'README.md'));
  await symlink('/dev/null', join(folder, 'README.md'));
  expect(await write('a')).toMatchObject(refused);
});

test('two do not write one folder at once, and nobody waits for one who is no more', async () => {
  await write('a');
  await writeFile(join(folder, '.retake.lock'), String(process.pid));
  expect(await write('b')).toMatchObject({ kind: 'refused', isBusy: true });
  await writeFile(join(folder, '.retake.lock'), '4194304');
  expect(await write('b')).toMatchObject({ kind: 'written', written: 1 });
});

test.each(['null', '[]', '{"retake":"hand-off","production":"ride","files":{"cut.edl":null}}'])(
  'a manifest that says %s is nobody of ours',
  async text => {
    await writeFile(join(folder, 'MANIFEST.json'), text);
    expect(await write('a')).toMatchObject({
      kind: 'refused',
      reason: `${folder} is there already and is no hand-off`,
    });
  },
);
