import type { OutputFormat } from 'mediabunny';
import { audioPackets } from '../sound/audio-packets.ts';
import type { Sound } from '../sound/sound.ts';
import { encodeFrames, type Frames } from './encode-frames.ts';
import { undated } from './undated.ts';

/** A film to encode. */
export interface Film extends Frames {
  /** Absent: there is no sound track. */
  readonly sound?: Sound;
  /** Absent: mp4. A mov is what ProRes comes in; ProRes itself cannot be encoded here, so that H.264 lies in it too. */
  readonly container?: 'mp4' | 'mov';
}

/**
 * Encodes a film as H.264 in an MP4 or MOV, its sound as AAC, whose index stands in front, so that it plays while it loads. The same film gives
 * the same bytes on one machine; another number of cores may give others. Rejects when the encoder fails.
 */
export async function encode(film: Film): Promise<Uint8Array> {
  const { BufferTarget, EncodedAudioPacketSource, EncodedVideoPacketSource, Output } = await import('mediabunny');
  const target = new BufferTarget();
  const output = new Output({ format: await formatOf(film), target });
  const track = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(track, { frameRate: film.fps });
  const voice = film.sound && new EncodedAudioPacketSource('aac');
  if (voice) output.addAudioTrack(voice);
  await output.start();
  for await (const [packet, meta] of encodeFrames(film)) await track.add(packet, meta);
  if (film.sound) for (const [packet, meta] of await audioPackets(film.sound, 'aac')) await voice?.add(packet, meta);
  await output.finalize();
  if (target.buffer === null) throw new Error('the MP4 was not finished');
  return undated(new Uint8Array(target.buffer));
}

async function formatOf({ container }: Film): Promise<OutputFormat> {
  const { MovOutputFormat, Mp4OutputFormat } = await import('mediabunny');
  const options = { fastStart: 'in-memory' } as const;
  return container === 'mov' ? new MovOutputFormat(options) : new Mp4OutputFormat(options);
}
