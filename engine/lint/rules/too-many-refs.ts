import { placeOf } from '../../production/problems.ts';
import type { LintedJob, Rule } from '../rule.ts';

export const tooManyRefs: Rule = {
  id: 'too-many-refs',
  severity: 'warning',
  summary: 'More pictures of boards than the model has room for: the rest is told in words.',
  why: 'A model looks at so many pictures and no more. What is asked for by itself is always sent; of boards, first who or what it is, then light, colours and framing. What is left out is told in the words that the bible has for it, and words hold a colour less well than a picture does. Ask for the pictures that matter by name, put several into one, or choose a model with more room.',
  bad: {
    yaml: 'characters:\n  maya: { description: a young woman, palette: [navy], references: { identity: refs/maya.png, lighting: refs/dusk.png, palette: refs/navy.png, framing: refs/wide.png } }\nstills:\n  ready: { model: gen4_image, prompt: "A portrait, close-up, locked off", references: { maya: { character: maya, board: all } } }',
    at: 'maya: { character: maya',
  },
  good: 'stills:\n  ready: { model: gen4_image, prompt: "A portrait, close-up, locked off", references: { maya: { character: maya } } }',
  find: ({ jobs }) =>
    jobs.flatMap(job => {
      const { shown, model } = job;
      if (!shown) return [];
      const [first] = shown.left;
      return [
        {
          about: aboutOf(job),
          place: placeOf(first!.origin, undefined, 'key'),
          message: `${model} has room for ${shown.room === 1 ? 'one picture' : `${shown.room} pictures`}: left out ${shown.left.map(({ picture, pin }) => `${picture} (${pin.slot} of ${pin.id})`).join(', ')}`,
          hint: `${shown.left.some(({ words }) => words !== undefined) ? `${shown.left.length === 1 ? 'It is' : 'They are'} told in words as far as the bible has any. ` : ''}Ask for what matters most by itself, or choose a model with more room: \`retake prompt\` shows what is said.`,
        },
      ];
    }),
};

const aboutOf = ({ address, scene, shot }: LintedJob): string =>
  scene === undefined ? address.replace(/\..*$/, '') : `${scene}/${shot}`;
