import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from '../../engine/document/parse.ts';
import { findInside } from '../../engine/files/inside.ts';
import { takeStock } from '../../engine/files/take-stock.ts';
import { survey } from '../../engine/index.ts';
import { copyProduction, type ProductionCopy } from '../rig/production-copy.ts';

let copy: ProductionCopy;
beforeAll(async () => {
  copy = await copyProduction('examples/everything');
  await mkdir(join(copy.folder, 'links'));
  await symlink('/etc', join(copy.folder, 'links/folder'));
  await symlink('/etc/passwd', join(copy.folder, 'links/file'));
  await symlink('../refs/maya.png', join(copy.folder, 'links/inside'));
});
afterAll(() => copy.remove());

const leadingOut = [
  '../a.png',
  'refs/../../a.png',
  '/etc/passwd',
  '//server/share/a.png',
  '\\\\server\\share\\a.png',
  '\\a.png',
  'C:\\a.png',
  'C:a.png',
  'c:/a.png',
  '..\\a.png',
  'refs\\..\\..\\a.png',
  'refs/a\0.png',
  'links/folder/passwd',
  'links/file',
];

test.each(leadingOut)('%j leads out, on whatever system', async path => {
  expect(await findInside(copy.folder, path)).toEqual({ kind: 'outside' });
});

test.each(['refs/maya.png', './refs/maya.png', 'refs/../refs/maya.png', 'links/inside'])(
  '%s stays inside',
  async path => {
    expect(await findInside(copy.folder, path)).toMatchObject({ kind: 'inside' });
  },
);

test('a pipe among the references is refused, not waited for', async () => {
  execFileSync('mkfifo', [join(copy.folder, 'refs/pipe.png')]);
  expect(await takeStock(copy.folder, ['refs/pipe.png'])).toEqual(
    new Map([['refs/pipe.png', { kind: 'unusable', reason: 'it is not a file' }]]),
  );
});

type Json = unknown;
const config = parse({ path: 'retake.yaml', text: readFileSync('examples/everything/retake.yaml', 'utf8') }).value!
  .value as Json;

/** Every place of the example where media stand: by path, or by the name of what makes them. */
function mediaPlaces(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value === 'string') return value.startsWith('refs/') ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const isReference = keys.some(key => ['still', 'shot', 'sound', 'lastFrameOf', 'frameOf'].includes(key));
  const isSmall = keys.length <= 3 && Object.values(value).every(each => typeof each !== 'object');
  const below = Object.entries(value).flatMap(([key, each]) =>
    mediaPlaces(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return isReference && isSmall && path[0] !== 'cut' ? [path] : below;
}

const placed = (value: Json, [first, ...rest]: readonly (string | number)[], put: Json): Json => {
  if (first === undefined) return put;
  if (Array.isArray(value)) return value.map((each, n) => (n === first ? placed(each, rest, put) : each));
  return { ...(value as object), [first]: placed((value as Record<string, Json>)[first], rest, put) };
};

const places = mediaPlaces(config).map(path => ({ name: path.join('.'), path }));

describe('wherever media may stand in a config, nothing outside the folder is read', () => {
  test.each(places)('$name', async ({ path }) => {
    const codes = new Set<string>();
    for (const hostile of ['links/file', '../a.png', '\\\\server\\share\\a.png'])
      for (const put of [hostile, { file: hostile }]) {
        await writeFile(join(copy.folder, 'retake.yaml'), JSON.stringify(placed(config, path, put)));
        const { value, problems } = await survey({ folder: copy.folder });
        expect(value).toBeUndefined();
        for (const { code } of problems) codes.add(code);
      }
    expect([...codes]).toContain('path-outside');
  });
});
