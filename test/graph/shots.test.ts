import { expect, test } from 'vitest';
import { oneShot, sentOf } from '../rig/sent.ts';
import { problemsIn } from '../rig/thinking.ts';

test.each([
  [
    'a first frame alone is the bare picture',
    oneShot('model: gen4_turbo', 'seconds: 5, firstFrame: a.png'),
    {
      endpoint: 'image_to_video',
      body: { model: 'gen4_turbo', promptImage: 'a.png', promptText: 'it rolls', ratio: '1280:720', duration: 5 },
      credits: 25,
    },
  ],
  [
    'two frames say which is which',
    oneShot('model: veo3.1, audio: true', 'seconds: 4, firstFrame: a.png, lastFrame: b.png'),
    {
      endpoint: 'image_to_video',
      body: {
        model: 'veo3.1',
        promptImage: [
          { position: 'first', uri: 'a.png' },
          { position: 'last', uri: 'b.png' },
        ],
        promptText: 'it rolls',
        ratio: '1280:720',
        duration: 4,
        audio: true,
      },
      credits: 160,
    },
  ],
  [
    'a last frame alone says that it is the last',
    oneShot('model: hailuo3', 'seconds: 5, lastFrame: b.png'),
    {
      endpoint: 'image_to_video',
      body: {
        model: 'hailuo3',
        promptImage: [{ position: 'last', uri: 'b.png' }],
        promptText: 'it rolls',
        ratio: '16:9',
        resolution: '768p',
        duration: 5,
      },
      credits: 50,
    },
  ],
  [
    'without a frame a shot is made from text',
    oneShot('model: veo3.1_fast', 'seconds: 8, ratio: 9:16'),
    {
      endpoint: 'text_to_video',
      body: { model: 'veo3.1_fast', promptText: 'it rolls', ratio: '720:1280', duration: 8, audio: false },
      credits: 80,
    },
  ],
  [
    'references have a field of their own where a shot is made from text',
    oneShot('model: hailuo3', 'seconds: 5, references: { images: [a.png, b.png], videos: [a.mp4], audio: [a.mp3] }'),
    {
      endpoint: 'text_to_video',
      body: {
        model: 'hailuo3',
        references: [{ uri: 'a.png' }, { uri: 'b.png' }],
        referenceVideos: [{ type: 'video', uri: 'a.mp4' }],
        referenceAudio: [{ type: 'audio', uri: 'a.mp3' }],
        promptText: 'it rolls',
        ratio: '16:9',
        resolution: '768p',
        duration: 5,
      },
      credits: 104,
    },
  ],
  [
    'a sound may go with a first frame',
    oneShot('model: seedance2_mini', 'seconds: 5, firstFrame: a.png, references: { audio: [a.mp3] }'),
    {
      endpoint: 'image_to_video',
      body: {
        model: 'seedance2_mini',
        promptImage: 'a.png',
        referenceAudio: [{ type: 'audio', uri: 'a.mp3' }],
        promptText: 'it rolls',
        ratio: '1280:720',
        duration: 5,
        audio: false,
      },
      credits: 80,
    },
  ],
  [
    'a clip to look at may go with a first frame where it has a field of its own',
    oneShot('model: wan3', 'seconds: 5, firstFrame: a.png, references: { videos: [b.mp4] }'),
    {
      endpoint: 'image_to_video',
      body: {
        model: 'wan3',
        promptImage: 'a.png',
        referenceVideos: [{ type: 'video', uri: 'b.mp4' }],
        promptText: 'it rolls',
        ratio: 'auto_720p',
        duration: 5,
        audio: false,
      },
      credits: 50,
    },
  ],
  [
    'a frame that follows the picture has an auto ratio of the wished class',
    oneShot('model: wan3, resolution: 480p', 'seconds: 5, firstFrame: a.png'),
    {
      endpoint: 'image_to_video',
      body: {
        model: 'wan3',
        promptImage: 'a.png',
        promptText: 'it rolls',
        ratio: 'auto_480p',
        duration: 5,
        audio: false,
      },
      credits: 25,
    },
  ],
  [
    'the same model from text has a ratio in pixels',
    oneShot('model: wan3, resolution: 480p', 'seconds: 5'),
    {
      endpoint: 'text_to_video',
      body: { model: 'wan3', promptText: 'it rolls', ratio: '832:480', duration: 5, audio: false },
      credits: 25,
    },
  ],
  [
    'a resolution picks among ratios in pixels',
    oneShot('model: seedance2, resolution: 1080p', 'seconds: 5, ratio: 9:16'),
    {
      endpoint: 'text_to_video',
      body: { model: 'seedance2', promptText: 'it rolls', ratio: '1080:1920', duration: 5, audio: false },
      credits: 200,
    },
  ],
  [
    'a resolution of the shot goes before that of the rung',
    oneShot('model: h3_max, resolution: 768p', 'seconds: 5, resolution: 480p'),
    {
      endpoint: 'text_to_video',
      body: { model: 'h3_max', promptText: 'it rolls', resolution: '480p', duration: 5 },
      credits: 25,
    },
  ],
  [
    'a resolution is said where nobody says it, and it is the plain one',
    oneShot('model: grok_imagine_1_5', 'seconds: 5, firstFrame: a.png'),
    {
      endpoint: 'image_to_video',
      body: {
        model: 'grok_imagine_1_5',
        promptImage: 'a.png',
        promptText: 'it rolls',
        resolution: '720p',
        duration: 5,
      },
      credits: 81,
    },
  ],
  [
    'a format and what the language has no word for',
    oneShot('model: gen4.5, format: prores', 'seconds: 5, params: { proresProfile: 422 HQ }'),
    {
      endpoint: 'text_to_video',
      body: {
        model: 'gen4.5',
        promptText: 'it rolls',
        ratio: '1280:720',
        duration: 5,
        outputFormat: 'prores',
        proresProfile: '422 HQ',
      },
      credits: 85,
    },
  ],
  [
    'sound is said where nobody says it, and it is off',
    oneShot('model: veo3.1', 'seconds: 4'),
    {
      endpoint: 'text_to_video',
      body: { model: 'veo3.1', promptText: 'it rolls', ratio: '1280:720', duration: 4, audio: false },
      credits: 80,
    },
  ],
  [
    'the shot decides about sound',
    oneShot('model: veo3.1', 'seconds: 4, audio: true'),
    {
      endpoint: 'text_to_video',
      body: { model: 'veo3.1', promptText: 'it rolls', ratio: '1280:720', duration: 4, audio: true },
      credits: 160,
    },
  ],
  [
    'what must not appear has a field of its own where the model has one',
    oneShot('model: veo3.1', 'seconds: 4, prompt: { subject: a bike, exclusions: [people] }').replace(
      'prompt: it rolls, ',
      '',
    ),
    {
      endpoint: 'text_to_video',
      body: {
        model: 'veo3.1',
        promptText: 'A bike.',
        negativePrompt: 'people',
        ratio: '1280:720',
        duration: 4,
        audio: false,
      },
      credits: 80,
    },
  ],
  [
    'media inside params are in the shape of their field',
    oneShot('model: hailuo3', 'seconds: 5, params: { references: [{ file: a.png }, { uri: { file: b.png } }] }'),
    {
      endpoint: 'text_to_video',
      body: {
        model: 'hailuo3',
        promptText: 'it rolls',
        ratio: '16:9',
        resolution: '768p',
        duration: 5,
        references: [{ uri: 'a.png' }, { uri: 'b.png' }],
      },
      credits: 54,
    },
  ],
  [
    'the params of a shot go before those of its rung, media and all',
    oneShot(
      'model: hailuo3, params: { references: [{ file: r.png }] }',
      'seconds: 5, params: { references: [{ file: a.png }] }',
    ),
    {
      endpoint: 'text_to_video',
      body: {
        model: 'hailuo3',
        promptText: 'it rolls',
        ratio: '16:9',
        resolution: '768p',
        duration: 5,
        references: [{ uri: 'a.png' }],
      },
      credits: 52,
    },
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(sentOf(yaml)).toEqual({ 's/a@r': expected });
});

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
    'a rung that the referenced shot does not climb, and itself',
    oneShot('model: hailuo3', 'seconds: 5, references: { videos: [{ shot: s/a, rung: fine }] }'),
    [
      '9:90 unknown-name: shot "s/a" does not climb rung "fine" (It climbs: r.)',
      '9:11 cycle: these need each other: s/a@r → s/a@r (One of them must start from something else.)',
    ],
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(problemsIn(yaml)).toEqual(expected);
});
