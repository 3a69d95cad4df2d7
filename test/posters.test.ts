import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Media } from '../engine/index.ts';
import { encode } from '../engine/media/film/encode.ts';
import { encodeSound } from '../engine/media/sound/encode-sound.ts';
import { soundOf } from '../engine/media/sound/sound.ts';
import { openPosters } from '../engine/posters.ts';
import { homeOf } from '../engine/store/home.ts';
import { shelfPath } from '../engine/store/media-shelf.ts';
import { posterPath } from '../engine/store/poster-shelf.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-posters-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a poster is the frame on screen at that moment, in the width asked for', async () => {
  const film = await stored(await ramp(), { kind: 'video', mime: 'video/mp4', width: 64, height: 32 });
  const { poster } = openPosters(home());
  const lightness = async (moment: Parameters<typeof poster>[1]['moment']) =>
    light((await poster(film, { width: 32, ...(moment ? { moment } : {}) })).jpeg);

  // Frame n of 20 is n × 10 bright; each stays for a tenth of a second.
  expect([await lightness('first'), await lightness({ seconds: 0.5 }), await lightness(undefined)]).toEqual([
    0, 50, 100,
  ]);
  expect([await lightness({ seconds: 1.99 }), await lightness({ seconds: 60 }), await lightness('last')]).toEqual([
    190, 190, 190,
  ]);
  expect(await poster(film, { width: 32 })).toMatchObject({ width: 32, height: 16 });
  expect((await readdir(dirname(posterPath(home(), film.sha256, '')))).sort()).toEqual(
    ['32.1990ms', '32.500ms', '32.60000ms', '32.first', '32', '32.last'].map(of => `${film.sha256}-${of}.jpg`).sort(),
  );
});

test('the second time, and for all who ask at once, nothing is decoded', async () => {
  const film = await stored(await ramp(), { kind: 'video', mime: 'video/mp4', width: 64, height: 32 });
  const posters = openPosters(home());
  const all = await Promise.all(Array.from({ length: 9 }, () => posters.poster(film, { width: 40 })));
  expect(new Set(all).size).toBe(1);

  // A picture put in the cache's place by hand comes back as it is: nobody looked at the film.
  const drawn = Buffer.from(createCanvas(40, 20).toBuffer('image/jpeg'));
  await writeFile(posterPath(home(), film.sha256, '40'), drawn);
  expect(Buffer.from((await posters.poster(film, { width: 40 })).jpeg).equals(drawn)).toBe(true);
  // One that broke off is drawn again.
  await writeFile(posterPath(home(), film.sha256, '40'), drawn.subarray(0, 200));
  expect((await posters.poster(film, { width: 40 })).jpeg).toEqual(all[0]!.jpeg);
});

test('stills are scaled and never enlarged, sounds are drawn', async () => {
  const still = await stored(createCanvas(400, 100).toBuffer('image/png'), { kind: 'image', mime: 'image/png' });
  const tone = soundOf(
    Float32Array.from({ length: 8000 }, (_, index) => Math.sin(index / 9)),
    8000,
  );
  const sound = await stored(await encodeSound(tone, 'wav'), { kind: 'audio', mime: 'audio/wav' });
  const { poster } = openPosters(home());
  expect(await poster(still, { width: 200 })).toMatchObject({ width: 200, height: 50 });
  expect(await poster(still, { width: 800 })).toMatchObject({ width: 400, height: 100 });
  expect(await poster(sound, { width: 160 })).toMatchObject({ width: 160, height: 90 });
});

test('what cannot be shown is a placeholder in the right shape, with the reason, and is not kept', async () => {
  const bytes = await ramp();
  const broken = await stored(bytes.subarray(0, 900), { kind: 'video', mime: 'video/mp4', width: 90, height: 160 });
  const zip = await stored(Buffer.from('PK'), { kind: 'archive', mime: 'application/zip', frames: 12 });
  const { poster } = openPosters(home());
  expect(await poster(broken, { width: 90 })).toMatchObject({
    width: 90,
    height: 160,
    problem: expect.stringMatching(/^it cannot be decoded here \((?!.*retake-posters)/),
  });
  expect(await poster(zip, { width: 160 })).toMatchObject({ width: 160, height: 90, problem: '12 files in a ZIP' });
  expect(await poster({ ...zip, sha256: '0'.repeat(64) }, { width: 160 })).toMatchObject({
    problem: 'its file is not here',
  });
  expect(await readdir(home().state)).toEqual(['store']);
});

test('where nothing can be written there are pictures all the same', async () => {
  const still = await stored(createCanvas(64, 64).toBuffer('image/png'), { kind: 'image', mime: 'image/png' });
  await writeFile(join(home().state, 'posters'), 'in the way');
  const drawn = await openPosters(home()).poster(still, { width: 32 });
  expect([drawn.width, drawn.problem]).toEqual([32, undefined]);
});

const home = () => homeOf(folder, false);

async function stored(bytes: Uint8Array, facts: Omit<Media, 'sha256' | 'bytes'>): Promise<Media> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(dirname(shelfPath(home(), sha256)), { recursive: true });
  await writeFile(shelfPath(home(), sha256), bytes);
  return { sha256, bytes: bytes.byteLength, ...facts };
}

/** Two seconds of grey that grows lighter, ten frames a second. */
const ramp = (): Promise<Uint8Array> =>
  encode({
    width: 64,
    height: 32,
    fps: 10,
    frames: 20,
    draw: index => {
      const bytes = new Uint8Array(64 * 32 * 1.5).fill(128);
      bytes.fill(Math.round(16 + (index * 10 * 219) / 255), 0, 64 * 32);
      return { width: 64, height: 32, bytes };
    },
  });

/** To the nearest ten. */
async function light(jpeg: Uint8Array): Promise<number> {
  const picture = await loadImage(Buffer.from(jpeg));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  return Math.round(context.getImageData(8, 8, 1, 1).data[1]! / 10) * 10;
}
