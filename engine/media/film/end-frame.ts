import type { VideoFrame } from '@napi-rs/webcodecs';
import type { EncodedPacketSink, InputVideoTrack } from 'mediabunny';
import { framePixels } from './frame-pixels.ts';

/** Which picture of a video. */
export type End = 'first' | 'last';

/** A picture of a video as displayed, as PNG bytes. Rejects when the file has no video track, or none that can be decoded. */
export async function endFrame(videoPath: string, end: End): Promise<Uint8Array> {
  const { EncodedPacketSink, FilePathSource, Input, ALL_FORMATS } = await import('mediabunny');
  const input = new Input({ source: new FilePathSource(videoPath), formats: ALL_FORMATS });
  // A pending decode does not keep Node alive by itself: without a timer the process leaves with code 13.
  const alive = setInterval(() => {}, 1000);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) throw new Error(`${videoPath} has no video track`);
    const frame = await decodeEnd(track, new EncodedPacketSink(track), end);
    if (frame === undefined) throw new Error(`the ${end} frame of ${videoPath} cannot be decoded`);
    try {
      return await picture(frame, await track.getRotation());
    } finally {
      frame.close();
    }
  } finally {
    clearInterval(alive);
    input.dispose();
  }
}

/**
 * The first picture is a key frame and needs no other. For the last one, decodes from the last key frame on and keeps
 * the frame that is shown last, which need not be the last decoded.
 */
async function decodeEnd(track: InputVideoTrack, sink: EncodedPacketSink, end: End): Promise<VideoFrame | undefined> {
  const { EncodedVideoChunk, VideoDecoder } = await import('@napi-rs/webcodecs');
  const config = await track.getDecoderConfig();
  const key =
    end === 'first'
      ? await sink.getFirstPacket()
      : await sink.getKeyPacket(Number.POSITIVE_INFINITY, { verifyKeyPackets: true });
  if (config === null || key === null) return undefined;
  let last: VideoFrame | undefined;
  let failure: Error | undefined;
  const decoder = new VideoDecoder({
    output: frame => {
      const later = last === undefined || frame.timestamp >= last.timestamp;
      (later ? last : frame)?.close();
      if (later) last = frame;
    },
    error: error => {
      failure = error;
    },
  });
  try {
    decoder.configure(config as Parameters<typeof decoder.configure>[0]);
    for await (const packet of sink.packets(key)) {
      if (failure !== undefined) break;
      const { type, microsecondTimestamp: timestamp, data } = packet;
      decoder.decode(new EncodedVideoChunk({ type, timestamp, data }));
      if (end === 'first') break;
      while (decoder.decodeQueueSize > 8) await new Promise(resolve => setTimeout(resolve, 1));
    }
    await decoder.flush();
  } catch (cause) {
    last?.close();
    throw failure ?? cause;
  } finally {
    if (decoder.state !== 'closed') decoder.close();
  }
  return last;
}

async function picture(frame: VideoFrame, rotation: number): Promise<Uint8Array> {
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const { codedWidth: width, codedHeight: height } = frame;
  const pixels = await framePixels(frame);
  const upright = createCanvas(width, height);
  upright.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  if (rotation === 0) return upright.encode('png');
  const turned = rotation === 180 ? createCanvas(width, height) : createCanvas(height, width);
  const context = turned.getContext('2d');
  context.translate(turned.width / 2, turned.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(upright, -width / 2, -height / 2);
  return turned.encode('png');
}
