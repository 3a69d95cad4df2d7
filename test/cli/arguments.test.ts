import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BrokenRun } from '../../cli/broken-run.ts';
import { specs } from '../../cli/program.ts';
import { tellBug } from '../../cli/tell-bug.ts';
import { version } from '../../cli/version.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { retake } from './stand.ts';

const cwd = mkdtempSync(join(tmpdir(), 'retake-arguments-'));

test.each([
  [['plann'], 'there is no command `plann`', 'did you mean "plan"?'],
  [['plan', '--onyl', 'a'], '`retake plan` has no option `--onyl`', 'did you mean "--only"?'],
  [['plan', '--xyz'], '`retake plan` has no option `--xyz`', '`retake plan --help` says how it is used.'],
  [['plan', '--within', 'x'], '`x` is no value for `--within <credits>`', 'It is a whole number, 0 or more.'],
  [['apply', '--speed'], '`--speed <times>` needs a value', '`retake apply --help` says how it is used.'],
  [['reject', 'a', '-m', 'x', '--reason', 'hand'], '`hand` is no value for `--reason <word>`', 'did you mean "hands"?'],
  [['help', 'plann'], 'there is no command `plann`', 'did you mean "plan"?'],
  [['rehearsal', 'srve'], '`retake rehearsal` has no command `srve`', 'did you mean "serve"?'],
  [
    ['models', 'gen4.5'],
    '`retake models` lists all models and takes no name',
    'Did you mean `retake models show gen4.5`?',
  ],
  [['circle'], '`retake circle` needs <take>', '`retake circle --help` says how it is used.'],
  [
    ['note', 's01/ride@draft#1'],
    '`retake note` needs `-m, --note <text>`',
    '`retake note --help` says how it is used.',
  ],
  [['reject', 's01/ride@draft#1'], 'a rejection says why', 'Add -m "…", or --reason and a word.'],
  [['validate', 'more'], '`retake validate` takes no argument', '`retake validate --help` says how it is used.'],
  [
    ['reconcile', 'x', '--not-sent', '--charged', '5'],
    '`--not-sent` and `--charged <credits>` exclude each other',
    'Leave one of them out.',
  ],
])('%j is wrong use', async (argv, said, hint) => {
  expect(await retake(argv, { cwd })).toEqual({
    code: 1,
    out: '',
    err: `error[wrong-use]: ${said}\n  help: ${hint}\n`,
  });
  const json = await retake([...argv, '--json'], { cwd });
  expect([json.code, JSON.parse(json.out)]).toEqual([1, { code: 'wrong-use', refused: said, hint }]);
});

test('help goes with the production: start, render, judge, look, share, money, change, mend', async () => {
  const { code, out } = await retake(['--help'], { cwd });
  expect(code).toBe(0);
  expect(out.match(/^[A-Z][a-z ]+:$/gm)).toEqual([
    'Options:',
    'Start:',
    'Plan and render:',
    'Judge:',
    'Look:',
    'Share:',
    'Money:',
    'Change:',
    'Mend:',
    'Examples:',
  ]);
});

test('help is a word too', async () => {
  expect(await retake(['help', 'plan'], { cwd })).toEqual(await retake(['plan', '--help'], { cwd }));
  expect(await retake(['help'], { cwd })).toEqual(await retake(['--help'], { cwd }));
});

test('every command teaches in a line, and shows an example, on a screen of eighty columns', async () => {
  const list = await retake(['--help'], { cwd });
  const pages = await Promise.all(specs.map(({ usage }) => retake([...wordsOf(usage), '--help'], { cwd })));
  for (const { code, out } of [list, ...pages]) {
    expect(code).toBe(0);
    expect(out).toMatch(/\nExamples:\n {2}.*retake /);
    expect(out.split('\n').filter(row => row.length > 80)).toEqual([]);
  }
  for (const { summary } of specs) expect(summary).toMatch(/^.{10,64}$/);
});

const wordsOf = (usage: string): readonly string[] => usage.split(' ').filter(word => /^[a-z]/.test(word));

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

test('a code is explained as it was copied from the screen, without a production', async () => {
  const { out } = await retake(['explain', 'error[gate]'], { cwd, env: { COLUMNS: '80' } });
  expect(out).toBe(`gate
A gate that can never open.

A gate waits for a verdict about the rung below. On the first rung there is none
below, so it would wait for ever.

Comes from
  rungs:
    - { id: draft, model: gen4.5, gate: circled }

Cured by
  rungs:
    - { id: draft, model: gen4_turbo }
    - { id: final, model: gen4.5, gate: circled }
`);
  expect((await retake(['--explain', 'gate'], { cwd, env: { COLUMNS: '80' } })).out).toBe(out);
  expect((await retake(['explain', 'vague-term'], { cwd })).out).toMatch(/^vague-term /);
  expect(await retake(['explain', 'lockd'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'error[unknown-name]: there is no code `lockd`\n  help: did you mean "locked"?\n',
  });
});

test('a bug says that it is one, what became of what was paid for, and how to report it', () => {
  const told = (error: unknown, env = {}) => {
    let said = '';
    const stderr = { write: (text: string) => (said += text) };
    const code = tellBug(error, { argv: ['apply', '--yes'], env, stderr, nodeVersion: '22.1.0' } as never);
    return { code, said };
  };
  expect(told(new BrokenRun(new TypeError('x is undefined'), 2))).toEqual({
    code: 1,
    said: `error[bug]: this is a bug in Retake: x is undefined
  note: retake apply of Retake ${version}, on Node 22.1.0
  note: 2 takes had been sent and go on at the provider; nothing is lost, and \`retake apply\` collects what there is.
  help: RETAKE_DEBUG=1 shows where it happened; please report that, with what you typed.
`,
  });
  const traced = told(new TypeError('x is undefined'), { RETAKE_DEBUG: '1' }).said;
  expect(traced).toContain('Nothing was sent by this command');
  expect(traced).toMatch(/\n {4}at .+arguments\.test\.ts/);
});
