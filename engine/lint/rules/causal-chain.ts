import type { Rule } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';
import { sequenceWords } from '../words/sequence-words.ts';

const sequence = new RegExp(`\\b(?:${sequenceWords})`, 'i');

export const causalChain: Rule = {
  id: 'causal-chain',
  severity: 'warning',
  summary: 'One thing after another, or because of another, in one shot.',
  why: 'A model paints all of a sentence at once: it has no before and after, and no because. "He drops the cup, then it breaks" shows a cup that is whole and broken. Cause and effect are the business of the cut: one shot for what happens, the next for what comes of it. The audience joins them by itself; it always has. `beats:` in a shot writes them in a row, each going on from the last frame of the one before.',
  bad: { yaml: 'prompt: She blows out the candle and then leaves the room, medium shot', at: 'and then' },
  good: 'prompt: She blows out the candle, medium shot, locked off',
  find: ({ passages }) =>
    passages.flatMap(passage => {
      if (passage.of.kind === 'bible' || passage.of.kind === 'edit') return [];
      if (passage.slot !== 'action' && passage.slot !== 'sentence') return [];
      const [hit] = hitsIn(passage, sequence);
      if (hit === undefined) return [];
      const trimmed = { ...hit, words: hit.words.trimEnd() };
      const isShot = passage.of.kind === 'shot';
      return [
        spot(
          trimmed,
          isShot
            ? `"${trimmed.words}" makes two shots of it, and this is one`
            : `"${trimmed.words}" needs time, and a still has none`,
          isShot
            ? `Make a beat of each: \`beats: [{ id: first, action: … }, { id: next, action: … }]\`; \`retake split ${passage.of.name}\` proposes them.`
            : 'Say the one moment that is to be seen.',
        ),
      ];
    }),
};
