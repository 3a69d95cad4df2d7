import { describe, expect, test } from 'vitest';
import { entryOf, runway } from '../../engine/catalog/catalog.ts';
import { quote } from '../../engine/catalog/quote.ts';
import type { Json, KnownAsset } from '../../engine/catalog/request.ts';
import { modelless, request, uris } from './build.ts';

/** What is asked for, the credits worked out by hand, and what is known of its media. */
type Example = readonly [asked: string, body: Body, credits: string, ...media: readonly KnownAsset[]];
type Body = Readonly<Record<string, Json>>;

/** The first of the media that are known. */
const video = 'sha256:0';
const videos = (...numbers: number[]): Json[] => numbers.map(number => ({ type: 'video', uri: `sha256:${number}` }));

const examples: Readonly<Record<string, readonly Example[]>> = {
  'seconds, by the class of the size': [
    ['text_to_video/seedance2', { duration: 15, ratio: '2206:946' }, '600'], // 15 × 40
    ['text_to_video/seedance2', { duration: 4, ratio: '3840:1646' }, '600'], // 4 × 150
    ['text_to_video/seedance2_fast', { duration: 4, ratio: '864:496' }, '116'], // 4 × 29
    ['text_to_video/happyhorse_1_0', { duration: 15, ratio: '1440:1440' }, '450'], // 15 × 30
    ['image_to_video/wan3', { duration: 9, ratio: 'auto_720p' }, '90'], // 9 × 10
    ['text_to_video/wan3', { duration: 12, ratio: '1080:1920' }, '240'], // 12 × 20
    ['text_to_video/wan3_prime', { duration: 7, ratio: '624:624' }, '48'], // 7 × 6.8 = 47.6
    ['text_to_video/gemini_omni_flash_1.1', { duration: 7, ratio: '640:360' }, '24'], // 7 × 3.4 = 23.8
    ['text_to_video/h3_max', { duration: 9, resolution: '480p' }, '45'], // 9 × 5
  ],
  'seconds, with sound or without': [
    ['image_to_video/veo3.1', { duration: 6, audio: false }, '120'], // 6 × 20
    ['image_to_video/veo3.1', { duration: 6, audio: true }, '240'], // 6 × 40
    ['text_to_video/veo3.1_fast', { duration: 8 }, '120'], // 8 × 15: sound is the default
    ['text_to_video/veo3.1_fast', { audio: false }, '≤ 80'], // 8 × 10: the longest
  ],
  'what is added for references': [
    ['text_to_video/hailuo3', { duration: 15, references: uris(9) }, '243'], // 15 × 15 + 9 × 2
    ['text_to_video/grok_imagine_1_5', { duration: 15, resolution: '720p', references: uris(7) }, '247'], // 15 × 16 + 7
    ['image_to_video/grok_imagine_1_5', { promptImage: video, duration: 6, resolution: '1080p' }, '175'], // 6 × 29 + 1
    ['image_to_video/gemini_omni_flash', { promptImage: video, duration: 10 }, '101'], // 10 × 10 + 1
    ['text_to_video/seedance2_5', { duration: 30, ratio: '1920:1080', references: uris(10) }, '2040'], // 30 × 68, pictures are free
  ],
  'seconds of what goes in, up to a cap': [
    [
      'video_to_video/hailuo3',
      { promptVideo: video, referenceVideos: videos(1, 2), duration: 6, resolution: '768p' },
      '210', // 6 × 10 + 15 × 10 of the 18 s that go in
      { seconds: 10 },
      { seconds: 4 },
      { seconds: 4 },
    ],
    [
      'text_to_video/seedance2_5',
      { duration: 5, ratio: '854:480', referenceVideos: videos(0, 1) },
      '220', // 5 × 20 + 12 × 10
      { seconds: 5 },
      { seconds: 7 },
    ],
    [
      'video_to_video/seedance2_5',
      { promptVideo: video, referenceVideos: videos(1), duration: 10, ratio: '1280:720' },
      '750', // 10 × 30 + 30 × 15 of the 35 s that go in
      { seconds: 20 },
      { seconds: 15 },
    ],
    [
      'video_to_video/gemini_omni_flash',
      { videoUri: video, references: uris(3) },
      '91', // 8 × 11 + 3
      { seconds: 8 },
    ],
    ['video_to_video/gemini_omni_flash', { videoUri: video }, '110', { seconds: 14 }], // 10 × 11
  ],
  'no less than a minimum': [
    ['text_to_video/seedance2_mini', { duration: 3, ratio: '640:640' }, '64'], // 3 × 16 = 48
    ['text_to_video/seedance2_5', { duration: 3, ratio: '640:640' }, '80'], // 3 × 20 = 60
    ['video_to_video/aleph2', { videoUri: video }, '56', { seconds: 1 }], // 1 × 28
    ['text_to_speech/seed_audio', { promptText: 'Roll it.' }, '5'], // 4 s × 0.25
    ['text_to_speech/eleven_v3', { promptText: 'Roll it.' }, '1'], // a block of 50 characters, begun
  ],
  'a length that the model chooses, at its longest': [
    ['text_to_video/seedance2', { duration: 'auto', ratio: '3840:2160' }, '≤ 2250'], // 15 × 150
    ['text_to_video/seedance2_mini', { duration: 'auto', ratio: '1280:720' }, '≤ 240'], // 15 × 16
    [
      'video_to_video/seedance2_5',
      { promptVideo: video, duration: 'auto', ratio: '1280:720' },
      '≤ 990', // 30 × 30 + 6 × 15
      { seconds: 6 },
    ],
    ['text_to_video/gemini_omni_flash_1.1', { duration: 'auto', ratio: '1080:1920' }, '≤ 150'], // 10 × 15
  ],
  'characters, in blocks of fifty': [
    ['text_to_speech/eleven_multilingual_v2', { promptText: 'x'.repeat(50) }, '1'],
    ['text_to_speech/eleven_multilingual_v2', { promptText: 'x'.repeat(1000) }, '20'],
    ['text_to_speech/eleven_v3', { promptText: 'x'.repeat(5000) }, '100'],
  ],
  'seconds of sound, in blocks': [
    ['speech_to_speech/eleven_multilingual_sts_v2', { media: { type: 'audio', uri: video } }, '4', { seconds: 10 }], // 3⅓
    ['voice_dubbing/eleven_voice_dubbing', { audioUri: video }, '6', { seconds: 11 }], // 5½
    ['voice_isolation/eleven_voice_isolation', { audioUri: video }, '10', { seconds: 60 }],
    ['sound_effect/eleven_text_to_sound_v2', { duration: 30 }, '30'],
    ['sound_effect/eleven_text_to_sound_v2', { duration: 0.5 }, '1'], // 0.5
  ],
  frames: [
    ['video_upscale/magnific_video_upscaler_creative', { videoUri: video }, '216', { seconds: 10, fps: 24 }], // 240 × 0.9
    [
      'video_upscale/magnific_video_upscaler_creative',
      { videoUri: video, resolution: '4k' },
      '180', // 150 × 1.2
      { seconds: 5, fps: 30 },
    ],
    [
      'video_upscale/magnific_video_upscaler_creative',
      { videoUri: video, resolution: '720p' },
      '53', // 75 × 0.7 = 52.5
      { seconds: 3, fps: 25 },
    ],
    ['video_upscale/enhance_frame_rate', { videoUri: video, targetFramerate: '60' }, '150', { seconds: 300 }], // 300 × 0.5
  ],
  'pictures, by quality and size': [
    ['text_to_image/gpt_image_2', { ratio: '3840:2160', quality: 'medium', outputCount: 3 }, '33'], // 3 × 11
    ['text_to_image/gpt_image_2', { ratio: '2560:1440', quality: 'low', outputCount: 10 }, '10'], // 10 × 1
    ['text_to_image/gpt_image_2', { ratio: '1920:1088', quality: 'auto' }, '20'],
    ['text_to_image/gemini_image3.1_flash', { ratio: '768:336', outputCount: 4 }, '20'], // 4 × 5
    ['text_to_image/gemini_image3_pro', { ratio: '6336:2688', outputCount: 4 }, '160'], // 4 × 40
    ['text_to_image/seedream5_pro', { ratio: 'auto_2k', outputCount: 4 }, '36'], // 4 × 9
    ['text_to_image/seedream5_lite', { ratio: '2000:2000', outputCount: 3 }, '12'], // 3 × 4
    ['text_to_image/muse_image', { ratio: 'auto', outputCount: 5 }, '5'],
  ],
  'pictures, and what they are made from': [
    [
      'text_to_image/grok_imagine_image_2',
      { ratio: '2048:2048', quality: 'low', outputCount: 4, referenceImages: uris(3) },
      '27', // 4 × 6 + 3, once for the request
    ],
    [
      'text_to_image/gpt_image_2_5_flare',
      { ratio: '3840:2160', quality: 'max', outputCount: 2, referenceImages: uris(3) },
      '158', // 2 × 76 + 2 × 3, for each picture
    ],
    [
      'text_to_image/gpt_image_2_5_sunburst',
      { ratio: '1920:1088', quality: 'xhigh', referenceImages: uris(16) },
      '44', // 28 + 16
    ],
    ['text_to_image/gen4_image', { ratio: '1680:720', referenceImages: uris(3) }, '5'],
  ],
  formats: [
    ['image_to_video/gen4.5', { duration: 10, ratio: '1584:672', outputFormat: 'png_sequence' }, '170'], // 10 × (12 + 5)
    ['text_to_video/gen4.5', { duration: 7, ratio: '1280:720', outputFormat: 'hdr_exr_sequence' }, '224'], // 7 × (12 + 20)
    ['video_to_video/aleph2', { videoUri: video, outputFormat: 'prores' }, '396', { seconds: 12 }], // 12 × (28 + 5)
    [
      'video_to_video/aleph2',
      { videoUri: video, outputFormat: 'sdr_rec709_10bit' },
      '144', // 3 × (28 + 20)
      { seconds: 3, width: 2560, height: 1440 },
    ],
    [
      'video_to_video/aleph2',
      { videoUri: video, outputFormat: 'sdr_rec709_10bit' },
      '204', // 3 × (28 + 40)
      { seconds: 3, width: 2560, height: 1600 },
    ],
  ],
  'a beginning and further seconds': [
    ['recipes/product_ad/product_ad', { duration: 15, ratio: '960:960' }, '596'], // 200 + 11 × 36
    ['recipes/product_ad/product_ad', { duration: 4, ratio: '1248:1664' }, '216'],
    ['recipes/product_swap/product_swap', { duration: 15, resolution: '1080p' }, '668'], // 228 + 11 × 40
    ['recipes/product_ugc/product_ugc', { duration: 8, ratio: '1080:1920' }, '368'], // 208 + 4 × 40
    ['recipes/multi_shot_video/multi_shot_video', { duration: 15, ratio: '1440:1440' }, '255'], // 15 × 17
    ['recipes/marketing_stock_image/marketing_stock_image', { quality: 'medium', outputCount: 2 }, '18'], // 8 + 2 × 5
  ],
  'a performance': [
    ['character_performance/act_two', { reference: { type: 'video', uri: video } }, '≤ 65', { seconds: 12.4 }], // 13 × 5
    ['character_performance/act_two', { reference: { type: 'video', uri: video } }, '≤ 150'], // 30 × 5
  ],
  'a picture made larger, by its longer side': [
    ['image_upscale/magnific_precision_upscaler_v2', { imageUri: video, scaleFactor: 4 }, '25', square(1024)], // 4096
    ['image_upscale/magnific_precision_upscaler_v2', { imageUri: video, scaleFactor: 4 }, '150', square(1025)], // 4100
    ['image_upscale/magnific_precision_upscaler_v2', { imageUri: video }, '150', { width: 3000, height: 2000 }], // 6000
    ['image_upscale/magnific_precision_upscaler_v2', { imageUri: video }, '≤ 150'],
  ],
  'high dynamic range, by area': [
    ['video_to_hdr/ruby', { videoUri: video }, '140', { seconds: 7, width: 1920, height: 1080 }], // 7 × 20
    ['video_to_hdr/ruby', { videoUri: video }, '120', { seconds: 3, width: 4096, height: 2160 }], // 3 × 40
    ['video_to_hdr/ruby', { videoUri: video }, '≤ 280', { seconds: 7 }], // 7 × 40
  ],
};

describe.each(Object.entries(examples))('a price of %s', (_kind, rows) => {
  const cases = rows.map(([asked, body, credits, ...media]) => ({ asked, body, credits, media }));
  test.each(cases)('$asked with $body costs $credits', ({ asked, body, credits, media }) => {
    const at = asked.lastIndexOf('/');
    const [endpoint, model] = [asked.slice(0, at), asked.slice(at + 1)];
    const nameless = entryOf(runway, endpoint, model)!.modelless;
    const whole = nameless ? modelless(endpoint, body) : request(endpoint, model, body);
    const quoted = quote(runway, whole, asset => media[Number(asset.slice('sha256:'.length))]);

    expect(quoted.known ? `${quoted.atMost ? '≤ ' : ''}${quoted.credits}` : quoted.reason).toBe(credits);
  });
});

function square(side: number): KnownAsset {
  return { width: side, height: side };
}
