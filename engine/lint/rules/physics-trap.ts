import type { Rule } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';
import { physicsTraps } from '../words/physics-traps.ts';

const traps = physicsTraps.map(trap => ({ ...trap, pattern: new RegExp(`\\b(?:${trap.words})`, 'i') }));

export const physicsTrap: Rule = {
  id: 'physics-trap',
  severity: 'warning',
  summary: 'An action models cannot reckon with: a key turned, glass broken, liquid poured.',
  why: 'Models know what things look like and not how they work. Where matter breaks, flows or unfolds, or a hand does something exact, takes fail again and again, and each is paid for. Film has always cheated here: the hand reaches for the key; the key and the lock, close; the door is open; somebody enters. Four easy shots for one impossible one.',
  bad: { yaml: 'prompt: A hand turns a key in an old lock, macro shot', at: 'turns a key' },
  good: 'prompt: A hand reaches for a key in an old lock, macro shot',
  find: ({ passages }) =>
    passages.flatMap(passage => {
      if (passage.of.kind !== 'shot' || (passage.slot !== 'action' && passage.slot !== 'sentence')) return [];
      return traps.flatMap(({ pattern, what, beats }) =>
        hitsIn(passage, pattern)
          .slice(0, 1)
          .map(hit =>
            spot(
              hit,
              `${what} seldom comes out right, in any number of takes`,
              `Tell it in beats, a shot each: ${beats.join('; ')}.`,
            ),
          ),
      );
    }),
};
