import type { Rule } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';
import { bodyWords, literaryPhrases } from '../words/literary-phrases.ts';

const phrases = literaryPhrases.map(phrase => ({ ...phrase, pattern: new RegExp(`\\b(?:${phrase.words})`, 'iu') }));
const body = new RegExp(`\\b(?:${bodyWords})\\b`, 'i');

export const literary: Rule = {
  id: 'literary',
  severity: 'info',
  summary: 'A feeling or a thought without anything that could be seen of it.',
  why: 'A prompt is a shot instruction, not a page of a novel. What a person remembers, hopes or stands for has no picture; the model takes the nearest cliché, or nothing. Ask what the audience would see that lets them guess it: a look, a hand, a distance between two people, a light that goes out. Where a face or a body shows it already, the word for the feeling does no harm.',
  bad: { yaml: 'prompt: A man at a window, filled with regret, medium close-up', at: 'filled with regret' },
  good: 'prompt: A man at a window, eyes down, his forehead against the glass, medium close-up',
  find: ({ passages }) =>
    passages.flatMap(passage => {
      if (passage.of.kind === 'bible' || passage.slot === 'exclusions' || body.test(passage.plain)) return [];
      const [first] = phrases
        .flatMap(({ pattern, instead }) => hitsIn(passage, pattern).map(hit => ({ ...hit, instead })))
        .sort((a, b) => a.index - b.index);
      if (first === undefined) return [];
      const words = first.words.trimEnd();
      return [spot({ ...first, words }, `no camera sees "${words}"`, first.instead)];
    }),
};
