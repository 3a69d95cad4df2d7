import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../cli/program.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { retake } from './stand.ts';

const cwd = mkdtempSync(join(tmpdir(), 'retake-arguments-'));

test.each([
  [['plann'], "error: unknown command 'plann'\n(Did you mean plan?)\n"],
  [['plan', '--onyl', 'a'], "error: unknown option '--onyl'\n(Did you mean --only?)\n"],
  [
    ['plan', '--within', 'x'],
    "error: option '--within <credits>' argument 'x' is invalid. It is a whole number, 0 or more.\n",
  ],
  [['help', 'plann'], "error: unknown command 'plann'\n(Did you mean plan?)\n"],
  [
    ['models', 'gen4.5'],
    'error: `retake models` lists all models and takes no name\n  help: Did you mean `retake models show gen4.5`?\n',
  ],
  [['circle'], "error: missing required argument 'take'\n"],
  [['reject', 's01/ride@draft#1'], "error: required option '-m, --note <text>' not specified\n"],
  [['validate', 'more'], "error: too many arguments for 'validate'. Expected 0 arguments but got 1.\n"],
  [
    ['reconcile', 'x', '--not-sent', '--charged', '5'],
    "error: option '--not-sent' cannot be used with option '--charged <credits>'\n",
  ],
])('%j is wrong use', async (argv, said) => {
  expect(await retake(argv, { cwd })).toEqual({ code: 1, out: '', err: said });
});

test('help goes with the production: start, render, judge, look, mend', async () => {
  const { code, out } = await retake(['--help'], { cwd });
  expect(code).toBe(0);
  expect(out.match(/^[A-Z][a-z ]+:$/gm)).toEqual([
    'Options:',
    'Start:',
    'Plan and render:',
    'Judge:',
    'Look:',
    'Mend:',
  ]);
});

test('help is a word too', async () => {
  expect(await retake(['help', 'plan'], { cwd })).toEqual(await retake(['plan', '--help'], { cwd }));
  expect(await retake(['help'], { cwd })).toEqual(await retake(['--help'], { cwd }));
});

test('every command shows an example', async () => {
  for (const words of [
    'init',
    'validate',
    'plan',
    'apply',
    'circle',
    'approve',
    'reject',
    'status',
    'show',
    'takes',
    'models',
    'schema',
    'doctor',
    'reconcile',
    'unlock',
    'lock setup',
    'lock merge',
  ]) {
    const { code, out } = await retake([...words.split(' '), '--help'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/\nExamples?:\n {2}retake /);
  }
});

test('the version is that of the package', () => {
  expect(version).toBe(packageJson.version);
});

test('outside of a production, the way in is shown', async () => {
  expect(await retake([], { cwd })).toEqual({
    code: 1,
    out: 'There is no production here.\nNext: retake init my-film  starts one\n',
    err: '',
  });
});
