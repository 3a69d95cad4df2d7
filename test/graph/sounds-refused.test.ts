import { expect, test } from 'vitest';
import { problemsIn } from '../rig/thinking.ts';

const sound = (words: string, rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
${rest}
sound: { a: { ${words} } }
`;
const voices =
  'characters: { maya: { voice: { preset: Maya } }, ann: { voice: { custom: cc } }, bo: { voice: { sample: bo.mp3 } } }';

test.each([
  [
    'speech without a voice',
    sound('speech: { text: Hello. }'),
    {},
    ['4:15 impossible-request: sound/a: eleven_v3 needs "voice" at text_to_speech: an object'],
  ],
  [
    'a voice made at the provider where there is none',
    sound('speech: { text: Hello., voice: ann }', voices),
    {},
    ['3:64 impossible-request: eleven_v3 takes no voice made at the provider'],
  ],
  [
    'a recording to speak like where there is none',
    sound('speech: { text: Hello., voice: { sample: s.mp3 } }'),
    {},
    ['4:46 impossible-request: eleven_v3 takes no recording to speak like'],
  ],
  [
    'a voice of the provider where there is none',
    sound('speech: { model: seed_audio, text: Hello., voice: maya }', voices),
    {},
    ['3:30 impossible-request: seed_audio takes no voice of the provider'],
  ],
  [
    'a recording to speak like that is a picture',
    sound('speech: { model: seed_audio, text: Hello., voice: { sample: s.png } }'),
    {},
    ['4:65 impossible-request: sound/a: "voice.audioUri" is an image; seed_audio takes an audio there'],
  ],
  [
    'a voice made at the provider for a router',
    sound('routed: { router: r, ceiling: 9, type: speech, prompt: hi, voice: ann }', voices),
    {},
    ['3:64 impossible-request: router takes no voice made at the provider'],
  ],
  [
    'values out of range',
    sound('speech: { text: Hello., voice: maya, speed: 2, params: { stability: 4 } }', voices),
    {},
    [
      '4:83 impossible-request: sound/a: "stability" is 4; eleven_v3 takes a number, 0 to 1, the nearest being 1',
      '4:59 impossible-request: sound/a: "speed" is 2; eleven_v3 takes a number, 0.7 to 1.2, the nearest being 1.2',
    ],
  ],
  [
    'a format where there is no choice',
    sound('speech: { text: Hello., voice: maya, format: mp3 }', voices),
    {},
    ['4:60 impossible-request: eleven_v3 has no choice of format'],
  ],
  [
    'params that the language has a word for',
    sound('speech: { text: Hello., voice: maya, params: { promptText: y, seed: 3 } }', voices),
    {},
    [
      '4:62 bad-value: the language has a word of its own for what `promptText` says (Leave it out here; `retake show` tells what is sent.)',
      '4:77 bad-value: the language has a word of its own for what `seed` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'params of a router that the language has a word for',
    sound('routed: { router: r, ceiling: 9, type: audio, prompt: hi, params: { type: speech } }'),
    {},
    [
      '4:83 bad-value: the language has a word of its own for what `type` says (Leave it out here; `retake show` tells what is sent.)',
    ],
  ],
  [
    'a param that the model has not',
    sound('isolate: { of: r.mp3, params: { wonk: 1 } }'),
    {},
    ['4:53 impossible-request: sound/a: eleven_voice_isolation does not take "wonk" at voice_isolation'],
  ],
  [
    'references where there are none',
    sound('effect: { prompt: rain, references: [r.mp3] }'),
    {},
    [
      '4:51 impossible-request: sound/a: eleven_text_to_sound_v2 does not take "referenceAudios" at sound_effect; seed_audio can',
    ],
  ],
  [
    'a clip where a recording must be',
    sound('dub: { of: r.mp4, language: de }'),
    {},
    ['4:26 impossible-request: sound/a: "of" is a video; eleven_voice_dubbing takes an audio there'],
  ],
  [
    'a language that the model has not',
    sound('dub: { of: r.mp3, language: xx }'),
    {},
    [
      '4:43 impossible-request: sound/a: "language" is "xx"; eleven_voice_dubbing takes "en", "hi", "pt", "zh", "es", "fr", "de", "ja", "ar", "ru", "ko", "id", "it", "nl", "tr", "pl", "sv", "fil", "ms", "ro", "uk", "el", "cs", "da", "fi", "bg", "hr", "sk" or "ta"',
    ],
  ],
  [
    'a recording that is too short',
    sound('isolate: { of: r.mp3 }'),
    { 'r.mp3': { seconds: 4 } },
    ['4:30 impossible-request: sound/a: "of" lasts 4 s; eleven_voice_isolation takes 4.6 to 3600 s, the ends excluded'],
  ],
  [
    'a file that is not there',
    sound('isolate: { of: r.mp3 }'),
    { 'r.mp3': { kind: 'missing' } },
    ['4:30 file-missing: there is no file "r.mp3" (Paths are relative to the production folder.)'],
  ],
  [
    'an effect that nobody has a price for',
    sound('effect: { model: seed_audio, prompt: rain }'),
    {},
    [
      '4:32 unknown-price: nobody knows what sound/a costs: the length of the result is not known before it is rendered (Agree on a price in `prices:`, or name one for a run: `--assume-price seed_audio=40/request`.)',
    ],
  ],
] as const)('%s', (_title, yaml, files, expected) => {
  expect(problemsIn(yaml, files)).toEqual(expected);
});
