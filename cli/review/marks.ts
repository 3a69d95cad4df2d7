import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../../engine/index.ts';

/** Tells whether anything the page shows may have changed, without reading it: the lockfile, the journal, a run, the config. */
export async function marksOf(home: Home, sources: readonly string[]): Promise<string> {
  const paths = [home.lockfile, home.journal, home.runLock, ...sources.map(path => join(home.folder, path))];
  return (await Promise.all(paths.map(markOf))).join('\n');
}

async function markOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}/${size}/${mtimeNs}`;
  } catch {
    return 'none';
  }
}
