import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';
import { problemsIn, stage } from '../rig/thinking.ts';

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
      'model: seedream5_pro, prompt: "@bike by @hero and @nobody", references: { hero: h.png }, props: [bike], format: jpeg',
      bible,
    ),
    {
      'still/a': {
        endpoint: 'text_to_image',
        body: {
          model: 'seedream5_pro',
          referenceImages: [{ uri: 'h.png' }, { uri: 'b.png' }],
          promptText: 'Figure 2 by Figure 1 and @nobody',
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

test.each([
  [
    'a model that must have a picture to look at',
    still('model: gen4_image_turbo, prompt: x'),
    ['4:11 impossible-request: still/a: gen4_image_turbo needs "references" at text_to_image: a list'],
  ],
  [
    'a quality that the model has not',
    still('model: gpt_image_2, prompt: x, quality: max'),
    ['4:56 impossible-request: still/a: "quality" is "max"; gpt_image_2 takes "low", "medium", "high" or "auto"'],
  ],
  [
    'results, quality and format where there is no choice',
    still('model: gen4_image, prompt: x, outputs: 2, quality: low, format: png'),
    [
      '4:67 impossible-request: gen4_image has no choice of quality',
      '4:55 impossible-request: gen4_image gives one result a request (Ask for more `takes` instead.)',
      '4:80 impossible-request: gen4_image has no choice of format',
    ],
  ],
  [
    'more results than the model gives',
    still('model: gemini_image3_pro, prompt: x, outputs: 3'),
    ['4:62 impossible-request: still/a: "outputCount" is 3; gemini_image3_pro takes 1 or 4, the nearest being 4'],
  ],
  [
    'a class of resolution that the model has not',
    still('model: gen4_image, prompt: x, resolution: 4k'),
    [
      '4:58 impossible-request: gen4_image renders no 4k, only 1080p, 720p (gpt_image_2, gemini_image3.1_flash, gemini_image3_pro and 2 others could.)',
    ],
  ],
  [
    'pictures where the model looks at none',
    still(
      'recipe: { name: ad_localization, version: 2026-06, inputs: { targetLanguage: de, referenceImage: { file: h.png } } }, references: { abc: h.png }',
    ),
    ['4:153 impossible-request: ad_localization looks at no pictures'],
  ],
  [
    'a second picture where the model looks at one',
    still(
      'recipe: { name: marketing_stock_image, version: 2026-06 }, prompt: x, references: { abc: h.png, def: i.png }',
    ),
    ['4:117 impossible-request: marketing_stock_image looks at only one picture'],
  ],
  [
    'more pictures than the model looks at, at the last',
    still('model: gen4_image, prompt: x, references: { one: a.png, two: b.png, three: c.png, four: d.png }'),
    [
      '4:98 impossible-request: still/a: "references" has 4 items; gen4_image takes at most 3; gpt_image_2, gemini_image3.1_flash, muse_image and 5 others could do 4',
    ],
  ],
  [
    'a clip among the pictures, at its own place',
    still('model: gen4_image, prompt: x, references: { one: a.png, two: v.mp4, three: c.png }'),
    ['4:72 impossible-request: still/a: "references" is a video; gen4_image takes an image there'],
  ],
  [
    'params that the language has a word for',
    still('model: gen4_image, prompt: x, params: { ratio: 1:1, seed: 3 }'),
    [
      '4:56 bad-value: the language has a word of its own for what `ratio` says (Leave it out here; `retake show` tells what is sent.)',
      '4:68 bad-value: the language has a word of its own for what `seed` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'params of a recipe that the language has a word for',
    still(
      'recipe: { name: product_campaign_image, version: 2026-06, inputs: { image: { file: h.png }, prompt: y } }, prompt: x',
    ),
    [
      '4:108 bad-value: the language has a word of its own for what `prompt` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'params beside a router, which has its own',
    still('routed: { router: r, ceiling: 7 }, prompt: x, params: { seed: 3 }'),
    [
      '4:62 bad-value: still "a" is made by `routed`, so `params` means nothing beside it (Write `routed: { params: … }`.)',
    ],
  ],
  [
    'a param that the router does not have, at its own place',
    still('routed: { router: r, ceiling: 7, params: { wonk: 3 } }, prompt: x'),
    ['4:65 impossible-request: still/a: router does not take "wonk" at generate/image'],
  ],
  [
    'an upscale beyond what the model makes',
    still('model: gen4_image, prompt: x, resolution: 1080p, finish: { upscale: 4 }'),
    [
      '4:84 impossible-request: still/a.upscale: magnific_precision_upscaler_v2 makes pictures of at most 25.3 megapixels',
    ],
  ],
  [
    'an upscale in the words of clips',
    still('model: gen4_image, prompt: x, finish: { upscale: 2k }'),
    [
      '4:65 impossible-request: still/a.upscale: "scaleFactor" is "2k"; magnific_precision_upscaler_v2 takes 2, 4, 8 or 16',
    ],
  ],
  [
    'a language that the recipe does not have',
    still(
      'recipe: { name: ad_localization, version: 2026-06, inputs: { targetLanguage: xx, referenceImage: { file: h.png } } }',
    ),
    [
      '4:93 impossible-request: still/a: "targetLanguage" is "xx"; ad_localization takes "ar", "zh", "zh-Hant", "nl", "en", "fr", "de", "hi", "id", "it", "ja", "ko", "pl", "pt", "ru", "es", "sv", "th", "tr", "uk", "vi" or "el"',
    ],
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(problemsIn(yaml)).toEqual(expected);
});
