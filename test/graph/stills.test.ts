import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';
import { stage } from '../rig/thinking.ts';

const still = (words: string, rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
${rest}
stills: { a: { ${words} } }
`;
const bible = `characters: { maya-1: { description: a woman, references: { identity: m.png } } }
props: { bike: { description: a bike, references: { identity: b.png } } }`;
const id = '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11';

test('a still that needs one of several results of another says which', () => {
  const yaml = `retake: 1
production: { id: one, title: One }
stills:
  many: { model: gpt_image_2, prompt: x, outputs: 3, quality: low }
  one: { model: gen4_image, prompt: "@abc and @def", references: { abc: { still: many, output: 3 }, def: { still: many, output: 1 } } }
`;
  const { graph } = stage(yaml);
  expect(graph.jobs.find(({ address }) => address === 'still/one')?.request.inputs).toEqual([
    { field: 'referenceImages[0].uri', source: { kind: 'take', of: 'still/many', output: 3 } },
    { field: 'referenceImages[1].uri', source: { kind: 'take', of: 'still/many' } },
  ]);
});

test.each([
  [
    'pictures by tag: those it names, then those of who and what is in it',
    still(
      'model: gen4_image, prompt: "@hero by @bike", references: { hero: h.png }, characters: [maya-1], props: [bike]',
      bible,
    ),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: {
          model: 'gen4_image',
          referenceImages: [
            { uri: 'h.png', tag: 'hero' },
            { uri: 'm.png', tag: 'maya_1' },
            { uri: 'b.png', tag: 'bike' },
          ],
          promptText: '@hero by @bike. In the shot: a woman.',
          ratio: '1280:720',
        },
        credits: 5,
      },
    },
  ],
  [
    'a picture it names goes before the bible’s of the same tag',
    still('model: gen4_image, prompt: "@bike", references: { bike: { file: o.png } }, props: [bike]', bible),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: {
          model: 'gen4_image',
          referenceImages: [{ uri: 'o.png', tag: 'bike' }],
          promptText: '@bike',
          ratio: '1280:720',
        },
        credits: 5,
      },
    },
  ],
  [
    'a model that wants to be told whom a picture shows',
    still(
      'model: gemini_image3_pro, prompt: "@bike by @maya_1 and @hero", references: { hero: h.png }, characters: [maya-1], props: [bike]',
      bible,
    ),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: {
          model: 'gemini_image3_pro',
          referenceImages: [
            { uri: 'h.png', tag: 'hero' },
            { uri: 'm.png', tag: 'maya_1', subject: 'human' },
            { uri: 'b.png', tag: 'bike', subject: 'object' },
          ],
          promptText: '@bike by @maya_1 and @hero. In the shot: a woman.',
          ratio: '1344:768',
          outputCount: 1,
        },
        credits: 20,
      },
    },
  ],
  [
    'a model that wants pictures called by number',
    still(
      'model: seedream5_pro, prompt: "@bike by @hero", references: { hero: h.png }, props: [bike], format: jpeg',
      bible,
    ),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: {
          model: 'seedream5_pro',
          referenceImages: [{ uri: 'h.png' }, { uri: 'b.png' }],
          promptText: 'Figure 2 by Figure 1',
          ratio: '1376:768',
          outputFormat: 'jpeg',
          outputCount: 1,
        },
        credits: 5,
      },
    },
  ],
  [
    'a model without a way to call pictures',
    still('model: muse_image, prompt: "@bike", props: [bike], format: webp', bible),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: {
          model: 'muse_image',
          referenceImages: [{ uri: 'b.png' }],
          promptText: '@bike',
          ratio: '2016:1152',
          outputFormat: 'webp',
          outputCount: 1,
        },
        credits: 1,
      },
    },
  ],
  [
    'quality, several results and a resolution',
    still('model: gpt_image_2, prompt: x, quality: low, outputs: 3, resolution: 2k'),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: { model: 'gpt_image_2', promptText: 'x', ratio: '2560:1440', quality: 'low', outputCount: 3 },
        credits: 3,
      },
    },
  ],
  [
    'one result of medium quality, where nobody says',
    still('model: gpt_image_2_5_flare, prompt: x'),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: { model: 'gpt_image_2_5_flare', promptText: 'x', ratio: '1920:1088', quality: 'medium', outputCount: 1 },
        credits: 5,
      },
    },
  ],
  [
    'four results of one request',
    still('model: gemini_image3_pro, prompt: x, outputs: 4'),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: { model: 'gemini_image3_pro', promptText: 'x', ratio: '1344:768', outputCount: 4 },
        credits: 80,
      },
    },
  ],
  [
    'a background, which the language has no word for',
    still('model: gpt_image_2, prompt: x, ratio: 1:1, quality: low, params: { background: transparent }'),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: {
          model: 'gpt_image_2',
          promptText: 'x',
          ratio: '1920:1920',
          quality: 'low',
          background: 'transparent',
          outputCount: 1,
        },
        credits: 1,
      },
    },
  ],
  [
    'a still and its upscale',
    still(
      'model: gen4_image, prompt: x, finish: { upscale: { to: 4, params: { flavor: photo, sharpen: 20 } }, gate: none }',
    ),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: { model: 'gen4_image', promptText: 'x', ratio: '1280:720' },
        credits: 5,
      },
      'still/a.upscale': {
        endpoint: 'image_upscale',
        body: {
          model: 'magnific_precision_upscaler_v2',
          imageUri: 'still/a',
          scaleFactor: 4,
          flavor: 'photo',
          sharpen: 20,
        },
        credits: 150,
      },
    },
  ],
  [
    'a routed still costs its ceiling for every result',
    still(
      'routed: { router: r, ceiling: 7, params: { seed: 3 } }, prompt: x, outputs: 3, resolution: 2k, references: { abc: h.png }',
    ),
    {
      'still/a': {
        endpoint: 'generate/image',
        body: {
          configId: 'r',
          input: {
            referenceImages: [{ uri: 'h.png' }],
            promptText: 'x',
            aspectRatio: '16:9',
            resolution: '2k',
            outputCount: 3,
            seed: 3,
          },
        },
        credits: 'at most 21',
      },
    },
  ],
  [
    'marketing_stock_image',
    still(
      'recipe: { name: marketing_stock_image, version: 2026-06 }, prompt: x, outputs: 2, quality: high, references: { abc: h.png }',
    ),
    {
      'still/a': {
        endpoint: 'recipes/marketing_stock_image',
        body: { version: '2026-06', referenceImage: { uri: 'h.png' }, prompt: 'x', quality: 'high', outputCount: 2 },
        credits: 48,
      },
    },
  ],
  [
    'marketing_stock_image, one result of medium quality where nobody says',
    still('recipe: { name: marketing_stock_image, version: 2026-06 }, prompt: x'),
    {
      'still/a': {
        endpoint: 'recipes/marketing_stock_image',
        body: { version: '2026-06', prompt: 'x', quality: 'medium', outputCount: 1 },
        credits: 13,
      },
    },
  ],
  [
    'product_campaign_image',
    still('recipe: { name: product_campaign_image, version: 2026-06, inputs: { image: { file: h.png } } }, prompt: x'),
    {
      'still/a': {
        endpoint: 'recipes/product_campaign_image',
        body: { version: '2026-06', prompt: 'x', image: { uri: 'h.png' } },
        credits: 144,
      },
    },
  ],
  [
    'ad_localization',
    still(
      'recipe: { name: ad_localization, version: 2026-06, inputs: { targetLanguage: de, referenceImage: { file: h.png } } }',
    ),
    {
      'still/a': {
        endpoint: 'recipes/ad_localization',
        body: { version: '2026-06', targetLanguage: 'de', referenceImage: { uri: 'h.png' } },
        credits: 21,
      },
    },
  ],
  [
    'a workflow',
    still(`workflow: { id: ${id}, ceiling: 7, inputs: { n: { v: { file: a.png } } } }`),
    {
      'still/a': {
        endpoint: 'workflows',
        body: { workflowId: '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11', nodeOutputs: { n: { v: 'a.png' } } },
        credits: 'at most 7',
      },
    },
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(sentOf(yaml)).toEqual(expected);
});
