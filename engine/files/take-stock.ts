import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { FileFacts, Inventory, UsableFile } from '../graph/inventory.ts';
import { hasAlpha } from '../media/image-alpha.ts';
import { imageFacts } from '../media/image-facts.ts';
import { findInside } from './inside.ts';

/** Looks at the files a production names: their digests, and what pictures they are. Their bytes count, not their dates. */
export async function takeStock(folder: string, paths: readonly string[]): Promise<Inventory> {
  const facts = await Promise.all(paths.map(async path => [path, await factsOf(folder, path)] as const));
  return new Map(facts);
}

async function factsOf(folder: string, written: string): Promise<FileFacts> {
  const found = await findInside(folder, written);
  if (found.kind !== 'inside') return found;
  // A pipe would be waited for as long as nobody writes into it.
  if (!(await stat(found.path)).isFile()) return { kind: 'unusable', reason: 'it is not a file' };
  const file = await open(found.path, 'r');
  try {
    return await look(file, found.path);
  } finally {
    await file.close();
  }
}

/** The provider takes no larger upload. */
const limit = 200 * 1024 ** 2;

/** Enough for the header of any picture. */
const headLength = 256 * 1024;

async function look(file: FileHandle, path: string): Promise<FileFacts> {
  const { size } = await file.stat();
  if (size > limit)
    return {
      kind: 'unusable',
      reason: `it is ${Math.round(size / 1024 ** 2)} MB, and the provider takes 200 MB at most`,
    };
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of file.createReadStream({ highWaterMark: 1024 * 1024, autoClose: false })) {
    const part = chunk as Uint8Array;
    hash.update(part);
    if (bytes < headLength) chunks.push(part);
    bytes += part.length;
  }
  const known = { sha256: hash.digest('hex'), bytes };
  const head = Buffer.concat(chunks);
  const image = imageFacts(head);
  if (image) return { kind: 'image', ...known, ...image, ...(hasAlpha(image.mime, head) ? { alpha: true } : {}) };
  const facts = bytes === 0 ? undefined : await measure(path);
  return facts ? { ...known, ...facts } : { kind: 'unusable', reason: bytes === 0 ? 'it is empty' : unknownMedia };
}

const unknownMedia = 'it is no image, video or sound that can be read';

/** What moves or sounds has to be looked into; pictures are most of what there is, and tell by their first bytes. */
async function measure(path: string): Promise<Omit<UsableFile, 'sha256' | 'bytes'> | undefined> {
  const { probe } = await import('../media/probe.ts');
  const facts = await probe(path);
  if (facts?.kind !== 'video' && facts?.kind !== 'audio') return undefined;
  const { kind, mime, width, height, fps, seconds, channels, sampleRate } = facts;
  return { kind, mime, ...defined({ width, height, fps, seconds, channels, sampleRate }) };
}

const defined = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
