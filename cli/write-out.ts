import { randomUUID } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { homeOf, maker } from '../engine/index.ts';
import { type Context, mainNames } from './context.ts';

/** Why a file cannot be written where it was asked to; the whole sentence. */
export interface Refused {
  readonly reason: string;
  readonly hint: string;
}

/** Something to put into a file that a person named. */
export interface Output {
  /** Relative to the working directory. */
  readonly out: string;
  readonly content: string | Uint8Array;
  /** Which files that are there already may be replaced. */
  readonly mayReplace: (path: string) => Promise<boolean>;
  /** What those are called: `a saved plan`. */
  readonly kind: string;
  /** Whether its folder is made where there is none. */
  readonly makesFolder?: boolean;
}

/**
 * Writes a file, whole or not at all. Nothing is ever overwritten but an earlier one of its kind, and nothing appears
 * where Retake keeps its own files. Undefined when it is written.
 */
export async function writeOut(
  { out, content, mayReplace, kind, makesFolder = false }: Output,
  context: Context,
): Promise<Refused | undefined> {
  const path = resolve(context.environment.cwd, out);
  if (makesFolder) {
    const refused = await makeFolder(dirname(path));
    if (refused) return refused;
  }
  const folder = await unlessMissing(realpath(dirname(path)));
  const target = join(folder ?? dirname(path), basename(path));
  const taken = (await ownFile(target, context)) ?? (await otherFile(target, { mayReplace, kind }));
  if (taken !== undefined)
    return {
      reason: `${out} ${taken}; nothing was written`,
      hint: `Name a new file, or ${kind.replace(/^a /, 'an earlier ')}.`,
    };
  if (folder === undefined)
    return { reason: `${out} cannot be written: there is no folder ${dirname(path)}`, hint: 'Make the folder first.' };
  // In the same folder, for a rename across disks is a copy, and a copy can be half done.
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!inTheWay.has(code ?? '')) throw error;
    return { reason: `${out} cannot be written: ${message}`, hint: 'Nothing was changed.' };
  } finally {
    await rm(temporary, { force: true });
  }
  return undefined;
}

/** What a disk answers that is full, read-only or somebody else's, or has a file where a folder should be. */
const inTheWay = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'ELOOP',
  'ENAMETOOLONG',
]);

async function makeFolder(path: string): Promise<Refused | undefined> {
  try {
    await mkdir(path, { recursive: true });
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!inTheWay.has(code ?? '')) throw error;
    return { reason: `${path} cannot be made: ${message}`, hint: 'Name another folder.' };
  }
}

/** Whether a file says that it was made here. */
export async function isOurs(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const piece = Buffer.alloc(4096);
    for (const at of [0, Math.max(0, size - piece.length)]) {
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (piece.subarray(0, bytesRead).includes(maker)) return true;
    }
    return false;
  } finally {
    await file.close();
  }
}

/** What a file is that belongs to the production, whether it is there or not. */
async function ownFile(target: string, { folder }: Context): Promise<string | undefined> {
  const home = homeOf((await unlessMissing(realpath(folder))) ?? folder, false);
  const inside = relative(home.folder, target);
  if (mainNames.includes(inside)) return 'is the name of a config';
  if (target === home.lockfile) return 'is the lockfile';
  if (inside.split(sep)[0] === '.retake') return 'is in the folder Retake keeps its own files in';
  return undefined;
}

/** What is there already and may not be replaced. */
async function otherFile(
  target: string,
  { mayReplace, kind }: Pick<Output, 'mayReplace' | 'kind'>,
): Promise<string | undefined> {
  const facts = await unlessMissing(stat(target));
  if (facts === undefined) return undefined;
  if (facts.isDirectory()) return 'is a folder';
  if (!facts.isFile()) return 'is not a file';
  return (await mayReplace(target)) ? undefined : `is there already and is not ${kind}`;
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}
