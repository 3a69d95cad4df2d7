import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeZip, predictLength } from 'client-zip';
import { renamePatiently, syncFolder } from '../store/durable-file.ts';
import { errno } from '../store/errno.ts';
import { sweep } from '../store/sweep.ts';
import { readManifest } from './manifest.ts';
import { inTheWay, turnoverAt } from './turnover-at.ts';
import type { Refused } from './write-folder.ts';

export type Zipped =
  | {
      readonly kind: 'zipped';
      readonly files: number;
      readonly bytes: number;
      /** False: the file was there, and holds exactly this. */
      readonly isNew: boolean;
    }
  | ({ readonly kind: 'refused' } & Refused);

interface Zipping {
  /** Absolute. */
  readonly file: string;
  readonly production: string;
  /** Told how many files of how many are packed. */
  readonly packed?: (done: number, of: number) => void;
}

/**
 * A hand-off's folder as one zip with one folder in it, whole or not at all. Media is stored as it is, for nothing makes it
 * smaller; nothing is dated, so that the same film is the same bytes. What is no turnover of this production is never
 * written over. Every byte is checked against the manifest on its way.
 */
export async function zipFolder(folder: string, { file, production, packed = () => {} }: Zipping): Promise<Zipped> {
  const stranger = await inTheWay(file, production);
  if (stranger) return { kind: 'refused', ...stranger };
  const text = await readFile(join(folder, 'MANIFEST.json'), 'utf8');
  const top = `${production}_turnover`;
  const known = Object.entries(readManifest(text)!.files);
  // First, so that whoever looks at the zip later need not go through all of it.
  const manifest: Entry = { name: `${top}/MANIFEST.json`, size: Buffer.byteLength(text), content: [Buffer.from(text)] };
  const entries = [
    manifest,
    ...known.map(
      ([name, { bytes, sha256 }]): Entry => ({
        name: `${top}/${name}`,
        size: bytes,
        content: checked(join(folder, name), sha256),
      }),
    ),
  ];
  const bytes = Number(predictLength(entries.map(({ name, size }) => ({ name, size }))));
  const made = { kind: 'zipped', files: entries.length, bytes } as const;
  const before = await turnoverAt(file);
  if (typeof before === 'object' && before.text === text && before.bytes === bytes) return { ...made, isNew: false };
  const room = await roomIn(dirname(file));
  if (room !== undefined && room < bytes)
    return refused(
      `${file} would have ${Math.ceil(bytes / 1e6)} MB, and there is room for ${Math.floor(room / 1e6)} MB there; nothing was written`,
      'Name a file on another disk, or make room.',
    );
  const counted = entries.map(({ content, ...entry }, index) => ({
    ...entry,
    content: andThen(content, () => packed(index + 1, entries.length)),
  }));
  try {
    await write(counted, file);
  } catch (error) {
    if (!(error instanceof Altered)) throw error;
    return refused(
      `${error.message} is not what its digest says; no zip was written`,
      '`retake doctor --deep` tells which media is damaged, and `retake doctor --deep --repair` how it comes back.',
    );
  }
  return { ...made, isNew: true };
}

const refused = (reason: string, hint: string): Zipped => ({ kind: 'refused', reason, hint });

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Where a zip has to give a date, this is the first it can give; as its clock has no zone, the same everywhere. */
const undated = new Date(1980, 0, 1);

/** Beside it, then renamed: nobody ever finds half a zip. */
async function write(entries: readonly Entry[], file: string): Promise<void> {
  const [folder, name] = [dirname(file), basename(file)];
  await sweep(folder, new RegExp(`^\\.${escaped(name)}\\.[0-9a-f-]{36}\\.tmp$`));
  const temp = join(folder, `.${name}.${randomUUID()}.tmp`);
  const handle = await open(temp, 'wx');
  try {
    try {
      await fill(handle, entries);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(temp, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(temp, { force: true });
    // What goes wrong with an open file does not say with which.
    if (error instanceof Error && errno(error) !== undefined) Object.assign(error, { path: file });
    throw error;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function fill(handle: FileHandle, entries: readonly Entry[]): Promise<void> {
  const files = entries.map(({ name, size, content }) => ({ name, size, input: each(content), lastModified: undated }));
  for await (const chunk of makeZip(files))
    for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
}

async function* each(content: Entry['content']): AsyncGenerator<Uint8Array> {
  yield* content;
}

async function* andThen(content: Entry['content'], after: () => void): AsyncGenerator<Uint8Array> {
  yield* content;
  after();
}

/** Thrown when a file is not what its digest says. */
class Altered extends Error {}

async function* checked(path: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Uint8Array);
    yield chunk as Uint8Array;
  }
  if (hash.digest('hex') !== sha256) throw new Altered(basename(path));
}

/** Bytes that may be written. Undefined: the system does not tell. */
async function roomIn(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return undefined;
  }
}
