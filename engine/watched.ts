import { dirname, join, resolve } from 'node:path';
import { readSources } from './files/read-sources.ts';
import { homeOf } from './store/home.ts';
import type { Survey, Where } from './survey.ts';

/**
 * The folders in which a file may change what a plan says: those of the config and all it names, and of the lockfile.
 * Absolute, and there or not. Without a survey, for a config that is wrong at the moment, as far as it can be read.
 */
export async function watchedFolders(
  { folder, rehearse = false }: Where,
  surveyed: Pick<Survey, 'inventory'> | undefined,
): Promise<readonly string[]> {
  const { files } = await readSources(folder);
  const named = [...files.map(({ path }) => path), ...(surveyed?.inventory.keys() ?? [])];
  const { lockfile, journal } = homeOf(folder, rehearse);
  const folders = [...named.map(path => dirname(join(folder, path))), dirname(lockfile), dirname(journal)];
  return [...new Set([resolve(folder), ...folders.map(each => resolve(each))])];
}
