import { describe, expect, test } from 'vitest';
import { nearestAspects, offersKeyframe, offersRatio } from '../../engine/catalog/alternatives.ts';
import { entryOf, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import type { ProviderRequest } from '../../engine/catalog/request.ts';
import { imageToVideo, still, textToVideo, uris } from './build.ts';

const said = (asked: ProviderRequest): readonly string[] => inspect(runway, asked).map(({ message }) => message);

describe('a frame shape that a model has not', () => {
  const near = (endpoint: string, model: string, aspect: string): readonly string[] =>
    nearestAspects(entryOf(runway, endpoint, model)!, aspect);

  test('has a nearest one on each side, the wider first', () => {
    expect(near('image_to_video', 'gen4_turbo', '4:5')).toEqual(['1:1', '3:4']);
    expect(near('image_to_video', 'gen4_turbo', '3:2')).toEqual(['16:9', '4:3']);
    expect(near('image_to_video', 'gen4_turbo', '2160:2700')).toEqual(['1:1', '3:4']);
  });

  test('has one alone where it is wider, or taller, than all there are', () => {
    expect(near('image_to_video', 'veo3.1', '21:9')).toEqual(['16:9']);
    expect(near('image_to_video', 'veo3.1', '1:3')).toEqual(['9:16']);
  });

  test('has none where the model has it, where the model has no shapes, and where it is no shape', () => {
    expect(near('image_to_video', 'gen4_turbo', '16:9')).toEqual(['16:9']);
    expect(near('image_to_video', 'gen4_turbo', '7:3')).toEqual(['21:9']);
    expect(near('image_to_video', 'h3_max', '16:9')).toEqual([]);
    expect(near('image_to_video', 'gen4_turbo', 'wide')).toEqual([]);
  });

  test('may be one of other models at the endpoint, whatever their words for it', () => {
    expect(offersRatio(runway, 'text_to_video', '4:3')).toEqual([
      'hailuo3',
      'happyhorse_1_0',
      'seedance2',
      'seedance2_fast',
      'seedance2_mini',
      'seedance2_5',
      'grok_imagine_1_5',
      'wan3',
      'wan3_prime',
    ]);
    expect(offersRatio(runway, 'text_to_video', '3:2')).toEqual(['grok_imagine_1_5']);
    expect(offersRatio(runway, 'image_to_video', '4:5')).toEqual([]);
    expect(offersRatio(runway, 'text_to_image', '2000:2000')).toEqual(['seedream5_lite']);
    expect(offersRatio(runway, 'text_to_smell', '1:1')).toEqual([]);
  });

  test('is answered with the models that have it', () => {
    const [message] = said(imageToVideo('veo3.1', { ratio: '21:9' }));

    expect(message).toBe(
      '"ratio" is "21:9"; veo3.1 takes "1280:720", "720:1280", "1080:1920" or "1920:1080", the nearest being "1280:720"; gen4_turbo, gen4.5, hailuo3 and 4 others could do "21:9".',
    );
  });
});

describe('a picture that is to become a frame', () => {
  test('may be one of other models at the endpoint', () => {
    expect(offersKeyframe(runway, 'image_to_video', 'last')).toEqual([
      'veo3.1',
      'veo3.1_fast',
      'hailuo3',
      'seedance2',
      'seedance2_fast',
      'seedance2_mini',
      'seedance2_5',
      'wan3',
      'gemini_omni_flash_1.1',
      'wan3_prime',
      'h3_max',
    ]);
    expect(said(imageToVideo('gen4.5', { duration: 5, promptImage: [{ uri: 'sha256:a', position: 'last' }] }))).toEqual(
      [
        '"promptImage[0].position" is "last"; gen4.5 takes "first"; veo3.1, veo3.1_fast, hailuo3 and 8 others could do "last".',
      ],
    );
  });

  test('is taken by the model at another endpoint, if by nobody at this one', () => {
    expect(said(textToVideo('gen4.5', { duration: 5, promptImage: 'sha256:a' }))).toEqual([
      'gen4.5 does not take "promptImage" at text_to_video; at image_to_video it can.',
    ]);
  });
});

test('more references than a model takes are answered with those that take as many', () => {
  expect(said(still('gen4_image', { referenceImages: uris(5) }))).toEqual([
    '"referenceImages" has 5 items; gen4_image takes at most 3; gpt_image_2, gemini_image3.1_flash, muse_image and 5 others could do 5.',
  ]);
  expect(said(still('gen4_image_turbo', { referenceImages: [] }))).toEqual([
    '"referenceImages" has 0 items; gen4_image_turbo takes 1 to 3.',
  ]);
});
