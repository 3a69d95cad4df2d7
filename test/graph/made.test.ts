import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';

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
    'a performance with a picture of the character',
    made('performance: { character: a.png, driver: v.mp4 }'),
    {
      endpoint: 'character_performance',
      body: {
        model: 'act_two',
        character: { type: 'image', uri: 'a.png' },
        reference: { type: 'video', uri: 'v.mp4' },
        ratio: '1280:720',
      },
      credits: 25,
    },
  ],
  [
    'a performance with a clip of the character',
    made('performance: { character: c.mp4, driver: v.mp4, body: true, expression: 5 }, ratio: 9:16'),
    {
      endpoint: 'character_performance',
      body: {
        model: 'act_two',
        character: { type: 'video', uri: 'c.mp4' },
        reference: { type: 'video', uri: 'v.mp4' },
        bodyControl: true,
        expressionIntensity: 5,
        ratio: '720:1280',
      },
      credits: 25,
    },
  ],
  [
    'an avatar that speaks a text',
    made('avatar: { preset: influencer, says: Hello there. }', prices),
    {
      endpoint: 'avatar_videos',
      body: {
        model: 'gwm1_avatars',
        avatar: { type: 'runway-preset', presetId: 'influencer' },
        speech: { type: 'text', text: 'Hello there.' },
      },
      credits: 'at most 100',
    },
  ],
  [
    'an avatar of one’s own with a voice of its own',
    made('avatar: { custom: abcd, says: Hello there., voice: { preset: victoria } }', prices),
    {
      endpoint: 'avatar_videos',
      body: {
        model: 'gwm1_avatars',
        avatar: { type: 'custom', avatarId: 'abcd' },
        speech: { type: 'text', text: 'Hello there.', voice: { type: 'preset', presetId: 'victoria' } },
      },
      credits: 'at most 100',
    },
  ],
  [
    'an avatar with a voice made at the provider',
    made('avatar: { custom: abcd, says: Hello there., voice: { custom: vvv } }', prices),
    {
      endpoint: 'avatar_videos',
      body: {
        model: 'gwm1_avatars',
        avatar: { type: 'custom', avatarId: 'abcd' },
        speech: { type: 'text', text: 'Hello there.', voice: { type: 'custom', id: 'vvv' } },
      },
      credits: 'at most 100',
    },
  ],
  [
    'an avatar that speaks along a recording',
    made('avatar: { preset: influencer, sound: a.mp3 }', prices),
    {
      endpoint: 'avatar_videos',
      body: {
        model: 'gwm1_avatars',
        avatar: { type: 'runway-preset', presetId: 'influencer' },
        speech: { type: 'audio', audio: 'a.mp3' },
      },
      credits: 100,
    },
  ],
  [
    'multi_shot_video that makes its own shots',
    made(
      'seconds: 5, prompt: it rolls, firstFrame: a.png, audio: true, recipe: { name: multi_shot_video, version: 2026-06, inputs: { mode: auto } }',
    ),
    {
      endpoint: 'recipes/multi_shot_video',
      body: {
        version: '2026-06',
        firstFrame: { uri: 'a.png' },
        prompt: 'it rolls',
        ratio: '1280:720',
        duration: 5,
        audio: true,
        mode: 'auto',
      },
      credits: 65,
    },
  ],
  [
    'multi_shot_video with shots that are written',
    made(
      'seconds: 5, ratio: 9:16, recipe: { name: multi_shot_video, version: 2026-06, inputs: { mode: custom, shots: [{ prompt: one, duration: 1 }, { prompt: two, duration: 2 }, { prompt: three, duration: 2 }] } }',
    ),
    {
      endpoint: 'recipes/multi_shot_video',
      body: {
        version: '2026-06',
        ratio: '720:1280',
        duration: 5,
        audio: false,
        mode: 'custom',
        shots: [
          { prompt: 'one', duration: 1 },
          { prompt: 'two', duration: 2 },
          { prompt: 'three', duration: 2 },
        ],
      },
      credits: 65,
    },
  ],
  [
    'product_ad with references as its pictures',
    made(
      'seconds: 4, prompt: it rolls, references: { images: [a.png, b.png] }, recipe: { name: product_ad, version: 2026-07, inputs: { productInfo: a bike, styleImages: [{ file: s.png }] } }',
    ),
    {
      endpoint: 'recipes/product_ad',
      body: {
        version: '2026-07',
        productImages: [{ uri: 'a.png' }, { uri: 'b.png' }],
        userConcept: 'it rolls',
        ratio: '1280:720',
        duration: 4,
        audio: false,
        productInfo: 'a bike',
        styleImages: [{ uri: 's.png' }],
      },
      credits: 200,
    },
  ],
  [
    'product_swap',
    made(
      'seconds: 4, resolution: 1080p, recipe: { name: product_swap, version: 2026-06, inputs: { referenceVideo: { file: v.mp4 }, originalProductImage: { file: o.png }, newProductImages: [{ uri: { file: n.png }, view: front }] } }',
    ),
    {
      endpoint: 'recipes/product_swap',
      body: {
        version: '2026-06',
        resolution: '1080p',
        duration: 4,
        audio: false,
        referenceVideo: { uri: 'v.mp4' },
        originalProductImage: { uri: 'o.png' },
        newProductImages: [{ uri: 'n.png', view: 'front' }],
      },
      credits: 228,
    },
  ],
  [
    'product_swap without a length is as long as the provider would make it',
    made(
      'title: Swap, recipe: { name: product_swap, version: 2026-06, inputs: { referenceVideo: { file: v.mp4 }, originalProductImage: { file: o.png }, newProductImages: [{ file: n.png }] } }',
    ),
    {
      endpoint: 'recipes/product_swap',
      body: {
        version: '2026-06',
        resolution: '720p',
        audio: false,
        referenceVideo: { uri: 'v.mp4' },
        originalProductImage: { uri: 'o.png' },
        newProductImages: [{ uri: 'n.png' }],
        duration: 10,
      },
      credits: 428,
    },
  ],
  [
    'product_ugc',
    made(
      'seconds: 6, ratio: 9:16, prompt: it rolls, recipe: { name: product_ugc, version: 2026-06, inputs: { productImage: { file: p.png }, characterImage: { file: c.png } } }',
    ),
    {
      endpoint: 'recipes/product_ugc',
      body: {
        version: '2026-06',
        userConcept: 'it rolls',
        ratio: '720:1280',
        duration: 6,
        audio: false,
        productImage: { uri: 'p.png' },
        characterImage: { uri: 'c.png' },
      },
      credits: 264,
    },
  ],
  [
    'a routed shot costs its ceiling at most',
    made('seconds: 5, prompt: it rolls, routed: { router: cheap, ceiling: 100 }'),
    {
      endpoint: 'generate/video',
      body: {
        configId: 'cheap',
        input: { promptText: 'it rolls', aspectRatio: '16:9', resolution: '720p', duration: 5, audio: false },
      },
      credits: 'at most 100',
    },
  ],
  [
    'a routed shot with all that a router is told',
    made(
      'seconds: 8, prompt: it rolls, ratio: 9:16, audio: true, resolution: 1080p, firstFrame: a.png, lastFrame: b.png, references: { images: [c.png], videos: [v.mp4], audio: [s.mp3] }, routed: { router: cheap, ceiling: 100, params: { negativePrompt: no rain, seed: 4 } }',
    ),
    {
      endpoint: 'generate/video',
      body: {
        configId: 'cheap',
        input: {
          referenceImages: [
            { role: 'first', uri: 'a.png' },
            { role: 'last', uri: 'b.png' },
            { role: 'reference', uri: 'c.png' },
          ],
          referenceVideos: [{ role: 'reference', uri: 'v.mp4' }],
          referenceAudio: [{ uri: 's.mp3' }],
          promptText: 'it rolls',
          aspectRatio: '9:16',
          resolution: '1080p',
          duration: 8,
          audio: true,
          negativePrompt: 'no rain',
          seed: 4,
        },
      },
      credits: 'at most 100',
    },
  ],
  [
    'a workflow costs its ceiling at most, and its inputs go as they are',
    made(`workflow: { id: ${id}, ceiling: 60, inputs: { n1: { image: { file: a.png }, words: [one, two] } } }`),
    {
      endpoint: 'workflows',
      body: {
        workflowId: '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11',
        nodeOutputs: { n1: { image: 'a.png', words: ['one', 'two'] } },
      },
      credits: 'at most 60',
    },
  ],
  [
    'a workflow may be given what looks like media, and like what the compiler writes',
    made(
      `workflow: { id: ${id}, ceiling: 60, inputs: { n1: { image: { still: a, view: front } }, n2: { input: 0 }, n3: { asked: { source: 1, origin: 2 } } } }`,
    ),
    {
      endpoint: 'workflows',
      body: {
        workflowId: '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11',
        nodeOutputs: {
          n1: { image: { still: 'a', view: 'front' } },
          n2: { input: 0 },
          n3: { asked: { source: 1, origin: 2 } },
        },
      },
      credits: 'at most 60',
    },
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(Object.values(sentOf(yaml))).toEqual([expected]);
});
