import { createHash, randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { failPoint } from '../fail-point.ts';
import { renamePatiently, syncFolder } from './durable-file.ts';
import { absent } from './errno.ts';
import type { Home } from './home.ts';
import { placeFile } from './place-file.ts';
import { readableName } from './readable-name.ts';
import { type MediaShelf, TooLarge } from './store.ts';

/** The media of a home. */
export const openShelf = (home: Home): MediaShelf => ({
  put: (stream, limit) => put(home, stream, limit),
  find: (sha256, bytes) => find(home, sha256, bytes),
  place: async (media, at) => {
    const stored = await find(home, media.sha256, media.bytes);
    const name = join(home.takes, readableName(at, media));
    if (stored !== undefined) {
      await placeFile(home.folder, stored, name);
      failPoint('media-named');
    }
    return relative(home.folder, name).replaceAll('\\', '/');
  },
});

/** Where the bytes are; also for whoever looks without a run. */
export async function find(home: Home, sha256: string, bytes?: number): Promise<string | undefined> {
  // It becomes part of a path, and a lockfile may have been written by anyone.
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const path = shelfPath(home, sha256);
  const stats = await lstat(path).catch(absent);
  return stats?.isFile() && (bytes === undefined || stats.size === bytes) ? path : undefined;
}

/** Where the bytes of a digest belong; they need not be there. */
export const shelfPath = (home: Home, sha256: string): string => join(home.store, 'sha256', sha256.slice(0, 2), sha256);

type Put = Awaited<ReturnType<MediaShelf['put']>>;

async function put(home: Home, stream: ReadableStream<Uint8Array>, limit: number): Promise<Put> {
  const temp = join(home.tmp, randomUUID());
  try {
    const { sha256, bytes } = await receive(stream, temp, limit);
    failPoint('media-received');
    const path = shelfPath(home, sha256);
    if ((await find(home, sha256, bytes)) === undefined) await shelve(temp, path);
    else await rm(temp);
    failPoint('media-shelved');
    return { sha256, bytes, path };
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

/** Writes a stream to a new file, durably, and says what it was. */
async function receive(
  stream: ReadableStream<Uint8Array>,
  path: string,
  limit: number,
): Promise<Pick<Put, 'sha256' | 'bytes'>> {
  const handle = await open(path, 'wx', 0o644);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    // Leaving the loop by a throw cancels the stream.
    for await (const chunk of inChunks(stream)) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw new TooLarge(`more than ${limit} bytes`);
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.chmod(0o444);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Hashing and writing in pieces of this size is twice as fast as in the network's. */
const chunkSize = 1024 * 1024;

async function* inChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    held.push(piece);
    size += piece.byteLength;
    if (size < chunkSize) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}

async function shelve(temp: string, path: string): Promise<void> {
  const folder = dirname(path);
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
  // Whatever else is in its place is damaged; Windows does not rename over what is read-only.
  await chmod(path, 0o644).catch(absent);
  await renamePatiently(temp, path);
  await syncFolder(folder);
  if (isNew) for (const above of [dirname(folder), dirname(dirname(folder))]) await syncFolder(above);
}
