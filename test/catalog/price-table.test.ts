import { describe, expect, test } from 'vitest';
import { entryOf, isServed, runway } from '../../engine/catalog/catalog.ts';
import { quote } from '../../engine/catalog/quote.ts';
import type { Json, KnownAsset } from '../../engine/catalog/request.ts';
import { facts, modelless, request, uris } from './build.ts';

type Row = readonly [model: string, body: Record<string, Json>, credits: string, asset?: KnownAsset];

const image = 'sha256:image';
const video = 'sha256:video';
const keyframes = [
  { uri: 'sha256:a', position: 'first' },
  { uri: 'sha256:b', position: 'last' },
];

const table: Record<string, readonly Row[]> = {
  image_to_video: [
    ['gen4_turbo', { duration: 5 }, '25 cr = 5 s × 5 cr'],
    ['gen4.5', { duration: 5 }, '60 cr = 5 s × 12 cr'],
    ['gen4.5', { duration: 2, outputFormat: 'prores' }, '34 cr = 2 s × 12 cr + 2 s × 5 cr for outputFormat'],
    [
      'gen4.5',
      { duration: 2, ratio: '1280:720', outputFormat: 'hlg' },
      '64 cr = 2 s × 12 cr + 2 s × 20 cr for outputFormat',
    ],
    ['gen4.5', { duration: 2, outputFormat: 'hlg' }, '≤ 104 cr = 2 s × 12 cr + 2 s × 40 cr for outputFormat'],
    ['veo3.1', { duration: 8 }, '320 cr = 8 s × 40 cr'],
    ['veo3.1', { duration: 8, audio: false }, '160 cr = 8 s × 20 cr'],
    ['veo3.1_fast', { duration: 4, audio: true }, '60 cr = 4 s × 15 cr'],
    ['veo3.1_fast', { duration: 4, audio: false }, '40 cr = 4 s × 10 cr'],
    ['hailuo3', { promptImage: image, duration: 5 }, '75 cr = 5 s × 15 cr'],
    ['hailuo3', { promptImage: keyframes, duration: 5, resolution: '768P' }, '50 cr = 5 s × 10 cr'],
    ['hailuo3', { promptImage: uris(3), duration: 5 }, '81 cr = 5 s × 15 cr + 3 references × 2 cr for references'],
    ['happyhorse_1_0', { duration: 3, resolution: '720P' }, '45 cr = 3 s × 15 cr'],
    ['happyhorse_1_0', { duration: 3, resolution: '1080p' }, '90 cr = 3 s × 30 cr'],
    ['happyhorse_1_0', { duration: 3 }, '≤ 90 cr = 3 s × 30 cr'],
    ['seedance2', { duration: 5, ratio: '864:496' }, '180 cr = 5 s × 36 cr'],
    ['seedance2', { duration: 5, ratio: '1920:1080' }, '200 cr = 5 s × 40 cr'],
    ['seedance2', { duration: 5, ratio: '3840:2160' }, '750 cr = 5 s × 150 cr'],
    ['seedance2', { duration: 'auto', ratio: '1280:720' }, '≤ 540 cr = 15 s × 36 cr'],
    ['seedance2', {}, '≤ 2250 cr = 15 s × 150 cr'],
    ['seedance2_fast', { duration: 5, ratio: '640:640' }, '145 cr = 5 s × 29 cr'],
    ['seedance2_fast', { duration: 5, ratio: '1280:720' }, '145 cr = 5 s × 29 cr'],
    ['seedance2_mini', { duration: 5, ratio: '1280:720' }, '80 cr = 5 s × 16 cr'],
    ['seedance2_mini', { duration: 3, ratio: '640:640' }, '64 cr = 3 s × 16 cr, at least 64 cr'],
    [
      'gemini_omni_flash',
      { promptImage: image, duration: 5 },
      '51 cr = 5 s × 10 cr + 1 reference × 1 cr for the first frame',
    ],
    ['seedance2_5', { promptImage: uris(9), duration: 5, ratio: '854:480' }, '100 cr = 5 s × 20 cr'],
    ['seedance2_5', { duration: 'auto', ratio: '1920:1080' }, '≤ 2040 cr = 30 s × 68 cr'],
    [
      'grok_imagine_1_5',
      { promptImage: image, duration: 5, resolution: '720p' },
      '81 cr = 5 s × 16 cr + 1 reference × 1 cr for the first frame',
    ],
    ['wan3', { duration: 2, ratio: 'auto_480p' }, '10 cr = 2 s × 5 cr'],
    ['wan3', { duration: 2, ratio: '1280:720' }, '20 cr = 2 s × 10 cr'],
    ['wan3', { duration: 2 }, '≤ 40 cr = 2 s × 20 cr'],
    [
      'gemini_omni_flash_1.1',
      { promptImage: keyframes, duration: 5, ratio: '1280:720' },
      '52 cr = 5 s × 10 cr + 2 references × 1 cr for frames',
    ],
    ['wan3_prime', { duration: 5, ratio: 'auto_480p' }, '34 cr = 5 s × 6.8 cr'],
    ['wan3_prime', { duration: 4, ratio: 'auto_480p' }, '28 cr = 4 s × 6.8 cr'],
    ['wan3_prime', { duration: 5, ratio: 'auto_720p' }, '70 cr = 5 s × 14 cr'],
    ['wan3_prime', { duration: 5, ratio: 'auto_1080p' }, '140 cr = 5 s × 28 cr'],
    ['h3_max', { duration: 5, resolution: '480p' }, '25 cr = 5 s × 5 cr'],
    ['h3_max', { duration: 5, resolution: '768p' }, '40 cr = 5 s × 8 cr'],
    ['h3_max', {}, '≤ 120 cr = 15 s × 8 cr'],
  ],
  text_to_video: [
    ['gen4.5', { duration: 5 }, '60 cr = 5 s × 12 cr'],
    ['veo3.1', { duration: 8, audio: true }, '320 cr = 8 s × 40 cr'],
    ['veo3.1_fast', { duration: 4 }, '60 cr = 4 s × 15 cr'],
    [
      'hailuo3',
      { duration: 5, resolution: '768p', references: uris(2), referenceVideos: uris(2) },
      '154 cr = 5 s × 10 cr + 2 references × 2 cr for references + 10 s × 10 cr for video references',
      { seconds: 5 },
    ],
    [
      'hailuo3',
      { duration: 5, referenceVideos: uris(1) },
      '≤ 300 cr = 5 s × 15 cr + 15 s × 15 cr for video references',
    ],
    ['happyhorse_1_0', { duration: 5, ratio: '1108:832' }, '75 cr = 5 s × 15 cr'],
    ['happyhorse_1_0', { duration: 5, ratio: '1920:1080' }, '150 cr = 5 s × 30 cr'],
    ['seedance2', { duration: 5, ratio: '1280:720' }, '180 cr = 5 s × 36 cr'],
    ['seedance2_fast', { duration: 'auto', ratio: '1280:720' }, '≤ 435 cr = 15 s × 29 cr'],
    ['seedance2_mini', { duration: 4, ratio: '1280:720' }, '64 cr = 4 s × 16 cr'],
    ['gemini_omni_flash', { duration: 10 }, '100 cr = 10 s × 10 cr'],
    ['seedance2_5', { duration: 10, ratio: '1280:720' }, '300 cr = 10 s × 30 cr'],
    ['seedance2_5', { duration: 4, ratio: '854:480', references: uris(30) }, '80 cr = 4 s × 20 cr'],
    ['seedance2_5', { duration: 2, ratio: '854:480' }, '80 cr = 2 s × 20 cr, at least 80 cr'],
    ['seedance2_5', { duration: 5 }, '≤ 340 cr = 5 s × 68 cr'],
    [
      'seedance2_5',
      { duration: 10, ratio: '1280:720', referenceVideos: uris(1) },
      '375 cr = 10 s × 30 cr + 5 s × 15 cr for video references',
      { seconds: 5 },
    ],
    [
      'seedance2_5',
      { duration: 10, ratio: '640:640', referenceVideos: uris(1) },
      '250 cr = 10 s × 20 cr + 5 s × 10 cr for video references',
      { seconds: 5 },
    ],
    [
      'seedance2_5',
      { duration: 10, ratio: '1920:1080', referenceVideos: uris(1) },
      '1700 cr = 10 s × 68 cr + 30 s × 34 cr for video references',
      { seconds: 45 },
    ],
    [
      'seedance2_5',
      { duration: 10, ratio: '1280:720', referenceVideos: uris(1) },
      '≤ 750 cr = 10 s × 30 cr + 30 s × 15 cr for video references',
    ],
    ['grok_imagine_1_5', { duration: 5 }, '50 cr = 5 s × 10 cr'],
    ['grok_imagine_1_5', { duration: 5, resolution: '1080p' }, '145 cr = 5 s × 29 cr'],
    [
      'grok_imagine_1_5',
      { duration: 5, references: uris(2), referenceAudio: uris(1) },
      '53 cr = 5 s × 10 cr + 3 references × 1 cr for references',
    ],
    ['wan3', { duration: 30, ratio: '1920:1080' }, '600 cr = 30 s × 20 cr'],
    ['gemini_omni_flash_1.1', { duration: 5, ratio: '640:360' }, '17 cr = 5 s × 3.4 cr'],
    ['gemini_omni_flash_1.1', { duration: 3, ratio: '360:640' }, '11 cr = 3 s × 3.4 cr'],
    ['gemini_omni_flash_1.1', { duration: 5, ratio: '1920:1080' }, '75 cr = 5 s × 15 cr'],
    ['gemini_omni_flash_1.1', { duration: 'auto', ratio: '3840:2160' }, '≤ 300 cr = 10 s × 30 cr'],
    [
      'gemini_omni_flash_1.1',
      { duration: 5, ratio: '1280:720', referenceVideos: uris(1) },
      'no rate is known for these settings of gemini_omni_flash_1.1',
    ],
    ['wan3_prime', { duration: 3, ratio: '832:480' }, '21 cr = 3 s × 6.8 cr'],
    ['h3_max', { duration: 6, resolution: '768p' }, '48 cr = 6 s × 8 cr'],
  ],
  video_to_video: [
    ['aleph2', { videoUri: video }, '56 cr = 2 s × 28 cr', { seconds: 2 }],
    ['aleph2', { videoUri: video }, '56 cr = 1 s × 28 cr, at least 56 cr', { seconds: 1 }],
    [
      'hailuo3',
      { promptVideo: video, duration: 5, resolution: '768p' },
      '90 cr = 5 s × 10 cr + 4 s × 10 cr for input video',
      { seconds: 4 },
    ],
    ['seedance2', { promptVideo: video, duration: 5, ratio: '1280:720' }, '180 cr = 5 s × 36 cr'],
    ['seedance2_fast', { promptVideo: video, duration: 5, ratio: '1280:720' }, '145 cr = 5 s × 29 cr'],
    ['seedance2_mini', { promptVideo: video, duration: 5, ratio: '1280:720' }, '80 cr = 5 s × 16 cr'],
    [
      'gemini_omni_flash',
      { videoUri: video, references: uris(2) },
      '≤ 112 cr = 10 s × 11 cr + 2 references × 1 cr for references',
    ],
    [
      'gemini_omni_flash',
      { videoUri: video, references: uris(2) },
      '46 cr = 4 s × 11 cr + 2 references × 1 cr for references',
      { seconds: 4 },
    ],
    [
      'seedance2_5',
      { promptVideo: video, ratio: '1280:720' },
      '210 cr = 5 s × 30 cr + 4 s × 15 cr for input video',
      { seconds: 4 },
    ],
    [
      'seedance2_5',
      { promptVideo: video, mode: 'edit', duration: 'auto' },
      '≤ 2176 cr = 30 s × 68 cr + 4 s × 34 cr for input video',
      { seconds: 4 },
    ],
    [
      'gemini_omni_flash_1.1',
      { videoUri: video },
      'no source says what gemini_omni_flash_1.1 charges for the video it works on',
    ],
  ],
  text_to_image: [
    ['gen4_image_turbo', { ratio: '1920:1080' }, '2 cr = 1 image × 2 cr'],
    ['gen4_image', { ratio: '1280:720' }, '5 cr = 1 image × 5 cr'],
    ['gen4_image', { ratio: '1920:1080' }, '8 cr = 1 image × 8 cr'],
    ['gpt_image_2', { ratio: 'auto' }, '41 cr = 1 image × 41 cr'],
    ['gpt_image_2', { ratio: '1920:1088', quality: 'low' }, '1 cr = 1 image × 1 cr'],
    ['gpt_image_2', { ratio: '2560:1440', quality: 'medium', outputCount: 4 }, '20 cr = 4 images × 5 cr'],
    ['gpt_image_2', { ratio: '3840:2160', quality: 'medium' }, '11 cr = 1 image × 11 cr'],
    ['gpt_image_2', { ratio: '2560:1440', quality: 'auto', referenceImages: uris(16) }, '20 cr = 1 image × 20 cr'],
    ['gpt_image_2', {}, '≤ 41 cr = 1 image × 41 cr'],
    ['gemini_image3.1_flash', { ratio: '512:512' }, '5 cr = 1 image × 5 cr'],
    ['gemini_image3.1_flash', { ratio: '1344:768' }, '7 cr = 1 image × 7 cr'],
    ['gemini_image3.1_flash', { ratio: '2752:1536', outputCount: 4 }, '44 cr = 4 images × 11 cr'],
    ['gemini_image3.1_flash', { ratio: '5504:3072' }, '16 cr = 1 image × 16 cr'],
    ['muse_image', { ratio: 'auto', outputCount: 3 }, '3 cr = 3 images × 1 cr'],
    ['seedream5_pro', { ratio: 'auto_1k' }, '5 cr = 1 image × 5 cr'],
    ['seedream5_pro', { ratio: '2720:1530', outputCount: 2 }, '18 cr = 2 images × 9 cr'],
    ['seedream5_lite', { ratio: '2000:2000', outputCount: 2 }, '8 cr = 2 images × 4 cr'],
    ['grok_imagine_image_2', { ratio: '1280:720', quality: 'low' }, '4 cr = 1 image × 4 cr'],
    ['grok_imagine_image_2', { ratio: 'auto_2k', quality: 'low' }, '6 cr = 1 image × 6 cr'],
    ['grok_imagine_image_2', { ratio: '1280:720' }, '6 cr = 1 image × 6 cr'],
    [
      'grok_imagine_image_2',
      { ratio: '2048:2048', quality: 'medium', outputCount: 2, referenceImages: uris(1) },
      '17 cr = 2 images × 8 cr + 1 reference × 1 cr for references',
    ],
    ['gemini_image3_pro', { ratio: '1344:768' }, '20 cr = 1 image × 20 cr'],
    ['gemini_image3_pro', { ratio: '5504:3072', outputCount: 4 }, '160 cr = 4 images × 40 cr'],
    [
      'gpt_image_2_5_flare',
      { ratio: 'auto', quality: 'low', outputCount: 2, referenceImages: uris(3) },
      '10 cr = 2 images × 2 cr + 3 references × 2 images × 1 cr for references',
    ],
    ['gpt_image_2_5_flare', { ratio: '2560:1440', quality: 'xhigh' }, '28 cr = 1 image × 28 cr'],
    ['gpt_image_2_5_sunburst', { ratio: '2560:1440' }, '16 cr = 1 image × 16 cr'],
    ['gpt_image_2_5_sunburst', { ratio: '3840:2160', quality: 'max' }, '76 cr = 1 image × 76 cr'],
    ['gemini_2.5_flash', { ratio: '1344:768' }, '5 cr = 1 image × 5 cr'],
  ],
  character_performance: [
    ['act_two', { reference: { type: 'video', uri: video } }, '35 cr = 7 s × 5 cr', { seconds: 7 }],
    ['act_two', { reference: { type: 'video', uri: video } }, '≤ 150 cr = 30 s × 5 cr'],
  ],
  avatar_videos: [
    ['gwm1_avatars', {}, 'no source states it, and the provider gives no estimate when it takes the request'],
  ],
  image_upscale: [
    ['magnific_precision_upscaler_v2', { imageUri: image }, '25 cr = 1 image × 25 cr', { width: 2048, height: 1152 }],
    ['magnific_precision_upscaler_v2', { imageUri: image }, '150 cr = 1 image × 150 cr', { width: 2049, height: 1152 }],
    ['magnific_precision_upscaler_v2', { imageUri: image }, '≤ 150 cr = 1 image × 150 cr'],
  ],
  video_upscale: [
    [
      'magnific_video_upscaler_creative',
      { videoUri: video, resolution: '720p' },
      '84 cr = 5 s × 24 fps × 0.7 cr',
      { seconds: 5, fps: 24 },
    ],
    [
      'magnific_video_upscaler_creative',
      { videoUri: video },
      '108 cr = 5 s × 24 fps × 0.9 cr',
      { seconds: 5, fps: 24 },
    ],
    [
      'magnific_video_upscaler_creative',
      { videoUri: video, resolution: '4k', fpsBoost: true },
      '288 cr = 5 s × 24 fps × 2 × 1.2 cr',
      { seconds: 5, fps: 24 },
    ],
    ['magnific_video_upscaler_creative', { videoUri: video }, '≤ 1620 cr = 30 s × 60 fps × 0.9 cr'],
    ['enhance_frame_rate', { videoUri: video }, '5 cr = 5 × 2 s × 1 cr', { seconds: 10 }],
    ['enhance_frame_rate', { videoUri: video }, '≤ 150 cr = 150 × 2 s × 1 cr'],
  ],
  video_to_hdr: [
    ['ruby', { videoUri: video }, '200 cr = 10 s × 20 cr', { seconds: 10, width: 1920, height: 1080 }],
    ['ruby', { videoUri: video }, '400 cr = 10 s × 40 cr', { seconds: 10, width: 3840, height: 2160 }],
    ['ruby', { videoUri: video }, '≤ 1200 cr = 30 s × 40 cr'],
  ],
  text_to_speech: [
    ['seed_audio', { promptText: 'x'.repeat(40) }, '5 cr = 12 s × 0.25 cr, at least 5 cr'],
    ['seed_audio', { promptText: 'x'.repeat(400) }, '≤ 26 cr = 102 s × 0.25 cr'],
    ['eleven_multilingual_v2', { promptText: 'x'.repeat(50) }, '1 cr = 1 × 50 characters × 1 cr'],
    ['eleven_v3', { promptText: 'x'.repeat(101) }, '3 cr = 3 × 50 characters × 1 cr'],
  ],
  sound_effect: [
    ['seed_audio', { promptText: 'x' }, 'the length of the result is not known before it is rendered'],
    ['eleven_text_to_sound_v2', { duration: 10 }, '10 cr = 10 s × 1 cr'],
    ['eleven_text_to_sound_v2', {}, '2 cr = 1 request × 2 cr'],
  ],
  speech_to_speech: [
    [
      'eleven_multilingual_sts_v2',
      { media: { type: 'audio', uri: 'sha256:a' } },
      '4 cr = 4 × 3 s × 1 cr',
      { seconds: 12 },
    ],
    [
      'eleven_multilingual_sts_v2',
      { media: { type: 'audio', uri: 'sha256:a' } },
      'the length of media.uri is not known',
    ],
  ],
  voice_dubbing: [['eleven_voice_dubbing', { audioUri: 'sha256:a' }, '5 cr = 5 × 2 s × 1 cr', { seconds: 10 }]],
  voice_isolation: [
    ['eleven_voice_isolation', { audioUri: 'sha256:a' }, '2 cr = 2 × 6 s × 1 cr', { seconds: 12 }],
    ['eleven_voice_isolation', { audioUri: 'sha256:a' }, '≤ 600 cr = 600 × 6 s × 1 cr'],
  ],
  'generate/video': [
    ['router', {}, 'the router chooses the model, and the price is that of the model; a dry run tells'],
  ],
  'generate/image': [
    ['router', {}, 'the router chooses the model, and the price is that of the model; a dry run tells'],
  ],
  'generate/audio': [
    ['router', {}, 'the router chooses the model, and the price is that of the model; a dry run tells'],
  ],
  'recipes/ad_localization': [['ad_localization', {}, '21 cr = 1 image × 21 cr']],
  'recipes/marketing_stock_image': [
    ['marketing_stock_image', {}, '88 cr = 1 request × 8 cr + 4 images × 20 cr'],
    ['marketing_stock_image', { quality: 'low', outputCount: 1 }, '9 cr = 1 request × 8 cr + 1 image × 1 cr'],
    ['marketing_stock_image', { quality: 'medium' }, '28 cr = 1 request × 8 cr + 4 images × 5 cr'],
  ],
  'recipes/multi_shot_video': [
    ['multi_shot_video', {}, '130 cr = 10 s × 13 cr'],
    ['multi_shot_video', { duration: 5, ratio: '1920:1080' }, '85 cr = 5 s × 17 cr'],
  ],
  'recipes/product_ad': [
    ['product_ad', { duration: 4, ratio: '1280:720' }, '200 cr = 1 request × 200 cr'],
    ['product_ad', { ratio: '1920:1080' }, '456 cr = 1 request × 216 cr + 6 s × 40 cr for further seconds'],
    ['product_ad', { ratio: '834:1112' }, '416 cr = 1 request × 200 cr + 6 s × 36 cr for further seconds'],
  ],
  'recipes/product_campaign_image': [['product_campaign_image', {}, '144 cr = 4 images × 36 cr']],
  'recipes/product_swap': [
    ['product_swap', { duration: 4 }, '212 cr = 1 request × 212 cr'],
    ['product_swap', { resolution: '1080p' }, '468 cr = 1 request × 228 cr + 6 s × 40 cr for further seconds'],
  ],
  'recipes/product_ugc': [
    [
      'product_ugc',
      { duration: 6, ratio: '720:1280' },
      '264 cr = 1 request × 192 cr + 2 s × 36 cr for further seconds',
    ],
    ['product_ugc', { ratio: '1080:1920' }, '648 cr = 1 request × 208 cr + 11 s × 40 cr for further seconds'],
  ],
  workflows: [['workflow', { workflowId: 'w' }, 'a workflow costs what its nodes cost; no source says beforehand']],
};

