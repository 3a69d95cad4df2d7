import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';
import { problemsIn, stage } from '../rig/thinking.ts';

const promptsIn = (yaml: string) =>
  Object.fromEntries(
    stage(yaml).graph.jobs.map(({ address, said }) => [
      address,
      said?.negative === undefined ? said?.text : [said.text, said.negative],
    ]),
  );

const branded = (shots: string, rest = '') => `retake: 1
production: { id: one, title: One }
rungs: [{ id: lit, model: hailuo3 }, { id: neg, model: veo3.1_fast }, { id: pos, model: gen4.5 }]
brand:
  name: Lumen
  description: the lamp maker Lumen
  palette: [graphite, amber]
  type: the lettering stays in one weight
  logo: the wordmark stays flat and white
  forbidden: [slogans, cigarettes]
  competitors: [Aurora]
  references: { identity: logo.png, palette: chart.png, lighting: light.png }
${rest}
scenes: [{ id: s, shots: [${shots}] }]
`;

test('what the brand bars is excluded everywhere, by the strategy of the model; a competitor is not named to one that draws what it reads', () => {
  expect(promptsIn(branded('{ id: a, seconds: 6, prompt: A lamp is lit }'))).toEqual({
    's/a@lit': 'A lamp is lit. No slogans, no cigarettes, no Aurora logos.',
    's/a@neg': ['A lamp is lit', 'slogans, cigarettes, Aurora logos'],
    's/a@pos': 'A lamp is lit. Clean unmarked surfaces. No slogans, no cigarettes.',
  });
});

test('{brand} says its words and colours, and its rules follow', () => {
  const shot = '{ id: a, seconds: 4, rungs: [neg], prompt: { subject: "a lamp of {brand}", action: is lit } }';
  expect(promptsIn(branded(shot))['s/a@neg']?.[0]).toBe(
    'A lamp of the lamp maker Lumen, in graphite and amber, is lit. The lettering stays in one weight. The wordmark stays flat and white.',
  );
  const pictured = '{ id: a, seconds: 4, rungs: [neg], firstFrame: a.png, prompt: "a lamp of {brand} is lit" }';
  expect(promptsIn(branded(pictured))['s/a@neg']?.[0]).toBe(
    'A lamp of Lumen is lit. The lettering stays in one weight. The wordmark stays flat and white.'.replace(
      'A lamp',
      'a lamp',
    ),
  );
});

test('a whole board goes where several pictures go: a shot is shown them in order, a still by tag', () => {
  const shot =
    '{ id: a, seconds: 5, rungs: [lit], prompt: x, references: { images: [{ brand: all }, { look: neon }] } }';
  const sent = sentOf(branded(shot, 'looks: { neon: { style: real, references: { lighting: neon.png } } }'));
  expect(sent['s/a@lit']?.body.references).toEqual([
    { uri: 'logo.png' },
    { uri: 'chart.png' },
    { uri: 'light.png' },
    { uri: 'neon.png' },
  ]);
  const still = 'stills: { poster: { model: gen4_image, prompt: a poster, references: { house: { brand: all } } } }';
  expect(
    sentOf(branded('{ id: a, seconds: 5, rungs: [lit], prompt: x }', still))['still/poster']?.body.referenceImages,
  ).toEqual([
    { uri: 'logo.png', tag: 'house' },
    { uri: 'chart.png', tag: 'house_palette' },
    { uri: 'light.png', tag: 'house_lighting' },
  ]);
});

test('a picture that the board has not is asked for in vain', () => {
  const shot = '{ id: a, seconds: 5, rungs: [lit], prompt: x, references: { images: [{ brand: framing }] } }';
  expect(problemsIn(branded(shot))).toEqual([
    '14:105 missing-key: the brand has no framing picture (Write `references: { framing: … }` at the brand.)',
  ]);
});

test('a whole board of a character is no first frame, and a look without pictures is no reference', () => {
  const rest =
    'characters: { ann: { references: { identity: a.png, palette: b.png } } }\nlooks: { neon: { style: real } }';
  expect(
    problemsIn(branded('{ id: a, seconds: 4, prompt: x, firstFrame: { character: ann, board: all } }', rest)),
  ).toEqual(['15:71 bad-value: a whole board is several pictures, and here goes one (Name one: identity, palette.)']);
  expect(
    problemsIn(
      branded(
        '{ id: a, seconds: 4, rungs: [lit], prompt: x, references: { images: [{ look: neon, board: all }] } }',
        rest,
      ),
    ),
  ).toEqual(['15:104 missing-key: look "neon" has no pictures (Write `references: { identity: … }` at the look.)']);
  expect(
    problemsIn(
      'retake: 1\nproduction: { id: one, title: One }\nrungs: [{ id: r, model: hailuo3 }]\nscenes: [{ id: s, shots: [{ id: a, seconds: 5, prompt: x, references: { images: [{ brand: identity }] } }] }]\n',
    ),
  ).toEqual(['4:91 unknown-name: this production declares no brand (Write `brand: { name: … }` at the top.)']);
});
