import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encode } from '../../engine/media/film/encode.ts';
import { black, type Planes } from '../../engine/media/film/planes.ts';
import { videoFrame } from '../../engine/media/film/video-frame.ts';
import { probe } from '../../engine/media/probe.ts';
import type { Reel, ReelPicture } from '../../engine/media/reel/reel.ts';
import { renderReel } from '../../engine/media/reel/render-reel.ts';
import { encodeSound } from '../../engine/media/sound/encode-sound.ts';
import { peaks } from '../../engine/media/sound/peaks.ts';
import { soundOf } from '../../engine/media/sound/sound.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reel-'));
  // Every frame is one grey, lighter from frame to frame: its colour says which one it is.
  const film = async (name: string, fps: number, [width, height]: readonly [number, number]) =>
    writeFile(
      join(folder, name),
      await encode({ width, height, fps, frames: 20, draw: index => grey(width, height, 50 + 8 * index) }),
    );
  await film('a.mp4', 24, [192, 108]);
  await film('b.mp4', 48, [54, 96]);
  const beep = Float32Array.from({ length: 22_050 }, (_, index) => 0.5 * Math.sin(index / 8));
  await writeFile(join(folder, 'beep.wav'), await encodeSound(soundOf(beep, 44_100), 'wav'));
});
afterAll(() => rm(folder, { recursive: true }));

function grey(width: number, height: number, light: number): Planes {
  const planes = black(width, height);
  planes.bytes.fill(light, 0, width * height);
  return planes;
}

const medium = (name: string) => ({ name, path: join(folder, name) });

async function rendered(pictures: readonly ReelPicture[], more: Partial<Reel> = {}): Promise<string> {
  const last = pictures.at(-1)!;
  const reel: Reel = {
    title: 'A film',
    width: 192,
    height: 108,
    rate: { frames: 24, seconds: 1 },
    frames: last.at + last.frames,
    pictures,
    sounds: [],
    ...more,
  };
  const path = join(folder, 'out.mp4');
  await renderReel(reel, path);
  return path;
}

/** What the planes of a frame said at a place of it, from 0 to 1 each way. */
async function lightAt(path: string, frame: number, [across, down]: readonly [number, number] = [0.5, 0.5]) {
  const picture = await videoFrame(path, { seconds: (frame + 0.5) / 24 });
  const { data } = picture.getContext('2d').getImageData(picture.width * across, picture.height * down, 1, 1);
  return Math.round(16 + (data[1]! * 219) / 255);
}

test('a film is put together to the frame: copied, cut into, dissolved, of another rate and shape, with its sound', async () => {
  const path = await rendered(
    [
      { kind: 'clip', at: 0, frames: 20, in: 0, medium: medium('a.mp4') },
      { kind: 'clip', at: 20, frames: 8, in: 3, medium: medium('a.mp4') },
      { kind: 'clip', at: 28, frames: 6, in: 2, medium: medium('b.mp4'), dissolve: { before: 1, after: 2 } },
      { kind: 'black', at: 34, frames: 14 },
    ],
    { sounds: [{ at: 30, frames: 6, in: 3, medium: medium('beep.wav') }] },
  );
  expect(await probe(path)).toMatchObject({ kind: 'video', width: 192, height: 108, fps: 24, frames: 48, seconds: 2 });
  const seen = async (...frames: number[]) => Promise.all(frames.map(frame => lightAt(path, frame)));
  const near = (values: readonly number[]) =>
    values.map(value => expect.toSatisfy((is: number) => Math.abs(is - value) <= 2));
  // The copy, and the cut into the middle of a clip.
  expect(await seen(0, 1, 19, 20, 26)).toEqual(near([50, 58, 202, 74, 122]));
  // The dissolve: a sixth, a half, five sixths of the other one, two of whose frames go by in one of the film.
  const [from, to] = [
    [130, 138, 146],
    [74, 90, 106],
  ] as const;
  const mixed = [1 / 6, 1 / 2, 5 / 6].map((part, index) => from[index]! + (to[index]! - from[index]!) * part);
  expect(await seen(27, 28, 29)).toEqual(near(mixed));
  expect(await seen(30, 33, 34, 47)).toEqual(near([122, 170, 16, 16]));
  // The upright clip has black on either side.
  expect(await Promise.all([lightAt(path, 31, [0.1, 0.5]), lightAt(path, 31, [0.5, 0.02])])).toEqual(near([16, 138]));
  // Sound lies in frames 30 to 36 and nowhere else: a step is a quarter of a frame.
  const { levels, seconds } = await peaks(path, 192);
  expect(seconds).toBeCloseTo(2, 3);
  const heard = [...levels].flatMap((level, step) => (level > 0.1 ? [step] : []));
  expect([heard[0], heard.at(-1)]).toEqual([120, 143]);
});

test('a card fills its frames at the exact rate, and a film without sounds has no sound track', async () => {
  const path = await rendered([{ kind: 'card', at: 0, frames: 5, text: 'I' }], {
    rate: { frames: 24_000, seconds: 1001 },
  });
  expect(await probe(path)).toMatchObject({ frames: 5, fps: 23.976, seconds: 0.209 });
  expect(await lightAt(path, 2)).toBeGreaterThan(200);
  await expect(peaks(path, 4)).rejects.toThrow('has no sound track');
});

test('a medium that cannot be shown is named, with the reason', async () => {
  await writeFile(join(folder, 'broken.mp4'), 'nothing');
  await expect(rendered([{ kind: 'clip', at: 0, frames: 5, in: 0, medium: medium('beep.wav') }])).rejects.toMatchObject(
    { medium: { name: 'beep.wav' }, message: 'it has no pictures' },
  );
  await expect(
    rendered([{ kind: 'clip', at: 0, frames: 5, in: 0, medium: medium('broken.mp4') }]),
  ).rejects.toMatchObject({ medium: { name: 'broken.mp4' }, message: expect.stringContaining('it cannot be read') });
});
