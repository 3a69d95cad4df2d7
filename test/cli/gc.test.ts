import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filmOf } from '../rig/film.ts';
import { filesIn, folderWith } from '../rig/retake.ts';
import { retake } from './stand.ts';

const film = filmOf(2);

/** A film without the shots, only the still. */
const stillOnly = film.slice(0, film.indexOf('scenes:')).replace('hero:', 'other:');

/** A rehearsed still that is no longer declared. */
async function orphaned(): Promise<string> {
  const cwd = await folderWith({ 'retake.yaml': film });
  await retake(['apply', '--rehearse', '--yes', '--speed', '500', '--only', 'still/hero'], { cwd });
  await writeFile(join(cwd, 'retake.yaml'), stillOnly.replace('A bicycle', 'A tricycle'));
  return cwd;
}

const home = '.retake/rehearsal';
const mediaIn = async (cwd: string) =>
  (await filesIn(cwd)).filter(path => /\/store\/sha256\/|\/takes\//.test(`/${path}`) && !path.includes('/runway/'));

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd });

/** The rehearsal's things as if they were paid for: what git says counts only there. */
async function asPaid(cwd: string): Promise<string> {
  for (const name of ['retake.lock.json', 'takes', 'store']) {
    const to = name === 'store' ? join(cwd, '.retake', name) : join(cwd, name);
    await mkdir(join(to, '..'), { recursive: true });
    await cp(join(cwd, home, name), to, { recursive: true });
  }
  return cwd;
}

test('lists what nobody asks for any more and removes nothing, then frees the space and keeps the record', async () => {
  const cwd = await orphaned();
  const stray = join(cwd, home, 'store/sha256/aa', 'a'.repeat(64));
  await mkdir(join(stray, '..'), { recursive: true });
  await writeFile(stray, 'left over');
  const before = await filesIn(cwd);
  const listed = await retake(['gc', '--rehearse'], { cwd });
  expect(listed.code).toBe(0);
  expect(listed.out).toMatch(
    /^Can go\n {2}still\/hero#1 {2}[\d.]+ kB {2}no longer declared, 5 cr were paid\n {2}aaaaaaaaaaaa {3}9 bytes {2}nobody refers to it\n/,
  );
  expect(listed.out).toContain('Next: retake gc --yes --rehearse');
  expect(await filesIn(cwd)).toEqual(before);

  const lockfile = await readFile(join(cwd, home, 'retake.lock.json'), 'utf8');
  const freed = await retake(['gc', '--yes', '--rehearse'], { cwd });
  expect(freed.out).toMatch(
    /^Removed\n[\s\S]+3 files, [\d.]+ kB freed\.\nTheir records, and what was paid, stay in the lockfile\.\n$/,
  );
  expect(await mediaIn(cwd)).toEqual([]);
  expect(await readFile(join(cwd, home, 'retake.lock.json'), 'utf8')).toBe(lockfile);
  expect((await retake(['doctor', '--rehearse'], { cwd })).code).toBe(0);
  expect((await retake(['gc', '--rehearse'], { cwd })).out).toBe('Nothing to remove.\n');
});

test('what the next apply would take over at no charge stays', async () => {
  const cwd = await orphaned();
  await writeFile(join(cwd, 'retake.yaml'), stillOnly);
  const { out } = await retake(['gc', '--rehearse', '--json'], { cwd });
  expect(JSON.parse(out)).toMatchObject({ spare: [], kept: [{ take: 'still/hero#1', why: 'shared' }] });
});

test('a judged take stays unless it is said', async () => {
  const cwd = await orphaned();
  await retake(['reject', 'still/hero#1', '--rehearse', '-m', 'no'], { cwd });
  const why = async (...more: string[]) =>
    JSON.parse((await retake(['gc', '--rehearse', '--json', ...more], { cwd })).out);
  expect(await why()).toMatchObject({ spare: [], kept: [{ why: 'judged' }] });
  expect(await why('--even-judged')).toMatchObject({ spare: [{ take: 'still/hero#1' }], kept: [] });
});

test('a take that any commit refers to stays unless it is said; one that was never committed may go', async () => {
  const cwd = await asPaid(await orphaned());
  git(cwd, 'init', '-q');
  git(cwd, 'add', 'retake.yaml');
  git(cwd, 'commit', '-qm', 'first');
  const told = async (...more: string[]) => JSON.parse((await retake(['gc', '--json', ...more], { cwd })).out);
  expect(await told()).toMatchObject({ history: 'known', spare: [{ take: 'still/hero#1' }], kept: [] });

  git(cwd, 'checkout', '-qb', 'side');
  git(cwd, 'add', 'retake.lock.json');
  git(cwd, 'commit', '-qm', 'takes');
  git(cwd, 'rm', '-q', '--cached', 'retake.lock.json');
  git(cwd, 'commit', '-qm', 'none');
  expect(await told()).toMatchObject({ spare: [], kept: [{ take: 'still/hero#1', why: 'committed' }] });
  expect(await told('--even-committed')).toMatchObject({ spare: [{ take: 'still/hero#1' }], kept: [] });
});

test('without a repository nobody knows, and takes stay', async () => {
  const cwd = await asPaid(await orphaned());
  const { out } = await retake(['gc', '--yes'], { cwd });
  expect(out).toContain(
    'This folder is in no git repository, so no take is removed: --even-committed does it all the same.',
  );
  expect((await stat(join(cwd, 'takes/still/still.hero.v01.png'))).size).toBeGreaterThan(0);
});

test('nothing is removed while a run is going on', async () => {
  const cwd = await orphaned();
  const holder = {
    user: 'ben',
    host: `not-${hostname()}`,
    pid: 1,
    command: 'apply',
    since: '2026-11-22T12:00:00.000Z',
    token: '0'.repeat(16),
  };
  await writeFile(join(cwd, home, 'run.lock'), JSON.stringify(holder));
  const before = await filesIn(cwd);
  const refused = await retake(['gc', '--yes', '--rehearse'], { cwd });
  expect(refused.code).toBe(5);
  expect(refused.err).toContain('a run is going on, nothing was removed: `retake apply` by ben');
  expect(await filesIn(cwd)).toEqual(before);
});
