import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renamePatiently } from './durable-file.ts';
import { absent, errno } from './errno.ts';
import type { Home } from './home.ts';
import { staysInside } from './prepare-home.ts';

/** A small picture of stored media on disk: made again whenever it is missing, so nothing hangs on it. */
export interface PosterFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** Of the media it is a picture of. */
  readonly digest: string;
}

/** Where a poster belongs, beside the store: `.retake/posters/ab/abcd…-320.jpg`. `of` tells its kinds apart. */
export const posterPath = (home: Home, sha256: string, of: string): string =>
  join(posters(home), sha256.slice(0, 2), `${sha256}-${of}.jpg`);

/** The bytes of a poster. Undefined: there is none that can be read, for whatever reason the system has. */
export async function readPoster(path: string): Promise<Uint8Array | undefined> {
  try {
    const stats = await lstat(path);
    return stats.isFile() && stats.size > 0 ? await readFile(path) : undefined;
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * Writes a poster so that whoever looks finds it whole or not at all. Not synced: after a power cut it is drawn again.
 * A disk that cannot be written leaves it unwritten, and whoever asked has the picture all the same.
 */
export async function writePoster(home: Home, path: string, jpeg: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    if (!(await staysInside(home.folder, path))) return;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, jpeg, { flag: 'wx' });
    await renamePatiently(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    if (errno(error) === undefined) throw error;
  }
}

/** Every poster there is, and every draft that was left: those have an empty digest. */
export async function postersIn(home: Home): Promise<readonly PosterFile[]> {
  const root = posters(home);
  if (!(await staysInside(home.folder, root))) return [];
  const entries = (await readdir(root, { withFileTypes: true, recursive: true }).catch(absent)) ?? [];
  const files = entries.flatMap(entry => {
    const found = /^(?:([0-9a-f]{64})-[\w.]+\.jpg|\.[0-9a-f]{64}-.*\.tmp)$/.exec(entry.name);
    return entry.isFile() && found ? [{ path: join(entry.parentPath, entry.name), digest: found[1] ?? '' }] : [];
  });
  return Promise.all(files.map(async each => ({ ...each, bytes: (await lstat(each.path).catch(absent))?.size ?? 0 })));
}

const posters = (home: Home): string => join(home.state, 'posters');
