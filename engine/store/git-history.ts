import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import { lockfileName } from '../lockfile/lockfile.ts';

/** What git says about media that committed lockfiles refer to. */
export type GitHistory =
  /** Digests in the lockfile of any commit of any branch. */
  | { readonly kind: 'known'; readonly digests: ReadonlySet<string> }
  /** The folder is in no repository: nothing is committed. */
  | { readonly kind: 'no-repository' }
  /** Nobody can say: git is missing, or would not answer. The rest of a sentence. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Looks through every commit's version of a lockfile, on all branches and in the stash. Reads only. */
export async function gitHistory(lockfile: string): Promise<GitHistory> {
  const cwd = dirname(lockfile);
  const inside = await git(['rev-parse', '--is-inside-work-tree'], cwd);
  if (!inside.ok)
    return inside.isMissing
      ? { kind: 'unknown', reason: 'git is not installed' }
      : /not a git repository/i.test(inside.said)
        ? { kind: 'no-repository' }
        : { kind: 'unknown', reason: `git would not answer: ${inside.said.split('\n')[0]}` };
  const log = await git(['log', '--all', '--reflog', '-m', '--format=%H', '--name-only', '--', everyLockfile], cwd);
  if (!log.ok) return { kind: 'unknown', reason: `git would not answer: ${log.said.split('\n')[0]}` };
  const digests = new Set<string>();
  // What is staged is as good as committed.
  for (const name of new Set([`:./${basename(lockfile)}`, ...versionsIn(log.said)])) {
    const text = await git(['show', name], cwd);
    // A commit that removed it has none.
    if (text.ok) for (const [, digest] of text.said.matchAll(/"sha256":\s*"([0-9a-f]{64})"/g)) digests.add(digest!);
  }
  return { kind: 'known', digests };
}

/** Whether git merges a lockfile with Retake. Undefined: it is in no repository, or there is no git. Reads only. */
export async function isMergedByRetake(lockfile: string): Promise<boolean | undefined> {
  const cwd = dirname(lockfile);
  const attribute = await git(['check-attr', 'merge', '--', basename(lockfile)], cwd);
  if (!attribute.ok) return undefined;
  if (!attribute.said.trim().endsWith(': merge: retake')) return false;
  const driver = await git(['config', '--get', 'merge.retake.driver'], cwd);
  return driver.ok && driver.said.trim() !== '';
}

/** Wherever in the repository: a production may have been moved. */
const everyLockfile = `:(top,glob)**/${lockfileName}`;

/** `commit:path` of each version that a log names. */
function versionsIn(log: string): readonly string[] {
  let commit = '';
  return log.split('\n').flatMap(line => {
    if (line === '') return [];
    if (!/^[0-9a-f]{40,64}$/.test(line)) return [`${commit}:${line}`];
    commit = line;
    return [];
  });
}

type Answer =
  | { readonly ok: true; readonly said: string }
  | { readonly ok: false; readonly said: string; readonly isMissing: boolean };

const git = (args: readonly string[], cwd: string): Promise<Answer> =>
  new Promise(resolve => {
    // In English, whoever's machine it is; and without asking anybody anything.
    const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
    execFile(
      'git',
      ['-c', 'core.quotePath=false', ...args],
      { cwd, env, maxBuffer: 1024 ** 3 },
      (error, stdout, stderr) => {
        if (!error) resolve({ ok: true, said: stdout });
        else resolve({ ok: false, said: stderr || error.message, isMissing: error.code === 'ENOENT' });
      },
    );
  });
