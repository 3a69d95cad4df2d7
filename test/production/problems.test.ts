import { expect, test } from 'vitest';
import { problemsIn } from '../rig/thinking.ts';

const shot = (words: string, rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: r, model: hailuo3 }]
characters: { maya: { description: a woman } }
${rest}
scenes:
  - id: s
    shots:
      - { id: a, ${words} }
`;
const sound = (words: string) => shot('seconds: 5, prompt: x', `sound: { a: { ${words} } }`);
const still = (words: string) => shot('seconds: 5, prompt: x', `stills: { a: { ${words} } }`);

test.each([
  [
    'a shot that is made in two ways',
    shot('avatar: { preset: influencer, says: x }, performance: { character: a.png, driver: b.mp4 }'),
    ['9:18 bad-value: it is made either by `performance` or by `avatar` (Keep one of them.)'],
  ],
  [
    'a shot without length or prompt',
    shot('title: Nothing'),
    [
      '9:11 missing-key: shot "a" has no `seconds` (Write `seconds`, or say how else it is made: performance, avatar, recipe, routed, workflow, source.)',
      '9:11 missing-key: shot "a" has no `prompt` (Write `prompt`, or say how else it is made: performance, avatar, recipe, routed, workflow, source.)',
    ],
  ],
  [
    'a routed shot without length or prompt',
    shot('routed: { router: r, ceiling: 4 }'),
    [
      '9:11 missing-key: shot "a" has no `seconds` (Write `seconds`, or say how else it is made: performance, avatar, recipe, routed, workflow, source.)',
      '9:11 missing-key: shot "a" has no `prompt` (Write `prompt`, or say how else it is made: performance, avatar, recipe, routed, workflow, source.)',
    ],
  ],
  [
    'rungs for a shot that climbs none',
    shot('rungs: [r], recipe: { name: product_ad, version: 2026-07 }'),
    ['9:18 bad-value: shot "a" is not made on the ladder, so `rungs` means nothing'],
  ],
  [
    'params beside a recipe',
    shot('params: { wonk: 1 }, recipe: { name: product_ad, version: 2026-07 }'),
    [
      '9:18 bad-value: shot "a" is made by `recipe`, so `params` means nothing beside it (Write `recipe: { inputs: … }`.)',
    ],
  ],
  [
    'params beside a performance',
    shot('params: { wonk: 1 }, performance: { character: a.png, driver: b.mp4 }'),
    [
      '9:18 bad-value: shot "a" is made by `performance`, so `params` means nothing beside it (Write `performance: { params: … }`.)',
    ],
  ],
  [
    'an avatar of nobody',
    shot('avatar: { says: x }'),
    ['9:18 bad-value: an avatar is one of the provider’s own, or one made there (Write `preset` or `custom`.)'],
  ],
  [
    'an avatar of two',
    shot('avatar: { preset: influencer, custom: z, says: x }'),
    ['9:18 bad-value: an avatar is one of the provider’s own, or one made there (Write `preset` or `custom`.)'],
  ],
  [
    'an avatar that says nothing',
    shot('avatar: { preset: influencer }'),
    ['9:18 bad-value: an avatar speaks a text or a recording (Write either `says` or `sound`.)'],
  ],
  [
    'an avatar with two kinds of speech',
    shot('avatar: { preset: influencer, says: x, sound: a.mp3 }'),
    ['9:18 bad-value: an avatar speaks a text or a recording (Write either `says` or `sound`.)'],
  ],
  [
    'a recording with another voice',
    shot('avatar: { preset: influencer, sound: x.mp3, voice: { preset: victoria } }'),
    [
      '9:62 bad-value: a recording brings its own voice (Keep `voice` with `says`, or revoice the recording under `sound:`.)',
    ],
  ],
  [
    'a voice of a character that has none',
    shot('avatar: { preset: influencer, says: x, voice: maya }'),
    ['9:64 missing-key: character "maya" has no voice (Write `voice: { preset: … }` at the character.)'],
  ],
  [
    'a voice of nobody',
    shot('avatar: { preset: influencer, says: x, voice: mia }'),
    [
      '9:64 unknown-name: unknown character "mia" (A voice is a character\'s id, or `{ preset: mia }` for one of the provider\'s own.)',
    ],
  ],
  [
    'an edit and a finish of rungs that the shot does not climb',
    shot(
      'seconds: 5, prompt: x, edits: [{ model: aleph2, prompt: y, rung: final }], finish: { rung: fine, upscale: 2k }',
    ),
    [
      '9:109 unknown-name: shot "a" does not climb rung "fine" (It climbs: r.)',
      '9:83 unknown-name: shot "a" does not climb rung "final" (It climbs: r.)',
    ],
  ],
  [
    'a keyframe that begins and never ends, and one that ends and never begins',
    shot(
      'seconds: 5, prompt: x, edits: [{ model: aleph2, keyframes: [{ at: 1, image: a.png, from: 1 }, { at: 1, image: a.png, to: 1 }] }]',
    ),
    [
      '9:78 missing-key: a picture that holds for a while has a beginning and an end (Write both `from` and `to`, or neither.)',
      '9:112 missing-key: a picture that holds for a while has a beginning and an end (Write both `from` and `to`, or neither.)',
    ],
  ],
  [
    'references to what is not there',
    shot(
      'seconds: 5, prompt: x, references: { images: [{ character: mia }, { prop: bike }, { location: street }, { still: hero }, { lastFrameOf: s/b }], videos: [{ shot: s/b }], audio: [{ sound: rain }] }',
    ),
    [
      '9:77 unknown-name: unknown character "mia" (Declared: maya.)',
      '9:92 unknown-name: unknown prop "bike" (This production declares no props.)',
      '9:112 unknown-name: unknown location "street" (This production declares no locations.)',
      '9:131 unknown-name: unknown still "hero" (This production declares no stills.)',
      '9:154 unknown-name: unknown shot "s/b" (did you mean "s/a"?)',
      '9:179 unknown-name: unknown shot "s/b" (did you mean "s/a"?)',
      '9:204 unknown-name: unknown sound "rain" (This production declares no sounds.)',
    ],
  ],
  [
    'reference boards without that picture',
    shot(
      'seconds: 5, prompt: x, references: { images: [{ character: maya }, { character: maya, board: framing }, { location: street }] }',
      'locations: { street: { description: wet } }',
    ),
    [
      '9:77 missing-key: character "maya" has no identity picture (Write `references: { identity: … }` at the character.)',
      '9:98 missing-key: character "maya" has no framing picture (Write `references: { framing: … }` at the character.)',
      '9:134 missing-key: location "street" has no lighting picture (Write `references: { lighting: … }` at the location.)',
    ],
  ],
  [
    'a first and a last frame of what is not there',
    shot('seconds: 5, prompt: x, firstFrame: { still: hero }, lastFrame: { character: mia }'),
    [
      '9:62 unknown-name: unknown still "hero" (This production declares no stills.)',
      '9:94 unknown-name: unknown character "mia" (Declared: maya.)',
    ],
  ],
  [
    'media inside params that is not there, at its own place',
    shot('seconds: 5, prompt: x, params: { references: [{ uri: { still: hero } }] }'),
    ['9:80 unknown-name: unknown still "hero" (This production declares no stills.)'],
  ],
  [
    'a rung that the referenced shot does not climb',
    shot(
      'seconds: 5, prompt: x }\n      - { id: b, seconds: 5, prompt: x, references: { videos: [{ shot: s/a, rung: fine }] }',
    ),
    ['10:83 unknown-name: shot "s/a" does not climb rung "fine" (It climbs: r.)'],
  ],
  [
    'a shot that looks at itself',
    shot('seconds: 5, prompt: x, references: { videos: [{ shot: s/a }] }'),
    ['9:11 cycle: these need each other: s/a@r → s/a@r (One of them must start from something else.)'],
  ],
  [
    'both one ratio and several',
    shot('ratio: 1:1, ratios: [1:1], seconds: 5, prompt: x'),
    ['9:18 bad-value: shot "a" writes both `ratio` and `ratios` (Keep one of them.)'],
  ],
  [
    'a sound that is nothing',
    sound('takes: 2'),
    [
      '5:10 missing-key: sound "a" does not say what it is (Write one of `speech`, `effect`, `revoice`, `dub`, `isolate`, `routed`, `workflow`.)',
    ],
  ],
  [
    'a sound that is two things',
    sound('speech: { text: a }, effect: { prompt: b }'),
    [
      '5:10 bad-value: sound "a" is either speech or effect (Write one of `speech`, `effect`, `revoice`, `dub`, `isolate`, `routed`, `workflow`.)',
    ],
  ],
  [
    'a sound in the voice of a character that has none',
    sound('speech: { text: a, voice: maya }'),
    ['5:41 missing-key: character "maya" has no voice (Write `voice: { preset: … }` at the character.)'],
  ],
  [
    'a sound made of one that is not there',
    sound('isolate: { of: { sound: b } }'),
    ['5:39 unknown-name: unknown sound "b" (did you mean "a"?)'],
  ],
  [
    'a sound made of itself',
    sound('revoice: { of: { sound: a }, voice: { preset: Maya } }'),
    ['5:10 cycle: these need each other: sound/a → sound/a (One of them must start from something else.)'],
  ],
  [
    'a still with a model and a recipe',
    still('model: gen4_image, recipe: { name: ad_localization, version: 2026-06 }'),
    ['5:16 bad-value: still "a" is made by `recipe`, so `model` means nothing'],
  ],
  [
    'a still with a recipe and a router',
    still('recipe: { name: ad_localization, version: 2026-06 }, routed: { router: r, ceiling: 3 }, prompt: x'),
    ['5:69 bad-value: it is made either by `recipe` or by `routed` (Keep one of them.)'],
  ],
  [
    'a still that nothing makes',
    still('prompt: x'),
    ['5:11 missing-key: still "a" has no model (Write `model` and `prompt` to generate it, or `file` to supply it.)'],
  ],
  [
    'a still without a prompt',
    still('model: gen4_image'),
    ['5:11 missing-key: still "a" has no prompt (Write `model` and `prompt` to generate it, or `file` to supply it.)'],
  ],
  [
    'a routed still without a prompt',
    still('routed: { router: r, ceiling: 3 }'),
    ['5:11 missing-key: still "a" has no prompt (Write `model` and `prompt` to generate it, or `file` to supply it.)'],
  ],
  [
    'pictures of a still that are not there',
    still('model: gen4_image, prompt: x, references: { abc: { sound: rain }, def: { character: mia } }'),
    [
      '5:74 unknown-name: unknown sound "rain" (This production declares no sounds.)',
      '5:100 unknown-name: unknown character "mia" (Declared: maya.)',
    ],
  ],
  [
    'a frame rate for a still',
    still('model: gen4_image, prompt: x, finish: { frameRate: 24, hdr: hdr10 }'),
    ['5:56 bad-value: a still has no `frameRate`', '5:71 bad-value: a still has no `hdr`'],
  ],
  [
    'a file that is also upscaled',
    still('file: a.png, finish: { upscale: 2 }'),
    [
      '5:29 bad-value: still "a" is supplied as a file, so "finish" means nothing (Either `file`, or `model` and `prompt`.)',
    ],
  ],
  [
    'prices of models that nobody has heard of',
    shot(
      'seconds: 5, prompt: x',
      'prices: { gwm1_avatar: { credits: 2, per: second }, image_to_video/seed_audio: { credits: 1, per: request } }',
    ),
    [
      '5:11 unknown-model: there is no model "gwm1_avatar" to have a price (did you mean "gwm1_avatars"?)',
      '5:53 unknown-model: there is no model "image_to_video/seed_audio" to have a price (`retake models` lists them.)',
    ],
  ],
  [
    'a scene that is called like the sounds',
    shot('seconds: 5, prompt: x').replace('id: s\n', 'id: sound\n'),
    ['7:9 bad-value: a scene cannot be called "sound": addresses of sounds begin with it'],
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(problemsIn(yaml)).toEqual(expected);
});
