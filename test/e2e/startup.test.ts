import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exampleCopy, retake } from '../rig/retake.ts';

const { imports, inputs } = JSON.parse(await readFile('dist/metafile.json', 'utf8')) as {
  /** Each source, and what it imports at once. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
  /** Each file of the build, and its sources. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
};
const heavy =
  /(?:node_modules|^)\/?(?:ink|react|preact|yoga-layout|yaml|@runwayml|mediabunny|@napi-rs|hono|@hono|zod|lowdb|p-queue)\b/;

/** Every source that is evaluated with another one. */
function comesAlong(source: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(source)) return seen;
  seen.add(source);
  for (const path of imports[source] ?? []) comesAlong(path, seen);
  return seen;
}

test('what a plan is made of brings neither ink nor the SDK nor a media library along', () => {
  const sources = ['cli/start.ts', 'cli/program.ts', 'cli/commands/plan.ts', 'engine/plan/diff.ts'];
  expect(sources.filter(source => !(source in imports))).toEqual([]);
  expect(sources.flatMap(source => [...comesAlong(source)]).filter(path => heavy.test(path))).toEqual([]);
});

test('a plan, piped, loads nothing but the program', async () => {
  const { stderr } = await retake(await exampleCopy('night-ride'), ['plan', '--rehearse'], {
    node: ['--import', resolve('test/rig/tell-modules.mjs')],
  });
  const loaded = [...stderr.matchAll(/^loaded (file:.+)$/gm)].map(match => relative('.', fileURLToPath(match[1]!)));
  expect(loaded).toContain('dist/cli/main.js');
  expect(loaded.filter(path => path !== 'dist/cli/main.js' && path !== 'test/rig/tell-modules.mjs')).toEqual([]);
});

test('the live views load from the bundle', async () => {
  for (const view of ['cli/views/ink/apply.tsx', 'cli/views/ink/page.tsx']) {
    const file = Object.keys(inputs).find(name => inputs[name]!.includes(view));
    expect(Object.keys(await import(resolve(file!))).length).toBeGreaterThan(0);
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
