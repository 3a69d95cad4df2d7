import { expect, test } from 'vitest';
import { problemsIn, stage } from '../rig/thinking.ts';

const production = (shot: string, { frame = '', scene = '' } = {}) => `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: r, model: gen4.5 }]
${frame}
scenes:
  - id: s
    ${scene}
    shots:
      - { id: a, seconds: 5, firstFrame: a.png, ${shot} }
`;

const textsIn = (yaml: string) =>
  Object.fromEntries(stage(yaml).graph.jobs.map(({ address, said }) => [address, said?.text]));

const slots = 'prompt: { subject: a cup, action: turns, camera: { size: CU, move: pan_left }, lighting: soft light }';

test('words about a ratio go with the camera, and only to jobs of that ratio', () => {
  expect(
    textsIn(production(`${slots}, ratios: [16:9, { ratio: 9:16, framing: "subject centered, head-room above" }]`)),
  ).toEqual({
    's/a@r': 'Close-up, pan left: a cup turns, soft light.',
    's/a@r~9x16': 'Close-up, pan left, subject centered, head-room above: a cup turns, soft light.',
  });
});

test('they follow a sentence, which is never added to', () => {
  expect(
    textsIn(production('prompt: A cup turns, ratios: [16:9, { ratio: 9:16, framing: subject centered }]')),
  ).toEqual({
    's/a@r': 'A cup turns',
    's/a@r~9x16': 'A cup turns. Subject centered.',
  });
});

test('the shot’s own go before the scene’s, and the scene’s before the frame’s', () => {
  const frame = 'frame: { ratio: 16:9, framing: { 16:9: of the frame, 9:16: of the frame, 1:1: of the frame } }';
  const scene = 'framing: { 9:16: of the scene, 1:1: of the scene }';
  expect(
    textsIn(
      production('prompt: A cup turns, ratios: [16:9, 9:16, { ratio: 1:1, framing: of the shot }]', { frame, scene }),
    ),
  ).toEqual({
    's/a@r': 'A cup turns. Of the frame.',
    's/a@r~9x16': 'A cup turns. Of the scene.',
    's/a@r~1x1': 'A cup turns. Of the shot.',
  });
});

test('a job without words about its ratio is the same request as before', () => {
  const requestsIn = (yaml: string) => stage(yaml).graph.jobs.map(({ request }) => request);
  const plain = requestsIn(production(`${slots}, ratios: [16:9, 9:16]`));
  const framed = requestsIn(production(`${slots}, ratios: [16:9, { ratio: 9:16, framing: centered }]`));
  expect(framed[0]).toEqual(plain[0]);
  expect(framed[1]).not.toEqual(plain[1]);
  expect(requestsIn(production(`${slots}, ratios: [{ ratio: 16:9 }, 9:16]`))).toEqual(plain);
});

test('a ratio is written once, however it is written', () => {
  expect(problemsIn(production(`${slots}, ratios: [9:16, { ratio: 9:16, framing: centered }]`))).toEqual([
    '9:167 bad-value: the ratio 9:16 is written twice',
  ]);
});
