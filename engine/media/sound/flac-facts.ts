import type { MediaFacts } from '../media-facts.ts';

/** Whether a file begins as FLAC does. */
export const looksLikeFlac = (head: Uint8Array): boolean =>
  head[0] === 0x66 && head[1] === 0x4c && head[2] === 0x61 && head[3] === 0x43;

/**
 * What the first block of a FLAC says of it. Read here, because the media library searches a damaged one for ever.
 * Undefined when the block is missing or does not know the length. That a file broke off later is not noticed.
 */
export function flacFacts(head: Uint8Array): MediaFacts | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  // The signature, a header of four bytes, then 34 of the stream: the rate in 20 bits at 10, the channels less one in the
  // three behind it, the samples in 36 at 13½.
  if (bytes.length <= 42 || (bytes[4]! & 0x7f) !== 0 || bytes.readUIntBE(5, 3) !== 34) return undefined;
  const rate = bytes.readUIntBE(18, 3) >> 4;
  const samples = (bytes[21]! & 15) * 2 ** 32 + bytes.readUInt32BE(22);
  if (rate === 0 || samples === 0) return undefined;
  const channels = ((bytes[20]! >> 1) & 7) + 1;
  const seconds = Math.round((samples / rate) * 1000) / 1000;
  return { kind: 'audio', mime: 'audio/flac', seconds, channels, sampleRate: rate };
}
