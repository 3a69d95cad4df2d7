import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenConfigs, goodConfig, image } from '../rig/broken-configs.ts';
import { filesIn, folderWith, retake } from '../rig/retake.ts';

const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;

test.each(brokenConfigs)(
  '$name: one clear message with its place, exit 1, nothing written',
  async ({ files, said }) => {
    const folder = await folderWith(files);
    const before = await filesIn(folder);
    for (const command of [['validate'], ['plan'], ['apply', '--yes', '--rehearse']]) {
      const { code, stdout, stderr } = await retake(folder, command);
      expect(code).toBe(1);
      expect(stdout + stderr).not.toMatch(stackTrace);
      const errors = (stdout + stderr).split('\n').filter(line => line.startsWith('error['));
      expect(errors).toEqual(said.map(line => line.split('\n')[0]));
      for (const place of said.flatMap(line => line.split('\n').slice(1))) expect(stdout + stderr).toContain(place);
    }
    expect(await filesIn(folder)).toEqual(before);
  },
);

test('a config of 300 MB is refused before it is read', async () => {
  const folder = await folderWith(image);
  await writeFile(join(folder, 'retake.yaml'), 'retake: 1\n');
  await truncate(join(folder, 'retake.yaml'), 300 * 1024 ** 2);
  const { code, stderr } = await retake(folder, ['plan']);
  expect(code).toBe(1);
  expect(stderr).toContain('error[file-too-large]: "retake.yaml" is 300 MB; a config file is 64 MB at most');
});

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
])('%s simply works', async (_, change) => {
  const folder = await folderWith({ ...image, 'retake.yaml': change(goodConfig) });
  const { code, stdout } = await retake(folder, ['plan', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).totals).toMatchObject({ create: 1, credits: 25 });
});
