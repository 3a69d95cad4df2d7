import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { retake } from './stand.ts';

async function started(): Promise<string> {
  const cwd = join(mkdtempSync(join(tmpdir(), 'retake-saved-')), 'night-ride');
  await retake(['init', cwd], { cwd: tmpdir() });
  return cwd;
}

test('a plan overwrites nothing but an earlier saved plan', async () => {
  const cwd = await started();
  mkdirSync(join(cwd, '.retake'));
  mkdirSync(join(cwd, 'out'));
  writeFileSync(join(cwd, 'notes.json'), '{"format": 1}\n');
  symlinkSync('retake.yaml', join(cwd, 'link'));
  const before = readFileSync(join(cwd, 'retake.yaml'), 'utf8');
  for (const [out, why] of [
    ['retake.yaml', 'is the name of a config'],
    ['retake.json', 'is the name of a config'],
    ['out/../retake.yml', 'is the name of a config'],
    ['link', 'is there already and is not a saved plan'],
    ['retake.lock.json', 'is the lockfile'],
    ['.retake/p.json', 'is in the folder Retake keeps its own files in'],
    ['notes.json', 'is there already and is not a saved plan'],
    ['out', 'is a folder'],
  ])
    expect(await retake(['plan', '--rehearse', '--out', out!], { cwd })).toEqual({
      code: 1,
      out: '',
      err: `error[file-exists]: ${out} ${why}; nothing was written\n  help: Name a new file, or an earlier saved plan.\n`,
    });
  expect(readFileSync(join(cwd, 'retake.yaml'), 'utf8')).toBe(before);
  expect(readFileSync(join(cwd, 'notes.json'), 'utf8')).toBe('{"format": 1}\n');
  expect(readdirSync(join(cwd, '.retake'))).toEqual([]);

  const missing = await retake(['plan', '--rehearse', '--out', 'no/p.json'], { cwd });
  expect(missing).toMatchObject({ code: 1, out: '' });
  expect(missing.err).toContain(
    `error[file-exists]: no/p.json cannot be written: there is no folder ${join(cwd, 'no')}\n`,
  );

  for (let time = 0; time < 2; time++) {
    const saved = await retake(['plan', '--rehearse', '--out', 'out/p.json'], { cwd });
    expect(saved).toMatchObject({ code: 0, err: 'Saved to out/p.json. It does exactly this, once.\n' });
    expect(saved.out).toContain('Next: retake apply out/p.json --rehearse\n');
  }
  expect(readdirSync(join(cwd, 'out'))).toEqual(['p.json']);
});

test('a saved plan carries its own selection, and belongs to its own world', async () => {
  const cwd = await started();
  await retake(['plan', '--rehearse', '--out', 'p.json'], { cwd });
  for (const argv of [
    ['p.json', '--only', 's01'],
    ['--only', 's01', 'p.json'],
    ['--within', '10', 'p.json'],
  ])
    expect(await retake(['apply', '--rehearse', ...argv], { cwd })).toEqual({
      code: 1,
      out: '',
      err: 'error[wrong-use]: a saved plan carries its own selection\n  help: `retake apply p.json` does it; for another selection, save another plan.\n',
    });
  expect(await retake(['apply', 'p.json'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'error[wrong-use]: this is the plan of a rehearsal\n  help: Add --rehearse.\n',
  });
});

test('a retake that is chosen away is told, by plan and apply alike', async () => {
  const cwd = await started();
  for (const command of ['plan', 'apply'])
    expect(await retake([command, '--rehearse', '--retake', 's01/reveal@draft', '--rung', 'final'], { cwd })).toEqual({
      code: 1,
      out: '',
      err: 'error[wrong-use]: --retake s01/reveal@draft asks for something that --rung leaves out\n',
    });
});
