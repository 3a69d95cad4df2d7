import { audioPackets } from './audio-packets.ts';
import type { AudioCodec } from './encode-samples.ts';
import type { Sound } from './sound.ts';

export type SoundFormat =
  /** Uncompressed, 16 bits. */
  | 'wav'
  /** MPEG layer III. */
  | 'mp3'
  /** Opus in Ogg. */
  | 'ogg';

/** The rate nearest to a wish at which a format can be encoded: Opus knows five, and anything else is made at 48 kHz. */
export const encodableRate = (format: SoundFormat, rate: number): number =>
  format === 'ogg' && ![8000, 12_000, 16_000, 24_000].includes(rate) ? 48_000 : rate;

/** A sound as a file of its own: one channel, at an encodable rate. Rejects when the encoder fails. */
export async function encodeSound(sound: Sound, format: SoundFormat): Promise<Uint8Array> {
  switch (format) {
    case 'wav':
      return wave(sound);
    case 'mp3':
      return packed(sound, 'mp3');
    case 'ogg':
      return packed(sound, 'opus');
    default:
      return format satisfies never;
  }
}

async function packed(sound: Sound, codec: Exclude<AudioCodec, 'aac'>): Promise<Uint8Array> {
  const { BufferTarget, EncodedAudioPacketSource, Mp3OutputFormat, OggOutputFormat, Output } = await import(
    'mediabunny'
  );
  const target = new BufferTarget();
  const format = codec === 'mp3' ? new Mp3OutputFormat() : new OggOutputFormat();
  const output = new Output({ format, target });
  const track = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(track);
  await output.start();
  for (const [packet, meta] of await audioPackets(sound, codec)) await track.add(packet, meta);
  await output.finalize();
  if (target.buffer === null) throw new Error('the sound was not finished');
  return new Uint8Array(target.buffer);
}

function wave({ rate, length, read }: Sound): Uint8Array {
  const file = Buffer.alloc(44 + 2 * length);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + 2 * length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * length, 40);
  for (let from = 0; from < length; from += rate) {
    read(from, rate).forEach((sample, index) => {
      file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + 2 * (from + index));
    });
  }
  return file;
}
