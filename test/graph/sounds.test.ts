import { expect, test } from 'vitest';
import { sentOf } from '../rig/sent.ts';

const sound = (words: string, rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
${rest}
sound: { a: { ${words} } }
`;
const voices =
  'characters: { maya: { voice: { preset: Maya } }, ann: { voice: { custom: cc } }, bo: { voice: { sample: bo.mp3 } } }';
const free = 'prices: { sound_effect/seed_audio: { credits: 3, per: request } }';
const id = '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11';

test('sounds are made of each other and of shots', () => {
  const yaml = `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: r, model: gen4.5 }]
sound:
  a: { speech: { text: The night is yours and so is the road., voice: { preset: Maya } } }
  b: { revoice: { of: { sound: a }, voice: { preset: Leslie } } }
  c: { dub: { of: { sound: b }, language: de } }
  d: { isolate: { of: { sound: c } } }
  e: { revoice: { of: { shot: s/a }, voice: { preset: Maya } } }
scenes: [{ id: s, shots: [{ id: a, seconds: 5, prompt: x }] }]
`;
  const bodies = Object.entries(sentOf(yaml)).map(([address, { body, credits }]) => [
    address,
    body.media ?? body.audioUri,
    credits,
  ]);
  expect(bodies).toEqual([
    ['s/a@r', undefined, 60],
    ['sound/a', undefined, 1],
    ['sound/b', { type: 'audio', uri: 'sound/a' }, 'at most 4'],
    ['sound/c', 'sound/b', 'at most 6'],
    ['sound/d', 'sound/c', 'at most 2'],
    ['sound/e', { type: 'video', uri: 's/a@r' }, 2],
  ]);
});

test.each([
  [
    'a character’s voice',
    sound('speech: { text: Hello., voice: maya }', voices),
    {
      endpoint: 'text_to_speech',
      body: { model: 'eleven_v3', promptText: 'Hello.', voice: { type: 'runway-preset', presetId: 'Maya' } },
      credits: 1,
    },
  ],
  [
    'a voice of the provider, a language and what the language has no word for',
    sound('speech: { text: Hello., voice: { preset: Leslie }, language: en, speed: 1.1, params: { stability: 0.4 } }'),
    {
      endpoint: 'text_to_speech',
      body: {
        model: 'eleven_v3',
        promptText: 'Hello.',
        voice: { type: 'runway-preset', presetId: 'Leslie' },
        languageCode: 'en',
        speed: 1.1,
        stability: 0.4,
      },
      credits: 1,
    },
  ],
  [
    'a character who speaks like a recording',
    sound('speech: { model: seed_audio, text: Hello., voice: bo }', voices),
    {
      endpoint: 'text_to_speech',
      body: { model: 'seed_audio', promptText: 'Hello.', voice: { type: 'reference-audio', audioUri: 'bo.mp3' } },
      credits: 5,
    },
  ],
  [
    'a recording to speak like',
    sound('speech: { model: seed_audio, text: Hello., voice: { sample: s.mp3 }, format: mp3 }'),
    {
      endpoint: 'text_to_speech',
      body: {
        model: 'seed_audio',
        promptText: 'Hello.',
        voice: { type: 'reference-audio', audioUri: 's.mp3' },
        outputFormat: 'mp3',
      },
      credits: 5,
    },
  ],
  [
    'a model that needs no voice',
    sound('speech: { model: seed_audio, text: Hello., format: wav, params: { pitchRate: 3 } }'),
    {
      endpoint: 'text_to_speech',
      body: { model: 'seed_audio', promptText: 'Hello.', outputFormat: 'wav', pitchRate: 3 },
      credits: 5,
    },
  ],
  [
    'an effect',
    sound('effect: { prompt: rain, seconds: 4, loop: true }'),
    {
      endpoint: 'sound_effect',
      body: { model: 'eleven_text_to_sound_v2', promptText: 'rain', duration: 4, loop: true },
      credits: 4,
    },
  ],
  [
    'an effect of a length that the model decides',
    sound('effect: { prompt: rain }'),
    { endpoint: 'sound_effect', body: { model: 'eleven_text_to_sound_v2', promptText: 'rain' }, credits: 2 },
  ],
  [
    'an effect like another',
    sound('effect: { model: seed_audio, prompt: rain like @Audio1, references: [r.mp3] }', free),
    {
      endpoint: 'sound_effect',
      body: { model: 'seed_audio', promptText: 'rain like @Audio1', referenceAudios: ['r.mp3'] },
      credits: 3,
    },
  ],
  [
    'another voice for a recording',
    sound('revoice: { of: r.mp3, voice: maya, removeNoise: true }', voices),
    {
      endpoint: 'speech_to_speech',
      body: {
        model: 'eleven_multilingual_sts_v2',
        media: { type: 'audio', uri: 'r.mp3' },
        voice: { type: 'runway-preset', presetId: 'Maya' },
        removeBackgroundNoise: true,
      },
      credits: 2,
    },
  ],
  [
    'another voice for a clip',
    sound('revoice: { of: r.mp4, voice: maya }', voices),
    {
      endpoint: 'speech_to_speech',
      body: {
        model: 'eleven_multilingual_sts_v2',
        media: { type: 'video', uri: 'r.mp4' },
        voice: { type: 'runway-preset', presetId: 'Maya' },
      },
      credits: 2,
    },
  ],
  [
    'another language; what is kept is there said by what is dropped',
    sound('dub: { of: r.mp3, language: de, speakers: 2, cloneVoices: false, keepBackground: true }'),
    {
      endpoint: 'voice_dubbing',
      body: {
        model: 'eleven_voice_dubbing',
        audioUri: 'r.mp3',
        targetLang: 'de',
        numSpeakers: 2,
        disableVoiceCloning: true,
        dropBackgroundAudio: false,
      },
      credits: 3,
    },
  ],
  [
    'the voice alone',
    sound('isolate: { of: r.mp3 }'),
    { endpoint: 'voice_isolation', body: { model: 'eleven_voice_isolation', audioUri: 'r.mp3' }, credits: 1 },
  ],
  [
    'routed speech',
    sound('routed: { router: r, ceiling: 9, type: speech, prompt: hi, voice: bo }', voices),
    {
      endpoint: 'generate/audio',
      body: {
        configId: 'r',
        input: { type: 'speech', promptText: 'hi', voice: { type: 'reference-audio', audioUri: 'bo.mp3' } },
      },
      credits: 'at most 9',
    },
  ],
  [
    'a routed sound',
    sound(
      'routed: { router: r, ceiling: 9, type: audio, prompt: hi, seconds: 3, loop: true, params: { referenceAudios: [{ file: a.mp3 }] } }',
    ),
    {
      endpoint: 'generate/audio',
      body: {
        configId: 'r',
        input: { type: 'audio', promptText: 'hi', duration: 3, loop: true, referenceAudios: [{ uri: 'a.mp3' }] },
      },
      credits: 'at most 9',
    },
  ],
  [
    'a workflow',
    sound(`workflow: { id: ${id}, ceiling: 9 }`),
    { endpoint: 'workflows', body: { workflowId: '0b9f6d4e-2f4c-4a43-9d5f-3c1c8a3f0b11' }, credits: 'at most 9' },
  ],
] as const)('%s', (_title, yaml, expected) => {
  expect(Object.values(sentOf(yaml))).toEqual([expected]);
});
