import { expect, test } from 'vitest';
import { oneShot } from '../rig/sent.ts';
import { problemsIn } from '../rig/thinking.ts';

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

test.each([
  [
    'a keyframe that is out of range',
    edited('{ model: aleph2, keyframes: [{ at: 1, image: k.png }, { at: 40, image: l.png }] }'),
    ['12:71 impossible-request: the clip is 5 s long, and this is after its end'],
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
      '7:83 impossible-request: s/a@r.hdr: "format" is "mp4"; ruby takes "hdr10", "hlg", "hdr_prores", "hdr_exr_sequence", "hdr_exr_acescg_sequence_1_3" or "hdr_exr_acescg_sequence_2_0"',
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
