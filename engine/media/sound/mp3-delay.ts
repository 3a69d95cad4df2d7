import { open } from 'node:fs/promises';

/** What every decoder puts before the first sample. */
const decoderDelay = 529;

/**
 * How many samples of silence an MP3 begins with that are not of its sound: its encoder wrote them down in the first frame,
 * and players leave them out. 0: nobody wrote anything.
 */
export async function mp3Delay(path: string): Promise<number> {
  const file = await open(path);
  try {
    const start = await read(file, 0, 10);
    const isTagged = start.toString('latin1', 0, 3) === 'ID3';
    // Seven bits a byte.
    const tag = isTagged ? 10 + start.subarray(6, 10).reduce((size, byte) => size * 128 + byte, 0) : 0;
    const head = await read(file, tag, 512);
    const at = ['Xing', 'Info'].map(word => head.indexOf(word)).find(index => index > 0);
    if (at === undefined || at + 8 > head.length) return 0;
    const flags = head.readUInt32BE(at + 4);
    const fields = [4, 4, 100, 4].reduce((size, field, index) => size + (flags & (1 << index) ? field : 0), 8);
    const encoder = at + fields;
    if (encoder + 24 > head.length || !/^(LAME|Lav)/.test(head.toString('latin1', encoder, encoder + 4))) return 0;
    return (head.readUInt16BE(encoder + 21) >> 4) + decoderDelay;
  } finally {
    await file.close();
  }
}

async function read(file: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return buffer.subarray(0, bytesRead);
}
