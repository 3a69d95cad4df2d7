import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probe } from '../../engine/media/probe.ts';
import { makeAmbience, makeEffect } from '../../engine/media/sound/effect.ts';
import { encodableRate, encodeSound, type SoundFormat } from '../../engine/media/sound/encode-sound.ts';
import type { Sound } from '../../engine/media/sound/sound.ts';
import { readingTime, speak } from '../../engine/media/sound/speech.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-sound-'));
});
afterAll(() => rm(folder, { recursive: true }));

const samplesOf = (sound: Sound): Float32Array => sound.read(0, sound.length);
const peak = (samples: Float32Array): number => samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
const loudness = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);

const speech = { text: 'One, two. Three and four!', seconds: 2, voice: 'Maya', seed: 1, rate: 24_000 };

describe('a voice', () => {
  test('is as long as it should be, below -6 dBFS, and begins and ends in silence', () => {
    const samples = samplesOf(speak(speech));
    expect(samples.length).toBe(48_000);
    expect(peak(samples)).toBeLessThan(0.5);
    expect(peak(samples)).toBeGreaterThan(0.3);
    expect([Math.abs(samples[0]!), Math.abs(samples.at(-1)!)]).toEqual([0, 0]);
  });

  test('is the same for the same words, and another for another voice', () => {
    expect(samplesOf(speak(speech))).toEqual(samplesOf(speak(speech)));
    expect(samplesOf(speak({ ...speech, voice: 'Jack' }))).not.toEqual(samplesOf(speak(speech)));
  });

  test('pauses between sentences', () => {
    const samples = samplesOf(speak({ ...speech, text: 'Aaaa. Aaaa', seconds: 2 }));
    const parts = Array.from({ length: 40 }, (_, index) =>
      loudness(samples.subarray(index * 1200, (index + 1) * 1200)),
    );
    const middle = parts.slice(10, 30);
    expect(Math.min(...middle)).toBeLessThan(0.1 * Math.max(...parts));
  });

  test.each(['', '...', '夜の街', '12 34', 'ffff'])('finds something to say for "%s"', text => {
    expect(loudness(samplesOf(speak({ ...speech, text })))).toBeGreaterThan(0.01);
  });

  test('reads fourteen characters a second', () => {
    expect([readingTime('a'.repeat(140)), readingTime('a'.repeat(140), 2), readingTime('Hi')]).toEqual([10, 5, 1]);
  });

  test('can go on for an hour without filling the memory', () => {
    const long = speak({ seconds: 3600, voice: 'x', seed: 1, rate: 24_000 });
    expect(long.length).toBe(86_400_000);
    expect(long.read(80_000_000, 24_000).length).toBe(24_000);
  });
});

describe('an effect', () => {
  test.each(['rain', 'wind', 'a heavy door slams', 'a bell', 'footsteps', 'an engine', 'nothing known'])(
    '%s is as long as asked, and not too loud',
    prompt => {
      const samples = samplesOf(makeEffect({ prompt, seconds: 1.5, seed: 3, rate: 24_000, loop: false }));
      expect(samples.length).toBe(36_000);
      expect(peak(samples)).toBeLessThan(0.5);
      expect(loudness(samples)).toBeGreaterThan(0.005);
      expect([Math.abs(samples[0]!), Math.abs(samples.at(-1)!)]).toEqual([0, 0]);
    },
  );

  test.each(['wind', 'rain', 'an engine'])('%s without an end does not click where it begins again', prompt => {
    const samples = samplesOf(makeEffect({ prompt, seconds: 2, seed: 3, rate: 24_000, loop: true }));
    const steps = samples.slice(1).map((each, index) => Math.abs(each - samples[index]!));
    expect(Math.abs(samples[0]! - samples.at(-1)!)).toBeLessThanOrEqual(steps.reduce((a, b) => Math.max(a, b)));
  });

  test('the hum of a place is quiet', () => {
    expect(peak(samplesOf(makeAmbience(1, 1, 24_000)))).toBeLessThanOrEqual(0.05);
  });
});

const kinds: readonly (readonly [SoundFormat, string])[] = [
  ['wav', 'audio/wav'],
  ['mp3', 'audio/mpeg'],
  ['ogg', 'audio/ogg'],
];
const rates = [8000, 16_000, 24_000, 32_000, 44_100, 48_000];

test.each(kinds.flatMap(([format, mime]) => rates.map(rate => [format, rate, mime] as const)))(
  '%s at %d Hz is %s, and as long as the sound',
  async (format, wished, mime) => {
    const rate = encodableRate(format, wished);
    const path = join(folder, `${format}-${wished}`);
    await writeFile(path, await encodeSound(speak({ ...speech, rate }), format));
    const facts = await probe(path);
    expect(facts).toMatchObject({ kind: 'audio', mime });
    expect(Math.abs(facts!.seconds! - 2)).toBeLessThan(0.2);
  },
);
