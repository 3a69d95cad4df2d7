import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';

/** Ten thousand takes are 30 MB. */
const limit = 256 * 1024 ** 2;

/**
 * Opens a text that Retake wrote: a file of its own, of a size it could have. A link may have come with somebody's
 * branch and lead anywhere, a device never ends, a pipe never begins. Rejects as the system does: ENOENT; EFTYPE: it is
 * no plain file; EFBIG: it is too large.
 */
export async function openPlainFile(path: string): Promise<FileHandle> {
  const stats = await lstat(path);
  if (!stats.isFile()) throw trouble('EFTYPE', path, 'it is no plain file');
  if (stats.size > limit) throw trouble('EFBIG', path, `it is larger than ${limit / 1024 ** 2} MB`);
  // Windows has no such flag.
  return open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
}

const trouble = (code: string, path: string, words: string): Error => Object.assign(new Error(words), { code, path });
