import { expect, test } from 'vitest';
import type { Description, IdentityRepeat } from '../../engine/production/production.ts';
import { compilePrompt, type Dialect } from '../../engine/prompt/compile-prompt.ts';
import { bible, bike, character, maya, neon, nightRide, sentence, street } from './scene.ts';

const said = (description: Description, mode: Dialect['mode'], exclusions: Dialect['exclusions'] = 'negative') =>
  compilePrompt(description, nightRide, { mode, exclusions });

const rider = 'Medium tracking shot from behind, {maya} walks the bicycle through the crowd';

test('a sentence is sent as it is written: nothing of location and look is added', () => {
  const words = 'A cat sleeps on a windowsill , late light';
  expect(said(sentence(words, { location: street, look: neon }), 'text').text).toBe(words);
});

test('line breaks of a block scalar are closed up', () => {
  expect(said(sentence('A cat sleeps\n  on a windowsill,\n\nlate light.\n'), 'text').text).toBe(
    'A cat sleeps on a windowsill, late light.',
  );
});

test('a character is written out in full where no picture carries identity', () => {
  expect(said(sentence(rider), 'text').text).toBe(
    'Medium tracking shot from behind, a young woman with an oval face, brown eyes, short black hair, wearing a navy jacket, white shirt, upright, unhurried, walks the bicycle through the crowd',
  );
});

test('a character is the one in the picture where there is a picture', () => {
  expect(said(sentence(rider), 'image').text).toBe(
    'Medium tracking shot from behind, the young woman walks the bicycle through the crowd',
  );
});

test.each<[IdentityRepeat, Dialect['mode'], string]>([
  ['auto', 'still', 'a young woman with an oval face, brown eyes, short black hair'],
  ['auto', 'edit', 'the young woman walks'],
  ['always', 'image', 'a young woman with an oval face, brown eyes, short black hair'],
  ['never', 'text', 'a young woman walks'],
  ['never', 'image', 'the young woman walks'],
])('identityRepeat %s in %s mode says “%s …”', (identityRepeat, mode, words) => {
  expect(said(sentence(rider, { identityRepeat }), mode).text).toContain(words);
});

test.each([rider, 'A woman walks', '{maya}’s hand opens a door'])(
  'navy jacket, white shirt, short black hair are in every text prompt she is in: %s',
  words => {
    const { text } = said(sentence(words, { characters: [maya] }), 'text');
    expect(text).toContain('navy jacket, white shirt');
    expect(text).toContain('short black hair');
  },
);

test('a name is told in full once and short from then on', () => {
  expect(said(sentence("{maya} stops. {maya} lifts {maya}'s hand."), 'text').text).toBe(
    "A young woman with an oval face, brown eyes, short black hair, wearing a navy jacket, white shirt, upright, unhurried, stops. The young woman lifts the young woman's hand.",
  );
});

test('an article that is there already is not doubled', () => {
  expect(said(sentence('Rain on the {bike} and a {bike}.'), 'text').text).toBe(
    'Rain on the silver electric bicycle and a silver electric bicycle. The shape of the silver electric bicycle remains rigid and unchanged.',
  );
});

test('rigid props and forbidden things follow the sentence', () => {
  const description = sentence('{maya} rides {bike} through {street}', { characters: [maya], props: [bike] });
  const { text, questions } = said(description, 'image', 'literal');
  expect(text).toBe(
    'The young woman rides the silver electric bicycle through a rain-wet city street at night. The shape of the silver electric bicycle remains rigid and unchanged. No glasses, no hat.',
  );
  expect(questions).toEqual(['Do you see glasses on the young woman?', 'Do you see a hat on the young woman?']);
});

test('what is forbidden to one of two people says to whom', () => {
  const john = character('john', { description: 'an old man', forbidden: ['hat'] });
  const world = bible({ characters: [maya, john] });
  const { text, negative } = compilePrompt(sentence('{maya} meets {john}.'), world, {
    mode: 'image',
    exclusions: 'literal',
  });
  expect(text).toBe(
    'The young woman meets the old man. No glasses on the young woman, no hat on the young woman, no hat on the old man.',
  );
  expect(negative).toBeUndefined();
});

test('an exclusion that the sentence already makes is not made again', () => {
  const words = 'A portrait of {maya}, no glasses, no hat.';
  expect(said(sentence(words), 'image', 'literal').text).toBe('A portrait of the young woman, no glasses, no hat.');
});

test('a character without a description is a person', () => {
  const world = bible({ characters: [character('sam', { hair: 'red hair', palette: ['olive'] })] });
  const of = (mode: Dialect['mode']) =>
    compilePrompt(sentence('{sam} waits.'), world, { mode, exclusions: 'literal' }).text;
  expect(of('text')).toBe('A person with red hair, in olive, waits.');
  expect(of('image')).toBe('The person waits.');
});

test('a name that nothing answers to is reported and left as written; doubled braces are braces', () => {
  const { text, unknownNames } = said(sentence('{cafe} and {{maya}} and {cafe}'), 'text');
  expect(text).toBe('{cafe} and {maya} and {cafe}');
  expect(unknownNames).toEqual(['cafe']);
});

test('names inside bible wording are inserted too, and wording that mentions itself is reported', () => {
  const world = bible({
    characters: [character('ann', { description: 'a rider', wardrobe: 'a helmet that matches {bike}' })],
    props: [bike],
    locations: [{ id: 'loop', description: 'hall of {loop}', references: {} }],
  });
  const { text, unknownNames } = compilePrompt(sentence('{ann} in {loop}.'), world, {
    mode: 'text',
    exclusions: 'literal',
  });
  expect(text).toBe(
    'A rider, wearing a helmet that matches a silver electric bicycle, in a hall of {loop}. The shape of the silver electric bicycle remains rigid and unchanged.',
  );
  expect(unknownNames).toEqual(['loop']);
});

test('an edit changes what it says and keeps the rest', () => {
  expect(said(sentence('Make it dawn'), 'edit').text).toBe('Make it dawn. Everything else stays unchanged.');
});

test.each(['text', 'image', 'still', 'edit'] as const)(
  'with identityRepeat: always, navy jacket, white shirt and short black hair are in every prompt she is in: %s',
  mode => {
    const { text } = said(sentence('{maya} walks', { identityRepeat: 'always' }), mode);
    expect(text).toMatch(
      /^A young woman with an oval face, brown eyes, short black hair, wearing a navy jacket, white shirt, upright, unhurried, walks/,
    );
  },
);
