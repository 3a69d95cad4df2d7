import { stat } from 'node:fs/promises';
import { findInside } from './inside.ts';

/** Whether something that is named in the config is there: a file, or no file. */
export type Whereabouts = 'file' | 'other' | 'missing' | 'outside';

/** Looks whether files are there, and not into them. By path as written. */
export async function lookFor(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, Whereabouts>> {
  const found = await Promise.all(
    paths.map(async (path): Promise<readonly [string, Whereabouts]> => {
      const leads = await findInside(folder, path);
      if (leads.kind !== 'inside') return [path, leads.kind];
      return [path, (await stat(leads.path)).isFile() ? 'file' : 'other'];
    }),
  );
  return new Map(found);
}
