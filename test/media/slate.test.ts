import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slateLayout } from '../../engine/media/board/layout.ts';
import { imageFacts } from '../../engine/media/image-facts.ts';
import { lastFrame } from '../../engine/media/last-frame.ts';
import { probe } from '../../engine/media/probe.ts';
import { renderStill, renderVideo, type Slate } from '../../engine/media/slate.ts';
import { crop, difference, grid } from './pixels.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-media-'));
});
afterAll(() => rm(folder, { recursive: true }));

const slate: Slate = {
  production: 'Night Ride',
  address: 's01/ride@draft',
  rung: 'draft',
  take: 2,
  model: 'gen4_turbo',
  prompt: 'A silver bicycle rolls through a city street at night',
  seed: 7,
  width: 320,
  height: 180,
  move: 'in',
  palette: ['#0d1530', '#ff3d8b', '#22d8f0', '#eef0f2'],
};

async function rendered(name: string, part: Partial<Slate> = {}, length = { seconds: 0.5, fps: 24 }): Promise<string> {
  const path = join(folder, `${name}.mp4`);
  await writeFile(path, await renderVideo({ ...slate, ...part }, length));
  return path;
}

/** A red field with a blue right half. */
function halves(width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#c02020';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#2040c0';
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas.toBuffer('image/png');
}

describe('a rendered take', () => {
  test('has exactly the frames, the rate and the size that were asked for', async () => {
    const path = await rendered('exact');

    expect(await probe(path)).toEqual({
      kind: 'video',
      mime: 'video/mp4',
      width: 320,
      height: 180,
      fps: 24,
      frames: 12,
      seconds: 0.5,
      channels: 0,
    });
  });

  test.each([
    { fps: 23.976, seconds: 1, frames: 24 },
    { fps: 25, seconds: 0.4, frames: 10 },
    { fps: 30, seconds: 0.01, frames: 1 },
  ])('has $frames frames for $seconds s at $fps', async ({ fps, seconds, frames }) => {
    const path = await rendered(`rate-${fps}`, {}, { seconds, fps });

    expect(await probe(path)).toMatchObject({ fps, frames });
  });

  test('has even sides when odd ones are asked for', async () => {
    const path = await rendered('odd', { width: 181, height: 319 });

    expect(await probe(path)).toMatchObject({ width: 182, height: 320 });
  });

  test('ends with the frame that lastFrame returns', async () => {
    // A still camera: every frame shows the picture that the still shows, apart from the counter and the progress.
    const path = await rendered('last', { move: 'still' });

    const last = await lastFrame(path);

    expect(imageFacts(last)).toEqual({ mime: 'image/png', width: 320, height: 180 });
    expect(difference(await grid(last), await grid(await renderStill(slate)))).toBeLessThan(6);
  });

  test('moves: the last frame is another one than the first', async () => {
    const first = await lastFrame(await rendered('first-only', {}, { seconds: 1 / 24, fps: 24 }));
    const last = await lastFrame(await rendered('moved'));

    expect(difference(await grid(first, 64, 36), await grid(last, 64, 36))).toBeGreaterThan(4);
  });

  test('looks different with another seed', async () => {
    const [one, other] = await Promise.all([renderStill(slate), renderStill({ ...slate, seed: 8 })]);

    expect(difference(await grid(one), await grid(other))).toBeGreaterThan(2);
  });

  test('is drawn the same twice, whenever that is', async () => {
    const length = { seconds: 0.25, fps: 24 };
    expect(await renderStill(slate)).toEqual(await renderStill(slate));

    const first = await renderVideo(slate, length);
    // The muxer's clock counts seconds.
    await new Promise(resolve => setTimeout(resolve, 1100));

    expect(await renderVideo(slate, length)).toEqual(first);
  });

  test('shows its reference', async () => {
    const path = await rendered('reference', { reference: halves(640, 360), move: 'still' });

    const colours = await grid(await lastFrame(path), 2, 3);

    const [left, right] = [colours.slice(6, 9), colours.slice(9, 12)];
    expect(difference(left, [0xc0, 0x20, 0x20])).toBeLessThan(12);
    expect(difference(right, [0x20, 0x40, 0xc0])).toBeLessThan(12);
  });

  test('goes on from the last frame of another one, without its lettering', async () => {
    const end = await lastFrame(await rendered('chain-1', { reference: halves(640, 360), move: 'right' }));

    const begin = await lastFrame(
      await rendered(
        'chain-2',
        { reference: end, prompt: 'Something else', move: 'left' },
        { seconds: 1 / 24, fps: 24 },
      ),
    );

    const { window } = slateLayout(320, 180);
    expect(difference(await grid(await crop(end, window)), await grid(await crop(begin, window)))).toBeLessThan(3);
  });

  test('is made up when the reference is no image', async () => {
    const still = await renderStill({ ...slate, reference: new TextEncoder().encode('<html>expired</html>') });

    expect(still).toEqual(await renderStill(slate));
  });

  test('needs nothing but a model and a prompt', async () => {
    const { model, width, height, move, palette } = slate;
    const prompt = 'Ωmega — Привет, 夜の街 \u0007\n'.repeat(80);

    const still = await renderStill({ model, prompt, width, height, move, palette });

    expect(imageFacts(still)).toEqual({ mime: 'image/png', width: 320, height: 180 });
  });

  test('can be one of four at once', async () => {
    const paths = await Promise.all(['a', 'b', 'c', 'd'].map(name => rendered(name)));

    for (const path of paths) expect(await probe(path)).toMatchObject({ frames: 12, fps: 24 });
  });
});
