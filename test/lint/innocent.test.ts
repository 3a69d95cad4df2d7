import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingsIn, told } from './lint-stage.ts';

/** What a good first assistant director would let pass. */
const innocent: readonly string[] = [
  'A road opens ahead, wide shot, locked off, a baker stands by the open door of his shop',
  'Overhead macro: butter melts in a cast-iron pan, steam rising',
  'Low-angle wide shot, train tracks run to the horizon, rain pours on the rails',
  'Medium close-up: a street vendor says "Good morning" and smiles, his eyes on the lens',
  'A paper boat floats on a puddle without sinking, close-up, handheld, overcast light, documentary',
  'A glass of water stands on a table, the surface trembles slightly, macro, tripod shot',
  'A 4k television flickers in an empty room, medium shot, locked off',
  'Waves roll in below a lighthouse, aerial shot, slow, grey light',
  'A child reads a picture book in bed, close-up, one lamp, the camera holds still',
  'Back then the square was empty: archive footage, wide shot, grainy black and white',
  'A crane lifts a beam above a building site, wide shot, locked off',
  'A pianist sits at a grand piano, side view, hands resting, soft light from a window',
  'Slow side tracking shot, 50mm lens feel: a cyclist rides past shopfronts at dusk',
  'A dancer, more and more out of focus, medium shot, locked off',
  'Two hikers on a ridge, hand in hand, extreme wide shot, slow drone rise',
  'A letter on a desk, its page turned down, macro, shallow depth of field',
  'A key on a red ribbon, macro, slow dolly in',
  'Realistic documentary portrait of a beekeeper, 85mm lens feel, afternoon light',
  'Morning fog lifts from a lake until dawn light fills the frame, wide shot',
  'An actor in dramatic theatre make-up waits backstage, medium shot, locked off',
];

test.each(innocent)('says nothing to: %s', text => {
  const found = told(`prompt: ${JSON.stringify(text)}`);
  expect(found.filter(line => !line.startsWith('premium-without-draft'))).toEqual([]);
});

test('a stranger may wear what the character does not', () => {
  const prompt = '{maya} waits at the stop while a man in a red jacket wearing a hat passes, medium shot, locked off';
  expect(told(`firstFrame: refs/maya.png\nprompt: ${JSON.stringify(prompt)}`).slice(1)).toEqual([]);
});

test('what is denied is not asked for', () => {
  expect(
    told(
      'prompt: { subject: a mug, action: stands still, environment: a desk, camera: { size: CU }, lighting: window light, style: realistic, exclusions: [dramatic lighting, zoom in, teal and orange, title card] }',
    ).slice(1),
  ).toEqual([]);
});

test('any words at all are looked over, and every place is in the file', () => {
  const word = fc.constantFrom(
    ...[
      'epic',
      'no',
      'people',
      'then',
      'opens',
      'the door',
      'pan left',
      'zooms in',
      '"',
      "'",
      '{maya}',
      '{',
      '\n',
      'hair',
    ],
    ...[
      'blonde',
      '4k',
      'sign reads',
      'very, very',
      ':',
      '#',
      '# retake-ignore vague-term',
      'teal and orange',
      '🎬',
      '\\',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { minLength: 1, maxLength: 12 }), words => {
      const text = words.join(' ').replaceAll('{', '(').replaceAll('}', ')');
      if (text.trim() === '') return;
      for (const { place } of findingsIn(`prompt: ${JSON.stringify(`${text}.`)}`)) {
        expect(place.line).toBeGreaterThan(0);
        expect(place.endLine > place.line || place.endColumn > place.column).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
