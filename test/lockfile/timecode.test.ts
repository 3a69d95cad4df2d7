import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOf, timecodeOf } from '../../engine/lockfile/timecode.ts';

const clip = { kind: 'video', seconds: 5, fps: 24 } as const;

describe('a moment of a take', () => {
  test.each([
    ['00:00:02:11', 2.458333],
    ['00:00:00:00', 0],
    ['2.5', 2.5],
    ['3', 3],
  ])('%s is read', (text, seconds) => {
    expect(momentOf(text, clip)).toEqual({ ok: true, seconds });
  });

  test.each([
    ['00:00:05:00', '00:00:05:00 is outside the take, which is 5 s long'],
    ['7', '7 is outside the take, which is 5 s long'],
    ['00:00:01:24', '`00:00:01:24` names frame 24, and a second of this take has 24: 0 to 23'],
    ['1:02', '`1:02` is no timecode'],
    ['-1', '`-1` is no timecode'],
  ])('%s is refused, with the last there is', (text, reason) => {
    expect(momentOf(text, clip)).toEqual({
      ok: false,
      reason,
      hint: 'Write HH:MM:SS:FF or seconds, up to 00:00:04:23.',
    });
  });

  test('a picture has none', () => {
    expect(momentOf('1', { kind: 'image' })).toMatchObject({
      ok: false,
      reason: 'a take that is a picture has no moments',
    });
  });

  test('frames are counted at the take’s own rate', () => {
    expect(momentOf('00:00:02:11', { ...clip, fps: 25 })).toEqual({ ok: true, seconds: 2.44 });
    expect(timecodeOf(2.44, 25)).toBe('00:00:02:11');
    expect(timecodeOf(2.44, undefined)).toBeUndefined();
  });

  test('every frame of a take is told as the timecode that names it', () => {
    fc.assert(
      fc.property(fc.constantFrom(23.976, 24, 25, 29.97, 30, 48, 60), fc.nat({ max: 20_000 }), (fps, frame) => {
        const text = timecodeOf(frame / fps, fps)!;
        const moment = momentOf(text, { kind: 'video', fps, seconds: 1000 });
        expect(moment.ok && Math.round(moment.seconds * fps)).toBe(frame);
      }),
    );
  });
});
