import { expect, test } from 'vitest';
import { consistencyOf } from '../../engine/continuity/consistency.ts';
import { continuityOf } from '../../engine/continuity/continuity.ts';
import { continuityCsv } from '../../engine/continuity/continuity-csv.ts';
import { stage } from '../rig/thinking.ts';

const film = stage(`
retake: 1
production: { id: tea, title: Tea }
rungs: [{ id: draft, model: hailuo3, resolution: 768p }]
prices: { gwm1_avatars: { credits: 20, per: request } }
characters:
  ana: { description: a potter, wardrobe: "grey apron, rolled sleeves", references: { identity: refs/ana.png } }
  bo: { description: a boy }
props: { pot: { description: a teapot } }
locations: { shed: { description: a garden shed } }
looks: { dawn: { lighting: low sun }, noon: { lighting: hard sun } }
scenes:
  - id: calm
    location: shed
    look: dawn
    shots:
      - { id: a, seconds: 5, characters: [ana], firstFrame: refs/ana.png, prompt: { subject: "{ana}", action: kneads, lighting: steam, continuity: [sleeves stay up] } }
      - { id: b, seconds: 5, characters: [ana], firstFrame: { lastFrameOf: calm/a }, prompt: { subject: "{ana}", action: rests, lighting: steam } }
  - id: wild
    shots:
      - { id: a, seconds: 12, look: dawn, prompt: { subject: "{bo}", action: runs } }
      - { id: b, seconds: 5, look: noon, location: shed, identityRepeat: never, prompt: { subject: "{pot}", action: boils } }
  - id: others
    shots: [{ id: talk, avatar: { preset: game-character, says: "=Hello" } }]
`).production;

test('a row says what a shot holds, and what changed since the one before', () => {
  const [calm] = continuityOf(film);
  const held = {
    who: 'ana',
    wardrobe: 'ana: grey apron, rolled sleeves',
    props: '',
    location: 'shed',
    look: 'dawn',
    light: 'steam, low sun',
    references: 'ana: refs/ana.png',
  };
  expect(calm).toEqual({
    scene: 'calm',
    rows: [
      {
        shot: 'calm/a',
        seconds: 5,
        values: { ...held, frames: 'from refs/ana.png', continuity: 'sleeves stay up' },
        changed: [],
      },
      {
        shot: 'calm/b',
        seconds: 5,
        values: { ...held, frames: 'from the last frame of calm/a', continuity: '' },
        changed: ['frames', 'continuity'],
      },
    ],
  });
});

test('as a spreadsheet it has a row a shot', () => {
  expect(continuityCsv(continuityOf(film).slice(0, 1))).toBe(
    [
      'scene,shot,slug,seconds,who,wardrobe,props,location,look,light,frames,references,continuity,changed',
      'calm,calm/a,,5,ana,"ana: grey apron, rolled sleeves",,shed,dawn,"steam, low sun",from refs/ana.png,ana: refs/ana.png,sleeves stay up,',
      'calm,calm/b,,5,ana,"ana: grey apron, rolled sleeves",,shed,dawn,"steam, low sun",from the last frame of calm/a,ana: refs/ana.png,,frames continuity',
      '',
    ].join('\r\n'),
  );
});

test('a scene is judged by the habits that keep pictures alike, and what cannot be judged is left out', () => {
  const told = consistencyOf(film).map(({ scene, score, criteria }) => [
    scene,
    score,
    ...criteria.map(({ name, verdict, why }) => `${verdict} ${name}: ${why}`),
  ]);
  expect(told).toEqual([
    [
      'calm',
      100,
      'yes same reference: every shot goes back to the same picture of ana',
      'yes identity repeated: the words for ana come from the bible in every shot',
      'yes wardrobe and light: look `dawn` holds for every shot, and everybody has a wardrobe',
      'yes short shots: none is longer than 5 s',
      'yes few variables: only action and camera change',
      'yes planned in pictures: every shot begins with a picture',
    ],
    [
      'wild',
      8,
      'no same reference: bo, pot: no identity picture',
      'partly identity repeated: wild/b says `identityRepeat: never`',
      'no wardrobe and light: the look changes: dawn, noon',
      'no short shots: wild/a lasts 12 s',
      'no few variables: at wild/b people, props, location, light change at once',
      'no planned in pictures: from words alone: wild/a, wild/b',
    ],
    ['others', undefined],
  ]);
});
