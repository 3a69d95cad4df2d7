import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** The built program, as people run it. */
export const binary = resolve('dist/cli/main.js');

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Handed the process as soon as it runs: to interrupt or kill it. */
  readonly started?: (child: ChildProcess) => void;
  /** Arguments for node itself. */
  readonly node?: readonly string[];
}

/** Runs the real binary in a folder, without a terminal and without anybody's environment. */
export function retake(
  folder: string,
  args: readonly string[],
  { env = {}, started, node = [] }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, binary, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: tmpdir(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started?.(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', code => settle({ code, stdout, stderr }));
  });
}

/** A folder of its own with these files. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retake-e2e-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A copy of an example, without what was ever rendered for it. */
export async function exampleCopy(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `retake-${name}-`));
  await cp(resolve('examples', name), folder, { recursive: true, filter: path => !leftovers.has(basename(path)) });
  return folder;
}

const leftovers = new Set(['.retake', 'hand-off']);

/** Every file below a folder, sorted. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
