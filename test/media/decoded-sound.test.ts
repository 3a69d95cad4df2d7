import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AudioSample } from 'mediabunny';
import { expect, test } from 'vitest';
import { channelsOf } from '../../engine/media/sound/channels.ts';
import { mp3Delay } from '../../engine/media/sound/mp3-delay.ts';

const sample = (format: AudioSample['format'], data: ArrayBufferView<ArrayBuffer>): AudioSample =>
  new AudioSample({ data, format, numberOfChannels: 2, sampleRate: 48_000, timestamp: 0 });

test.each([
  ['s16', sample('s16', new Int16Array([16_384, -32_768, 0, 8192]))],
  ['s32-planar', sample('s32-planar', new Int32Array([2 ** 30, 0, -(2 ** 31), 2 ** 29]))],
  ['u8', sample('u8', new Uint8Array([192, 0, 128, 160]))],
  ['f32', sample('f32', new Float32Array([0.5, -1, 0, 0.25]))],
])('channels of %s are fractions, however they lie', (_, decoded) => {
  expect(channelsOf(decoded).map(channel => [...channel])).toEqual([
    [0.5, 0],
    [-1, 0.25],
  ]);
  decoded.close();
});

test('an MP3 says how much of its beginning is not its sound, behind a tag of whatever size', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mp3-'));
  const frame = Buffer.alloc(600);
  frame.write('Info', 36);
  frame.writeUInt32BE(0b1111, 40);
  frame.write('LAME3.100', 156);
  frame.writeUIntBE((576 << 12) | 1000, 177, 3);
  const tag = Buffer.from([...Buffer.from('ID3'), 4, 0, 0, 0, 0, 1, 2, ...Buffer.alloc(130)]);
  const delay = async (bytes: Buffer): Promise<number> => {
    await writeFile(join(folder, 'a.mp3'), bytes);
    return mp3Delay(join(folder, 'a.mp3'));
  };
  expect(await delay(frame)).toBe(576 + 529);
  expect(await delay(Buffer.concat([tag, frame]))).toBe(576 + 529);
  expect(await delay(Buffer.alloc(600))).toBe(0);
  expect(await delay(frame.subarray(0, 100))).toBe(0);
  await rm(folder, { recursive: true });
});
