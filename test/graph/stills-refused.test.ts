import { expect, test } from 'vitest';
import { problemsIn } from '../rig/thinking.ts';

const still = (words: string, rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
${rest}
stills: { a: { ${words} } }
`;

test.each([
  [
    'a model that must have a picture to look at',
    still('model: gen4_image_turbo, prompt: x'),
    ['4:11 impossible-request: still/a: gen4_image_turbo needs "references" at text_to_image: a list'],
  ],
  [
    'one of several results, where there are not so many',
    still(
      'model: gen4_image, prompt: x }, b: { model: gen4_image, prompt: x, references: { abc: { still: a, output: 2 } }',
    ),
    [
      '4:97 impossible-request: still/a makes one result, and there is no 2 (Ask for more `outputs` there, where the model has them.)',
    ],
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
    ['4:62 impossible-request: still/a: "outputs" is 3; gemini_image3_pro takes 1 or 4, the nearest being 4'],
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
      '4:98 impossible-request: still/a: "references" has 4 items; gen4_image takes at most 3; gpt_image_2, gemini_image3.1_flash, muse_image and 5 others could do 4 (There is room for @one (a.png), @two (b.png), @three (c.png); none for @four (d.png). Take out what matters least.)',
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
    ['4:65 impossible-request: still/a.upscale: "upscale" is "2k"; magnific_precision_upscaler_v2 takes 2, 4, 8 or 16'],
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
