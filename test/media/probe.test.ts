import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import {
  AdtsOutputFormat,
  BufferTarget,
  EncodedAudioPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
} from 'mediabunny';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imageFacts } from '../../engine/media/image-facts.ts';
import { lastFrame } from '../../engine/media/last-frame.ts';
import { probe } from '../../engine/media/probe.ts';
import { renderVideo } from '../../engine/media/slate.ts';
import { audioPackets } from '../../engine/media/sound/audio-packets.ts';
import { speak } from '../../engine/media/sound/speech.ts';

let folder: string;
let video: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-probe-'));
  const slate = { model: 'gen4.5', prompt: 'Rain', width: 160, height: 90, move: 'left', palette: ['navy'] } as const;
  video = await renderVideo(slate, { seconds: 0.5, fps: 24 });
});
afterAll(() => rm(folder, { recursive: true }));

async function file(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'probed');
  await writeFile(path, bytes);
  return path;
}

const canvas = createCanvas(30, 20);
const images = {
  'image/png': canvas.toBuffer('image/png'),
  'image/jpeg': canvas.toBuffer('image/jpeg'),
  'image/webp': canvas.toBuffer('image/webp'),
};

/** A tone of one second, 16 bit mono at 8 kHz, as a WAV file. */
function wave(): Uint8Array {
  const bytes = Buffer.alloc(44 + 16_000);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(16_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(16_000, 40);
  return bytes;
}

/** Forty silent MP3 frames: MPEG 1 layer III, 128 kbit/s, 44.1 kHz. */
function mp3(): Uint8Array {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat(Array.from({ length: 40 }, () => frame));
}

test.each(Object.entries(images))('knows a %s by its bytes', async (mime, bytes) => {
  expect(imageFacts(bytes)).toEqual({ mime, width: 30, height: 20 });
  expect(await probe(await file(bytes))).toEqual({ kind: 'image', mime, width: 30, height: 20 });
});

test('knows sound by its bytes', async () => {
  expect(await probe(await file(wave()))).toEqual({
    kind: 'audio',
    mime: 'audio/wav',
    seconds: 1,
    channels: 1,
    sampleRate: 8000,
  });
  expect(await probe(await file(mp3()))).toEqual({
    kind: 'audio',
    mime: 'audio/mpeg',
    seconds: 1.045,
    channels: 2,
    sampleRate: 44100,
  });
});

async function voice(format: OutputFormat): Promise<Uint8Array> {
  const output = new Output({ format, target: new BufferTarget() });
  const track = new EncodedAudioPacketSource('aac');
  output.addAudioTrack(track);
  await output.start();
  const sound = speak({ seconds: 2, voice: 'someone', seed: 1, rate: 24_000 });
  for (const [packet, meta] of await audioPackets(sound, 'aac')) await track.add(packet, meta);
  await output.finalize();
  return new Uint8Array((output.target as BufferTarget).buffer!);
}

test.each([
  ['M4A', 'audio/mp4', new Mp4OutputFormat()],
  ['sound in a MOV', 'audio/quicktime', new MovOutputFormat()],
  ['AAC', 'audio/aac', new AdtsOutputFormat()],
])('knows %s as %s', async (_, mime, format) => {
  const facts = await probe(await file(await voice(format)));
  expect(facts).toMatchObject({ kind: 'audio', mime });
  expect(facts!.seconds).toBeCloseTo(2, 0);
});

/** The beginning of a FLAC: 16 bit mono at 8 kHz, 800 samples, and a byte of sound. */
function flac(): Uint8Array {
  const stream = [0x03, 0x20, 0x03, 0x20, 0, 0, 0, 0, 0, 0, 0x01, 0xf4, 0x00, 0xf0, 0, 0, 0x03, 0x20];
  return Buffer.concat([
    Buffer.from('fLaC'),
    Buffer.from([0x80, 0, 0, 34, ...stream]),
    Buffer.alloc(16),
    Buffer.from([0xff]),
  ]);
}

test('knows FLAC by its bytes', async () => {
  expect(await probe(await file(flac()))).toEqual({
    kind: 'audio',
    mime: 'audio/flac',
    seconds: 0.1,
    channels: 1,
    sampleRate: 8000,
  });
});

test.each([
  ['an empty file', ''],
  ['a FLAC without a length', 'fLaC'.padEnd(60, '\0')],
  ['a bare FLAC signature', 'fLaC'],
  ['an Ogg page without a stream', 'OggS'.padEnd(5000, '\0')],
  ['a page that says sorry', '<!doctype html><html><body>403 Forbidden</body></html>'],
  ['a long text', 'ÿûID3 no media here, however long it is. '.repeat(5000)],
  ['a JSON error', '{"error":"expired"}'],
  ['a bare signature', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['noise', Uint8Array.from({ length: 50_000 }, (_, index) => (index * index * 31 + index * 7) & 255)],
  [
    'noise that begins like an MP3',
    Uint8Array.from({ length: 5000 }, (_, index) => (index < 2 ? 0xfb | (index ? 0 : 4) : (index * 131) & 255)),
  ],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'],
])('says undefined to %s', async (_, bytes) => {
  expect(await probe(await file(bytes))).toBeUndefined();
});

test.each([0.02, 0.3, 0.7, 0.95])('says undefined to the first %d of a video', async part => {
  expect(await probe(await file(video.subarray(0, video.length * part)))).toBeUndefined();
});

test.each(Object.entries(images))('says undefined to %s that broke off', async (_, bytes) => {
  for (const part of [0.1, 0.5, 0.9]) {
    expect(await probe(await file(bytes.subarray(0, bytes.length * part)))).toBeUndefined();
  }
});

test('rejects when there is no file to read', async () => {
  await expect(probe(join(folder, 'nowhere.mp4'))).rejects.toThrow('ENOENT');
});

test('lastFrame rejects what has no picture', async () => {
  await expect(lastFrame(await file(wave()))).rejects.toThrow('no video track');
});
