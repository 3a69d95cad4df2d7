import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { outputOf } from '../../engine/catalog/outcome.ts';
import { quote } from '../../engine/catalog/quote.ts';
import type { AssetFacts, Json, ProviderBody, ProviderRequest } from '../../engine/catalog/request.ts';
import { facts, request } from './build.ts';
import { later } from './later/catalog.ts';

const uris = (count: number): Json[] => Array.from({ length: count }, (_, at) => ({ uri: `sha256:${at}` }));
const nameless = (endpoint: string, body: Record<string, Json>): ProviderRequest => ({
  endpoint,
  body: body as ProviderBody,
});

const price = (asked: ProviderRequest, assets?: AssetFacts): string => {
  const quoted = quote(later, asked, assets);
  return quoted.known ? `${quoted.atMost ? '≤ ' : ''}${quoted.credits} cr = ${quoted.basis}` : quoted.reason;
};
const refused = (asked: ProviderRequest, assets?: AssetFacts): readonly string[] =>
  inspect(later, asked, assets).map(problem => problem.message);

test('rows alone say the hardest entries there are', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/catalog.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);

  validate(later);

  expect(validate.errors).toBe(null);
});

describe('prices', () => {
  test('by tier, with half rate for video references up to a cap, and a minimum', () => {
    const clip = (fields: Record<string, Json>): ProviderRequest =>
      request('text_to_video', 'seedance2_5', { promptText: 'x', ratio: '1280:720', ...fields });
    const withVideo = clip({ duration: 10, referenceVideos: uris(1) });

    expect(price(clip({ duration: 10 }))).toBe('300 cr = 10 s × 30 cr');
    expect(price(withVideo, facts({ seconds: 5 }))).toBe('375 cr = 10 s × 30 cr + 5 s × 15 cr for video references');
    expect(price(withVideo, facts({ seconds: 45 }))).toBe('750 cr = 10 s × 30 cr + 30 s × 15 cr for video references');
    expect(price(withVideo)).toBe('≤ 750 cr = 10 s × 30 cr + 30 s × 15 cr for video references');
    expect(price(clip({ duration: 2, ratio: '854:480' }))).toBe('80 cr = 2 s × 20 cr, at least 80 cr');
  });

  test('of a length left to the model, or a ratio left to the API, are those of the dearest', () => {
    const clip = (fields: Record<string, Json>): ProviderRequest =>
      request('text_to_video', 'seedance2_5', { promptText: 'x', ...fields });

    expect(price(clip({ duration: 'auto', ratio: '1280:720' }))).toBe('≤ 900 cr = 30 s × 30 cr');
    expect(price(clip({ duration: 5 }))).toBe('≤ 340 cr = 5 s × 68 cr');
  });

  test('by a setting with a dear default, and for each reference but not for keyframes', () => {
    const clip = (fields: Record<string, Json>): ProviderRequest =>
      request('image_to_video', 'hailuo3', { promptImage: 'sha256:a', duration: 5, ...fields });

    expect(price(clip({}))).toBe('75 cr = 5 s × 15 cr');
    expect(price(clip({ resolution: '768P' }))).toBe('50 cr = 5 s × 10 cr');
    expect(price(clip({ promptImage: uris(3) }))).toBe('81 cr = 5 s × 15 cr + 3 references × 2 cr for references');
  });

  test('with a start frame that counts as a reference', () => {
    expect(
      price(
        request('image_to_video', 'grok_imagine_1_5', { promptImage: 'sha256:a', duration: 5, resolution: '720p' }),
      ),
    ).toBe('81 cr = 5 s × 16 cr + 1 reference × 1 cr');
  });

  test('in fractions of a credit, rounded up once, at the end', () => {
    const clip = (duration: number): ProviderRequest =>
      request('image_to_video', 'wan3_prime', { promptImage: 'sha256:a', duration, ratio: 'auto_480p' });

    expect(price(clip(5))).toBe('34 cr = 5 s × 6.8 cr');
    expect(price(clip(4))).toBe('28 cr = 4 s × 6.8 cr');
  });

  test('by the second of input', () => {
    const swap = request('video_to_video', 'gemini_omni_flash', { videoUri: 'sha256:a', references: uris(2) });

    expect(price(swap, facts({ seconds: 4 }))).toBe('46 cr = 4 s × 11 cr + 2 references × 1 cr');
    expect(price(swap)).toBe('≤ 112 cr = 10 s × 11 cr + 2 references × 1 cr');
  });

  test('by quality and size, times results, times references', () => {
    expect(price(request('text_to_image', 'gpt_image_2', { ratio: 'auto' }))).toBe('41 cr = 1 image × 41 cr');
    expect(
      price(request('text_to_image', 'gpt_image_2', { ratio: '2560:1440', quality: 'medium', outputCount: 4 })),
    ).toBe('20 cr = 4 images × 5 cr');
    expect(price(request('text_to_image', 'gpt_image_2'))).toBe('≤ 41 cr = 1 image × 41 cr');
    expect(
      price(
        request('text_to_image', 'gpt_image_2_5_flare', {
          ratio: 'auto',
          quality: 'low',
          outputCount: 2,
          referenceImages: uris(3),
        }),
      ),
    ).toBe('10 cr = 2 images × 2 cr + 3 references × 2 images × 1 cr for references');
    expect(
      price(
        request('text_to_image', 'grok_imagine_image_2', {
          ratio: '2048:2048',
          quality: 'medium',
          outputCount: 2,
          referenceImages: uris(1),
        }),
      ),
    ).toBe('17 cr = 2 images × 8 cr + 1 reference × 1 cr');
  });

  test('by begun blocks of characters or seconds', () => {
    const speech = (length: number): string =>
      price(request('text_to_speech', 'eleven_v3', { promptText: 'x'.repeat(length) }));
    const voice = request('speech_to_speech', 'eleven_multilingual_sts_v2', {
      media: { type: 'audio', uri: 'sha256:a' },
    });

    expect(speech(50)).toBe('1 cr = 1 × 50 characters × 1 cr');
    expect(speech(101)).toBe('3 cr = 3 × 50 characters × 1 cr');
    expect(price(voice, facts({ seconds: 10 }))).toBe('4 cr = 4 × 3 s × 1 cr');
    expect(price(voice)).toBe('the length of media.uri is not known');
  });

  test('of a result whose length only the provider knows are not known', () => {
    expect(price(request('text_to_speech', 'seed_audio', { promptText: 'x' }))).toBe(
      'the length of the result is not known before it is rendered',
    );
  });

  test('with one rate when a length is sent and another when not', () => {
    expect(price(request('sound_effect', 'eleven_text_to_sound_v2', { duration: 10 }))).toBe('10 cr = 10 s × 1 cr');
    expect(price(request('sound_effect', 'eleven_text_to_sound_v2'))).toBe('2 cr = 1 request × 2 cr');
  });

  test('by the frame of the result', () => {
    const upscale = (fields: Record<string, Json>): ProviderRequest =>
      request('video_upscale', 'magnific_video_upscaler_creative', { videoUri: 'sha256:a', ...fields });
    const clip = facts({ seconds: 5, fps: 24 });

    expect(price(upscale({}), clip)).toBe('108 cr = 5 s × 24 fps × 0.9 cr');
    expect(price(upscale({ fpsBoost: true, resolution: '4k' }), clip)).toBe('288 cr = 5 s × 24 fps × 2 × 1.2 cr');
    expect(price(upscale({}))).toBe('≤ 1620 cr = 30 s × 60 fps × 0.9 cr');
  });

  test('by the size of the result', () => {
    const upscale = request('image_upscale', 'magnific_precision_upscaler_v2', { imageUri: 'sha256:a' });

    expect(price(upscale, facts({ width: 1920, height: 1080 }))).toBe('25 cr = 1 image × 25 cr');
    expect(price(upscale, facts({ width: 3840, height: 2160 }))).toBe('150 cr = 1 image × 150 cr');
    expect(price(upscale)).toBe('≤ 150 cr = 1 image × 150 cr');
  });

  test('with a base and so much for every further second, at an endpoint without models', () => {
    const ad = (fields: Record<string, Json>): ProviderRequest =>
      nameless('recipes/product_ad', { version: '2026-07', productImages: uris(1), ...fields });

    expect(price(ad({ duration: 4, ratio: '1280:720' }))).toBe('200 cr = 1 request × 200 cr');
    expect(price(ad({ duration: 10, ratio: '1920:1080' }))).toBe(
      '456 cr = 1 request × 216 cr + 6 s × 40 cr beyond 4 s',
    );
    expect(refused(ad({ duration: 4, model: 'gen4.5' }))).toHaveLength(1);
    expect(refused(ad({ duration: 4 }))).toEqual([]);
  });
});

