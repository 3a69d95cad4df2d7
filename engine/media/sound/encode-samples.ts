import type { EncodedPacket } from 'mediabunny';

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

export interface AudioFormat {
  readonly codec: AudioCodec;
  /** Samples per second. */
  readonly rate: number;
  readonly channels: number;
  /** Bits per second. */
  readonly bitrate: number;
}

/**
 * Encodes samples that come piece by piece, one channel behind the other in each, and gives the packets as they come, the
 * first one at zero. Throws when the encoder fails.
 */
export async function* encodeSamples(
  pieces: Iterable<Float32Array<ArrayBuffer>> | AsyncIterable<Float32Array<ArrayBuffer>>,
  { codec, rate, channels, bitrate }: AudioFormat,
): AsyncGenerator<AudioPacket> {
  const [{ EncodedPacket }, { AudioData, AudioEncoder }] = await Promise.all([
    import('mediabunny'),
    import('@napi-rs/webcodecs'),
  ]);
  const packets: AudioPacket[] = [];
  let given = 0;
  let failure: Error | undefined;
  const seconds = frameSamples(codec, rate) / rate;
  const encoder = new AudioEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      // Some encoders end with an empty piece; players stumble over it.
      if (data.length === 0) return;
      // Counted, not read off: the last pieces that an encoder gives back carry times that do not follow.
      const packet = new EncodedPacket(data, 'key', given++ * seconds, seconds);
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
    encoder.configure({ codec: string, sampleRate: rate, numberOfChannels: channels, bitrate });
    let from = 0;
    for await (const data of pieces) {
      if (failure !== undefined) break;
      const numberOfFrames = data.length / channels;
      const piece = new AudioData({
        format: 'f32-planar',
        sampleRate: rate,
        numberOfFrames,
        numberOfChannels: channels,
        timestamp: Math.round((from / rate) * 1e6),
        data,
      });
      from += numberOfFrames;
      encoder.encode(piece);
      piece.close();
      while (encoder.encodeQueueSize > 16) await new Promise(resolve => setTimeout(resolve, 1));
      yield* packets.splice(0);
    }
    await encoder.flush();
    if (failure !== undefined) throw failure;
    yield* packets.splice(0);
  } catch (cause) {
    // What an encoder that has failed says next is only that it is closed.
    throw failure ?? cause;
  } finally {
    clearInterval(alive);
    if (encoder.state !== 'closed') encoder.close();
  }
}

/** How many samples one encoded piece has. */
export function frameSamples(codec: AudioCodec, rate: number): number {
  switch (codec) {
    case 'mp3':
      return rate < 32_000 ? 576 : 1152;
    case 'aac':
      return 1024;
    case 'opus':
      return 0.02 * rate;
    default:
      return codec satisfies never;
  }
}
