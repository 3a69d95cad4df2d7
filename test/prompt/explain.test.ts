import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Description } from '../../engine/production/production.ts';
import { compilePrompt, type Dialect } from '../../engine/prompt/compile-prompt.ts';
import { explainPrompt } from '../../engine/prompt/explain-prompt.ts';
import { described, dialect } from './arbitraries.ts';
import { bible, bike, brand, character, maya, neon, nightRide, sentence, slots, street } from './scene.ts';

const world = { ...nightRide, brand };

test('the phrases together are the text, and those of the negative field are the negative prompt', () => {
  fc.assert(
    fc.property(described, dialect, fc.boolean(), (description, how, branded) => {
      const bible = branded ? world : nightRide;
      const { text, negative = '' } = compilePrompt(description, bible, how);
      const explained = explainPrompt(description, bible, how);
      expect(explained.phrases.map(({ words }) => words).join('')).toBe(text);
      expect(explained.negative.map(({ words }) => words).join('')).toBe(negative);
    }),
    { numRuns: 1000 },
  );
});

test('every phrase has a source, but for what the compiler says of its own', () => {
  const own = ['introduction', 'edit'];
  fc.assert(
    fc.property(described, dialect, (description, how) => {
      const { phrases, negative } = explainPrompt(description, world, how);
      for (const phrase of [...phrases, ...negative])
        if (!own.includes(phrase.rule)) expect(phrase.from, JSON.stringify(phrases)).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('nothing that somebody wrote is both sent and said to be left out', () => {
  fc.assert(
    fc.property(described, dialect, (description, how) => {
      const { phrases, dropped } = explainPrompt(description, nightRide, how);
      const sent = phrases
        .filter(({ rule }) => rule === 'camera')
        .flatMap(({ from }) => from.map(({ source }) => source));
      for (const { from } of dropped) for (const { source } of from) expect(sent).not.toContain(source);
    }),
  );
});

const explained = (description: Description, mode: Dialect['mode'], exclusions: Dialect['exclusions'] = 'literal') => {
  const { phrases, negative, dropped } = explainPrompt(description, world, { mode, exclusions });
  const told = (rows: typeof phrases) =>
    rows.map(({ words, from, rule }) => [words, from.map(({ source }) => source).join(' + '), rule]);
  return {
    phrases: told(phrases),
    negative: told(negative),
    dropped: dropped.map(({ words, from, why }) => [words, from.map(({ source }) => source).join(' + '), why]),
  };
};

const ride = slots(
  {
    subject: '{maya}',
    action: 'pushes {bike}',
    camera: { size: 'CU', angle: 'low', move: 'tracking', speed: 'slow' },
    lighting: 'hard sun, teal and orange grade',
    continuity: ['the wheels stay round'],
    exclusions: ['text', 'distorted wheels'],
  },
  { characters: [maya], props: [bike], location: street, look: neon, framing: { words: 'subject centered' } },
);

test('every phrase of the ride says where it comes from', () => {
  expect(explained(ride, 'text').phrases).toEqual([
    ['A young woman ', 'characters.maya.description', 'named'],
    ['with an oval face, brown eyes, ', 'characters.maya.face', 'named'],
    ['short black hair, ', 'characters.maya.hair', 'named'],
    ['wearing a navy jacket, white shirt, ', 'characters.maya.wardrobe', 'named'],
    ['upright, unhurried, ', 'characters.maya.posture', 'named'],
    ['pushes ', 'prompt.action', 'written'],
    ['a silver electric bicycle, ', 'props.bike.description', 'named'],
    ['rain-wet city street at night, ', 'locations.street.description', 'inherited'],
    ['low-angle close-up, ', 'prompt.camera.size: CU + prompt.camera.angle: low', 'camera'],
    ['slow tracking shot, ', 'prompt.camera.move: tracking + prompt.camera.speed: slow', 'camera'],
    ['subject centered, ', 'framing', 'framing'],
    ['hard sun, ', 'prompt.lighting', 'written'],
    ['soft neon signs, ', 'looks.neon.lighting', 'inherited'],
    ['realistic, ', 'looks.neon.style', 'inherited'],
    ['neutral, balanced exposure. ', 'looks.neon.grade', 'grade-post'],
    ['The wheels stay round. ', 'prompt.continuity[0]', 'written'],
    ['The shape of the silver electric bicycle remains rigid and unchanged. ', 'props.bike.rigid', 'rigid'],
    ['No text, ', 'prompt.exclusions[0]', 'exclusion-literal'],
    ['no distorted wheels, ', 'prompt.exclusions[1]', 'exclusion-literal'],
    ['no glasses, ', 'characters.maya.forbidden[0]', 'exclusion-literal'],
    ['no hat, ', 'characters.maya.forbidden[1]', 'exclusion-literal'],
    ['no slogans, ', 'brand.forbidden[0]', 'exclusion-literal'],
    ['no Aurora logos.', 'brand.competitors[0]', 'exclusion-literal'],
  ]);
});

test('what should be seen instead comes from all that it stands for', () => {
  expect(explained(ride, 'text', 'rewrite').phrases.slice(15)).toEqual([
    ['clean unmarked surfaces. ', 'prompt.exclusions[0] + brand.competitors[0]', 'exclusion-rewritten'],
    ['The wheels stay round. ', 'prompt.continuity[0]', 'written'],
    ['The shape of the silver electric bicycle remains rigid and unchanged. ', 'props.bike.rigid', 'rigid'],
    ['The wheels keep their round shape. ', 'prompt.exclusions[1]', 'exclusion-rewritten'],
    ['No glasses, ', 'characters.maya.forbidden[0]', 'exclusion-literal'],
    ['no hat, ', 'characters.maya.forbidden[1]', 'exclusion-literal'],
    ['no slogans.', 'brand.forbidden[0]', 'exclusion-literal'],
  ]);
});

test('a negative field is explained like the text', () => {
  expect(explained(ride, 'text', 'negative').negative).toEqual([
    ['text, ', 'prompt.exclusions[0]', 'exclusion-negative'],
    ['distorted wheels, ', 'prompt.exclusions[1]', 'exclusion-negative'],
    ['glasses, ', 'characters.maya.forbidden[0]', 'exclusion-negative'],
    ['hat, ', 'characters.maya.forbidden[1]', 'exclusion-negative'],
    ['slogans, ', 'brand.forbidden[0]', 'exclusion-negative'],
    ['Aurora logos', 'brand.competitors[0]', 'exclusion-negative'],
  ]);
});

test('what a picture carries, what the edit will grade, and what a picture cannot do is left out, and it is said why', () => {
  expect(explained(ride, 'image').dropped).toEqual([
    ['teal and orange grade', 'prompt.lighting', 'grade-post'],
    [
      'with an oval face, brown eyes, short black hair, wearing a navy jacket, white shirt, upright, unhurried',
      'characters.maya',
      'pictured',
    ],
  ]);
  expect(explained(ride, 'still').dropped).toEqual([
    ['tracking shot', 'prompt.camera.move: tracking', 'still'],
    ['slow', 'prompt.camera.speed: slow', 'still'],
    ['teal and orange grade', 'prompt.lighting', 'grade-post'],
  ]);
  expect(explained(ride, 'edit').dropped.map(([words, , why]) => [words, why])).toContainEqual([
    'rain-wet city street at night',
    'clip-has-it',
  ]);
});

test('a sentence gets nothing of location and look, and an exclusion that it makes is not made again', () => {
  const description = sentence('A portrait of {maya}, no glasses.', { location: street, look: neon });
  expect(explained(description, 'image').dropped).toEqual([
    [
      'with an oval face, brown eyes, short black hair, wearing a navy jacket, white shirt, upright, unhurried',
      'characters.maya',
      'pictured',
    ],
    ['rain-wet city street at night', 'locations.street.description', 'sentence'],
    ['soft neon signs', 'looks.neon.lighting', 'sentence'],
    ['realistic', 'looks.neon.style', 'sentence'],
    ['no glasses', 'characters.maya.forbidden[0]', 'said-already'],
  ]);
});

test('wording that mentions others is told where it is written', () => {
  const ann = character('ann', { description: 'a rider', wardrobe: 'a helmet that matches {bike}' });
  const { phrases } = explainPrompt(sentence('{ann} waits.'), bible({ characters: [ann], props: [bike] }), {
    mode: 'text',
    exclusions: 'literal',
  });
  expect(phrases.map(({ words, from }) => [words, from[0]?.source])).toEqual([
    ['A rider, wearing a helmet that matches a silver electric bicycle, ', 'characters.ann.description'],
    ['waits. ', 'prompt'],
    ['The shape of the silver electric bicycle remains rigid and unchanged.', 'props.bike.rigid'],
  ]);
});
