import { randomUUID } from 'node:crypto';
import { type BigIntStats, renameSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { failPoint } from '../fail-point.ts';
import { errno } from './errno.ts';

/**
 * Replaces a file so that whoever looks, even after a power cut, finds the old text or the new one whole. Resolves once
 * the new one is durable; rejects with the old one untouched and nothing left behind. `mayReplace` is asked at the last
 * moment, with nothing in between.
 */
export async function writeDurably(
  path: string,
  text: string | Uint8Array,
  mayReplace = () => true,
): Promise<BigIntStats> {
  const folder = dirname(path);
  const temp = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const stats = await fill(temp, text);
    failPoint('draft-written');
    await replace(temp, path, mayReplace);
    failPoint('file-replaced');
    await syncFolder(folder);
    failPoint('file-durable');
    return stats;
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

/** Thrown when the right to replace the file was lost while the new one was being written. */
export class NotOurs extends Error {}

/** Renames, with patience for scanners that hold a file open for a moment, as they do on Windows. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  await patiently(() => rename(from, to));
}

/** Makes a rename or a new file in this folder durable, where the platform can. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!cannotSyncFolders.has(errno(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

/** Windows refuses to open a folder, some network file systems to sync one. */
const cannotSyncFolders = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'EBADF', 'ENOTSUP']);

async function fill(path: string, text: string | Uint8Array): Promise<BigIntStats> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
    return await handle.stat({ bigint: true });
  } finally {
    await handle.close();
  }
}

const replace = (from: string, to: string, mayReplace: () => boolean): Promise<void> =>
  patiently(() => {
    if (!mayReplace()) throw new NotOurs(`another process took over ${to}`);
    // Synchronous, so that nothing can come between the question and the deed.
    renameSync(from, to);
  });

async function patiently(act: () => void | Promise<void>): Promise<void> {
  for (let wait = 10; ; wait *= 2)
    try {
      return await act();
    } catch (error) {
      const passes = errno(error) === 'EPERM' || errno(error) === 'EBUSY' || errno(error) === 'EACCES';
      if (!passes || wait > 640) throw error;
      await pause(wait);
    }
}
