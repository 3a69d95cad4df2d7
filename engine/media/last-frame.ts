import type { VideoFrame } from '@napi-rs/webcodecs';
import type { EncodedPacketSink, InputVideoTrack } from 'mediabunny';
import { framePixels } from './film/frame-pixels.ts';

/**
 * The last picture of a video as displayed, as PNG bytes. Rejects when the file has no video track, or one that cannot
 * be decoded here.
 */
export async function lastFrame(videoPath: string): Promise<Uint8Array> {
  const { EncodedPacketSink, FilePathSource, Input, ALL_FORMATS } = await import('mediabunny');
  const input = new Input({ source: new FilePathSource(videoPath), formats: ALL_FORMATS });
  // A pending decode does not keep Node alive by itself: without a timer the process leaves with code 13.
  const alive = setInterval(() => {}, 1000);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) throw new Error(`${videoPath} has no video track`);
    const frame = await decodeLast(track, new EncodedPacketSink(track));
    if (frame === undefined) throw new Error(`the last frame of ${videoPath} cannot be decoded`);
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

/** Decodes from the last key frame on and keeps the frame that is shown last, which need not be the last decoded. */
async function decodeLast(track: InputVideoTrack, sink: EncodedPacketSink): Promise<VideoFrame | undefined> {
  const { EncodedVideoChunk, VideoDecoder } = await import('@napi-rs/webcodecs');
  const config = await track.getDecoderConfig();
  const key = await sink.getKeyPacket(Number.POSITIVE_INFINITY, { verifyKeyPackets: true });
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
