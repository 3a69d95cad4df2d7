import type { Entry } from '../../../engine/catalog/catalog.ts';
import { atLeastOne, entry, is, items, picture, price, ratio, ratios, tier } from './rows.ts';

const gptSizes = ratios({ '1k': '1920:1088', '2k': '2560:1440', '4k': '3840:2160 auto' });
const qualityBySize = (rows: Record<string, [number, number, number]>) =>
  Object.entries(rows).flatMap(([quality, credits]) =>
    ['1k', '2k', '4k'].map((size, at) => ({ when: [is('quality', quality), tier(size)], credits: credits[at]! })),
  );
/** Stills: quality times size, references times results, free ratios, sizes of results. */
export const image: readonly Entry[] = [
  entry('text_to_image', 'gpt_image_2', {
    output: { kind: 'image', count: { field: 'outputCount' } },
    ratios: gptSizes,
    fields: {
      ratio,
      quality: { type: 'choice', values: ['low', 'medium', 'high', 'auto'], default: 'high' },
      outputCount: { type: 'number', min: 1, max: 10 },
    },
    price: price([
      {
        of: [{ count: 'outputs' }],
        rates: qualityBySize({ low: [1, 1, 2], medium: [5, 5, 11], high: [20, 20, 41], auto: [20, 20, 41] }),
      },
    ]),
  }),
  entry('text_to_image', 'gpt_image_2_5_flare', {
    output: { kind: 'image', count: { field: 'outputCount' } },
    ratios: gptSizes,
    fields: {
      ratio,
      quality: { type: 'choice', values: ['low', 'max'] },
      outputCount: { type: 'number', min: 1, max: 10 },
      referenceImages: items('image', 16),
    },
    rules: [
      {
        must: { test: 'unique', field: 'referenceImages', of: 'tag' },
        path: 'referenceImages',
        message: 'wants different tags',
      },
    ],
    price: price([
      { of: [{ count: 'outputs' }], rates: qualityBySize({ low: [1, 1, 2], max: [63, 63, 76] }) },
      {
        for: 'for references',
        of: [{ count: 'items', fields: ['referenceImages'] }, { count: 'outputs' }],
        rates: [{ credits: 1 }],
      },
    ]),
  }),
  entry('text_to_image', 'grok_imagine_image_2', {
    output: { kind: 'image', count: { field: 'outputCount' } },
    ratios: ratios({ '1k': '1024:1024', '2k': '2048:2048' }),
    fields: {
      ratio,
      quality: { type: 'choice', values: ['low', 'medium'], default: 'medium' },
      outputCount: { type: 'number', min: 1, max: 4 },
      edit: { type: 'flag' },
      referenceImages: items('image', 3),
    },
    rules: [
      {
        when: [is('edit', true)],
        must: atLeastOne('referenceImages'),
        path: 'edit',
        message: 'needs a reference image to edit',
      },
    ],
    price: price([
      {
        of: [{ count: 'outputs' }],
        rates: ['low', 'medium'].flatMap((quality, at) =>
          ['1k', '2k'].map((size, up) => ({
            when: [is('quality', quality), tier(size)],
            credits: 4 + 2 * at + 2 * up,
          })),
        ),
      },
      { of: [{ count: 'items', fields: ['referenceImages'] }], rates: [{ credits: 1 }] },
    ]),
  }),
  entry('text_to_image', 'seedream5_lite', {
    output: { kind: 'image' },
    ratios: [{ value: '2048:2048', aspect: '1:1' }],
    fields: { ratio: { ...ratio, freeform: { min: 3_686_400, max: 16_777_216 } } },
    price: price([{ of: [{ count: 'outputs' }], rates: [{ credits: 4 }] }]),
  }),
  entry('image_upscale', 'magnific_precision_upscaler_v2', {
    output: { kind: 'image', size: { asset: 'imageUri', scale: 'scaleFactor' } },
    fields: {
      imageUri: { ...picture, side: { min: 300, max: 8000 } },
      scaleFactor: { type: 'choice', values: [2, 4, 8, 16], default: 2 },
    },
    rules: [
      {
        must: { test: 'size', of: 'area', max: 25_300_000 },
        path: 'scaleFactor',
        message: 'makes pictures of at most 25.3 megapixels',
      },
    ],
    price: price([
      {
        of: [{ count: 'outputs' }],
        rates: [{ when: [{ test: 'size', of: 'side', max: 4096 }], credits: 25 }, { credits: 150 }],
      },
    ]),
  }),
];
