import type { VideoEncoder } from '@napi-rs/webcodecs';
import type { EncodedPacket, OutputFormat } from 'mediabunny';
import { audioPackets } from '../sound/audio-packets.ts';
import type { Sound } from '../sound/sound.ts';
import type { Planes } from './planes.ts';
import { undated } from './undated.ts';

/** A film to encode: `draw` gives the planes of frame n, which may be the same memory every time. */
export interface Film {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly draw: (index: number) => Planes | Promise<Planes>;
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
  const { BufferTarget, EncodedAudioPacketSource, EncodedPacket, EncodedVideoPacketSource, Output } = await import(
    'mediabunny'
  );
  const { VideoEncoder } = await import('@napi-rs/webcodecs');
  const target = new BufferTarget();
  const output = new Output({ format: await formatOf(film), target });
  const track = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(track, { frameRate: film.fps });
  const voice = film.sound && new EncodedAudioPacketSource('aac');
  if (voice) output.addAudioTrack(voice);
  await output.start();
  const packets: [EncodedPacket, EncodedVideoChunkMetadata | undefined][] = [];
  let failure: Error | undefined;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      // Microseconds cannot hold a twenty-fourth of a second; the frame's number can.
      const index = Math.round((chunk.timestamp * film.fps) / 1e6);
      const type = chunk.type === 'key' ? 'key' : 'delta';
      const packet = new EncodedPacket(data, type, index / film.fps, 1 / film.fps);
      packets.push([packet, meta as EncodedVideoChunkMetadata | undefined]);
    },
    error: error => {
      failure = error;
    },
  });
  try {
    encoder.configure(configOf(film));
    await feed(encoder, film, () => failure);
  } catch (cause) {
    throw failure ?? cause;
  } finally {
    if (encoder.state !== 'closed') encoder.close();
  }
  for (const [packet, meta] of packets) await track.add(packet, meta);
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

function configOf({ width, height, fps }: Film): Parameters<VideoEncoder['configure']>[0] {
  // High profile: level 3.1 ends at 720p30; 4.0 carries 1080p30 and 5.1 what is larger.
  const macroblocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  const level = macroblocks <= 3600 ? '1f' : macroblocks <= 8192 ? '28' : '33';
  // Constant quality. A bitrate starves the first frame, which is the one that stands on every page as the poster.
  return { codec: `avc1.6400${level}`, width, height, framerate: fps, bitrateMode: 'quantizer' };
}

async function feed(encoder: VideoEncoder, film: Film, failed: () => Error | undefined): Promise<void> {
  const { VideoFrame } = await import('@napi-rs/webcodecs');
  // Encoding happens on other threads, and pending work there does not keep Node alive.
  const alive = setInterval(() => {}, 1000);
  const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;
  const { width: codedWidth, height: codedHeight } = film;
  try {
    for (let index = 0; index < film.frames && failed() === undefined; index++) {
      const { bytes } = await film.draw(index);
      const timestamp = Math.round((index * 1e6) / film.fps);
      const frame = new VideoFrame(bytes, { format: 'I420', codedWidth, codedHeight, timestamp, colorSpace });
      encoder.encode(frame, { keyFrame: index % Math.round(film.fps * 4) === 0 });
      frame.close();
      // Frames wait uncompressed; without a limit a few seconds of film are a gigabyte.
      while (encoder.encodeQueueSize > 16) await new Promise(resolve => setTimeout(resolve, 1));
    }
    await encoder.flush();
    const error = failed();
    if (error !== undefined) throw error;
  } finally {
    clearInterval(alive);
  }
}
