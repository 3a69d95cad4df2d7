import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertFrames, rateOf, wholeFrames } from '../../engine/time/rate.ts';
import { frameAt, timecodeAt } from '../../engine/time/timecode.ts';

const count = (fps: number, drops = false) => ({ rate: rateOf(fps), drops });

test.each([
  [29.97, true, 1799, '00:00:59;29'],
  [29.97, true, 1800, '00:01:00;02'],
  [29.97, true, 17982, '00:10:00;00'],
  [29.97, true, 107892, '01:00:00;00'],
  [29.97, false, 108000, '01:00:00:00'],
  [59.94, true, 3600, '00:01:00;04'],
  [59.94, true, 215784, '01:00:00;00'],
  [23.976, false, 86400, '01:00:00:00'],
  [24, false, 86400, '01:00:00:00'],
  [25, false, 90000, '01:00:00:00'],
  [60, false, 59, '00:00:00:59'],
] as const)('at %d, dropping %s, frame %d is %s', (fps, drops, frame, timecode) => {
  expect(timecodeAt(frame, count(fps, drops))).toBe(timecode);
  expect(frameAt(timecode, count(fps, drops))).toBe(frame);
});

test('a timecode that is left out, or past the second, names no frame', () => {
  expect(frameAt('00:01:00;00', count(29.97, true))).toBeUndefined();
  expect(frameAt('00:10:00;00', count(29.97, true))).toBe(17982);
  expect(frameAt('00:00:00:24', count(24))).toBeUndefined();
});

test('every frame of a day has one timecode, and it leads back', () => {
  const rates = fc.constantFrom(
    ...[23.976, 24, 25, 29.97, 30, 48, 50, 59.94, 60].map(fps => count(fps)),
    count(29.97, true),
    count(59.94, true),
  );
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000 }), rates, (frame, how) => {
      expect(frameAt(timecodeAt(frame, how), how)).toBe(frame);
    }),
  );
});

test('lengths are whole frames, whatever they were rounded to', () => {
  expect(wholeFrames(5, rateOf(24))).toBe(120);
  expect(wholeFrames(5.005, rateOf(23.976))).toBe(120);
  expect(wholeFrames(4.166667, rateOf(24))).toBe(100);
  expect(wholeFrames(4.16, rateOf(24))).toBe(99);
  expect(convertFrames(121, rateOf(24), rateOf(25))).toBe(126);
  expect(convertFrames(120, rateOf(23.976), rateOf(29.97))).toBe(150);
});
