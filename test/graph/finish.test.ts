import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';
import { stage } from '../rig/thinking.ts';

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
    'a finish takes what the edits left, in every ratio, one step upon the other',
    finished(
      'upscale: 2k, frameRate: 23.976, hdr: hdr_prores',
      'ratios: [16:9, 9:16], edits: [{ model: aleph2, prompt: dawn }],',
    ),
    {
      's/a@r.edit1': {
        endpoint: 'video_to_video',
        body: {
          model: 'aleph2',
          videoUri: 's/a@r',
          promptText: 'dawn. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
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
        body: {
          model: 'aleph2',
          videoUri: 's/a@r~9x16',
          promptText: 'dawn. Everything else stays unchanged.',
          outputFormat: 'mp4',
        },
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
