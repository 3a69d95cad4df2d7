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
  bad: { yaml: 'prompt: A woman walks through a market, cinematic', at: 'cinematic' },
  good: 'prompt: A woman in a red coat walks through a crowded street market, medium tracking shot from behind, soft morning light, realistic',
  find: ({ passages }) =>
    passages.filter(isSaid).flatMap(passage => {
      const hits = terms
        .flatMap(({ pattern, instead }) => hitsIn(passage, pattern).map(hit => ({ ...hit, instead })))
        .sort((a, b) => a.index - b.index);
      const [first, ...others] = hits;
      if (first === undefined) return [];
      const words = [...new Set(hits.map(hit => `"${hit.words}"`))].join(', ');
      if (others.length === 0) return [spot(first, `${words} says nothing that a crew could act on`, first.instead)];
      return [spot(first, `${words} say nothing that a crew could act on`, adviceOn(hits))];
    }),
};

/** Words with the same advice share it. */
function adviceOn(hits: readonly { readonly words: string; readonly instead: string }[]): string {
  const byAdvice = new Map<string, Set<string>>();
  for (const { words, instead } of hits) byAdvice.set(instead, (byAdvice.get(instead) ?? new Set()).add(words));
  const told = [...byAdvice].map(
    ([instead, words]) => `${[...words].join(', ')}: ${instead.charAt(0).toLowerCase()}${instead.slice(1)}`,
  );
  const [first = '', ...rest] = told;
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest.slice(0, 2)].join(' ');
}
