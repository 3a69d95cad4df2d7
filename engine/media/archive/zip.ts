import { crc32 } from 'node:zlib';

/** A file to put into an archive. */
export interface ZipFile {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A ZIP of files as they are (stored): frames are compressed already. Undated, so that equal files are equal archives. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const header = headerOf(file);
    directory.push(entryOf(file, header, offset));
    parts.push(header, file.bytes);
    offset += header.length + file.bytes.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  return Buffer.concat([...parts, ...directory, endOf(files.length, size, offset)]);
}

/** 1 January 1980, the first day a ZIP can name. */
const day = 0x21;

function headerOf({ name, bytes }: ZipFile): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(day, 12);
  header.writeUInt32LE(crc32(bytes), 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'latin1')]);
}

function entryOf({ name }: ZipFile, header: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  // From the version that is needed to the length of the name, both headers say the same.
  header.copy(entry, 6, 4, 30);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(name, 'latin1')]);
}

function endOf(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
