import { inflateRawSync } from 'node:zlib';

/** More text than any timeline is. */
const most = 256 * 1024 ** 2;

/** The timeline in an OTIO bundle, which is a zip of it and its media; or why there is none. */
export function readOtioz(bytes: Buffer): string | { readonly reason: string } {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) return { reason: 'it is no zip, or is cut short' };
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) break;
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength!);
    if (name === 'content.otio') return contentAt(bytes, at);
    at += 46 + nameLength! + extra! + comment!;
  }
  return { reason: 'there is no content.otio in it' };
}

function contentAt(bytes: Buffer, entry: number): string | { readonly reason: string } {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length) return { reason: 'it is cut short' };
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + size);
  if (method === 0) return content.toString('utf8');
  if (method !== 8) return { reason: 'its content.otio is packed in a way nobody here knows' };
  try {
    return inflateRawSync(content, { maxOutputLength: most }).toString('utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { reason: 'its content.otio is damaged' };
    throw error;
  }
}
