import { expect, test } from 'vitest';
import { variantNames } from '../../engine/production/variant-name.ts';
import { problemsIn } from '../rig/thinking.ts';

const shot = (vary: string, prompt = '{ action: rolls }', rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: r, model: gen4_turbo }]
looks: { neon: { lighting: soft neon }, noon: { lighting: hard sun } }
scenes:
  - id: s
    shots:
      - id: a
        seconds: 5
        firstFrame: a.png
        prompt: ${prompt}
        vary: ${vary}
        ${rest}
`;

test.each([
  [
    'a path that is none',
    shot('{ camra.move: [tracking, dolly_in] }'),
    ['12:17 unknown-key: unknown key "camra.move" (did you mean "camera.move"?)'],
  ],
  [
    'a move that is none',
    shot('{ camera.move: [traking, dolly_in] }'),
    ['12:31 bad-value: item 1 of camera.move cannot be the text "traking" (did you mean "tracking"?)'],
  ],
  ['one value only', shot('{ camera.move: [tracking] }'), ['12:30 bad-value: camera.move must have at least 2 items']],
  [
    'a look that is none',
    shot('{ look: [neon, nonn] }'),
    ['12:30 unknown-name: unknown look "nonn" (did you mean "noon"?)'],
  ],
  [
    'a slot of a sentence',
    shot('{ camera.move: [tracking, dolly_in] }', 'It rolls'),
    [
      '12:17 exploration: the prompt of shot "a" is a sentence, and `camera.move` is a slot of a prompt (Write the prompt in slots, `prompt: { subject: …, action: …, … }`; of a sentence, `look`, `location` and `seed` can be varied.)',
    ],
  ],
  [
    'a term of a camera in words',
    shot('{ camera.move: [tracking, dolly_in] }', '{ action: rolls, camera: from far away }'),
    [
      '12:17 exploration: the camera of shot "a" is written in words, so `camera.move` has no place (Write it in terms: `camera: { move: … }`.)',
    ],
  ],
  [
    'more variants than anybody can compare',
    shot('{ camera.speed: [slow, medium, fast, steady], seed: [1, 2, 3, 4] }'),
    [
      '12:9 exploration: 4 × 4 are 16 variants; 12 at most can be compared (Change one variable at a time: circle a variant, settle it, and explore the next.)',
    ],
  ],
  [
    'two variables at once, which is only a warning',
    shot('{ camera.move: [tracking, dolly_in], seed: [1, 2] }'),
    [
      '12:9 exploration: 2 variables change at once (2 × 2 are 4 variants): which of them made the difference is hard to tell (Change one variable at a time: circle a variant, settle it, and explore the next.)',
    ],
  ],
  [
    'a shot that is not made on the ladder',
    shot('{ seed: [1, 2] }', 'It rolls', 'routed: { router: r, ceiling: 4 }').replace(
      '        firstFrame: a.png\n',
      '',
    ),
    ['11:9 exploration: shot "a" is not made on the ladder, so it has no first rung to explore at'],
  ],
  [
    'looks of a sentence, which gets no words from them',
    shot('{ look: [neon, noon] }', 'It rolls'),
    [
      '12:9 exploration: s/a@r+neon and s/a@r+noon send the same request: what differs is not in the prompt as gen4_turbo gets it (It is rendered once. `retake show` prints what is sent; a sentence gets no words from `look` and `location`.)',
    ],
  ],
  [
    'a camera as a sentence and in terms',
    shot('{ camera: [a slow push, a fast pull], camera.move: [tracking, dolly_in] }'),
    [
      '12:17 exploration: the camera is varied as a sentence and by `camera.move` (Keep one of them.)',
      '12:9 exploration: 2 variables change at once (2 × 2 are 4 variants): which of them made the difference is hard to tell (Change one variable at a time: circle a variant, settle it, and explore the next.)',
    ],
  ],
  [
    'a first frame that is none',
    shot('{ firstFrame: [b.png, { still: hero }] }'),
    ['12:46 unknown-name: unknown still "hero" (This production declares no stills.)'],
  ],
  ['pictures to start from', shot('{ firstFrame: [b.png, c.png] }', 'It rolls'), []],
  ['seeds of a sentence', shot('{ seed: [1, 2] }', 'It rolls'), []],
])('%s', (_, yaml, said) => {
  expect(problemsIn(yaml)).toEqual(said);
});

test.each([
  ['terms', 'camera.move', ['dolly_in', 'tracking'], ['dolly_in', 'tracking']],
  ['sizes, which differ in more than their case', 'camera.size', ['CU', 'MCU'], ['cu', 'mcu']],
  ['dice', 'seed', [7, 11], ['seed7', 'seed11']],
  ['sentences', 'lighting', ['A warm dawn, from the left', 'Dusk'], ['warm-dawn-from', 'dusk']],
  ['pictures', 'firstFrame', ['refs/Bike front.png', 'refs/side.v2.jpg'], ['bike-front', 'side-v2']],
  ['letters with marks', 'style', ['Fête foraine', 'naïve'], ['fete-foraine', 'naive']],
  [
    'sentences that begin alike',
    'action',
    ['she turns slowly to the left', 'she turns slowly to the right', 'she waits'],
    ['she-turns-slowly-427cad', 'she-turns-slowly-468301', 'she-waits'],
  ],
  ['letters of other alphabets', 'style', ['黎明', '黄昏'], ['df56e7', 'c8923d']],
])('%s as they stand in addresses', (_, path, values, names) => {
  expect(variantNames(values.map(value => ({ path, value })))).toEqual(names);
});
