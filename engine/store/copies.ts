import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { failPoint } from '../fail-point.ts';
import { renamePatiently, syncFolder } from './durable-file.ts';
import { absent } from './errno.ts';
import type { Home } from './home.ts';

/** Where a repair keeps what it changes, under the names it had below the production folder. */
export interface Copies {
  /** Absolute. There once something was kept. */
  readonly folder: string;
  /** Copies a file before it is changed. */
  keep(path: string): Promise<void>;
  /** Moves a file out of the way. */
  moveAside(path: string): Promise<void>;
  /** Whether anything was kept. */
  isUsed(): boolean;
}

/** `now`: milliseconds since 1970. Nothing is made before something is kept. */
export function openCopies(home: Home, now: number): Copies {
  const folder = join(home.hidden, 'repair', new Date(now).toISOString().replaceAll(':', '-'));
  let isUsed = false;
  const place = async (path: string): Promise<string> => {
    const copy = join(folder, relative(home.folder, path));
    await mkdir(dirname(copy), { recursive: true });
    isUsed = true;
    return copy;
  };
  return {
    folder,
    async keep(path) {
      const copy = await place(path);
      await copyFile(path, copy);
      await syncFolder(dirname(copy));
      failPoint('copy-kept');
    },
    async moveAside(path) {
      const copy = await place(path);
      // Windows does not move what is read-only.
      await chmod(path, 0o644).catch(absent);
      await renamePatiently(path, copy);
      await syncFolder(dirname(path));
      failPoint('copy-kept');
    },
    isUsed: () => isUsed,
  };
}
