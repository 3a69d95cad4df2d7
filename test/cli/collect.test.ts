import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filmOf } from '../rig/film.ts';
import { folderWith } from '../rig/retake.ts';
import { retake } from './stand.ts';

/** A rehearsed film, all of it rendered. */
async function rendered(): Promise<string> {
  const cwd = await folderWith({ 'retake.yaml': filmOf(2) });
  expect((await retake(['apply', '--rehearse', '--yes', '--speed', '500'], { cwd })).code).toBe(0);
  return cwd;
}

const home = '.retake/rehearsal';

/** The take of the still, and where its bytes are. */
async function hero(cwd: string) {
  const { takes } = JSON.parse(await readFile(join(cwd, home, 'retake.lock.json'), 'utf8'));
  const [take] = takes['still/hero'];
  const { sha256 } = take.media;
  return { task: take.task as string, path: join(cwd, home, 'store/sha256', sha256.slice(0, 2), sha256) };
}

test('nothing to collect costs nothing, and needs no key', async () => {
  const cwd = await rendered();
  expect(await retake(['collect', '--rehearse'], { cwd })).toEqual({
    code: 0,
    out: 'Nothing to collect: every take is here.\n',
    err: '',
  });
  expect((await retake(['collect'], { cwd })).code).toBe(0);
});

test('a missing file is fetched again while the provider has it, and has its readable name', async () => {
  const cwd = await rendered();
  const { path } = await hero(cwd);
  await rm(path, { force: true });
  await rm(join(cwd, home, 'takes'), { recursive: true });
  const { code, out } = await retake(['collect', '--rehearse', '--speed', '500'], { cwd });
  expect(out).toBe(
    '✓ still/hero#1  fetched again  .retake/rehearsal/takes/still/still.hero.v01.png\n1 take fetched again, at no charge.\n',
  );
  expect(code).toBe(0);
  expect(await readdir(join(cwd, home, 'takes/still'))).toEqual(['still.hero.v01.png']);
});

test('what the provider does not have any more is said, with what it had cost', async () => {
  const cwd = await rendered();
  const { path } = await hero(cwd);
  await rm(path, { force: true });
  await rm(join(cwd, home, 'runway'), { recursive: true });
  const { code, out } = await retake(['collect', '--rehearse'], { cwd });
  expect(out).toBe(
    [
      '✗ still/hero#1  is not at the provider any more  (5 cr were paid)',
      '1 take not to be had.',
      'What the provider no longer has may be on another machine: copy its .retake/store here. The takes and their verdicts stay.',
      '',
    ].join('\n'),
  );
  expect(code).toBe(6);
});

test('a selector narrows it down, and one that means nothing is refused', async () => {
  const cwd = await rendered();
  await rm((await hero(cwd)).path, { force: true });
  expect((await retake(['collect', 's01', '--rehearse'], { cwd })).out).toBe(
    'Nothing to collect: every take is here.\n',
  );
  expect(await retake(['collect', 's09', '--rehearse'], { cwd })).toMatchObject({
    code: 1,
    err: 'error[not-possible]: nothing was collected: `s09` matches no take, and nothing that is under way\n  help: `retake status` lists what there is, `retake doctor` what is broken.\n',
  });
  const json = JSON.parse((await retake(['collect', 'still/hero#1', '--rehearse', '--json'], { cwd })).out);
  expect(json).toMatchObject({ rehearsal: true, restored: [{ take: 'still/hero#1' }], missing: [], left: 0 });
});
