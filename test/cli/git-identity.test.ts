import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Environment } from '../../cli/environment.ts';
import { branchIn } from '../../cli/git-identity.ts';

test('the branch is what HEAD says, in a worktree too, unless the environment says another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'branch-'));
  const inEnv = (env: Environment['env']) => ({ env }) as Environment;
  const write = (head: string) => writeFile(join(folder, '.git', 'HEAD'), head);
  await mkdir(join(folder, '.git', 'worktrees', 'w'), { recursive: true });
  await mkdir(join(folder, 'tree', 'film'), { recursive: true });
  await write('ref: refs/heads/release/2\n');
  await writeFile(join(folder, '.git', 'worktrees', 'w', 'HEAD'), 'ref: refs/heads/wip\n');
  await writeFile(join(folder, 'tree', '.git'), `gitdir: ${join(folder, '.git', 'worktrees', 'w')}\n`);
  expect(await branchIn(folder, inEnv({}))).toBe('release/2');
  expect(await branchIn(join(folder, 'tree', 'film'), inEnv({}))).toBe('wip');
  expect(await branchIn(folder, inEnv({ RETAKE_BRANCH: 'main' }))).toBe('main');
  await write('0123456789012345678901234567890123456789\n');
  expect(await branchIn(folder, inEnv({}))).toBeUndefined();
  await rm(folder, { recursive: true });
});
