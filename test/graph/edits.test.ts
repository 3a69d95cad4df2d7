import { expect, test } from 'vitest';
import { oneShot, sentOf } from '../rig/sent.ts';
import { problemsIn, stage } from '../rig/thinking.ts';

const edited = (edits: string, more = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: low, model: gen4_turbo }, { id: top, model: gen4.5 }]
scenes:
  - id: s
    shots:
      - id: a
        seconds: 5
        prompt: it rolls
        firstFrame: a.png
        ${more}
        edits: [${edits}]
`;
const finished = (finish: string, more = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: r, model: gen4_turbo }]
scenes:
  - id: s
    shots:
      - { id: a, seconds: 5, prompt: it rolls, firstFrame: a.png, ${more} finish: { ${finish} } }
`;

/** What is sent to work on takes, and not to make them. */
const workOn = (yaml: string) =>
  Object.fromEntries(Object.entries(sentOf(yaml)).filter(([address]) => /\.[a-z]+\d?$/.test(address)));

test('an edit has an address, a gate and dice of its own, and waits for what it changes', () => {
  const { graph } = stage(edited('{ model: aleph2, prompt: dusk, gate: approved, takes: 2, seed: 3, rung: low }'));
  expect(graph.jobs.find(({ kind }) => kind === 'edit')).toMatchObject({
    address: 's/a@low.edit1',
    takes: 2,
    seed: { kind: 'written', seed: 3 },
    gate: { kind: 'approved', on: 's/a@low' },
    worksOn: 's/a@low',
    needs: ['s/a@low'],
  });
});

test('a finish waits for a circle on what it finishes, step by step', () => {
  const { graph } = stage(finished('upscale: 2k, frameRate: 60, hdr: hdr10'));
  expect(graph.jobs.map(({ address, gate, takes }) => [address, gate?.kind, gate?.on, takes])).toEqual([
    ['s/a@r', undefined, undefined, 1],
    ['s/a@r.upscale', 'circled', 's/a@r', 1],
    ['s/a@r.framerate', 'circled', 's/a@r.upscale', 1],
    ['s/a@r.hdr', 'circled', 's/a@r.framerate', 1],
  ]);
});

test.each([
  [23.976, '23_98'],
  [24, '24'],
  [25, '25'],
  [29.97, '29_97'],
  [30, '30'],
  [48, '48'],
  [50, '50'],
  [59.94, '59_94'],
  [60, '60'],
  [120, '120'],
])('%d frames in a second are "%s" there', (rate, word) => {
  const { 's/a@r.framerate': sent } = sentOf(finished(`frameRate: ${rate}, gate: none`));
  expect(sent).toEqual({
    endpoint: 'video_upscale',
    body: { model: 'enhance_frame_rate', videoUri: 's/a@r', targetFramerate: word },
    credits: 3,
  });
});

