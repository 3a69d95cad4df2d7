import { describe, expect, test } from 'vitest';
import { isServed, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import type { AssetFacts, ProviderRequest } from '../../engine/catalog/request.ts';
import { edit, facts, imageToVideo, request, still, textToVideo } from './build.ts';

const said = (asked: ProviderRequest, assets?: AssetFacts): readonly string[] =>
  inspect(runway, asked, assets).map(({ path, code, message }) => `${path} (${code}) ${message}`);

describe('a request', () => {
  test('with nothing wrong is accepted', () => {
    expect(said(imageToVideo('gen4_turbo', { duration: 5, seed: 7 }))).toEqual([]);
    expect(said(textToVideo('veo3.1', { duration: 8, audio: false, negativePrompt: 'text' }))).toEqual([]);
    expect(said(still('gen4_image', { contentModeration: { publicFigureThreshold: 'low' } }))).toEqual([]);
    expect(said(edit({ targetAspectRatio: '9:16' }), facts({ kind: 'video', seconds: 5, fps: 24 }))).toEqual([]);
  });

  test('says all that is wrong with it, not just the first thing', () => {
    expect(said(imageToVideo('gen4_turbo', { duration: 12, ratio: '1:1', seed: -1 })).length).toBe(3);
  });

  test.each(runway.entries.filter(isServed).map(entry => [entry.endpoint, entry.model]))(
    'of %s for %s is refused when it has a field of another',
    (endpoint, model) => {
      const problems = inspect(runway, request(endpoint, model, { mouthfeel: 'smooth' }));

      expect(problems).toContainEqual({
        path: 'mouthfeel',
        code: 'unknown_key',
        message: `${model} does not take "mouthfeel" at ${endpoint}.`,
      });
    },
  );
});

describe('a field the model does not take', () => {
  test('is said to be taken by others, or to be a slip of the pen', () => {
    expect(said(imageToVideo('gen4_turbo', { duration: 5, audio: true }))).toEqual([
      'audio (unknown_key) gen4_turbo does not take "audio" at image_to_video; veo3.1, veo3.1_fast, seedance2 and 5 others can.',
    ]);
    expect(said(imageToVideo('gen4_turbo', { duraton: 5 }))).toEqual([
      'duraton (unknown_key) gen4_turbo does not take "duraton" at image_to_video; did you mean "duration"?',
    ]);
  });

  test('is found inside of fields too', () => {
    expect(said(still('gen4_image', { contentModeration: { level: 'low' } }))).toEqual([
      'contentModeration.level (unknown_key) gen4_image does not take "contentModeration.level" at text_to_image.',
    ]);
  });

  test('is no exception for names that every object has', () => {
    expect(said(imageToVideo('gen4_turbo', { constructor: 1 }))).toHaveLength(1);
  });
});

describe('a field that is required', () => {
  test('must be there', () => {
    expect(said(request('image_to_video', 'gen4.5', { promptText: 'x', duration: 5 }))).toEqual([
      'promptImage (missing) gen4.5 needs "promptImage" at image_to_video: the URI of an image or a list.',
      'ratio (missing) gen4.5 needs "ratio" at image_to_video: "1280:720", "720:1280", "1104:832", "960:960", "832:1104" or "1584:672".',
    ]);
    expect(said(still('gen4_image_turbo'))).toEqual([
      'referenceImages (missing) gen4_image_turbo needs "referenceImages" at text_to_image: a list.',
    ]);
  });
});

describe('a length', () => {
  test('of twelve seconds is too long for gen4_turbo, and others there have it', () => {
    expect(inspect(runway, imageToVideo('gen4_turbo', { duration: 12 }))).toEqual([
      {
        path: 'duration',
        code: 'range',
        message:
          '"duration" is 12; gen4_turbo takes a whole number, 2 to 10 s, the nearest being 10; hailuo3, happyhorse_1_0, seedance2 and 7 others could do 12.',
        nearest: 10,
      },
    ]);
  });

  test('of five seconds falls between four and six for veo3.1', () => {
    expect(inspect(runway, imageToVideo('veo3.1', { duration: 5 }))).toEqual([
      {
        path: 'duration',
        code: 'enum',
        message:
          '"duration" is 5; veo3.1 takes 4 s, 6 s or 8 s, the nearest being 4 and 6; gen4_turbo, gen4.5, hailuo3 and 11 others could do 5.',
        nearest: 6,
      },
    ]);
  });

  test('is a number, and a whole one', () => {
    expect(said(imageToVideo('gen4_turbo', { duration: '5' }))).toEqual([
      'duration (type) "duration" is "5"; gen4_turbo takes a whole number, 2 to 10 s.',
    ]);
    expect(said(imageToVideo('gen4_turbo', { duration: 2.5 }))).toEqual([
      'duration (type) "duration" is 2.5; gen4_turbo takes a whole number, 2 to 10 s, the nearest being 3.',
    ]);
    expect(said(imageToVideo('gen4_turbo', { duration: null }))).toHaveLength(1);
  });
});

describe('a prompt', () => {
  test('of 1,001 characters is one too long', () => {
    expect(said(imageToVideo('gen4_turbo', { promptText: 'x'.repeat(1000) }))).toEqual([]);
    expect(said(imageToVideo('gen4_turbo', { promptText: 'x'.repeat(1001) }))).toEqual([
      'promptText (length) "promptText" has 1001 characters, 1 more than the 1000 that gen4_turbo takes.',
    ]);
  });

  test('is counted in UTF-16 code units, as the API counts', () => {
    expect(said(imageToVideo('gen4_turbo', { promptText: '🚲'.repeat(501) }))).toEqual([
      'promptText (length) "promptText" has 1002 characters, 2 more than the 1000 that gen4_turbo takes.',
    ]);
  });

  test('must not be empty', () => {
    expect(said(textToVideo('veo3.1', { promptText: '' }))).toEqual([
      'promptText (length) "promptText" has 0 characters; veo3.1 needs at least 1.',
    ]);
  });
});

describe('a ratio', () => {
  test('that is not on offer is answered with what is, and with who could', () => {
    expect(inspect(runway, textToVideo('gen4.5', { duration: 5, ratio: '1080:1920' }))).toEqual([
      {
        path: 'ratio',
        code: 'enum',
        message:
          '"ratio" is "1080:1920"; gen4.5 takes "1280:720" or "720:1280", the nearest being "720:1280"; veo3.1, veo3.1_fast, happyhorse_1_0 and 5 others could do "1080:1920".',
        nearest: '720:1280',
      },
    ]);
  });
});

describe('a model', () => {
  test('that was removed is answered with its successor', () => {
    expect(inspect(runway, imageToVideo('gen3a_turbo', { nonsense: true }))).toEqual([
      {
        path: 'model',
        code: 'removed_model',
        message: 'gen3a_turbo was taken out of service on 2026-07-30; use gen4_turbo.',
        nearest: 'gen4_turbo',
      },
    ]);
    expect(said(request('video_to_video', 'gen4_aleph'))).toEqual([
      'model (removed_model) gen4_aleph was taken out of service on 2026-07-30; use aleph2.',
    ]);
    expect(said(textToVideo('veo3'))).toEqual(['model (removed_model) veo3 was taken out of service; use veo3.1.']);
  });

  test('that nobody knows is answered with those there are', () => {
    expect(said(imageToVideo('gen4turbo'))).toEqual([
      'model (unknown_model) There is no model "gen4turbo" (did you mean "gen4_turbo"?); image_to_video has gen4_turbo, gen4.5, veo3.1, veo3.1_fast, hailuo3, happyhorse_1_0, seedance2, seedance2_fast, seedance2_mini, gemini_omni_flash, seedance2_5, grok_imagine_1_5, wan3, gemini_omni_flash_1.1, wan3_prime and h3_max.',
    ]);
    expect(said(request('voice_isolation', 'gen4_turbo'))).toEqual([
      'model (unknown_model) gen4_turbo has no voice_isolation, only image_to_video; voice_isolation has eleven_voice_isolation.',
    ]);
    expect(said(request('text_to_vidoe', 'gen4.5'))).toEqual([
      ' (unknown_endpoint) There is no endpoint "text_to_vidoe"; did you mean "text_to_video"?',
    ]);
  });

  test('must be named', () => {
    expect(said({ endpoint: 'video_to_video', body: {} as ProviderRequest['body'] })).toEqual([
      'model (missing) A request to video_to_video names a model; video_to_video has aleph2, hailuo3, seedance2, seedance2_fast, seedance2_mini, gemini_omni_flash, seedance2_5 and gemini_omni_flash_1.1.',
    ]);
  });
});

describe('fields that do not go together', () => {
  const frame = (position: string): { uri: string; position: string } => ({ uri: 'sha256:a', position });

  test('are a last frame without a first one', () => {
    expect(said(imageToVideo('veo3.1', { promptImage: [frame('first'), frame('last')] }))).toEqual([]);
    expect(said(imageToVideo('veo3.1', { promptImage: [frame('last')] }))).toEqual([
      'promptImage (rule) veo3.1 takes a last frame only together with a first one.',
    ]);
    expect(said(imageToVideo('veo3.1', { promptImage: [frame('first'), frame('first')] }))).toEqual([
      'promptImage (rule) veo3.1 takes one first frame, not two.',
    ]);
    expect(said(imageToVideo('gen4.5', { duration: 5, promptImage: [frame('last')] }))).toEqual([
      'promptImage[0].position (enum) "promptImage[0].position" is "last"; gen4.5 takes "first"; veo3.1, veo3.1_fast, hailuo3 and 8 others could do "last".',
    ]);
  });

  test('are a ProRes profile and a format that is not ProRes', () => {
    const clip = (fields: Record<string, string>): readonly string[] =>
      said(imageToVideo('gen4.5', { duration: 5, ...fields }));

    expect(clip({ outputFormat: 'prores', proresProfile: '4444 XQ' })).toEqual([]);
    expect(clip({ outputFormat: 'hdr_prores', proresProfile: '4444' })).toEqual([]);
    expect(clip({ outputFormat: 'hdr_prores', proresProfile: '4444 XQ' })).toEqual([
      'proresProfile (rule) gen4.5 takes only "422", "422 HQ" or "4444" with "outputFormat" "hdr_prores".',
    ]);
    expect(clip({ proresProfile: '4444' })).toEqual([
      'proresProfile (rule) gen4.5 takes "proresProfile" only with "outputFormat" "prores" or "hdr_prores".',
    ]);
  });

  test('are keyframes of which some have a range, or that lie outside of theirs', () => {
    const range = { start_seconds: 2, end_seconds: 4 };
    const guided = (...keyframes: Record<string, number | typeof range>[]): readonly string[] =>
      said(edit({ keyframes: keyframes.map(keyframe => ({ uri: 'sha256:a', ...keyframe })) }));

    expect(guided({ seconds: 3, range }, { at: 0.5, range })).toEqual([]);
    expect(guided({ seconds: 3, range }, { at: 0.5 })).toEqual([
      'keyframes (rule) aleph2 wants a range on all keyframes or on none.',
    ]);
    expect(guided({ seconds: 4, range })).toEqual([
      'keyframes (rule) aleph2 wants a keyframe to lie within its own range, and one comes after it ends.',
    ]);
    expect(guided({ at: 1.5 })).toEqual([
      'keyframes[0].at (range) "keyframes[0].at" is 1.5; aleph2 takes a number, 0 to 1, the nearest being 1.',
    ]);
  });
});
