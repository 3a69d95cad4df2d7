import { expect, test } from 'vitest';
import { staged } from '../rig/thinking.ts';

const problemsOf = (yaml: string) =>
  staged(yaml).problems.map(({ message, hint, related = [] }) => ({
    message,
    hint,
    related: related.map(other => `${other.place.line} ${other.message}`),
  }));

const words = (count: number, word: string) => Array.from({ length: count }, (_, n) => `${word} ${n}`).join(' ');

test('a text that is too long says what each part takes, and what to cut first', () => {
  const yaml = `retake: 1
production: { id: one, title: One }
rungs: [{ id: r, model: gen4.5 }]
characters: { ann: { description: a rider, face: "${words(20, 'freckle')}", hair: red hair } }
looks: { neon: { style: "${words(70, 'glow')}", lighting: "${words(20, 'lamp')}" } }
scenes:
  - id: s
    look: neon
    shots:
      - { id: a, seconds: 5, prompt: { subject: "{ann}", action: "${words(10, 'turns')}", camera: { size: CU, move: tracking } } }
`;
  expect(problemsOf(yaml)).toEqual([
    {
      message: 's/a@r: "prompt" has 1042 characters, 42 more than the 1000 that gen4.5 takes',
      hint: 'Cut 42 characters: from `looks.neon.style` (550). `identityRepeat: never` alone would save 228.',
      related: [
        '5 550 characters: looks.neon.style',
        '4 218 characters: characters.ann.face',
        '5 151 characters: looks.neon.lighting',
        '10  81 characters: prompt.action',
        '10  24 characters: prompt.camera',
        '4  10 characters: characters.ann.hair',
        '4   8 characters: characters.ann.description',
      ],
    },
  ]);
});

test('a negative field that is too long is taken apart as well', () => {
  const yaml = `retake: 1
production: { id: one, title: One }
rungs: [{ id: r, model: veo3.1_fast }]
brand: { name: Lumen, forbidden: ["${words(80, 'slogan')}"] }
scenes: [{ id: s, shots: [{ id: a, seconds: 4, prompt: { subject: a cup, exclusions: ["${words(60, 'mark')}"] } }] }]
`;
  expect(problemsOf(yaml)).toEqual([
    {
      message: 's/a@r: "exclusions" has 1260 characters, 260 more than the 1000 that veo3.1_fast takes',
      hint: 'Cut 260 characters: from `brand.forbidden` (789).',
      related: ['4 789 characters: brand.forbidden', '5 471 characters: prompt.exclusions'],
    },
  ]);
});

test('more pictures than the model takes: it is said which have room and which have not', () => {
  const yaml = `retake: 1
production: { id: one, title: One }
stills:
  both:
    model: gen4_image
    prompt: "@ann on @bike"
    references: { ann: a.png, street: b.png, sky: c.png, bike: d.png }
`;
  expect(problemsOf(yaml)).toEqual([
    {
      message:
        'still/both: "references" has 4 items; gen4_image takes at most 3; gpt_image_2, gemini_image3.1_flash, muse_image and 5 others could do 4',
      hint: 'There is room for @ann (a.png), @street (b.png), @sky (c.png); none for @bike (d.png). Take out what matters least.',
      related: ['7 no room for @bike (d.png)'],
    },
  ]);
});
