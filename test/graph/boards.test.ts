import { expect, test } from 'vitest';
import { stage } from '../rig/thinking.ts';

const boards = (still: string, shots = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: draft, model: hailuo3 }]
characters:
  maya:
    description: a young woman
    wardrobe: navy jacket
    palette: [navy, amber]
    references: { identity: maya.png, palette: maya-colours.png, framing: maya-frame.png }
  ben: { description: an old man, references: { identity: ben.png } }
looks:
  neon: { lighting: soft neon light, style: realistic, palette: [teal], references: { palette: teal.png, lighting: neon.png } }
stills: { ready: { model: gen4_image, characters: [maya, ben], ${still} } }
scenes: [{ id: s, shots: [${shots}] }]
`;

const readyOf = (still: string) => {
  const { request, said, shown, remark } = stage(boards(still)).graph.byAddress.get('still/ready' as never)!;
  return {
    sent: request.inputs.map(({ source }) => (source.kind === 'file' ? source.path : source.of)),
    text: said?.text,
    left: shown?.left.map(({ picture, words }) => [picture, words]),
    remark,
  };
};

test('of boards the model is shown what matters most, in the order asked for, and told the rest in words', () => {
  const all = 'neon: { look: neon, board: all }, maya: { character: maya, board: all }';
  expect(readyOf(`prompt: "{ben} beside {maya}", references: { ${all} }`)).toEqual({
    sent: ['neon.png', 'maya.png', 'ben.png'],
    text: 'An old man beside a young woman, wearing a navy jacket, in amber. Palette of teal.',
    left: [
      ['maya-colours.png', undefined],
      ['teal.png', 'Palette of teal.'],
      ['maya-frame.png', undefined],
    ],
    remark: 'no room for the palette of maya, the palette of neon, the framing of maya',
  });
});

test('what is asked for by itself, or spoken of, is sent whatever else is there', () => {
  const own = 'wall: wall.png, dusk: dusk.png, neon: { look: neon, board: all }';
  expect(readyOf(`prompt: "Lit as in @neon_lighting", references: { ${own} }`)).toEqual({
    sent: ['wall.png', 'dusk.png', 'neon.png'],
    text: 'Lit as in @neon_lighting. In the shot: a young woman, wearing a navy jacket, in amber; an old man. Palette of teal.',
    left: [
      ['maya.png', undefined],
      ['ben.png', undefined],
      ['teal.png', 'Palette of teal.'],
    ],
    remark: 'no room for the identity of maya, the identity of ben, the palette of neon',
  });
});

test('what fits is sent as it was asked for', () => {
  expect(readyOf('prompt: "{ben} beside {maya}", references: { light: { look: neon, board: lighting } }')).toEqual({
    sent: ['neon.png', 'maya.png', 'ben.png'],
    text: 'An old man beside a young woman, wearing a navy jacket, in amber',
    left: undefined,
    remark: undefined,
  });
});
