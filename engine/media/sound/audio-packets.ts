import type { EncodedPacket } from 'mediabunny';
import type { Sound } from './sound.ts';

/** What a sound is encoded as. */
export type AudioCodec =
  /** As Runway's voices come. */
  | 'mp3'
  /** For Ogg. */
  | 'opus'
  /** For MP4 and MOV. */
  | 'aac';

/** An encoded piece, and, with the first one, what a decoder has to know. */
export type AudioPacket = readonly [EncodedPacket, EncodedAudioChunkMetadata | undefined];

/** Encodes a sound in one channel. Rejects when the encoder fails. */
export async function audioPackets(sound: Sound, codec: AudioCodec): Promise<readonly AudioPacket[]> {
  const [{ EncodedPacket }, { AudioData, AudioEncoder }] = await Promise.all([
    import('mediabunny'),
    import('@napi-rs/webcodecs'),
  ]);
  const packets: AudioPacket[] = [];
  let failure: Error | undefined;
  const { rate: sampleRate } = sound;
  const seconds = frameSeconds(codec, sampleRate);
  const encoder = new AudioEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      // Some encoders end with an empty piece; players stumble over it.
      if (data.length === 0) return;
      // Counted, not read off: the last pieces that an encoder gives back carry times that do not follow.
      const packet = new EncodedPacket(data, 'key', packets.length * seconds, seconds);
      packets.push([packet, meta as EncodedAudioChunkMetadata | undefined]);
    },
    error: error => {
      failure = error;
    },
  });
  // Encoding happens on other threads, and pending work there does not keep Node alive.
  const alive = setInterval(() => {}, 1000);
  try {
    const string = codec === 'aac' ? 'mp4a.40.2' : codec;
    encoder.configure({
      codec: string,
      sampleRate,
      numberOfChannels: 1,
      bitrate: sampleRate < 32_000 ? 48_000 : 64_000,
    });
    for (let from = 0; from < sound.length && failure === undefined; from += sampleRate) {
      const data = new Float32Array(sound.read(from, sampleRate));
      const timestamp = Math.round((from / sampleRate) * 1e6);
      const piece = new AudioData({
        format: 'f32-planar',
        sampleRate,
        numberOfFrames: data.length,
        numberOfChannels: 1,
        timestamp,
        data,
      });
      encoder.encode(piece);
      piece.close();
      while (encoder.encodeQueueSize > 16) await new Promise(resolve => setTimeout(resolve, 1));
    }
    await encoder.flush();
    if (failure !== undefined) throw failure;
  } catch (cause) {
    // What an encoder that has failed says next is only that it is closed.
    throw failure ?? cause;
  } finally {
    clearInterval(alive);
    if (encoder.state !== 'closed') encoder.close();
  }
  return packets;
}

/** How long one encoded piece is. */
function frameSeconds(codec: AudioCodec, rate: number): number {
  switch (codec) {
    case 'mp3':
      return (rate < 32_000 ? 576 : 1152) / rate;
    case 'aac':
      return 1024 / rate;
    case 'opus':
      return 0.02;
    default:
      return codec satisfies never;
  }
}
