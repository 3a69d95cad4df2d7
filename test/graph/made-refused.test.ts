import { expect, test } from 'vitest';
import { problemsIn } from '../rig/thinking.ts';

/** A production of one shot that the ladder does not make. */
const made = (shot: string, rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
${rest}
scenes:
  - id: s
    shots:
      - { id: a, ${shot} }
`;
const prices = 'prices: { gwm1_avatars: { credits: 20, per: second } }';
const id = '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11';

test.each([
  [
    'a prompt for a performance',
    made('prompt: it rolls, performance: { character: a.png, driver: v.mp4 }'),
    ['7:26 impossible-request: act_two takes no prompt'],
  ],
  [
    'a performance driven by a picture',
    made('performance: { character: a.png, driver: v.png }'),
    ['7:59 impossible-request: s/a@performance: "reference.uri" is an image; act_two takes a video there'],
  ],
  [
    'a first frame for a performance',
    made('firstFrame: a.png, performance: { character: a.png, driver: v.mp4 }'),
    ['7:30 impossible-request: act_two takes no first frame'],
  ],
  [
    'a prompt for an avatar, whose words are what it says',
    made('prompt: it rolls, avatar: { preset: influencer, says: Hello }', prices),
    ['7:26 impossible-request: gwm1_avatars takes no prompt'],
  ],
  [
    'an avatar with a recording to speak like',
    made('avatar: { preset: influencer, says: Hello, voice: { sample: a.mp3 } }', prices),
    ['7:68 impossible-request: gwm1_avatars takes no recording to speak like'],
  ],
  [
    'an avatar that speaks along a picture',
    made('avatar: { preset: influencer, sound: a.png }', prices),
    ['7:55 impossible-request: s/a@avatar: "speech.audio" is an image; gwm1_avatars takes an audio there'],
  ],
  [
    'an avatar that nobody has a price for',
    made('avatar: { preset: influencer, says: Hello }'),
    [
      '7:18 unknown-price: nobody knows what s/a@avatar costs: no source states it, and the provider gives no estimate when it takes the request (Agree on a price in `prices:`, or name one for a run: `--assume-price gwm1_avatars=40/request`.)',
    ],
  ],
  [
    'an avatar that the provider does not have',
    made('avatar: { preset: nobody, says: Hello }', prices),
    [
      '7:36 impossible-request: s/a@avatar: "avatar.presetId" is "nobody"; gwm1_avatars takes "game-character", "music-superstar", "game-character-man", "cat-character", "influencer", "tennis-coach", "human-resource", "fashion-designer" or "cooking-teacher"',
    ],
  ],
  [
    'a recipe that the provider does not have',
    made('recipe: { name: product_adz, version: 2026-07 }'),
    ['7:34 unknown-model: s/a@recipe: There is no endpoint "recipes/product_adz"; did you mean "recipes/product_ad"?'],
  ],
  [
    'a version that the recipe does not have',
    made('seconds: 4, recipe: { name: product_ad, version: 2025-01, inputs: { productImages: [{ file: a.png }] } }'),
    [
      '7:67 impossible-request: s/a@recipe: "version" is "2025-01"; product_ad takes "2026-06", "2026-07" or "unsafe-latest"; did you mean "2026-06"?',
    ],
  ],
  [
    'a recipe without what it needs',
    made('seconds: 4, recipe: { name: product_ad, version: 2026-07, inputs: { productInfo: a bike } }'),
    ['7:11 impossible-request: s/a@recipe: product_ad needs "productImages" at recipes/product_ad: a list'],
  ],
  [
    'an input of the wrong kind, at its own place',
    made(
      'seconds: 4, recipe: { name: product_ad, version: 2026-07, inputs: { productImages: [{ file: a.png }, { file: b.mp4 }] } }',
    ),
    ['7:121 impossible-request: s/a@recipe: "productImages[1].uri" is a video; product_ad takes an image there'],
  ],
  [
    'an input that the recipe does not have',
    made(
      'seconds: 4, recipe: { name: product_ad, version: 2026-07, inputs: { productImages: [{ file: a.png }], wonk: 1 } }',
    ),
    ['7:126 impossible-request: s/a@recipe: product_ad does not take "wonk" at recipes/product_ad'],
  ],
  [
    'an input that the language has a word for',
    made(
      'seconds: 4, recipe: { name: product_ad, version: 2026-07, inputs: { productImages: [{ file: a.png }], duration: 5 } }',
    ),
    [
      '7:120 bad-value: the language has a word of its own for what `duration` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'pictures both as references and as inputs',
    made(
      'seconds: 4, references: { images: [b.png] }, recipe: { name: product_ad, version: 2026-07, inputs: { productImages: [{ file: a.png }] } }',
    ),
    [
      '7:119 bad-value: the language has a word of its own for what `productImages` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'two pictures where there is room for one',
    made(
      'seconds: 4, ratio: 9:16, references: { images: [a.png, b.png] }, recipe: { name: product_ugc, version: 2026-06, inputs: { characterImage: { file: c.png } } }',
    ),
    ['7:73 impossible-request: product_ugc takes only one image reference'],
  ],
  [
    'a ratio that the recipe does not have, where the goal filled it in',
    made(
      'seconds: 4, recipe: { name: product_ugc, version: 2026-06, inputs: { productImage: { file: p.png }, characterImage: { file: c.png } } }',
    ),
    ['7:9 impossible-request: s/a@recipe: product_ugc has no 16:9, only 9:16'],
  ],
  [
    'a length that the recipe does not have',
    made('seconds: 6, prompt: it rolls, recipe: { name: multi_shot_video, version: 2026-06, inputs: { mode: auto } }'),
    [
      '7:27 impossible-request: s/a@recipe: "seconds" is 6; multi_shot_video takes 5 s, 10 s or 15 s, the nearest being 5',
    ],
  ],
  [
    'shots that are together not as long as the video',
    made(
      'seconds: 5, recipe: { name: multi_shot_video, version: 2026-06, inputs: { mode: custom, shots: [{ prompt: one, duration: 1 }, { prompt: two, duration: 2 }, { prompt: three, duration: 3 }] } }',
    ),
    ['7:113 impossible-request: s/a@recipe: multi_shot_video wants shots of 5 s together, as "duration" says'],
  ],
  [
    'a value deep inside the inputs, by its whole path',
    made(
      'seconds: 5, recipe: { name: multi_shot_video, version: 2026-06, inputs: { mode: custom, shots: [{ prompt: one, duration: 1 }, { prompt: two, duration: 0 }, { prompt: three, duration: 4 }] } }',
    ),
    [
      '7:169 impossible-request: s/a@recipe: "shots[1].duration" is 0; multi_shot_video takes a whole number, 1 to 15 s, the nearest being 1',
    ],
  ],
  [
    'a prompt where a recipe takes none',
    made(
      'prompt: it rolls, recipe: { name: product_swap, version: 2026-06, inputs: { referenceVideo: { file: v.mp4 }, originalProductImage: { file: o.png }, newProductImages: [{ file: n.png }] } }',
    ),
    ['7:26 impossible-request: product_swap takes no prompt'],
  ],
  [
    'too many sounds for a router, at the one too many',
    made(
      'seconds: 5, prompt: it rolls, references: { audio: [a.mp3, b.mp3] }, routed: { router: cheap, ceiling: 100 }',
    ),
    [
      '7:77 impossible-request: s/a@routed: "referenceAudio" has 2 items; router takes at most 1 (There is room for a.mp3; none for b.mp3. Take out what matters least.)',
    ],
  ],
  [
    'a ratio and a length that no router has',
    made('seconds: 31, prompt: it rolls, ratio: 5:7, routed: { router: cheap, ceiling: 100 }'),
    [
      '7:56 impossible-request: s/a@routed: router has no 5:7, only 16:9, 9:16, 1:1, 4:3, 3:4, 21:9',
      '7:27 impossible-request: s/a@routed: "seconds" is 31; router takes a whole number, 2 to 30 s, the nearest being 30',
    ],
  ],
  [
    'a trial run, which is no take',
    made('seconds: 5, prompt: it rolls, routed: { router: cheap, ceiling: 100, params: { dryRun: true } }'),
    ['7:105 impossible-request: s/a@routed: router does not take "dryRun" at generate/video'],
  ],
  [
    'a workflow with a prompt and a frame',
    made(`prompt: it rolls, firstFrame: a.png, workflow: { id: ${id}, ceiling: 60 }`),
    ['7:26 impossible-request: workflow takes no prompt', '7:48 impossible-request: workflow takes no first frame'],
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(problemsIn(yaml)).toEqual(expected);
});
