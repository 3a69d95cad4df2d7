import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
