import { type AudioCodec, type AudioPacket, encodeSamples } from './encode-samples.ts';
import type { Sound } from './sound.ts';

/** Encodes a sound in one channel. Rejects when the encoder fails. */
export async function audioPackets(sound: Sound, codec: AudioCodec): Promise<readonly AudioPacket[]> {
  const { rate } = sound;
  const bitrate = rate < 32_000 ? 48_000 : 64_000;
  const packets: AudioPacket[] = [];
  for await (const packet of encodeSamples(pieces(sound), { codec, rate, channels: 1, bitrate })) packets.push(packet);
  return packets;
}

function* pieces({ rate, length, read }: Sound): Generator<Float32Array<ArrayBuffer>> {
  for (let from = 0; from < length; from += rate) yield new Float32Array(read(from, rate));
}
