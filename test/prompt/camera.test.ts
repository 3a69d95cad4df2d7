import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Camera } from '../../engine/production/production.ts';
import * as words from '../../engine/prompt/camera-words.ts';
import { describeCamera } from '../../engine/prompt/describe-camera.ts';

const schema = JSON.parse(readFileSync('schemas/production.schema.json', 'utf8'));

test.each([
  ['size', words.sizeWords],
  ['angle', words.angleWords],
  ['move', words.moveWords],
  ['speed', words.speedWords],
  ['support', words.supportWords],
  ['lens', words.lensWords],
  ['depthOfField', words.depthOfFieldWords],
])('every %s of the schema has a phrase, and no phrase is without a word', (field, table) => {
  expect(Object.keys(table)).toEqual(schema.$defs.Camera.properties[field].enum);
});

test.each([
  ['size', words.sizeWords],
  ['angle', words.angleWords],
  ['move', words.moveWords],
])('beside every %s an editor shows its phrase', (field, table) => {
  const told: readonly string[] = schema.$defs.Camera.properties[field].enumDescriptions;
  expect(told.map(each => each.replace(/: for .*$/, ''))).toEqual(Object.values(table));
});

test.each<[Camera, string]>([
  [{}, ''],
  [{ size: 'CU' }, 'close-up'],
  [{ size: 'MACRO' }, 'macro shot'],
  [{ angle: 'low' }, 'low-angle shot'],
  [{ angle: 'from_behind' }, 'shot from behind'],
  [{ move: 'tracking', speed: 'slow' }, 'slow tracking shot'],
  [{ move: 'dolly_in' }, 'dolly-in'],
  [{ move: 'locked_off' }, 'locked-off tripod shot'],
  [{ move: 'locked_off', speed: 'slow', support: 'tripod' }, 'locked-off tripod shot'],
  [{ move: 'handheld' }, 'handheld shot'],
  [{ size: 'MS', angle: 'from_behind', move: 'tracking' }, 'medium tracking shot from behind'],
  [
    { size: 'MS', angle: 'from_behind', move: 'tracking', speed: 'slow' },
    'medium shot from behind, slow tracking shot',
  ],
  [{ size: 'WS', angle: 'high', move: 'crane_down', speed: 'very_slow' }, 'high-angle wide shot, very slow crane down'],
  [{ size: 'CU', move: 'handheld', speed: 'slow_motion' }, 'close-up handheld shot in slow motion'],
  [{ speed: 'slow_motion' }, 'in slow motion'],
  [{ speed: 'steady' }, 'steady camera movement'],
  [{ size: 'WS', move: 'dolly_in', speed: 'slow', support: 'slider' }, 'wide shot, slow dolly-in on a slider'],
  [{ move: 'dolly_in', support: 'dolly' }, 'dolly-in'],
  [{ size: 'OTS', angle: 'over_the_shoulder' }, 'over-the-shoulder shot'],
  [{ size: 'CU', lens: '85mm', depthOfField: 'shallow' }, 'close-up, 85mm lens feel, shallow depth of field'],
])('%j is “%s”', (camera, expected) => {
  expect(describeCamera(camera).join(', ')).toBe(expected);
});
