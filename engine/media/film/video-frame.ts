import type { Canvas } from '@napi-rs/canvas';
import type { VideoFrame } from '@napi-rs/webcodecs';
import type { EncodedPacketSink, InputVideoTrack } from 'mediabunny';
import { framePixels } from './frame-pixels.ts';

/** Which picture of a video. */
export type Moment =
  | 'first'
  | 'last'
  /** The one on screen so far into the film, from 0 to 1. */
  | { readonly fraction: number }
  /** The one on screen at that time after the first; beyond the end it is the last. */
  | { readonly seconds: number };

/**
 * A picture of a video as displayed, turned upright. Rejects when the file has no video track, or none that can be
 * decoded.
 */
export async function videoFrame(videoPath: string, moment: Moment): Promise<Canvas> {
  const { EncodedPacketSink, FilePathSource, Input, ALL_FORMATS } = await import('mediabunny');
  const input = new Input({ source: new FilePathSource(videoPath), formats: ALL_FORMATS });
  // A pending decode does not keep Node alive by itself: without a timer the process leaves with code 13.
  const alive = setInterval(() => {}, 1000);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) throw new Error(`${videoPath} has no video track`);
    const frame = await decode(track, new EncodedPacketSink(track), await timeOf(track, moment));
    if (frame === undefined) throw new Error(`${inWords(moment)} of ${videoPath} cannot be decoded`);
    try {
      return await upright(frame, await track.getRotation());
    } finally {
      frame.close();
    }
  } finally {
    clearInterval(alive);
    input.dispose();
  }
}

/** Seconds on the track's own clock; infinite for the last picture. */
async function timeOf(track: InputVideoTrack, moment: Moment): Promise<number> {
  if (moment === 'last') return Number.POSITIVE_INFINITY;
  const start = await track.getFirstTimestamp();
  if (moment === 'first') return start;
  if ('seconds' in moment) return start + Math.max(0, moment.seconds);
  const part = Math.min(1, Math.max(0, moment.fraction));
  return part === 1 ? Number.POSITIVE_INFINITY : start + part * ((await track.computeDuration()) - start);
}

/**
 * Decodes from the key frame before the time on, and keeps what is on screen then: pictures come out in the order they
 * are shown, which need not be the order they are stored in.
 */
async function decode(
  track: InputVideoTrack,
  sink: EncodedPacketSink,
  seconds: number,
): Promise<VideoFrame | undefined> {
  const { EncodedVideoChunk, VideoDecoder } = await import('@napi-rs/webcodecs');
  const config = await track.getDecoderConfig();
  const key = (await sink.getKeyPacket(seconds, { verifyKeyPackets: true })) ?? (await sink.getFirstPacket());
  if (config === null || key === null) return undefined;
  // Times are whole microseconds in the decoder, and rounded on the way there.
  const latest = seconds * 1e6 + 1;
  let shown: VideoFrame | undefined;
  let isPast = false;
  let failure: Error | undefined;
  const decoder = new VideoDecoder({
    output: frame => {
      isPast ||= frame.timestamp > latest;
      const isLater = shown === undefined || (frame.timestamp >= shown.timestamp && frame.timestamp <= latest);
      (isLater ? shown : frame)?.close();
      if (isLater) shown = frame;
    },
    error: error => {
      failure = error;
    },
  });
  try {
    decoder.configure(config as Parameters<typeof decoder.configure>[0]);
    for await (const packet of sink.packets(key)) {
      if (failure !== undefined || isPast) break;
      const { type, microsecondTimestamp: timestamp, data } = packet;
      decoder.decode(new EncodedVideoChunk({ type, timestamp, data }));
      // A key frame needs no other.
      if (packet === key && timestamp >= latest - 2) break;
      while (decoder.decodeQueueSize > 8) await new Promise(resolve => setTimeout(resolve, 1));
    }
    await decoder.flush();
  } catch (cause) {
    shown?.close();
    throw failure ?? cause;
  } finally {
    if (decoder.state !== 'closed') decoder.close();
  }
  return shown;
}

/** A decoded frame as a picture, turned as it is to be shown. */
export async function upright(frame: VideoFrame, rotation: number): Promise<Canvas> {
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const { codedWidth: width, codedHeight: height } = frame;
  const pixels = await framePixels(frame);
  const stored = createCanvas(width, height);
  stored.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  if (rotation === 0) return stored;
  const turned = rotation === 180 ? createCanvas(width, height) : createCanvas(height, width);
  const context = turned.getContext('2d');
  context.translate(turned.width / 2, turned.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(stored, -width / 2, -height / 2);
  return turned;
}

const inWords = (moment: Moment): string =>
  typeof moment === 'string'
    ? `the ${moment} frame`
    : 'seconds' in moment
      ? `the frame at ${moment.seconds} s`
      : `the frame at ${Math.round(moment.fraction * 100)} %`;
