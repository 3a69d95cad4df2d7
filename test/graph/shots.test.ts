import { expect, test } from 'vitest';
import { oneShot, sentOf } from '../rig/sent.ts';

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
