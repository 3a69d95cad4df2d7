import { expect, test } from 'vitest';
import { problemsIn, stage } from '../rig/thinking.ts';

const film = (cut: string, more = 'frame: { ratio: 16:9, fps: 24 }') => `retake: 1
production: { id: one, title: One, seed: 7 }
${more}
rungs: [{ id: draft, model: gen4_turbo }]
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 5, firstFrame: a.png, prompt: A bike rolls }
      - { id: rider, seconds: 5, firstFrame: a.png, prompt: A rider walks }
  - id: s02
    shots: [{ id: end, seconds: 5, firstFrame: a.png, prompt: The city }]
sound: { narration: { speech: { model: eleven_multilingual_v2, voice: { preset: Maya }, text: The night is yours. } } }
${cut}`;

const cutOf = (cut: string) => {
  const { pictures, sounds, isWritten } = stage(film(cut)).production.cut;
  return {
    isWritten,
    pictures: pictures.map(({ origin: _, ...picture }) => picture),
    sounds: sounds.map(({ origin: _, ...sound }) => sound),
  };
};

test('without a cut the film is every shot in order', () => {
  expect(cutOf('')).toEqual({
    isWritten: false,
    pictures: ['s01/ride', 's01/rider', 's02/end'].map(shot => ({ kind: 'shot', shot })),
    sounds: [],
  });
});

test('everything of a cut is in frames of the film', () => {
  const cut = `cut:
  - s02
  - { dissolve: 12f }
  - { shot: s01/rider, in: 0.5, out: 00:00:04:00 }
  - { card: Night Ride, seconds: 2 }
  - { black: 1 }
  - { sound: narration, at: 1, with: s01/rider }
  - { music: music/theme.mp3 }`;
  expect(cutOf(cut)).toEqual({
    isWritten: true,
    pictures: [
      { kind: 'shot', shot: 's02/end' },
      { kind: 'shot', shot: 's01/rider', in: 12, out: 96, dissolve: 12 },
      { kind: 'card', text: 'Night Ride', frames: 48 },
      { kind: 'black', frames: 24 },
    ],
    sounds: [
      {
        source: { kind: 'sound', id: 'narration' },
        at: 24,
        with: 1,
        words: { kind: 'whole', text: 'The night is yours.' },
      },
      { source: { kind: 'file', path: 'music/theme.mp3' }, at: 0 },
    ],
  });
});

test('what cannot be cut is told where it is written', () => {
  const cut = `cut:
  - { dissolve: 12f }
  - s01/rids
  - { shot: s01/ridr, in: 4, out: 2 }
  - { shot: s01/ride, in: 00:00:01:24 }
  - { sound: naration }
  - { music: a.mp3, with: s01/rider }
  - { black: 0 }
  - { dissolve: 1 }`;
  expect(problemsIn(film(cut))).toMatchInlineSnapshot(`
    [
      "14:5 bad-value: a dissolve stands between two pictures, and here it does not (Put it between two shots, cards or blacks.)",
      "15:5 unknown-name: no shot is called "s01/rids" (did you mean "s01/ride"?)",
      "16:35 bad-value: it ends before it begins: out 2, in 4 (\`out\` is counted from the start of the clip, as \`in\` is, and comes later.)",
      "16:13 unknown-name: no shot is called "s01/ridr" (did you mean "s01/ride"?)",
      "17:27 bad-value: 00:00:01:24 is no timecode at 24 frames per second (Write HH:MM:SS:FF with a frame of that second, seconds, or frames as 12f.)",
      "20:14 bad-value: it lasts no frame (Write seconds, or frames as 12f.)",
      "21:5 bad-value: a dissolve stands between two pictures, and here it does not (Put it between two shots, cards or blacks.)",
      "18:14 unknown-name: no sound is called "naration" (did you mean "narration"?)",
      "19:27 bad-value: "s01/rider" is not in the cut (Name a shot of the cut, or leave \`with\` out.)",
    ]
  `);
});

test('what is said comes from whoever speaks, or is written in the cut', () => {
  const { pictures, sounds } = stage(`retake: 1
production: { id: one, title: One, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
rungs: [{ id: draft, model: gen4_turbo }]
prices: { gwm1_avatars: { credits: 2, per: second } }
scenes:
  - id: s
    shots:
      - { id: ride, seconds: 5, firstFrame: a.png, prompt: A bike rolls }
      - { id: ana, avatar: { preset: influencer, voice: { preset: maya }, says: Come along! } }
      - { id: bo, avatar: { preset: influencer, sound: { sound: other } } }
sound:
  voice: { speech: { model: eleven_multilingual_v2, voice: { preset: Maya }, text: The night is yours. } }
  other: { revoice: { of: { sound: voice }, voice: { preset: Leslie } } }
  german: { dub: { of: { sound: voice }, language: de } }
  rain: { effect: { prompt: rain, seconds: 4 } }
cut:
  - { shot: s/ride, caption: [{ at: 1, text: Who is there? }, { at: 48f, text: Me. }] }
  - s/ana
  - s/bo
  - { shot: s/ana, caption: false }
  - { sound: voice, caption: Otherwise. }
  - { sound: german }
  - { sound: rain }
  - { music: song.mp3 }
  - { music: song.mp3, caption: La la. }
`).production.cut;
  expect(pictures.map(picture => picture.kind === 'shot' && picture.words)).toEqual([
    {
      kind: 'timed',
      lines: [
        { at: 24, text: 'Who is there?' },
        { at: 48, text: 'Me.' },
      ],
    },
    { kind: 'whole', text: 'Come along!' },
    { kind: 'whole', text: 'The night is yours.' },
    undefined,
  ]);
  expect(sounds.map(({ words }) => words)).toEqual([
    { kind: 'part', text: 'Otherwise.' },
    { kind: 'unknown' },
    undefined,
    undefined,
    { kind: 'part', text: 'La la.' },
  ]);
  const wrong = `cut:
  - { shot: s01, caption: Hello }
  - { sound: narration, caption: [{ at: 2, text: One }, { at: 1, text: Two }] }`;
  expect(problemsIn(film(wrong))).toEqual([
    '14:27 bad-value: a caption is said in one shot, and "s01" is 2 (Name the shot that says it, as in `s01/ride`.)',
    '15:63 bad-value: it begins before the one above it (Write them in the order in which they are said.)',
  ]);
});

test('what is delivered is looked at as well', () => {
  const wrong = `naming: "{shot}_{sluk}"
deliver: { startTimecode: 01:00:00;00 }`;
  expect(problemsIn(film(wrong))).toMatchInlineSnapshot(`
    [
      "13:9 unknown-name: {sluk} stands for nothing (did you mean "slug"?)",
      "14:27 bad-value: at 24 frames per second no timecode is dropped (Write a colon before the frames. Only 29.97 and 59.94 drop.)",
    ]
  `);
  const drops = 'frame: { fps: 29.97 }\ndeliver: { startTimecode: 00:01:00;00 }';
  expect(problemsIn(film('', drops))).toMatchInlineSnapshot(`
    [
      "4:27 bad-value: 00:01:00;00 is no timecode at 29.97 frames per second (Most write 01:00:00:00, some 10:00:00:00.)",
    ]
  `);
});
