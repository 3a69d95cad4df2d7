import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { offer } from '../../cli/complete/candidates.ts';
import { gather } from '../../cli/complete/gather.ts';
import { binary, exampleCopy } from '../rig/retake.ts';

const { table } = await gather('examples/night-ride');
const full = { ...table, names: { ...table.names, takes: ['s01/hero@draft#1'], rehearsed: ['s01/hero@draft#2'] } };
const words = (...typed: readonly string[]) => offer(full, typed).candidates.map(({ word }) => word);

test.each([
  [['ini'], ['init']],
  [['models', 'co'], ['compare']],
  [
    ['lock', ''],
    ['setup', 'merge'],
  ],
  [['plan', '--wi'], ['--within']],
  [['circle', ''], ['s01/hero@draft#1']],
  [['--rehearse', 'circle', ''], ['s01/hero@draft#2']],
  [['reject', 's01/hero@draft#1', '--reason', 'ha'], ['hands']],
  [
    ['plan', '--only', 's01', 's02/benefit@'],
    ['s02/benefit@draft', 's02/benefit@final'],
  ],
  [
    ['plan', '--rung', ''],
    ['draft', 'final'],
  ],
  [['impact', 'character.'], ['character.maya']],
  [
    ['impact', 'rung.'],
    ['rung.draft', 'rung.final'],
  ],
  [['init', '--goal', 'product'], ['product_ad']],
  [['models', 'show', 'gen4_t'], ['gen4_turbo']],
  [
    ['explain', 'one-'],
    ['one-camera-move', 'one-variable'],
  ],
  [['schema', 'prod'], ['production']],
  [['validate', ''], []],
  [['nonsense', ''], []],
])('%j is completed', (typed, expected) => expect(words(...typed)).toEqual(expected));

test('where a file is wanted, the shell is asked', () => {
  expect(offer(full, ['import', 's01/hero@draft', ''])).toEqual({ candidates: [], files: true });
  expect(offer(full, ['collect', '--from', ''])).toEqual({ candidates: [], files: true });
});

test('bash completes addresses past the signs it takes for the ends of words, and never shows an error', async () => {
  const folder = await exampleCopy('night-ride');
  await mkdir(join(folder, '.bin'));
  await symlink(binary, join(folder, '.bin/retake'));
  const bash = (line: string) =>
    spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `eval "$(retake completion bash)"; COMP_LINE="$1" COMP_POINT=\${#1} _retake; echo "\${COMPREPLY[*]}"`,
        '-',
        line,
      ],
      { cwd: folder, env: { PATH: `${join(folder, '.bin')}:${process.env.PATH}` }, encoding: 'utf8' },
    );
  expect(bash('retake show s01/hero@').stdout).toBe('draft draft~9x16 final final~9x16\n');
  await writeFile(join(folder, 'retake.yaml'), 'retake: [');
  expect(bash('retake show s01')).toMatchObject({ stdout: '\n', stderr: '' });
});
