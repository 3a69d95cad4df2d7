import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exampleCopy, retake } from '../rig/retake.ts';

/** Every source that a command loads, bundled or not. */
async function loadedBy(folder: string, args: readonly string[]): Promise<readonly string[]> {
  const { stderr } = await retake(folder, args, { node: ['--import', resolve('test/rig/tell-modules.mjs')] });
  const urls = [...stderr.matchAll(/^loaded (file:.+)$/gm)].map(match => fileURLToPath(match[1]!));
  const { inputs } = JSON.parse(await readFile('dist/metafile.json', 'utf8')) as { inputs: Record<string, string[]> };
  return urls.flatMap(path => inputs[relative('.', path)] ?? [path]);
}

test('plan, piped, loads neither ink nor the SDK nor a media library', async () => {
  const loaded = await loadedBy(await exampleCopy('night-ride'), ['plan', '--rehearse']);
  expect(loaded.some(path => path.endsWith('engine/plan/diff.ts'))).toBe(true);
  const heavy =
    /node_modules\/(?:ink|react|yaml|yoga-layout|@runwayml|mediabunny|@napi-rs|hono|@hono|zod|lowdb|p-queue)\//;
  expect(loaded.filter(path => heavy.test(path))).toEqual([]);
});

test('the live views load from the bundle', async () => {
  const { inputs } = JSON.parse(await readFile('dist/metafile.json', 'utf8')) as { inputs: Record<string, string[]> };
  for (const view of ['cli/views/ink/apply.tsx', 'cli/views/ink/page.tsx']) {
    const chunk = Object.keys(inputs).find(file => inputs[file]!.includes(view));
    expect(Object.keys(await import(resolve(chunk!))).length).toBeGreaterThan(0);
  }
});

test('NO_COLOR holds, and a pipe has no colours at all', async () => {
  const folder = await exampleCopy('night-ride');
  for (const env of [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '0' }]) {
    const { stdout, stderr } = await retake(folder, ['plan', '--rehearse'], { env });
    expect(stdout + stderr).not.toContain('\u001b');
  }
});

test('plan fits eighty columns', async () => {
  const { stdout } = await retake(await exampleCopy('night-ride'), ['plan', '--rehearse']);
  expect(stdout.split('\n').filter(line => [...line].length > 80)).toEqual([]);
});
