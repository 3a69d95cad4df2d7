import { isSaid } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';
import { type VagueTerm, vagueTerms } from '../words/vague-terms.ts';

const patternOf = ({ words, unless }: VagueTerm): RegExp =>
  new RegExp(`\\b(?:${words})\\b${unless === undefined ? '' : `(?!\\s+(?:${unless})\\b)`}`, 'i');

const terms = vagueTerms.map(term => ({ ...term, pattern: patternOf(term) }));

export const vagueTerm: Rule = {
  id: 'vague-term',
  severity: 'warning',
  summary: 'A word of praise that decides nothing: cinematic, beautiful, epic, 4k.',
  why: 'A model has read "cinematic" a million times, on everything. The word narrows nothing, so the model chooses the lens, the light and the move for you, and differently for each take. Ask yourself what you would tell the crew: nobody on a set can light "beautiful". Say subject, action, place, camera, light and style, and the take you get is the one you planned: not "a beautiful cinematic market scene" but a woman in a red coat, a crowded street market, a medium tracking shot from behind.',
  bad: { yaml: 'prompt: A beautiful woman walks through a market, cinematic', at: 'beautiful' },
  good: 'prompt: A woman in a red coat walks through a crowded street market, medium tracking shot from behind, soft morning light, realistic',
  find: ({ passages }) =>
    passages
      .filter(isSaid)
      .flatMap(passage =>
        terms.flatMap(({ pattern, instead }) =>
          hitsIn(passage, pattern).map(hit =>
            spot(hit, `"${hit.words}" leaves it to the model what you mean`, instead),
          ),
        ),
      ),
};
