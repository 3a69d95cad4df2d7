import { expect, test } from 'vitest';
import { entryFor, entryOf, runway } from '../../engine/catalog/catalog.ts';
import { outputOf } from '../../engine/catalog/outcome.ts';
import type { AssetFacts, ProviderRequest } from '../../engine/catalog/request.ts';
import { edit, facts, imageToVideo, still } from './build.ts';

const outcome = ({ endpoint, body }: ProviderRequest, assets?: AssetFacts): unknown =>
  outputOf(entryFor(runway, { endpoint, body })!, body, assets);

test('a clip is as long and as large as the request says', () => {
  expect(outcome(imageToVideo('gen4_turbo', { duration: 5, ratio: '1104:832' }))).toEqual({
    kind: 'video',
    count: 1,
    seconds: 5,
    width: 1104,
    height: 832,
  });
});

test('a clip of no stated length may be as long as the model makes them', () => {
  expect(outcome(imageToVideo('veo3.1'))).toEqual({
    kind: 'video',
    count: 1,
    seconds: 8,
    secondsAtMost: true,
    width: 1280,
    height: 720,
  });
});

test('a still has a size and no length', () => {
  expect(outcome(still('gen4_image', { ratio: '1920:1080' }))).toEqual({
    kind: 'image',
    count: 1,
    width: 1920,
    height: 1080,
  });
});

test('an edit is as long and as large as its input, or widened to an aspect', () => {
  const input = facts({ seconds: 4.5, width: 1280, height: 720 });

  expect(outcome(edit(), input)).toEqual({ kind: 'video', count: 1, seconds: 4.5, width: 1280, height: 720 });
  expect(outcome(edit({ targetAspectRatio: '21:9' }), input)).toMatchObject({ width: 1680, height: 720 });
  expect(outcome(edit({ targetAspectRatio: '1:1' }), input)).toMatchObject({ width: 1280, height: 1280 });
  expect(outcome(edit())).toEqual({ kind: 'video', count: 1, seconds: 30, secondsAtMost: true });
});

test('a request yields as many results as it asks for, else as many as the API makes then', () => {
  const count = (endpoint: string, model: string, body: Parameters<typeof outputOf>[1]): number =>
    outputOf(entryOf(runway, endpoint, model)!, body).count;

  expect(count('text_to_image', 'gpt_image_2', { outputCount: 3 })).toBe(3);
  expect(count('text_to_image', 'gpt_image_2', {})).toBe(1);
  expect(count('recipes/marketing_stock_image', 'marketing_stock_image', {})).toBe(4);
  expect(count('recipes/product_campaign_image', 'product_campaign_image', {})).toBe(4);
});

test('a result without a picture has a length, or one that nobody knows yet', () => {
  const sound = (endpoint: string, model: string, body: Parameters<typeof outputOf>[1]): unknown =>
    outputOf(entryOf(runway, endpoint, model)!, body, facts({ seconds: 7 }));

  expect(sound('voice_isolation', 'eleven_voice_isolation', { audioUri: 'sha256:a' })).toEqual({
    kind: 'audio',
    count: 1,
    seconds: 7,
  });
  expect(sound('text_to_speech', 'eleven_v3', { promptText: 'x' })).toEqual({ kind: 'audio', count: 1 });
});
