import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, partSeen, secondsWith } from '../../engine/production/handles.ts';
import { convertFrames, nearestFrame, rateOf } from '../../engine/time/rate.ts';
import { problemsIn, stage } from '../rig/thinking.ts';

const film = (shots: string, deliver = 'deliver: { handles: 8 }') => `retake: 1
production: { id: one, title: One, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
${deliver}
rungs: [{ id: draft, model: gen4_turbo }, { id: final, model: gen4.5, gate: circled }, { id: ends, model: seedance2 }]
scenes:
  - id: s
    shots:
${shots.trim().replace(/^\s*/gm, '      ')}
`;

/** What each shot is to have, `head tail`, and what the cut says of it. */
const handlesOf = (shots: string, deliver?: string) => {
  const { production } = stage(film(shots, deliver));
  return Object.fromEntries(
    [...production.shots].map(([name, { handles }]) => [name, handles ? `${handles.head} ${handles.tail}` : 'none']),
  );
};

test('every shot has handles, but those that say otherwise', () => {
  const shots = `
    - { id: a, seconds: 5, firstFrame: a.png, prompt: it rolls }
    - { id: b, seconds: 5, firstFrame: a.png, handles: 0, prompt: it rolls }
    - { id: c, seconds: 5, firstFrame: a.png, handles: 12, prompt: it rolls }`;
  expect(handlesOf(shots)).toEqual({ 's/a': '8 8', 's/b': 'none', 's/c': '12 12' });
  expect(handlesOf(shots, '')).toEqual({ 's/a': 'none', 's/b': 'none', 's/c': '12 12' });
  const [first] = stage(film(shots)).production.cut.pictures;
  expect(first).toMatchObject({ shot: 's/a', inside: { head: 8, tail: 8, frames: 120 } });
});

test('where shots are joined there are none', () => {
  expect(
    handlesOf(`
    - { id: a, seconds: 5, firstFrame: a.png, prompt: { subject: it }, beats: [{ id: one, action: rolls }, { id: two, action: stops }, { id: three, action: falls }] }
    - { id: b, seconds: 5, firstFrame: { lastFrameOf: s/a }, prompt: it rests }
    - { id: c, seconds: 5, firstFrame: a.png, lastFrame: end.png, rungs: [ends], prompt: it rolls }
    - { id: d, seconds: 5, firstFrame: end.png, vary: { seed: [1, 2] }, prompt: it rolls }`),
  ).toEqual({
    's/a-one': '8 0',
    's/a-two': 'none',
    's/a-three': 'none',
    's/b': '0 8',
    's/c': '8 0',
    's/d': '0 8',
  });
});

test('handles that mean nothing are refused', () => {
  const shot =
    '- { id: a, handles: 8, performance: { character: a.png, driver: a.mp4 } }\n- { id: b, handles: 0, avatar: { preset: ana, says: Hello } }';
  expect(problemsIn(film(shot)).filter(each => each.includes('handles'))).toEqual([
    '9:18 bad-value: shot "a" is as long as what it follows, so `handles` means nothing (Leave it out.)',
  ]);
});

test.each([
  // What is rounded up lies behind.
  ['all of them, and more behind', 144, { head: 8, tail: 8, frames: 120 }, { from: 8, to: 128, held: 'all' }],
  ['just all of them', 136, { head: 8, tail: 8, frames: 120 }, { from: 8, to: 128, held: 'all' }],
  ['some of them', 131, { head: 8, tail: 8, frames: 120 }, { from: 5, to: 125, held: 'some' }],
  ['none of them, but a frame more', 121, { head: 8, tail: 8, frames: 120 }, { from: 0, to: 121, held: 'none' }],
  ['less than is to be seen', 96, { head: 8, tail: 8, frames: 120 }, { from: 0, to: 96, held: 'none' }],
  ['a last frame that another begins with', 145, { head: 8, tail: 0, frames: 120 }, { from: 25, to: 145, held: 'all' }],
  ['a first frame that is another’s last', 145, { head: 0, tail: 8, frames: 120 }, { from: 0, to: 120, held: 'all' }],
])('a clip may have %s', (_, clip, inside, part) => {
  expect(between(clip, inside)).toEqual(part);
});

test('what is cut counts from the start of the clip, and wins', () => {
  const inside = { head: 8, tail: 8, frames: 120 };
  expect(partSeen({ in: 20, inside }, 144)).toEqual({ from: 20, to: 128 });
  expect(partSeen({ out: 100, inside }, 144)).toEqual({ from: 8, to: 100 });
  expect(partSeen({ in: 0, out: 144, inside }, 144)).toEqual({ from: 0, to: 144 });
  // In a handle.
  expect(partSeen({ out: 6, inside }, 144)).toEqual({ from: 0, to: 6 });
  expect(partSeen({ in: 130, inside }, 144)).toEqual({ from: 130, to: 144 });
});

test('law: a clip of the seconds that are asked for has all of its handles, and in and out lie inside', () => {
  const ends = fc
    .record({ head: fc.nat(240), tail: fc.nat(240), isJoined: fc.boolean() })
    .map(({ head, tail, isJoined }) =>
      isJoined ? { head: Math.max(head, 1), tail: 0 } : { head, tail: Math.max(tail, 1) },
    );
  const fps = fc.constantFrom(23.976, 24, 25, 29.97, 30, 48, 50, 59.94, 60);
  fc.assert(
    fc.property(ends, fps, fc.integer({ min: 1, max: 3000 }), ({ head, tail }, rate, hundredths) => {
      const seconds = hundredths / 100;
      const film = rateOf(rate);
      const asked = secondsWith({ head, tail }, { seconds, fps: rate });
      expect(asked - seconds).toBeLessThan((head + tail + 1) / rate + 1);
      // As models make it: of whole frames at a rate of their own.
      const clip = convertFrames(asked * 24, rateOf(24), film);
      const frames = nearestFrame(seconds, film);
      const { from, to, held } = between(clip, { head, tail, frames });
      expect(clip).toBeGreaterThanOrEqual(frames + head + tail);
      expect([held, to - from, from >= head, clip - to >= tail]).toEqual(['all', frames, true, true]);
    }),
  );
});
