import { type FileHandle, open } from 'node:fs/promises';
import type { MediaFacts } from '../media-facts.ts';

/** Whether a file begins as a ZIP does. */
export const looksLikeArchive = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;

/**
 * How many files a ZIP holds, by its central directory, which stands at the end: a download that broke off has none.
 * Undefined when it is missing, names files that are not there, or names none. Reads no file's bytes.
 */
export async function archiveFacts(path: string): Promise<MediaFacts | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const directory = await findDirectory(file, size);
    if (directory === undefined || directory.offset + directory.size > size || directory.size > largest)
      return undefined;
    const bytes = await part(file, directory.offset, directory.size);
    const frames = countFiles(bytes, directory);
    return frames === undefined || frames === 0 ? undefined : { kind: 'archive', mime: 'application/zip', frames };
  } finally {
    await file.close();
  }
}

/** Bytes: the directory of a million frames. */
const largest = 256 * 1024 ** 2;

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
}

async function findDirectory(file: FileHandle, size: number): Promise<Directory | undefined> {
  // The end record is 22 bytes and a comment of up to 64 KiB.
  const from = Math.max(0, size - 22 - 65_535);
  const tail = await part(file, from, size - from);
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (at < 0 || at + 22 > tail.length) return undefined;
  const small = {
    entries: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (small.entries !== 0xffff && small.size !== 0xffffffff && small.offset !== 0xffffffff) return small;
  return largeDirectory(file, tail, at);
}

/** Above 4 GB or 65 535 files the numbers stand in a record of their own, to which a locator before the end points. */
async function largeDirectory(file: FileHandle, tail: Buffer, end: number): Promise<Directory | undefined> {
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) return undefined;
  const record = await part(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) return undefined;
  const [entries, size, offset] = [32, 40, 48].map(at => Number(record.readBigUInt64LE(at))) as [
    number,
    number,
    number,
  ];
  return { entries, size, offset };
}

/** Folders are entries too, and no files. Undefined when the directory is not what its end record says. */
function countFiles(bytes: Buffer, { entries, offset: end }: Directory): number | undefined {
  let [at, files] = [0, 0];
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [stored, start, name] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
      bytes.readUInt16LE(at + 28),
    ];
    // All ones: the number stands elsewhere.
    if (stored !== 0xffffffff && start !== 0xffffffff && start + 30 + stored > end) return undefined;
    if (bytes[at + 46 + name - 1] !== 0x2f) files += 1;
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at <= bytes.length ? files : undefined;
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.subarray(0, bytesRead);
}
