import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { exampleCopy } from '../rig/retake.ts';

const path = 'docs/for-programs.md';

test('the program of the page runs, and prints what the page says', async () => {
  const page = readFileSync(path, 'utf8');
  const [, program = ''] = /^```js\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const [, printed = ''] = /^```text\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const folder = await exampleCopy('night-ride');
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program.replace("'retake'", `'${pathToFileURL(resolve('dist/engine/index.js'))}'`));
  const { stdout, stderr } = spawnSync(process.execPath, [file, folder], { encoding: 'utf8' });
  expect(stderr).toBe('');
  if (process.env.UPDATE_DOCS)
    writeFileSync(
      path,
      page.replace(printed, () => stdout),
    );
  else expect(stdout).toBe(printed);
}, 30_000);
