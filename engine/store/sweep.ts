import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { absent } from './errno.ts';

/** Removes what a crash left half-written in a folder: files of such a name that nobody touched for a minute. */
export async function sweep(folder: string, name: RegExp): Promise<void> {
  const left = (await readdir(folder)).filter(each => name.test(each)).map(each => join(folder, each));
  for (const path of left) {
    const stats = await stat(path).catch(absent);
    if (stats?.isFile() && Date.now() - stats.mtimeMs > 60_000) await rm(path, { force: true });
  }
}
