import type { VideoEncoder } from '@napi-rs/webcodecs';
import type { EncodedPacket } from 'mediabunny';
import type { Planes } from './planes.ts';

/** Frames to encode: `draw` gives the planes of frame n, which may be the same memory every time. */
export interface Frames {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly draw: (index: number) => Planes | Promise<Planes>;
}

/** An encoded frame, and, with the first one, what a decoder has to know. */
export type VideoPacket = readonly [EncodedPacket, EncodedVideoChunkMetadata | undefined];

/**
 * Encodes frames as H.264, and gives the packets as they come; `first` is the number the first frame has in the film. It
 * begins with a key frame and needs nothing of what was before. Throws when the encoder fails.
 */
export async function* encodeFrames(film: Frames, first = 0): AsyncGenerator<VideoPacket> {
  const [{ EncodedPacket }, { VideoEncoder, VideoFrame }] = await Promise.all([
    import('mediabunny'),
    import('@napi-rs/webcodecs'),
  ]);
  const { fps, width: codedWidth, height: codedHeight } = film;
  const packets: VideoPacket[] = [];
  let failure: Error | undefined;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      // Microseconds cannot hold a twenty-fourth of a second; the frame's number can.
      const index = first + Math.round((chunk.timestamp * fps) / 1e6);
      const packet = new EncodedPacket(data, chunk.type === 'key' ? 'key' : 'delta', index / fps, 1 / fps);
      packets.push([packet, meta as EncodedVideoChunkMetadata | undefined]);
    },
    error: error => {
      failure = error;
    },
  });
  // Encoding happens on other threads, and pending work there does not keep Node alive.
  const alive = setInterval(() => {}, 1000);
  const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;
  try {
    encoder.configure(configOf(film));
    for (let index = 0; index < film.frames && failure === undefined; index++) {
      const { bytes } = await film.draw(index);
      const timestamp = Math.round((index * 1e6) / fps);
      const frame = new VideoFrame(bytes, { format: 'I420', codedWidth, codedHeight, timestamp, colorSpace });
      encoder.encode(frame, { keyFrame: index % Math.round(fps * 4) === 0 });
      frame.close();
      // Frames wait uncompressed; without a limit a few seconds of film are a gigabyte.
      while (encoder.encodeQueueSize > 16) await new Promise(resolve => setTimeout(resolve, 1));
      yield* packets.splice(0);
    }
    await encoder.flush();
    if (failure !== undefined) throw failure;
    yield* packets.splice(0);
  } catch (cause) {
    throw failure ?? cause;
  } finally {
    clearInterval(alive);
    if (encoder.state !== 'closed') encoder.close();
  }
}

function configOf({ width, height, fps }: Frames): Parameters<VideoEncoder['configure']>[0] {
  // High profile: level 3.1 ends at 720p30; 4.0 carries 1080p30 and 5.1 what is larger.
  const macroblocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  const level = macroblocks <= 3600 ? '1f' : macroblocks <= 8192 ? '28' : '33';
  // Constant quality. A bitrate starves the first frame, which is the one that stands on every page as the poster. The
  // encoder cuts a rate to a whole number: 23.976 is 24 to it, or its stream would say 23.
  return { codec: `avc1.6400${level}`, width, height, framerate: Math.round(fps), bitrateMode: 'quantizer' };
}
