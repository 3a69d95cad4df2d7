import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exrFrame } from '../../engine/media/archive/exr-frame.ts';
import { pngFrame } from '../../engine/media/archive/png-frame.ts';
import { zip } from '../../engine/media/archive/zip.ts';
import { imageFacts } from '../../engine/media/image-facts.ts';
import { probe } from '../../engine/media/probe.ts';
import { grid } from './pixels.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function probed(bytes: Uint8Array | string) {
  const path = join(folder, 'probed');
  await writeFile(path, bytes);
  return probe(path);
}

const files = ['a.txt', 'b/c.txt', 'b/'].map(name => ({ name, bytes: Buffer.from(name.repeat(100)) }));

describe('a ZIP', () => {
  test('is known by its directory, which names its files; folders are none', async () => {
    expect(await probed(zip(files))).toEqual({ kind: 'archive', mime: 'application/zip', frames: 2 });
  });

  test('may end with a comment', async () => {
    const bytes = Buffer.from(zip(files));
    bytes.writeUInt16LE(5, bytes.length - 2);
    expect(await probed(Buffer.concat([bytes, Buffer.from('hello')]))).toMatchObject({ frames: 2 });
  });

  test.each([0.1, 0.5, 0.9, 0.99])('that broke off after %d of it is none', async part => {
    const bytes = zip(files);
    expect(await probed(bytes.subarray(0, bytes.length * part))).toBeUndefined();
  });

  test('whose directory names what is not there is none, nor is an empty one', async () => {
    const bytes = Buffer.from(zip(files));
    const missing = Buffer.from(bytes);
    missing.writeUInt32LE(1_000_000, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 20);
    expect(await probed(missing)).toBeUndefined();
    expect(await probed(zip([]))).toBeUndefined();
  });

  test('is the same for the same files', () => {
    expect(zip(files)).toEqual(zip(files));
  });
});

test('a JSON document is data, unless it is a server that refuses', async () => {
  expect(await probed('{"primaries":"BT.2020"}')).toEqual({ kind: 'data', mime: 'application/json' });
  for (const text of ['{"error":"expired"}', '{"primaries":', '{}', '{ not json }'])
    expect(await probed(text)).toBeUndefined();
});

/** Red, then green, then blue, in 40 lines of 3 pixels: more than one block of an EXR, and a last one that is shorter. */
const pixels = {
  width: 3,
  height: 40,
  rgb: Uint8Array.from({ length: 360 }, (_, index) => (Math.floor(index / 3) % 3 === index % 3 ? 255 : 0)),
};

test.each([8, 16] as const)('a PNG frame of %d bits shows its pixels', async bits => {
  const png = await pngFrame(pixels, bits);
  expect(imageFacts(png)).toEqual({ mime: 'image/png', width: 3, height: 40 });
  expect((await grid(png, 3, 40)).slice(0, 9)).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255]);
});

test('an EXR frame holds linear half floats', async () => {
  const exr = Buffer.from(await exrFrame(pixels, 'bt2020'));
  expect(exr.readUInt32LE(0)).toBe(20_000_630);
  expect(exr.includes('chromaticities')).toBe(true);
  const rows = exrRows(exr, pixels.width);
  // BT.2087: red in Rec.709 is 62.7 % red, 6.9 % green and 1.6 % blue in BT.2020.
  for (const y of [0, 15, 16, 39]) {
    const [blue, green, red] = rows(y);
    expect(red![0]).toBeCloseTo(0.627, 2);
    expect(green![0]).toBeCloseTo(0.069, 2);
    expect(blue![0]).toBeCloseTo(0.016, 2);
    expect(green![1]).toBeCloseTo(0.9195, 2);
    expect(blue![2]).toBeCloseTo(0.8956, 2);
  }
});

/** Reads what the writer wrote, from the description of the format: blue, green and red of a line. */
function exrRows(exr: Buffer, width: number): (y: number) => number[][] {
  const table = exr.indexOf('screenWindowWidth\0float\0', 0, 'latin1') + 24 + 4 + 4 + 1;
  return y => {
    const at = Number(exr.readBigUInt64LE(table + 8 * Math.floor(y / 16)));
    expect(exr.readInt32LE(at)).toBe(Math.floor(y / 16) * 16);
    const lines = Math.min(16, 40 - exr.readInt32LE(at));
    const size = exr.readInt32LE(at + 4);
    const data = exr.subarray(at + 8, at + 8 + size);
    const bytes = size === lines * width * 6 ? data : restored(inflateSync(data));
    const line = bytes.subarray((y % 16) * width * 6);
    return [0, 1, 2].map(channel =>
      Array.from({ length: width }, (_, x) => half(line.readUInt16LE((channel * width + x) * 2))),
    );
  };
}

function restored(bytes: Buffer): Buffer {
  for (let index = 1; index < bytes.length; index++) bytes[index] = bytes[index - 1]! + bytes[index]! - 128;
  const middle = Math.ceil(bytes.length / 2);
  return Buffer.from(bytes.map((_, index) => bytes[(index >> 1) + (index & 1 ? middle : 0)]!));
}

const half = (bits: number): number => (bits === 0 ? 0 : 2 ** ((bits >> 10) - 15) * (1 + (bits & 1023) / 1024));
