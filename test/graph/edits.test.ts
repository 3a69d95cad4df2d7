import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';
import { stage } from '../rig/thinking.ts';

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

test.each([
  [
    'edits build on each other, in every ratio, and leave the frame as it is',
    edited('{ model: aleph2, prompt: dawn }, { model: aleph2, prompt: dusk }', 'ratios: [16:9, 9:16]'),
    {
      's/a@top.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top',
          promptText: 'dawn. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
        credits: 140,
      },
      's/a@top.edit2': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top.edit1',
          promptText: 'dusk. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
        credits: 140,
      },
      's/a@top~9x16.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top~9x16',
          promptText: 'dawn. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
        credits: 140,
      },
      's/a@top~9x16.edit2': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top~9x16.edit1',
          promptText: 'dusk. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
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
        body: {
          model: 'aleph2',
          videoUri: 's/a@low',
          promptText: 'dawn. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
        credits: 140,
      },
      's/a@top.edit2': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@top',
          promptText: 'dusk. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
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
          outputFormat: 'mp4',
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
] as const)('%s', (_title, yaml, expected) => {
  expect(workOn(yaml)).toEqual(expected);
});
