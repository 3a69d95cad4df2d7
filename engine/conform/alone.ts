import { open, readFile, rm } from 'node:fs/promises';
import { absent, errno } from '../store/errno.ts';
import { isAlive } from '../store/holder.ts';

/**
 * Does something that two at once would spoil. `path` holds the number of the process that is at it; what one left that is
 * no more is cleared. Undefined: another one is at it, and nothing was done.
 */
export async function alone<Value>(path: string, deed: () => Promise<Value>): Promise<Value | undefined> {
  if (!(await take(path))) {
    const pid = Number(await readFile(path, 'utf8').catch(absent));
    if (pid > 0 && isAlive(pid)) return undefined;
    await rm(path, { force: true });
    if (!(await take(path))) return undefined;
  }
  try {
    return await deed();
  } finally {
    await rm(path, { force: true });
  }
}

/** False: somebody has it. */
async function take(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(String(process.pid)).finally(() => handle.close());
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    throw error;
  }
}
