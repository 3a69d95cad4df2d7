import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from './environment.ts';

/** Who asks: the e-mail git has for whoever works in a folder, else the name of the user. Found out once, when it is first asked. */
export function whoIn(folder: string, environment: Environment): () => Promise<string> {
  let known: Promise<string> | undefined;
  return () => {
    known ??= emailIn(folder, environment).then(email => email ?? environment.user);
    return known;
  };
}

/** As git finds it, but without the name that it makes up. */
async function emailIn(folder: string, { env }: Environment): Promise<string | undefined> {
  if (env.GIT_AUTHOR_EMAIL) return env.GIT_AUTHOR_EMAIL;
  const { execFile } = await import('node:child_process');
  const said = await new Promise<string>(done => {
    // Where there is no git, or it knows no e-mail, nobody is named.
    execFile('git', ['config', '--get', 'user.email'], { cwd: folder, env: { ...env } }, (_, stdout) => done(stdout));
  });
  return said.trim() || undefined;
}

/**
 * The branch that is checked out where a folder is: RETAKE_BRANCH, for machines that check out commits, else what HEAD says.
 * Undefined: a commit is checked out, or it is in no repository.
 */
export async function branchIn(folder: string, { env }: Environment): Promise<string | undefined> {
  if (env.RETAKE_BRANCH) return env.RETAKE_BRANCH;
  for (let at = resolve(folder); ; at = dirname(at)) {
    const head = await headIn(join(at, '.git'));
    if (head !== undefined) return /^ref: refs\/heads\/(.+)$/.exec(head.trim())?.[1];
    if (dirname(at) === at) return undefined;
  }
}

/** In a worktree or a submodule, `.git` is a file that says where it is. */
async function headIn(git: string): Promise<string | undefined> {
  const head = await text(join(git, 'HEAD'));
  if (head !== undefined) return head;
  const link = /^gitdir: (.+)$/m.exec((await text(git)) ?? '')?.[1];
  return link === undefined ? undefined : text(join(resolve(dirname(git), link.trim()), 'HEAD'));
}

async function text(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code)))
      return undefined;
    throw error;
  }
}
