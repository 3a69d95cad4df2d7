import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Media } from '../../engine/lockfile/lockfile.ts';
import { type Address, shotAddress, stillAddress } from '../../engine/production/address.ts';
import { readableName } from '../../engine/store/readable-name.ts';
import { TooLarge } from '../../engine/store/store.ts';
import { ride } from '../lockfile/build.ts';
import { newHome, newStore, streamOf, textOf } from './rig.ts';

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
const clip = (text: string): Media => ({ sha256: sha256(text), bytes: text.length, kind: 'video', mime: 'video/mp4' });
const first = { address: ride, take: 1 };

describe('media', () => {
  test('is kept under its digest, read-only, and found again', async () => {
    const home = newHome();
    const { media } = await newStore(home);
    const digest = sha256('a clip');
    const path = join(home.folder, '.retake/store/sha256', digest.slice(0, 2), digest);
    expect(await media.put(streamOf('a ', 'clip'), 100)).toEqual({ sha256: digest, bytes: 6, path });
    expect(await media.put(streamOf('a clip'), 100)).toEqual({ sha256: digest, bytes: 6, path });
    expect(textOf(path)).toBe('a clip');
    expect(statSync(path).mode & 0o222).toBe(0);
    expect(await media.find(digest)).toBe(path);
    expect(await media.find(digest, 7)).toBeUndefined();
    expect(await media.find(sha256('another'))).toBeUndefined();
    expect(await media.find('../../../../etc/passwd')).toBeUndefined();
    expect(readdirSync(home.tmp)).toEqual([]);
  });

  test('of many pieces is hashed whole', async () => {
    const { media } = await newStore(newHome());
    const parts = Array.from({ length: 40 }, (_, n) => new Uint8Array(70_000).fill(n));
    const put = await media.put(streamOf(...parts), 10_000_000);
    expect(put.sha256).toBe(sha256(Buffer.concat(parts)));
    expect(sha256(readFileSync(put.path))).toBe(put.sha256);
  });

  test('that is too large is refused, and nothing is left of it', async () => {
    const home = newHome();
    const { media } = await newStore(home);
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new Uint8Array(1_000_000)),
      cancel: () => {
        cancelled = true;
      },
    });
    await expect(media.put(endless, 3_000_000)).rejects.toThrow(TooLarge);
    expect(cancelled).toBe(true);
    expect(readdirSync(home.tmp)).toEqual([]);
  });

  test('that breaks off leaves nothing behind', async () => {
    const home = newHome();
    const { media } = await newStore(home);
    const broken = new ReadableStream<Uint8Array>({ pull: controller => controller.error(new Error('reset by peer')) });
    await expect(media.put(broken, 100)).rejects.toThrow('reset by peer');
    expect(readdirSync(home.tmp)).toEqual([]);
  });

  test('that was damaged is put again', async () => {
    const home = newHome();
    const { media } = await newStore(home);
    const { path } = await media.put(streamOf('a clip'), 100);
    rmSync(path);
    writeFileSync(path, 'a cl', { mode: 0o444 });
    await media.put(streamOf('a clip'), 100);
    expect(textOf(path)).toBe('a clip');
  });
});

describe('readable names', () => {
  test.each([
    [ride, 1, 'video/mp4', 's01/s01.ride.draft.v01.mp4'],
    [shotAddress('s01', 'ride', 'draft', '9:16'), 2, 'video/mp4', 's01/s01.ride.draft.9x16.v02.mp4'],
    [stillAddress('bike-hero'), 1, 'image/png', 'still/still.bike-hero.v01.png'],
    [stillAddress('bike-hero'), 123, 'image/jpeg', 'still/still.bike-hero.v123.jpg'],
    ['con/ride@draft' as Address, 1, 'video/mp4', '_con/_con.ride.draft.v01.mp4'],
    ['../../etc/x@draft' as Address, 1, 'video/x', '_/_._.etc.x.draft.v01.mp4'],
  ])('of %s take %i, %s: %s', (address, take, mime, name) => {
    expect(readableName({ address, take }, { mime, kind: 'video' })).toBe(name);
  });

  test('are other names of the same bytes', async () => {
    const home = newHome();
    const { media } = await newStore(home);
    const { path } = await media.put(streamOf('a clip'), 100);
    expect(await media.place(clip('a clip'), first)).toBe('takes/s01/s01.ride.draft.v01.mp4');
    const name = join(home.takes, 's01/s01.ride.draft.v01.mp4');
    expect(statSync(name).ino).toBe(statSync(path).ino);
    await media.place(clip('a clip'), first);
    expect(readdirSync(join(home.takes, 's01'))).toEqual(['s01.ride.draft.v01.mp4']);
  });

  test('of a rehearsal are with the rehearsal', async () => {
    const home = newHome(true);
    const { media } = await newStore(home);
    await media.put(streamOf('a clip'), 100);
    expect(await media.place(clip('a clip'), first)).toBe('.retake/rehearsal/takes/s01/s01.ride.draft.v01.mp4');
    expect(textOf(join(home.hidden, '.gitignore'))).toBe('*\n');
    expect(readdirSync(home.folder)).toEqual(['.retake']);
  });

  test('that are right are left alone, those that are wrong are put right', async () => {
    const home = newHome();
    const { media } = await newStore(home);
    await media.put(streamOf('a clip'), 100);
    const name = join(home.takes, 's01/s01.ride.draft.v01.mp4');
    mkdirSync(join(home.takes, 's01'), { recursive: true });
    writeFileSync(name, 'a clip');
    const { ino } = statSync(name);
    await media.place(clip('a clip'), first);
    expect(statSync(name).ino).toBe(ino);
    writeFileSync(name, 'b clip');
    await media.place(clip('a clip'), first);
    expect(textOf(name)).toBe('a clip');
  });

  test('of bytes that are not there are told, and not given', async () => {
    const home = newHome();
    const { media } = await newStore(home);
    const name = await media.place(clip('never put'), first);
    expect(name).toBe('takes/s01/s01.ride.draft.v01.mp4');
    expect(existsSync(join(home.folder, name))).toBe(false);
  });

  test('never lead out of the production folder', async () => {
    const home = newHome();
    const outside = newHome();
    const { media } = await newStore(home);
    await media.put(streamOf('a clip'), 100);
    mkdirSync(home.takes);
    symlinkSync(outside.folder, join(home.takes, 's01'));
    await expect(media.place(clip('a clip'), first)).rejects.toThrow('leads out of the production folder');
    expect(existsSync(join(outside.folder, 's01.ride.draft.v01.mp4'))).toBe(false);
  });
});
