import type { Entry } from '../../../engine/catalog/catalog.ts';
import { bySetting, byTier, entry, is, items, not, perOutputSecond, price, ratio, ratios, sent, text } from './rows.ts';

/** Sound by characters and seconds, upscales by frames, recipes without models, the router's body within a body. */
export const other: readonly Entry[] = [
  entry('text_to_speech', 'eleven_v3', {
    output: { kind: 'audio' },
    prompt: { field: 'promptText', max: 5000, negative: null, style: 'literal' },
    fields: { promptText: { ...text, required: true } },
    price: price([{ of: [{ count: 'characters', field: 'promptText' }], block: 50, rates: [{ credits: 1 }] }]),
  }),
  entry('text_to_speech', 'seed_audio', {
    output: { kind: 'audio', seconds: {} },
    fields: { promptText: text },
    price: price([perOutputSecond([{ credits: 0.25 }])], 5),
  }),
  entry('speech_to_speech', 'eleven_multilingual_sts_v2', {
    output: { kind: 'audio', seconds: { asset: 'media.uri' } },
    fields: {
      media: {
        type: 'object',
        required: true,
        fields: {
          type: { type: 'choice', values: ['audio'] },
          uri: { type: 'asset', medium: 'audio', required: true },
        },
      },
    },
    price: price([{ of: [{ count: 'inputSeconds', fields: ['media.uri'] }], block: 3, rates: [{ credits: 1 }] }]),
  }),
  entry('sound_effect', 'eleven_text_to_sound_v2', {
    output: { kind: 'audio', seconds: { field: 'duration' } },
    fields: { promptText: text, duration: { type: 'number', min: 0.5, max: 30 } },
    price: price([
      { when: [sent('duration')], of: [{ count: 'outputSeconds' }], rates: [{ credits: 1 }] },
      { when: [not(sent('duration'))], of: [{ count: 'requests' }], rates: [{ credits: 2 }] },
    ]),
  }),
  entry('video_upscale', 'magnific_video_upscaler_creative', {
    output: { kind: 'video', seconds: { asset: 'videoUri', assume: 30 } },
    fields: {
      videoUri: { type: 'asset', medium: 'video', required: true },
      fpsBoost: { type: 'flag', default: false },
      resolution: { type: 'choice', values: ['720p', '1k', '2k', '4k'], default: '2k' },
    },
    price: price(
      [
        {
          of: [
            { count: 'outputSeconds' },
            { count: 'framesPerSecond', field: 'videoUri', assume: 60 },
            { count: 'times', by: 2, when: [is('fpsBoost', true)] },
          ],
          rates: bySetting('resolution', { '720p': 0.7, '1k': 0.7, '2k': 0.9, '4k': 1.2 }),
        },
      ],
      1,
    ),
  }),
  entry('recipes/product_ad', 'product_ad', {
    modelless: true,
    ratios: ratios({ '720p': '1280:720', '1080p': '1920:1080' }),
    fields: {
      version: { type: 'choice', required: true, values: ['2026-06', '2026-07', 'unsafe-latest'] },
      productImages: { ...items('image', 10), minItems: 1, required: true },
      duration: { type: 'number', integer: true, min: 4, max: 15 },
      ratio,
    },
    price: price([
      { of: [{ count: 'requests' }], rates: byTier({ '720p': 200, '1080p': 216 }) },
      { for: 'beyond 4 s', of: [{ count: 'outputSeconds' }], beyond: 4, rates: byTier({ '720p': 36, '1080p': 40 }) },
    ]),
  }),
  entry('recipes/multi_shot_video', 'multi_shot_video', {
    modelless: true,
    fields: {
      shots: {
        type: 'list',
        required: true,
        minItems: 3,
        maxItems: 5,
        items: {
          type: 'object',
          fields: { prompt: text, duration: { type: 'number', required: true, integer: true, min: 1, max: 15 } },
        },
      },
    },
    rules: [
      {
        must: { test: 'sum', field: 'shots', of: 'duration', values: [5, 10, 15] },
        path: 'shots',
        message: 'wants shots of 5, 10 or 15 s together',
      },
    ],
    price: { known: false, reason: 'a test has no need of it' },
  }),
  entry('generate/video', 'router', {
    modelless: true,
    output: { kind: 'video', seconds: { field: 'input.duration' } },
    prompt: { field: 'input.promptText', max: 6000, negative: 'input.negativePrompt', style: 'negative-field' },
    fields: {
      configId: {
        type: 'text',
        required: true,
        pattern: '^[a-z][a-z0-9_-]{0,63}$',
        patternMeans: 'the slug of a router',
      },
      input: {
        type: 'object',
        required: true,
        fields: {
          promptText: text,
          negativePrompt: text,
          duration: { type: 'number', integer: true, min: 2, max: 30 },
        },
      },
    },
    price: { known: false, reason: 'the router chooses the model' },
  }),
];
