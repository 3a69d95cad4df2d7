import { expect, test } from 'vitest';
import { oneShot } from '../rig/sent.ts';
import { problemsIn } from '../rig/thinking.ts';

test.each([
  [
    'a last frame alone where a first one must be',
    oneShot('model: veo3.1', 'seconds: 4, lastFrame: b.png'),
    ['9:59 impossible-request: s/a@r: veo3.1 takes a last frame only together with a first one'],
  ],
  [
    'a last frame that the model does not take',
    oneShot('model: gen4.5', 'seconds: 4, firstFrame: a.png, lastFrame: b.png'),
    [
      '9:78 impossible-request: gen4.5 takes no last frame, only a first (veo3.1, veo3.1_fast, hailuo3 and 8 others could.)',
    ],
  ],
  [
    'references beside a first frame',
    oneShot('model: seedance2', 'seconds: 5, firstFrame: a.png, references: { images: [b.png] }'),
    ['9:90 impossible-request: seedance2 takes no image references beside a first or last frame'],
  ],
  [
    'references beside two frames',
    oneShot('model: hailuo3', 'seconds: 5, firstFrame: a.png, lastFrame: c.png, references: { images: [b.png] }'),
    ['9:108 impossible-request: hailuo3 takes no image references beside a first or last frame'],
  ],
  [
    'references beside a first frame where there are none at all',
    oneShot('model: veo3.1', 'seconds: 4, firstFrame: a.png, references: { images: [b.png] }'),
    ['9:90 impossible-request: veo3.1 takes no image references beside a first or last frame'],
  ],
  [
    'references where there are none',
    oneShot('model: gen4.5', 'seconds: 5, references: { images: [a.png], videos: [b.mp4] }'),
    [
      '9:71 impossible-request: gen4.5 takes no image references (hailuo3, seedance2, seedance2_fast and 6 others could.)',
      '9:88 impossible-request: gen4.5 takes no video references (hailuo3, seedance2, seedance2_fast and 5 others could.)',
    ],
  ],
  [
    'a second frame of the wrong kind, at its own place',
    oneShot('model: veo3.1', 'seconds: 4, firstFrame: a.png, lastFrame: { file: b.mp4 }'),
    ['9:78 impossible-request: s/a@r: "promptImage[1].uri" is a video; veo3.1 takes an image there'],
  ],
  [
    'a reference of the wrong kind, at its own place',
    oneShot('model: hailuo3', 'seconds: 5, references: { images: [a.png, b.mp4, c.png] }'),
    ['9:78 impossible-request: s/a@r: "references[1].uri" is a video; hailuo3 takes an image there'],
  ],
  [
    'a class of resolution that the model has not',
    oneShot('model: wan3, resolution: 4k', 'seconds: 5'),
    [
      '5:39 impossible-request: wan3 renders no 4k, only 480p, 720p, 1080p (seedance2 and gemini_omni_flash_1.1 could.)',
    ],
  ],
  [
    'a class of resolution at the shot',
    oneShot('model: gen4.5', 'seconds: 5, resolution: 1080p'),
    [
      '9:60 impossible-request: gen4.5 renders no 1080p, only 720p (veo3.1, veo3.1_fast, happyhorse_1_0 and 6 others could.)',
    ],
  ],
  [
    'a size in pixels that is of another class',
    oneShot('model: seedance2, resolution: 1080p', "seconds: 5, ratio: '1280:720'"),
    ['5:44 impossible-request: seedance2 renders no 1280:720 at 1080p'],
  ],
  [
    'a resolution where there is no choice',
    oneShot('model: gemini_omni_flash, resolution: 1080p', 'seconds: 5'),
    [
      '5:52 impossible-request: gemini_omni_flash renders no 1080p, only 720p (veo3.1, veo3.1_fast, happyhorse_1_0 and 6 others could.)',
    ],
  ],
  [
    'a ratio that the model has not',
    oneShot('model: gen4.5', 'seconds: 5, ratio: 5:7'),
    ['9:55 impossible-request: s/a@r: gen4.5 has no 5:7, only 16:9, 9:16'],
  ],
  [
    'a format where there is no choice',
    oneShot('model: veo3.1, format: prores', 'seconds: 4'),
    ['5:37 impossible-request: veo3.1 has no choice of format'],
  ],
  [
    'a length out of range',
    oneShot('model: gen4.5', 'seconds: 11'),
    [
      '9:45 impossible-request: s/a@r: "seconds" is 11; gen4.5 takes a whole number, 2 to 10 s, the nearest being 10; hailuo3, happyhorse_1_0, seedance2 and 7 others could do 11',
    ],
  ],
  [
    'params that the language has a word for',
    oneShot(
      'model: veo3.1, params: { audio: true }',
      'seconds: 4, params: { duration: 6, promptText: no, model: veo3.1_fast }',
    ),
    [
      '5:39 bad-value: the language has a word of its own for what `audio` says (Leave it out here; `retake show` tells what is sent.)',
      '9:58 bad-value: the language has a word of its own for what `duration` says (Leave it out here; `retake show` tells what is sent.)',
      '9:71 bad-value: the language has a word of its own for what `promptText` says (Leave it out here; `retake show` tells what is sent.)',
      '9:87 bad-value: the language has a word of its own for what `model` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'a seed among the params, which the dice would replace',
    oneShot('model: gen4.5', 'seconds: 5, params: { seed: 6 }'),
    [
      '9:58 bad-value: the language has a word of its own for what `seed` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'a param that the model has not',
    oneShot('model: gen4.5', 'seconds: 5, params: { wonk: 6 }'),
    ['9:64 impossible-request: s/a@r: gen4.5 does not take "wonk" at text_to_video'],
  ],
  [
    'a value deep inside the params, at its own place',
    oneShot('model: gen4.5', 'seconds: 5, params: { contentModeration: { publicFigureThreshold: lax } }'),
    [
      '9:102 impossible-request: s/a@r: "contentModeration.publicFigureThreshold" is "lax"; gen4.5 takes "auto" or "low"',
    ],
  ],
  [
    'media of the wrong kind inside the params, at its own place',
    oneShot(
      'model: hailuo3',
      'seconds: 5, params: { references: [{ uri: { file: b.png } }, { uri: { file: c.mp4 } }] }',
    ),
    ['9:104 impossible-request: s/a@r: "references[1].uri" is a video; hailuo3 takes an image there'],
  ],
  [
    'a dot in the name of a param, which is no step into an object',
    oneShot('model: gen4.5', 'seconds: 5, params: { promptText.x: low, contentModeration.publicFigureThreshold: low }'),
    [
      '9:72 impossible-request: s/a@r: gen4.5 does not take "prompt" at text_to_video; did you mean "promptText"?',
      '9:118 impossible-request: s/a@r: gen4.5 does not take "contentModeration.publicFigureThreshold" at text_to_video',
    ],
  ],
  [
    'params that are called like what every object has',
    oneShot('model: gen4.5', 'seconds: 5, params: { __proto__: { a: 1 }, constructor: 2 }'),
    [
      '9:69 impossible-request: s/a@r: gen4.5 does not take "__proto__" at text_to_video',
      '9:92 impossible-request: s/a@r: gen4.5 does not take "constructor" at text_to_video',
    ],
  ],
  [
    'a param that looks like what the compiler writes',
    oneShot('model: gen4.5', 'seconds: 5, params: { contentModeration: { asked: 3, input: 0 } }'),
    [
      '9:86 impossible-request: s/a@r: gen4.5 does not take "contentModeration.asked" at text_to_video',
      '9:96 impossible-request: s/a@r: gen4.5 does not take "contentModeration.input" at text_to_video',
    ],
  ],
  [
    'a rung that the referenced shot does not climb, and itself',
    oneShot('model: hailuo3', 'seconds: 5, references: { videos: [{ shot: s/a, rung: fine }] }'),
    [
      '9:90 unknown-name: shot "s/a" does not climb rung "fine" (It climbs: r.)',
      '9:11 cycle: these need each other: s/a@r → s/a@r (One of them must start from something else.)',
    ],
  ],
  [
    'a second ratio for a model that takes its frame from the picture',
    oneShot('model: happyhorse_1_0, resolution: 720p', 'seconds: 5, firstFrame: a.png, ratios: [16:9, 9:16]'),
    [
      '9:76 impossible-request: happyhorse_1_0 takes its frame from the picture, and cannot be told 16:9 (gen4_turbo, gen4.5, veo3.1 and 10 others could.)',
      '9:82 impossible-request: happyhorse_1_0 takes its frame from the picture, and cannot be told 9:16 (gen4_turbo, gen4.5, veo3.1 and 10 others could.)',
    ],
  ],
  [
    'sound from a model that gives no choice of it',
    oneShot('model: gen4.5', 'seconds: 5, audio: true'),
    ['9:55 impossible-request: gen4.5 gives no choice of sound'],
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(problemsIn(yaml)).toEqual(expected);
});
