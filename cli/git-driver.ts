import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { lockfileName } from '../engine/lockfile/lockfile.ts';
import { absent } from '../engine/store/errno.ts';
import { openPlainFile } from '../engine/store/plain-file.ts';
import type { GitSetUp } from '../schemas/types/output.ts';
import type { Environment } from './environment.ts';

/**
 * Has git merge a production's lockfile with Retake. Which file it is for is written into .gitattributes; what merges
 * it, into the config of the clone, which git does not hand on.
 */
export async function setUpGit(folder: string, environment: Environment): Promise<GitSetUp> {
  const written = [
    ...((await addLines(join(folder, '.gitattributes'), attributes)) ? ['.gitattributes'] : []),
    ...((await addLines(join(folder, '.gitignore'), ignored)) ? ['.gitignore'] : []),
  ];
  const driver = driverFor(environment);
  const isRepository = configure(folder, environment, driver);
  return { folder, written, isRepository, driver };
}

/** The lockfile of rehearsals has the same name, and where it is committed is merged alike. */
const attributes = [`${lockfileName} merge=retake`];

/** Media, and copies of it: what the lockfile names can be fetched or made again, and git is no place for gigabytes. */
const ignored = ['.retake/', 'takes/', 'hand-off/', '*_turnover.zip', `${lockfileName}.v*.bak`];

/** Adds the lines that are not there yet; what is there stays. False: nothing was missing. */
async function addLines(path: string, lines: readonly string[]): Promise<boolean> {
  // A link may have come with the branch, and lead to any file of this person's.
  const handle = await openPlainFile(path).catch(absent);
  const text = handle ? await handle.readFile('utf8').finally(() => handle.close()) : '';
  const present = text.split(/\r?\n/).map(each => each.trim());
  const missing = lines.filter(each => !present.includes(each));
  if (missing.length === 0) return false;
  await appendFile(path, `${text === '' || text.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`);
  return true;
}

/** Git calls the driver in any terminal, so only a `retake` that every terminal finds will do. */
function driverFor({ env }: Environment): string {
  const folders = (env.PATH ?? '').split(delimiter).filter(each => each !== '' && !/[\\/]node_modules[\\/]/.test(each));
  const isFound = folders.some(each => ['retake', 'retake.cmd'].some(name => existsSync(join(each, name))));
  return `${isFound ? '' : 'npx --no-install '}retake lock merge %O %A %B %P`;
}

/** False: the folder is in no repository, or there is no git. */
function configure(folder: string, { env }: Environment, driver: string): boolean {
  const git = (...args: readonly string[]): boolean =>
    spawnSync('git', ['-C', folder, ...args], { env: { ...env }, stdio: 'ignore' }).status === 0;
  return (
    git('rev-parse', '--is-inside-work-tree') &&
    git('config', '--local', 'merge.retake.name', 'Retake lockfiles') &&
    git('config', '--local', 'merge.retake.driver', driver)
  );
}
