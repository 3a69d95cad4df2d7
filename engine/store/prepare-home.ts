import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { errno } from './errno.ts';
import type { Home } from './home.ts';

/** Makes the folders of a home. A sentence for each thing that is in the way; none means ready. */
export async function prepareHome(home: Home): Promise<readonly string[]> {
  try {
    for (const path of [home.state, home.store, home.tmp, home.takes])
      if (!(await staysInside(home.folder, path)))
        return [`${relative(home.folder, path)} leads out of the production folder: nothing is written there`];
    const isNew = (await mkdir(home.hidden, { recursive: true })) !== undefined;
    if (isNew) await writeFile(join(home.hidden, '.gitignore'), '*\n');
    await mkdir(home.tmp, { recursive: true });
    await mkdir(home.store, { recursive: true });
    return [];
  } catch (error) {
    if (!inTheWay.has(errno(error) ?? '')) throw error;
    return [`${relative(home.folder, home.hidden)} cannot be written: ${(error as Error).message}`];
  }
}

/** What a disk answers that is full, read-only, someone else's, or has a file where a folder should be. */
const inTheWay = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'ELOOP']);

/** Whether a path, with all symbolic links followed, stays in the folder. What is not there yet leads nowhere else. */
export async function staysInside(folder: string, path: string): Promise<boolean> {
  const root = await realpath(folder);
  const real = await realOf(path);
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errno(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return realOf(dirname(path));
  }
}
