import type { Entry } from '../../../engine/catalog/catalog.ts';
import {
  atLeastOne,
  bySetting,
  byTier,
  entry,
  is,
  items,
  not,
  perOutputSecond,
  picture,
  price,
  ratio,
  ratios,
  seconds,
  sent,
  text,
} from './rows.ts';

const seedanceRatios = ratios({ '480p': '854:480', '720p': '1280:720 960:960', '1080p': '1920:1080' });
const seedancePrice = (fields: string[]) =>
  price(
    [
      perOutputSecond(byTier({ '480p': 20, '720p': 30, '1080p': 68 })),
      {
        for: 'for video references',
        of: [{ count: 'inputSeconds', fields, assume: 30 }],
        cap: 30,
        rates: byTier({ '480p': 10, '720p': 15, '1080p': 34 }),
      },
    ],
    80,
  );
const keyframe = is('position', 'first', 'last');

/** Clips: tiers, auto lengths, references that cost, modes, keyframes or references. */
export const video: readonly Entry[] = [
  entry('text_to_video', 'seedance2_5', {
    ratios: seedanceRatios,
    fields: {
      promptText: text,
      duration: seconds(4, 30),
      ratio,
      references: items('image', 30),
      referenceVideos: items('video', 10),
    },
    rules: [
      {
        must: { test: 'any', of: [sent('promptText'), atLeastOne('references', 'referenceVideos')] },
        path: 'promptText',
        message: 'needs a prompt or references',
      },
    ],
    price: seedancePrice(['referenceVideos']),
  }),
  entry('video_to_video', 'seedance2_5', {
    ratios: seedanceRatios,
    source: { kind: 'video', field: 'promptVideo' },
    fields: {
      promptVideo: { type: 'asset', medium: 'video', required: true, height: { min: 480 } },
      promptText: text,
      duration: seconds(4, 30),
      mode: { type: 'choice', values: ['reference', 'extend', 'edit'], default: 'reference' },
      ratio,
      referenceVideos: items('video', 9),
    },
    rules: [
      {
        when: [is('mode', 'extend', 'edit')],
        must: sent('promptText'),
        path: 'promptText',
        message: 'needs a prompt to extend or edit',
      },
      {
        when: [is('mode', 'extend', 'edit')],
        must: not(sent('ratio')),
        path: 'ratio',
        message: 'takes no ratio to extend or edit',
      },
      {
        when: [is('mode', 'edit'), sent('duration')],
        must: is('duration', 'auto'),
        path: 'duration',
        message: 'takes only the length "auto" to edit',
      },
      {
        must: { test: 'mediaSeconds', fields: ['promptVideo', 'referenceVideos'], max: 30 },
        path: 'referenceVideos',
        message: 'takes 30 s of video in all',
      },
    ],
    price: seedancePrice(['promptVideo', 'referenceVideos']),
  }),
  entry('image_to_video', 'hailuo3', {
    ratios: [{ value: 'adaptive' }, { value: '16:9', aspect: '16:9' }],
    fields: {
      promptImage: {
        type: 'either',
        required: true,
        of: [
          { type: 'asset', medium: 'image', meansItem: { position: 'first' } },
          {
            type: 'list',
            minItems: 1,
            maxItems: 9,
            items: {
              type: 'object',
              fields: { uri: picture, position: { type: 'choice', values: ['first', 'last'] } },
            },
          },
        ],
      },
      duration: { type: 'number', integer: true, min: 5, max: 15 },
      ratio: { type: 'ratio', unit: 'aspect' },
      resolution: { type: 'choice', values: ['768p', '2k'], aliases: { '768P': '768p', '2K': '2k' }, default: '2k' },
    },
    rules: [
      {
        when: [{ test: 'count', fields: ['promptImage'], where: keyframe, min: 1 }],
        must: { test: 'every', field: 'promptImage', where: keyframe },
        path: 'promptImage',
        message: 'takes keyframes or references, not both',
      },
    ],
    price: price([
      perOutputSecond(bySetting('resolution', { '768p': 10, '2k': 15 })),
      {
        for: 'for references',
        when: [not({ test: 'count', fields: ['promptImage'], where: keyframe, min: 1 })],
        of: [{ count: 'items', fields: ['promptImage'] }],
        rates: [{ credits: 2 }],
      },
    ]),
  }),
  entry('image_to_video', 'grok_imagine_1_5', {
    fields: {
      promptImage: picture,
      duration: { type: 'number', integer: true, min: 1, max: 15 },
      resolution: { type: 'choice', values: ['480p', '720p', '1080p'], default: '480p' },
    },
    price: price([
      perOutputSecond(bySetting('resolution', { '480p': 10, '720p': 16, '1080p': 29 })),
      { of: [{ count: 'items', fields: ['promptImage'] }], rates: [{ credits: 1 }] },
    ]),
  }),
  entry('image_to_video', 'wan3_prime', {
    ratios: ratios({ '480p': 'auto_480p', '720p': 'auto_720p', '1080p': 'auto_1080p 1920:1080' }),
    fields: { promptImage: picture, duration: seconds(2, 30), ratio },
    rules: [
      {
        when: [atLeastOne('promptImage')],
        must: is('ratio', 'auto_480p', 'auto_720p', 'auto_1080p'),
        path: 'ratio',
        message: 'takes only an auto ratio with keyframes',
      },
    ],
    price: price([perOutputSecond(byTier({ '480p': 6.8, '720p': 14, '1080p': 28 }))]),
  }),
  entry('video_to_video', 'gemini_omni_flash', {
    output: { kind: 'video', seconds: { asset: 'videoUri', assume: 10 } },
    fields: { videoUri: { type: 'asset', medium: 'video', required: true }, references: items('image', 5) },
    price: price([
      { of: [{ count: 'inputSeconds', fields: ['videoUri'], assume: 10 }], cap: 10, rates: [{ credits: 11 }] },
      { of: [{ count: 'items', fields: ['references'] }], rates: [{ credits: 1 }] },
    ]),
  }),
];
