import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import { retake } from './stand.ts';

const split = (...argv: readonly string[]) => retake(['split', ...argv], { cwd: 'examples/catalogue' });

test('a shot is split at the parts of its action, into lengths its models can make', async () => {
  expect((await split('range/turn-TRAY-01')).out).toBe(`# range/turn-TRAY-01: 2 beats, 4 s in all, for 2 s wanted.
# Take \`action\` out of the prompt: the beats say it.
beats:
  - { id: b1, action: turns slowly on the table, seconds: 2 }
  - { id: b2, action: once around, seconds: 2 }
`);
});

test('what nobody has said is left empty', async () => {
  expect(
    (await split('teatime/pour-lift', '--into', '2')).out,
  ).toBe(`# teatime/pour-lift: 2 beats, 4 s in all, for 2 s wanted.
# Take \`action\` out of the prompt: the beats say it.
beats:
  - { id: b1, action: the hand lifts the teapot, seconds: 2 }
  - id: b2
    action: # what happens
    seconds: 2
`);
});

test('a scene is filled up with shots', async () => {
  expect((await split('teatime', '--each', '4.5', '--target', '13')).out).toBe(`# teatime: 2 shots, 7 s in all.
# The scene has 6 s already.
# No shot can be 4.5 s: the models of the ladder take 5 s.
shots:
  - id: sh1
    seconds: 5
    prompt: # what is seen
  - id: sh2
    seconds: 2
    prompt: # what is seen
`);
});

test.each([
  [['nowhere'], 'there is no shot or scene `nowhere`'],
  [['teatime/pour-lift'], 'one thing happens in this shot'],
  [['teatime/pour-lift', '--into', '1'], 'a shot has no 1 beats'],
  [['teatime/pour-lift', '--each', '2'], 'a shot is split into beats'],
  [['teatime'], 'a scene is split into shots'],
  [['teatime', '--each', '5', '--target', '6'], 'scene teatime has 6 s already'],
  [['teatime', '--each', '2', '--target', '100000'], 'these would be 49997 shots'],
])('retake split %s is refused', async (argv, message) => {
  const { code, out, err } = await split(...argv);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`error[not-possible]: ${message}\n`);
});

test('--json is as its schema says', async () => {
  const ajv = new Ajv2020({ strict: false, schemas: [{ ...output, $id: 'output.schema.json' }] });
  const told = JSON.parse((await split('range/turn-TRAY-01', '--json')).out);
  expect(ajv.getSchema('output.schema.json#/$defs/SplitView')!(told)).toBe(true);
});