describe.each(Object.entries(table))('at %s', (endpoint, rows) => {
  const cases = rows.map(([model, body, costs, asset]) => ({ model, body, costs, asset }));
  test.each(cases)('$model with $body costs $costs', ({ model, body, costs, asset }) => {
    const nameless = entryOf(runway, endpoint, model)?.modelless;
    const asked = nameless ? modelless(endpoint, body) : request(endpoint, model, body);
    const quoted = quote(runway, asked, asset && facts(asset));

    expect(quoted.known ? `${quoted.atMost ? '≤ ' : ''}${quoted.credits} cr = ${quoted.basis}` : quoted.reason).toBe(
      costs,
    );
  });
});

test('no model that is served is left out of the table', () => {
  const priced = Object.entries(table).flatMap(([endpoint, rows]) => rows.map(([model]) => `${endpoint}/${model}`));
  const served = runway.entries.filter(isServed).map(({ endpoint, model }) => `${endpoint}/${model}`);

  expect([...new Set(priced)].sort()).toEqual(served.sort());
});

test('a guess at a price says that it is one', () => {
  const sure = (model: string, endpoint: string, body: Record<string, Json>): unknown => {
    const quoted = quote(runway, request(endpoint, model, body));
    return quoted.known && quoted.confidence;
  };

  expect(sure('gemini_omni_flash_1.1', 'text_to_video', { duration: 5, ratio: '1280:720' })).toBe('low');
  expect(sure('wan3_prime', 'text_to_video', { duration: 5, ratio: '1280:720' })).toBe('medium');
  expect(sure('seedance2_5', 'text_to_video', { duration: 5, ratio: '1280:720' })).toBe('high');
  expect(sure('seedance2_5', 'text_to_video', { duration: 5, ratio: '1920:1080' })).toBe('medium');
  expect(sure('gpt_image_2_5_flare', 'text_to_image', { ratio: 'auto' })).toBe('low');
  expect(sure('magnific_video_upscaler_creative', 'video_upscale', { fpsBoost: true })).toBe('low');
});
