import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LockfileText, Take } from '../../engine/lockfile/lockfile.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { lockfileWith, newLoss, numbered, ride, verdict } from '../lockfile/build.ts';
import { binary } from '../rig/retake.ts';

/** A git repository with a production in it, made by `retake init`, and `retake` on the path of everybody. */
function repository() {
  const folder = mkdtempSync(join(tmpdir(), 'retake-git-'));
  const [bin, film] = [join(folder, 'bin'), join(folder, 'my film')];
  mkdirSync(bin);
  mkdirSync(film);
  symlinkSync(binary, join(bin, 'retake'));
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    ...{ GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.com' },
    ...{ GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.com' },
  };
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd: film, env, encoding: 'utf8' });
  const lock = join(film, 'retake.lock.json');
  return {
    run,
    try(command: string, ...args: readonly string[]) {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: film, env, encoding: 'utf8' });
      return { status, said: stdout + stderr };
    },
    commit(lockfile: LockfileText) {
      writeFileSync(lock, lockfileTextOf(lockfile));
      run('git', 'add', '-A');
      run('git', 'commit', '-qm', 'takes');
    },
    lockfile() {
      const reading = readLockfileText(readFileSync(lock, 'utf8'));
      if (!reading.ok) throw new Error(reading.problems.join('\n'));
      return reading.lockfile;
    },
  };
}

const at = (minute: number) => ({ created: `2025-01-02T04:0${minute}:00Z` });
const withRide = (takes: readonly Take[], ...losses: Parameters<typeof newLoss>): LockfileText =>
  lockfileWith({ [ride]: [...takes] }, losses.length > 0 ? [newLoss(...losses)] : []);

test('two branches that rendered the same job are merged by git without a word', () => {
  const repo = repository();
  repo.run('git', 'init', '-qb', 'main');
  expect(repo.run('retake', 'init')).toContain('git merges the lockfile with retake lock merge %O %A %B %P\n');
  repo.commit(withRide([numbered(1)]));
  repo.run('git', 'switch', '-qc', 'night');
  repo.commit(
    withRide([numbered(1, { review: verdict('circled') }), numbered(2, { task: 'night', ...at(1) })], { task: 'lost' }),
  );
  repo.run('git', 'switch', '-q', 'main');
  repo.commit(withRide([numbered(1), numbered(2, { task: 'day', ...at(2) })], { task: 'gone' }));
  const merged = repo.try('git', 'merge', 'night', '-m', 'both');
  expect(merged).toMatchObject({ status: 0 });
  expect(merged.said).toContain('retake.lock.json: s01/ride@draft#2 of ours is now s01/ride@draft#3\n');
  expect(repo.lockfile().takes[ride]?.map(({ take, task, review }) => [take, task, review?.state])).toEqual([
    [1, 'task-1', 'circled'],
    [2, 'night', undefined],
    [3, 'day', undefined],
  ]);
  expect(repo.lockfile().losses.map(({ task }) => task)).toEqual(['gone', 'lost']);
});

test('two verdicts stop the merge; one command settles it', () => {
  const repo = repository();
  repo.run('git', 'init', '-qb', 'main');
  repo.run('retake', 'init');
  repo.commit(withRide([numbered(1)]));
  repo.run('git', 'switch', '-qc', 'night');
  repo.commit(withRide([numbered(1, { review: verdict('rejected', 'ben') })]));
  repo.run('git', 'switch', '-q', 'main');
  repo.commit(withRide([numbered(1, { review: verdict('circled', 'ada') })]));
  const merged = repo.try('git', 'merge', 'night', '-m', 'both');
  expect(merged.status).toBe(1);
  expect(merged.said).toContain(
    [
      'conflict: s01/ride@draft#1: ours circled s01/ride@draft#1 (ada), theirs rejected s01/ride@draft#1 (ben)',
      '  help: retake circle s01/ride@draft#1',
      '  or:   retake reject s01/ride@draft#1 -m "why"',
      'retake.lock.json is merged but for that. When it is settled: git add retake.lock.json, and go on with the merge.',
    ].join('\n'),
  );
  expect(repo.lockfile().takes[ride]).toEqual([numbered(1)]);
  repo.run('retake', 'circle', 's01/ride@draft#1');
  repo.run('git', 'add', 'retake.lock.json');
  repo.run('git', 'commit', '-qm', 'circled');
  expect(repo.lockfile().takes[ride]?.[0]?.review?.state).toBe('circled');
});

test('two productions in one file are not merged: our side stays, and it is said', () => {
  const repo = repository();
  repo.run('git', 'init', '-qb', 'main');
  repo.run('retake', 'init');
  repo.commit(withRide([]));
  repo.run('git', 'switch', '-qc', 'other');
  repo.commit({ ...withRide([numbered(1)]), production: 'other' });
  repo.run('git', 'switch', '-q', 'main');
  repo.commit(withRide([numbered(1)]));
  const merged = repo.try('git', 'merge', 'other', '-m', 'both');
  expect(merged.status).toBe(1);
  expect(merged.said).toContain('error[unmergeable]: retake.lock.json was not merged, and is as it was on our side');
  expect(repo.lockfile()).toEqual(withRide([numbered(1)]));
});

test('outside of git, init says what is to be done, and setup does it later', () => {
  const repo = repository();
  const folder = repo.run('pwd').trim();
  writeFileSync(join(folder, '.gitattributes'), '*.png binary');
  writeFileSync(join(folder, '.gitignore'), 'takes/\n');
  expect(repo.run('retake', 'init')).toContain('This is no git repository yet. Once it is, retake lock setup has git');
  repo.run('git', 'init', '-q');
  expect(repo.run('retake', 'lock', 'setup')).toBe(
    'git merges the lockfile with retake lock merge %O %A %B %P\n  A fresh clone needs retake lock setup once; git does not hand that on.\n',
  );
  expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('*.png binary\nretake.lock.json merge=retake\n');
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe(
    'takes/\n.retake/\nhand-off/\n*_turnover.zip\nretake.lock.json.v*.bak\n',
  );
  expect(repo.run('git', 'config', 'merge.retake.driver')).toBe('retake lock merge %O %A %B %P\n');
});

test('a link in place of .gitattributes is not written through', () => {
  const repo = repository();
  const folder = repo.run('pwd').trim();
  repo.run('retake', 'init');
  writeFileSync(join(folder, '../profile'), 'mine\n');
  rmSync(join(folder, '.gitattributes'));
  symlinkSync('../profile', join(folder, '.gitattributes'));
  const { status, said } = repo.try('retake', 'lock', 'setup');
  expect(status).toBe(1);
  expect(said).toContain('.gitattributes is no plain file');
  expect(readFileSync(join(folder, '../profile'), 'utf8')).toBe('mine\n');
});

test('a fresh clone, which git told nothing, is told by the doctor', () => {
  const repo = repository();
  repo.run('git', 'init', '-qb', 'main');
  repo.run('retake', 'init');
  repo.commit(withRide([numbered(1)]));
  const warning = 'git merges the lockfile by the line here, and not by what it says';
  expect(repo.try('retake', 'doctor').said).not.toContain(warning);
  repo.run('git', 'clone', '-q', '.', 'clone');
  const { said } = repo.try('retake', 'doctor', '--folder', 'clone');
  expect(said).toContain(warning);
  expect(said).toContain('retake lock setup');
});