test.each([
  [
    'edits build on each other, in every ratio, and leave the frame as it is',
    edited('{ model: aleph2, prompt: dawn }, { model: aleph2, prompt: dusk }', 'ratios: [16:9, 9:16]'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@top', promptText: 'dawn. Everything else stays unchanged.' },
        credits: 140,
      },
      's/a@top.edit2': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@top.edit1', promptText: 'dusk. Everything else stays unchanged.' },
        credits: 140,
      },
      's/a@top~9x16.edit1': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@top~9x16', promptText: 'dawn. Everything else stays unchanged.' },
        credits: 140,
      },
      's/a@top~9x16.edit2': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@top~9x16.edit1', promptText: 'dusk. Everything else stays unchanged.' },
        credits: 140,
      },
    },
  ],
  [
    'edits of different rungs do not build on each other',
    edited('{ model: aleph2, prompt: dawn, rung: low }, { model: aleph2, prompt: dusk }'),
    {
      's/a@low.edit1': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@low', promptText: 'dawn. Everything else stays unchanged.' },
        credits: 140,
      },
      's/a@top.edit2': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@top', promptText: 'dusk. Everything else stays unchanged.' },
        credits: 140,
      },
    },
  ],
  [
    'keyframes say when, and for how long',
    edited(
      '{ model: aleph2, keyframes: [{ at: 1, image: k.png, from: 0, to: 2 }, { at: 4, image: { file: l.png }, from: 3, to: 5 }] }',
    ),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top',
          keyframes: [
            { seconds: 1, uri: 'k.png', range: { start_seconds: 0, end_seconds: 2 } },
            { seconds: 4, uri: 'l.png', range: { start_seconds: 3, end_seconds: 5 } },
          ],
        },
        credits: 140,
      },
    },
  ],
  [
    'a new frame and a format',
    edited('{ model: aleph2, prompt: dawn, ratio: 9:16, format: prores }'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          targetAspectRatio: '9:16',
          outputFormat: 'prores',
        },
        credits: 165,
      },
    },
  ],
  [
    'a model that renders anew is told frame, length and sound',
    edited(
      '{ model: seedance2_mini, prompt: dawn, references: { images: [r.png], videos: [v.mp4], audio: [s.mp3] }, audio: true, resolution: 480p }',
    ),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'seedance2_mini',
          promptVideo: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          references: [{ uri: 'r.png' }],
          referenceVideos: [{ type: 'video', uri: 'v.mp4' }],
          referenceAudio: [{ type: 'audio', uri: 's.mp3' }],
          ratio: '864:496',
          duration: 5,
          audio: true,
        },
        credits: 80,
      },
    },
  ],
  [
    'what it makes is as long as the shot unless it is written',
    edited('{ model: hailuo3, prompt: dawn, seconds: 8 }', 'ratio: 9:16'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'hailuo3',
          promptVideo: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          ratio: '9:16',
          resolution: '768p',
          duration: 8,
        },
        credits: 130,
      },
    },
  ],
  [
    'a mode that follows the clip is told neither frame nor length',
    edited('{ model: seedance2_5, prompt: dawn, mode: extend, seconds: 8 }'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'seedance2_5',
          promptVideo: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          mode: 'extend',
          duration: 8,
          audio: false,
        },
        credits: 'at most 714',
      },
    },
  ],
  [
    'a model that keeps everything but what is asked for',
    edited('{ model: gemini_omni_flash, prompt: dawn, references: { images: [r.png] } }'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'gemini_omni_flash',
          videoUri: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          references: [{ uri: 'r.png' }],
        },
        credits: 56,
      },
    },
  ],
  [
    'an edit may look at the take of another rung',
    edited('{ model: seedance2_mini, prompt: dawn, references: { videos: [{ shot: s/a, rung: low }] } }'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'seedance2_mini',
          promptVideo: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          referenceVideos: [{ type: 'video', uri: 's/a@low' }],
          ratio: '1280:720',
          duration: 5,
          audio: false,
        },
        credits: 80,
      },
    },
  ],
  [
    'params of an edit',
    edited('{ model: aleph2, prompt: dawn, format: prores, params: { proresProfile: 422 HQ } }'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          outputFormat: 'prores',
          proresProfile: '422 HQ',
        },
        credits: 165,
      },
    },
  ],
  [
    'a finish takes what the edits left, in every ratio, one step upon the other',
    finished(
      'upscale: 2k, frameRate: 23.976, hdr: hdr_prores',
      'ratios: [16:9, 9:16], edits: [{ model: aleph2, prompt: dawn }],',
    ),
    {
      's/a@r.edit1': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@r', promptText: 'dawn. Everything else stays unchanged.' },
        credits: 140,
      },
      's/a@r.upscale': {
        endpoint: 'video_upscale',
        body: { model: 'magnific_video_upscaler_creative', videoUri: 's/a@r.edit1', resolution: '2k', fpsBoost: false },
        credits: 'at most 270',
      },
      's/a@r.framerate': {
        endpoint: 'video_upscale',
        body: { model: 'enhance_frame_rate', videoUri: 's/a@r.upscale', targetFramerate: '23_98' },
        credits: 3,
      },
      's/a@r.hdr': {
        endpoint: 'video_to_hdr',
        body: { model: 'ruby', videoUri: 's/a@r.framerate', outputFormat: 'hdr_prores' },
        credits: 'at most 200',
      },
      's/a@r~9x16.edit1': {
        endpoint: 'video_to_video',
        body: { model: 'aleph2', videoUri: 's/a@r~9x16', promptText: 'dawn. Everything else stays unchanged.' },
        credits: 140,
      },
      's/a@r~9x16.upscale': {
        endpoint: 'video_upscale',
        body: {
          model: 'magnific_video_upscaler_creative',
          videoUri: 's/a@r~9x16.edit1',
          resolution: '2k',
          fpsBoost: false,
        },
        credits: 'at most 270',
      },
      's/a@r~9x16.framerate': {
        endpoint: 'video_upscale',
        body: { model: 'enhance_frame_rate', videoUri: 's/a@r~9x16.upscale', targetFramerate: '23_98' },
        credits: 3,
      },
      's/a@r~9x16.hdr': {
        endpoint: 'video_to_hdr',
        body: { model: 'ruby', videoUri: 's/a@r~9x16.framerate', outputFormat: 'hdr_prores' },
        credits: 'at most 200',
      },
    },
  ],
  [
    'the words of a step',
    finished(
      'upscale: { to: 4k, params: { flavor: vivid, creativity: 40, fpsBoost: true } }, hdr: { to: hdr_prores, params: { proresProfile: "4444" } }',
    ),
    {
      's/a@r.upscale': {
        endpoint: 'video_upscale',
        body: {
          model: 'magnific_video_upscaler_creative',
          videoUri: 's/a@r',
          resolution: '4k',
          flavor: 'vivid',
          creativity: 40,
          fpsBoost: true,
        },
        credits: 'at most 720',
      },
      's/a@r.hdr': {
        endpoint: 'video_to_hdr',
        body: { model: 'ruby', videoUri: 's/a@r.upscale', outputFormat: 'hdr_prores', proresProfile: '4444' },
        credits: 'at most 200',
      },
    },
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(workOn(yaml)).toEqual(expected);
});

