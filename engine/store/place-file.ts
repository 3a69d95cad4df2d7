import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, link, lstat, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { renamePatiently } from './durable-file.ts';
import { absent, errno } from './errno.ts';
import { staysInside } from './prepare-home.ts';

/** Gives stored bytes another name: a hard link, or a copy where there are none. A name that is right is left alone. */
export async function placeFile(folder: string, stored: string, name: string): Promise<void> {
  const into = dirname(name);
  if (!(await staysInside(folder, into))) throw new Error(`${into} leads out of the production folder`);
  await mkdir(into, { recursive: true });
  if (await isSame(stored, name)) return;
  // Made beside it and renamed, so that nobody ever opens half a clip.
  const temp = join(into, `.${randomUUID()}.tmp`);
  try {
    await linkOrCopy(stored, temp);
    await renamePatiently(temp, name);
  } finally {
    await rm(temp, { force: true });
  }
}

/** Whether a name stands for the stored bytes. Copies are told apart by their size alone unless every byte is to be read. */
export async function isSame(stored: string, name: string, everyByte = true): Promise<boolean> {
  const [one, other] = [await lstat(stored), await lstat(name).catch(absent)];
  if (!other?.isFile() || one.size !== other.size) return false;
  if (one.ino === other.ino && one.dev === other.dev) return true;
  return !everyByte || (await digest(stored)) === (await digest(name));
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

async function linkOrCopy(stored: string, name: string): Promise<void> {
  try {
    await link(stored, name);
  } catch (error) {
    if (!withoutLinks.has(errno(error) ?? '')) throw error;
    await copyFile(stored, name, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
}

/** What file systems answer that have no hard links, or no more of them, or not from there. */
const withoutLinks = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EXDEV',
  'EMLINK',
  'EINVAL',
  'EISDIR',
  'UNKNOWN',
]);
