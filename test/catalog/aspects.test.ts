import { expect, test } from 'vitest';
import { aspectOf, aspectsOf, ratioFor, ratioForPicture } from '../../engine/catalog/aspects.ts';
import { type Entry, entryOf, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { request } from './build.ts';

const turbo = entryOf(runway, 'image_to_video', 'gen4_turbo')!;
const veo = entryOf(runway, 'image_to_video', 'veo3.1')!;
const image = entryOf(runway, 'text_to_image', 'gen4_image')!;
const aleph = entryOf(runway, 'video_to_video', 'aleph2')!;

test('an aspect becomes the word the model has for it', () => {
  expect(ratioFor(turbo, '16:9')).toBe('1280:720');
  expect(ratioFor(turbo, '9:16')).toBe('720:1280');
  expect(ratioFor(turbo, '21:9')).toBe('1584:672');
  expect(ratioFor(turbo, '4:3')).toBe('1104:832');
  expect(ratioFor(turbo, '2:3')).toBe(undefined);
  expect(ratioFor(aleph, '16:9')).toBe(undefined);
});

test('of several sizes the 720p one is taken, unless a resolution is wished for', () => {
  expect(ratioFor(veo, '9:16')).toBe('720:1280');
  expect(ratioFor(veo, '9:16', '1080p')).toBe('1080:1920');
  expect(ratioFor(veo, '9:16', '4k')).toBe(undefined);
  expect(ratioFor(image, '16:9')).toBe('1280:720');
  expect(ratioFor(image, '1:1')).toBe('720:720');
});

test('within a resolution the size nearest to the aspect is taken', () => {
  expect(ratioFor(image, '16:9', '1080p')).toBe('1920:1080');
  expect(ratioFor(image, '4:3', '1080p')).toBe('1440:1080');
  expect(ratioFor(image, '21:9', '1080p')).toBe('2112:912');
});

test('a size in pixels is met exactly or not at all', () => {
  expect(ratioFor(image, '1360:768')).toBe('1360:768');
  expect(ratioFor(turbo, '1920:1080')).toBe(undefined);
});

test('a model lists its aspects, and a ratio goes by one', () => {
  expect(aspectsOf(turbo)).toEqual(['16:9', '9:16', '4:3', '3:4', '1:1', '21:9']);
  expect(aspectsOf(veo)).toEqual(['16:9', '9:16']);
  expect(aspectsOf(aleph)).toEqual([]);
  expect(aspectOf(turbo, '1104:832')).toBe('4:3');
  expect(aspectOf(turbo, '1920:1080')).toBe('16:9');
  expect(aspectOf(turbo, 'wide')).toBe(undefined);
});

test('models that make many sizes, or only name shapes, have a word for an aspect too', () => {
  const word = (endpoint: string, model: string, wish: string, resolution?: string): string | undefined =>
    ratioFor(entryOf(runway, endpoint, model)!, wish, resolution);

  expect(word('text_to_video', 'seedance2', '16:9')).toBe('1280:720');
  expect(word('text_to_video', 'seedance2', '16:9', '4k')).toBe('3840:2160');
  expect(word('text_to_video', 'hailuo3', '21:9')).toBe('21:9');
  expect(word('text_to_video', 'wan3', '16:9', '480p')).toBe('832:480');
  expect(word('text_to_image', 'gpt_image_2', '16:9')).toBe('1920:1088');
  expect(word('text_to_image', 'gemini_image3.1_flash', '4:5', '2k')).toBe('1856:2304');
  expect(word('text_to_image', 'grok_imagine_image_2', '2:1')).toBe('1408:704');
  expect(word('text_to_video', 'h3_max', '16:9')).toBe(undefined);
});

test('a resolution chooses among the classes of a model, and is never talked out of it', () => {
  const wan = entryOf(runway, 'text_to_video', 'wan3')!;
  const hailuo = entryOf(runway, 'text_to_video', 'hailuo3')!;
  const gemini = entryOf(runway, 'text_to_image', 'gemini_image3.1_flash')!;

  expect(ratioFor(wan, '9:16', '1080p')).toBe('1080:1920');
  expect(ratioFor(wan, '9:16', '1080P')).toBe('1080:1920');
  expect(ratioFor(wan, '9:16', '4k')).toBe(undefined);
  expect(ratioFor(wan, '1280:720', '720p')).toBe('1280:720');
  expect(ratioFor(wan, '1280:720', '1080p')).toBe(undefined);
  expect(ratioFor(gemini, '16:9', '4K')).toBe('5504:3072');
  expect(ratioFor(hailuo, '16:9', '2k')).toBe('16:9');
});

test('where the frame follows the picture, a keyframe goes with a ratio that has no shape', () => {
  const wan = entryOf(runway, 'image_to_video', 'wan3')!;

  expect(ratioForPicture(wan, '16:9')).toBe('auto_720p');
  expect(ratioForPicture(wan, '9:16', '480p')).toBe('auto_480p');
  expect(ratioForPicture(wan, '1920:1080')).toBe('auto_1080p');
  expect(ratioForPicture(wan, 'auto_480p')).toBe('auto_480p');
  expect(ratioForPicture(wan, '16:9', '4k')).toBe(undefined);
  expect(ratioForPicture(entryOf(runway, 'image_to_video', 'wan3_prime')!, '1:1', '1080p')).toBe('auto_1080p');
});

test('elsewhere a keyframe changes nothing about the ratio', () => {
  expect(ratioForPicture(turbo, '16:9')).toBe('1280:720');
  expect(ratioForPicture(veo, '9:16', '1080p')).toBe('1080:1920');
});

test('with the ratio for a picture, every model takes one as its first frame', () => {
  const framed = runway.entries.filter(entry => entry.keyframes?.framing === 'picture');
  const accepts = ({ endpoint, model }: Entry, ratio: string): boolean =>
    inspect(runway, request(endpoint, model, { promptImage: 'sha256:a', promptText: 'x', ratio })).length === 0;

  expect(framed.map(entry => `${entry.endpoint}/${entry.model}`)).toEqual([
    'image_to_video/wan3',
    'image_to_video/wan3_prime',
  ]);
  for (const entry of framed) {
    expect(accepts(entry, ratioForPicture(entry, '16:9')!)).toBe(true);
    expect(accepts(entry, ratioFor(entry, '16:9')!)).toBe(false);
  }
});
