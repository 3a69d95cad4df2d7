import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { homeOf, type Plan } from '../engine/index.ts';
import { type Context, mainNames } from './context.ts';
import { isPlan } from './saved-plan.ts';

/** Why a plan cannot be saved where it was asked to; the whole sentence. */
export interface Refused {
  readonly reason: string;
  readonly hint: string;
}

/**
 * Writes a plan for `apply FILE`, whole or not at all. Nothing is ever overwritten but an earlier saved plan, and
 * nothing appears where Retake keeps its own files. Undefined when it is written.
 */
export async function savePlan(plan: Plan, out: string, context: Context): Promise<Refused | undefined> {
  const path = resolve(context.environment.cwd, out);
  const folder = await unlessMissing(realpath(dirname(path)));
  const target = join(folder ?? dirname(path), basename(path));
  const taken = (await ownFile(target, context)) ?? (await otherFile(target));
  if (taken !== undefined)
    return { reason: `${out} ${taken}; nothing was written`, hint: 'Name a new file, or an earlier saved plan.' };
  if (folder === undefined)
    return { reason: `${out} cannot be written: there is no folder ${dirname(path)}`, hint: 'Make the folder first.' };
  // In the same folder, for a rename across disks is a copy, and a copy can be half done.
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, `${JSON.stringify(plan, undefined, 2)}\n`, { flag: 'wx' });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
  return undefined;
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

/** What is there already and is not a saved plan. */
async function otherFile(target: string): Promise<string | undefined> {
  const facts = await unlessMissing(stat(target));
  if (facts === undefined) return undefined;
  if (facts.isDirectory()) return 'is a folder';
  if (!facts.isFile()) return 'is not a file';
  return isPlan(readable(await readFile(target, 'utf8'))) ? undefined : 'is there already and is not a saved plan';
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}