test.each([
  [
    'a keyframe that is out of range',
    edited('{ model: aleph2, keyframes: [{ at: 1, image: k.png }, { at: 40, image: l.png }] }'),
    [
      '12:71 impossible-request: s/a@top.edit1: "keyframes[1].seconds" is 40; aleph2 takes a number, 0 to 30 s, the nearest being 30',
    ],
  ],
  [
    'a keyframe outside of its own range',
    edited('{ model: aleph2, keyframes: [{ at: 1, image: k.png, from: 2, to: 3 }] }'),
    [
      '12:46 impossible-request: s/a@top.edit1: aleph2 wants a keyframe to lie within its own range, and one comes before it starts',
    ],
  ],
  [
    'a keyframe that is a clip',
    edited('{ model: aleph2, keyframes: [{ at: 1, image: k.png }, { at: 2, image: l.mp4 }] }'),
    ['12:71 impossible-request: s/a@top.edit1: "keyframes[1].uri" is a video; aleph2 takes an image there'],
  ],
  [
    'an edit without a prompt',
    edited('{ model: gemini_omni_flash }'),
    [
      '12:17 impossible-request: s/a@top.edit1: gemini_omni_flash needs "prompt" at video_to_video: text, 1 to 4000 characters',
    ],
  ],
  [
    'a length where the clip has its own',
    edited('{ model: aleph2, prompt: x, seconds: 4 }'),
    ['12:54 impossible-request: aleph2 gives the clip its own length'],
  ],
  [
    'a ratio where the clip keeps its frame',
    edited('{ model: gemini_omni_flash, prompt: x, ratio: 9:16 }'),
    ['12:63 impossible-request: gemini_omni_flash keeps the frame of the clip'],
  ],
  [
    'references where there are none',
    edited('{ model: aleph2, prompt: x, references: { images: [r.png] } }'),
    ['12:68 impossible-request: aleph2 takes no image references'],
  ],
  [
    'a mode, and a format, where there is no choice',
    edited('{ model: gemini_omni_flash, prompt: x, mode: edit, format: mp4 }'),
    [
      '12:76 impossible-request: gemini_omni_flash has no choice of format',
      '12:62 impossible-request: s/a@top.edit1: gemini_omni_flash does not take "mode" at video_to_video; seedance2_5 and gemini_omni_flash_1.1 can',
    ],
  ],
  [
    'a length in a mode that takes none',
    edited('{ model: seedance2_5, prompt: x, mode: edit, seconds: 5 }'),
    ['12:71 impossible-request: s/a@top.edit1: seedance2_5 takes only the length "auto" to edit'],
  ],
  [
    'a resolution in a mode that takes none',
    edited('{ model: seedance2_5, prompt: x, mode: edit, seconds: auto, resolution: 1080p }'),
    ['12:89 impossible-request: s/a@top.edit1: seedance2_5 takes no ratio to extend or edit'],
  ],
  [
    'params that the language has a word for',
    edited('{ model: aleph2, prompt: x, params: { promptText: y, seed: 4 } }'),
    [
      '12:55 bad-value: the language has a word of its own for what `promptText` says (Leave it out here; `retake show` tells what is sent.)',
      '12:70 bad-value: the language has a word of its own for what `seed` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'a param that the model has not',
    edited('{ model: aleph2, prompt: x, params: { wonk: 4 } }'),
    ['12:61 impossible-request: s/a@top.edit1: aleph2 does not take "wonk" at video_to_video'],
  ],
  [
    'a model that edits nothing',
    edited('{ model: gen4.5, prompt: x }'),
    [
      '12:26 unknown-model: s/a@top.edit1: gen4.5 has no video_to_video, only image_to_video and text_to_video; video_to_video has aleph2, hailuo3, seedance2, seedance2_fast, seedance2_mini, gemini_omni_flash, seedance2_5 and gemini_omni_flash_1.1',
    ],
  ],
  [
    'a clip that is too long for the edit',
    oneShot('model: wan3', 'seconds: 20, edits: [{ model: seedance2, prompt: x, seconds: 5 }]'),
    ['9:57 impossible-request: s/a@r.edit1: "promptVideo" lasts 20 s; seedance2 takes at most 15 s'],
  ],
  [
    'an edit that nobody has a price for',
    edited('{ model: gemini_omni_flash_1.1, prompt: x }'),
    [
      '12:26 unknown-price: nobody knows what s/a@top.edit1 costs: no source says what gemini_omni_flash_1.1 charges for the video it works on (Agree on a price in `prices:`, or name one for a run: `--assume-price gemini_omni_flash_1.1=40/request`.)',
    ],
  ],
  [
    'a step with a model that does something else',
    finished('upscale: { to: 2k, model: aleph2 }'),
    [
      '7:87 unknown-model: s/a@r.upscale: aleph2 has no video_upscale, only video_to_video; video_upscale has magnific_video_upscaler_creative and enhance_frame_rate',
    ],
  ],
  [
    'so many times as large, which is for stills',
    finished('upscale: 2'),
    [
      '7:87 impossible-request: s/a@r.upscale: "resolution" is 2; magnific_video_upscaler_creative takes "720p", "1k", "2k" or "4k"',
    ],
  ],
  [
    'high dynamic range in a file that has none',
    finished('hdr: mp4'),
    [
      '7:83 impossible-request: s/a@r.hdr: "outputFormat" is "mp4"; ruby takes "hdr10", "hlg", "hdr_prores", "hdr_exr_sequence", "hdr_exr_acescg_sequence_1_3" or "hdr_exr_acescg_sequence_2_0"',
    ],
  ],
  [
    'a param that says what the step says',
    finished('upscale: { to: 2k, params: { resolution: 4k } }'),
    [
      '7:107 bad-value: the language has a word of its own for what `resolution` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'a param of a step that is out of range, at its own place',
    finished('upscale: { to: 2k, params: { creativity: 101 } }'),
    [
      '7:119 impossible-request: s/a@r.upscale: "creativity" is 101; magnific_video_upscaler_creative takes a number, 0 to 100, the nearest being 100',
    ],
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(problemsIn(yaml)).toEqual(expected);
});
