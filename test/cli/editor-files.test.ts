import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpEditor } from '../../cli/editor-files.ts';
import { retake } from './stand.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-editor-'));
  await mkdir(join(folder, '.vscode'));
});
afterEach(() => rm(folder, { recursive: true }));

const json = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'));

test('what a person set stays, and nothing is written twice', async () => {
  await writeFile(join(folder, '.vscode/settings.json'), '{ "editor.tabSize": 2, "yaml.schemas": { "a.json": "b" } }');
  expect(await setUpEditor(folder)).toEqual(['.vscode/settings.json', '.vscode/extensions.json']);
  expect(await json('.vscode/settings.json')).toEqual({
    'editor.tabSize': 2,
    'yaml.schemas': { 'a.json': 'b', './retake.schema.json': ['retake.yaml', 'retake.yml', 'scenes/*.yaml'] },
  });
  expect(await json('.vscode/extensions.json')).toEqual({ recommendations: ['redhat.vscode-yaml'] });
  expect(await setUpEditor(folder)).toEqual([]);
});

test('settings with comments are left alone', async () => {
  const text = '{\n  // mine\n  "editor.tabSize": 2\n}\n';
  await writeFile(join(folder, '.vscode/settings.json'), text);
  expect(await setUpEditor(folder)).toEqual(['.vscode/extensions.json']);
  expect(await readFile(join(folder, '.vscode/settings.json'), 'utf8')).toBe(text);
});

test('the schema is written beside the config, where its first line looks for it', async () => {
  await retake(['init'], { cwd: folder });
  await rm(join(folder, 'retake.schema.json'));
  expect((await retake(['schema', '--write'], { cwd: folder })).code).toBe(0);
  expect((await json('retake.schema.json')).$id).toBe('production.schema.json');
  expect(await readFile(join(folder, 'retake.yaml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=\.\/retake\.schema\.json\n/,
  );
});
