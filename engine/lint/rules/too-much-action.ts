import type { Passage } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { type Hit, hitsIn, spot } from '../spot.ts';
import { actionVerbs } from '../words/action-verbs.ts';
import { sequenceWords } from '../words/sequence-words.ts';

/** What follows an article, a number or a preposition is a thing; and a road that runs goes nowhere. */
const verb = new RegExp(
  `(?<!\\b(?:the|a|an|of|with|in|on|his|her|their|its|two|three|many|some|these|those|soft|small|gentle|road|street|path|river|line|tracks|wall|fence|coast|light|rain|water) )\\b(?:${actionVerbs.join('|')})\\b`,
  'i',
);
const sequence = new RegExp(`\\b(?:${sequenceWords})`, 'i');

export const tooMuchAction: Rule = {
  id: 'too-much-action',
  severity: 'warning',
  summary: 'More happens in a shot than its seconds hold.',
  why: 'Five seconds are one action: that is the discipline of the form, and a good one. Two actions in five seconds come out hurried or melted into one another; a long shot with several lets the model forget how it began. Write one action with a beginning and an end. The next is the next beat: under `beats:`, each is a shot from the last frame of the one before, and if one of them goes wrong you pay for that one again.',
  bad: {
    yaml: 'seconds: 8\nprompt: A man enters the kitchen, opens the fridge and pours a glass, medium shot',
    at: 'opens',
  },
  good: 'seconds: 5\nprompt: A man enters the kitchen, medium shot, locked off',
  find: ({ passages }) =>
    passages.flatMap(passage => {
      if (passage.of.kind !== 'shot' || (passage.slot !== 'action' && passage.slot !== 'sentence')) return [];
      // What is told one after the other is told by causal-chain.
      if (sequence.test(passage.plain)) return [];
      const { seconds = 0 } = passage.of.shot;
      const actions = actionsIn(passage);
      const most = seconds > 5 ? 1 : 2;
      const tooMany = actions[1];
      if (actions.length <= most || tooMany === undefined) return [];
      const listed = actions.map(({ words }) => words).join(', ');
      return [
        spot(
          tooMany,
          `${actions.length} actions in ${seconds} seconds: ${listed}`,
          `Keep \`${actions[0]!.words}\` here, or make a beat of each: \`retake split ${passage.of.name}\` proposes the \`beats:\`.`,
        ),
      ];
    }),
};

function actionsIn(passage: Passage): readonly Hit[] {
  const seen = new Set<string>();
  return hitsIn(passage, verb).filter(({ words }) => seen.size < seen.add(words.toLowerCase()).size);
}
