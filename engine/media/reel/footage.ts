import type { VideoFrame } from '@napi-rs/webcodecs';
import type { VideoSample } from 'mediabunny';
import { type Planes, planesOf, toPlanes } from '../film/planes.ts';
import { upright } from '../film/video-frame.ts';
import { letterbox } from './letterbox.ts';
import { openPictures } from './look-at-footage.ts';
import { type Medium, told, Unplayable } from './reel.ts';

/** The pictures of a medium in the size of the film, one after the other. */
export interface Pictures {
  /** What is on screen so many seconds after its first picture; never earlier than was asked before. Past its end: the last. */
  at(seconds: number): Promise<Planes>;
  close(): Promise<void>;
}

/** What of a medium is shown, in seconds from its first picture, and in which size. */
export interface Showing {
  readonly from: number;
  readonly until: number;
  readonly size: { readonly width: number; readonly height: number };
}

/** Shows a stretch of a medium. Throws Unplayable. */
export async function showPictures(medium: Medium, { from, until, size }: Showing): Promise<Pictures> {
  const { input, track } = await openPictures(medium);
  const { VideoSampleSink } = await import('mediabunny');
  const origin = await track.getFirstTimestamp();
  const samples = new VideoSampleSink(track).samples(origin + Math.max(0, from), origin + until);
  // A pending decode does not keep Node alive by itself.
  const alive = setInterval(() => {}, 1000);
  const pull = async (): Promise<VideoSample | undefined> => {
    try {
      const { value, done } = await samples.next();
      return done ? undefined : value;
    } catch (error) {
      throw new Unplayable(medium, `it cannot be decoded: ${told(error)}`);
    }
  };
  const fitted = letterbox(size, (await track.getDisplayWidth()) / (await track.getDisplayHeight()));
  let upcoming = await pull();
  let shown: VideoSample | undefined;
  let planes: Planes | undefined;
  return {
    async at(seconds) {
      while (upcoming && (!shown || upcoming.timestamp <= origin + seconds)) {
        shown?.close();
        [shown, upcoming, planes] = [upcoming, await pull(), undefined];
      }
      if (!shown) throw new Unplayable(medium, 'it has no picture there');
      planes ??= fitted(await planesOfSample(shown));
      return planes;
    },
    async close() {
      shown?.close();
      // A decoder that is closed over its work keeps the pictures it had in hand: 50 MB a clip.
      for (; upcoming; upcoming = await pull().catch(() => undefined)) upcoming.close();
      clearInterval(alive);
      input.dispose();
    },
  };
}

/** A decoded picture as BT.709 planes with even sides, upright. */
async function planesOfSample(sample: VideoSample): Promise<Planes> {
  const frame = sample.toVideoFrame() as unknown as VideoFrame;
  try {
    const { codedWidth, codedHeight, format, colorSpace } = frame;
    const isAsIs =
      format === 'I420' &&
      sample.rotation === 0 &&
      colorSpace.fullRange !== true &&
      (colorSpace.matrix === 'bt709' || (colorSpace.matrix == null && Math.min(codedWidth, codedHeight) >= 720));
    return isAsIs ? await copied(frame) : await drawn(frame, sample.rotation);
  } finally {
    frame.close();
  }
}

async function copied(frame: VideoFrame): Promise<Planes> {
  const [width, height] = [frame.codedWidth & ~1, frame.codedHeight & ~1];
  const from = new Uint8Array(frame.allocationSize());
  const layout = await frame.copyTo(from);
  const bytes = new Uint8Array(width * height * 1.5);
  planesOf(width, height).forEach(({ start, stride, shrink }, index) => {
    const { offset, stride: step } = layout[index]!;
    for (let row = 0; row < height / shrink; row++)
      bytes.set(from.subarray(offset + row * step, offset + row * step + stride), start + row * stride);
  });
  return { width, height, bytes };
}

async function drawn(frame: VideoFrame, rotation: number): Promise<Planes> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const picture = await upright(frame, rotation);
  const canvas = createCanvas(picture.width & ~1, picture.height & ~1);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return toPlanes(canvas.data(), canvas.width, canvas.height);
}