describe('rules', () => {
  test('on fields that a mode requires or forbids', () => {
    const video = (fields: Record<string, Json>): readonly string[] =>
      refused(request('video_to_video', 'seedance2_5', { promptVideo: 'sha256:a', ...fields }));

    expect(video({ ratio: '1280:720' })).toEqual([]);
    expect(video({ mode: 'edit', ratio: '1280:720', duration: 5 })).toEqual([
      'seedance2_5 needs a prompt to extend or edit.',
      'seedance2_5 takes no ratio to extend or edit.',
      'seedance2_5 takes only the length "auto" to edit.',
    ]);
    expect(video({ mode: 'edit', promptText: 'x', duration: 'auto' })).toEqual([]);
  });

  test('on media that are together too long', () => {
    const video = request('video_to_video', 'seedance2_5', { promptVideo: 'sha256:a', referenceVideos: uris(2) });

    expect(refused(video, facts({ seconds: 10, height: 720 }))).toEqual([]);
    expect(refused(video, facts({ seconds: 11, height: 720 }))).toEqual(['seedance2_5 takes 30 s of video in all.']);
    expect(refused(video, facts({ height: 360 }))[0]).toBe(
      '"promptVideo" has a height of 360 px; seedance2_5 takes 480 px or more.',
    );
  });

  test('on prompts that may be left out when there is something else', () => {
    expect(refused(request('text_to_video', 'seedance2_5'))).toEqual(['seedance2_5 needs a prompt or references.']);
    expect(refused(request('text_to_video', 'seedance2_5', { references: uris(1) }))).toEqual([]);
  });

  test('on keyframes and references, auto ratios, edits and tags', () => {
    const mixed = [{ uri: 'sha256:a', position: 'first' }, { uri: 'sha256:b' }];

    expect(refused(request('image_to_video', 'hailuo3', { promptImage: mixed }))).toEqual([
      'hailuo3 takes keyframes or references, not both.',
    ]);
    expect(refused(request('image_to_video', 'wan3_prime', { promptImage: 'sha256:a', ratio: '1920:1080' }))).toEqual([
      'wan3_prime takes only an auto ratio with keyframes.',
    ]);
    expect(refused(request('text_to_image', 'grok_imagine_image_2', { ratio: '1024:1024', edit: true }))).toEqual([
      'grok_imagine_image_2 needs a reference image to edit.',
    ]);
  });

  test('on sums, sizes and free ratios', () => {
    const shots = (...durations: number[]): ProviderRequest =>
      nameless('recipes/multi_shot_video', { shots: durations.map(duration => ({ prompt: 'x', duration })) });
    const lite = (ratio: string): ProviderRequest => request('text_to_image', 'seedream5_lite', { ratio });

    expect(refused(shots(2, 3, 5))).toEqual([]);
    expect(refused(shots(2, 3, 4))).toEqual(['multi_shot_video wants shots of 5, 10 or 15 s together.']);
    expect(refused(lite('2560:1440'))).toEqual([]);
    expect(refused(lite('640:480'))).toHaveLength(1);
    expect(
      refused(
        request('image_upscale', 'magnific_precision_upscaler_v2', { imageUri: 'sha256:a', scaleFactor: 8 }),
        facts({ width: 1000, height: 1000 }),
      ),
    ).toEqual(['magnific_precision_upscaler_v2 makes pictures of at most 25.3 megapixels.']);
  });

  test('reach into a body within a body', () => {
    const routed = nameless('generate/video', { configId: 'ads', input: { promptText: 'x', duration: 5 } });

    expect(refused(routed)).toEqual([]);
    expect(outputOf(entryOf(later, 'generate/video', 'router')!, routed.body)).toMatchObject({ seconds: 5 });
    expect(refused(nameless('generate/video', { configId: 'ads', input: { ratio: '16:9' } }))).toHaveLength(1);
  });
});
