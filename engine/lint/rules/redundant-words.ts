import type { Passage } from '../passages.ts';
import type { Rule, Spotted } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';

export const redundantWords: Rule = {
  id: 'redundant-words',
  severity: 'info',
  summary: 'The same said twice, or styles heaped upon each other.',
  why: 'Clarity counts, not length. What is said twice does not weigh twice: it crowds out what is said once. Five styles in a row are five films, and the model averages them. Keep the one word that decides, and let a `look` say what all shots share.',
  bad: { yaml: 'prompt: A very, very slow dolly in on a sleeping cat', at: 'very, very' },
  good: 'prompt: A very slow dolly in on a sleeping cat',
  find: ({ passages }) =>
    passages
      .filter(({ slot }) => slot !== 'exclusions')
      .flatMap(passage => [...stutters(passage), ...heaps(passage), ...echoes(passage)]),
};

const stutter = /\b([a-z]{3,})(?:,? and |, | )\1\b/i;

/** Things that are the same on purpose: side by side, hand in hand have a word between them. */
const stutters = (passage: Passage): readonly Spotted[] =>
  hitsIn(passage, stutter)
    .filter(({ groups: [word = ''] }) => !/^(?:more|round|step|over|bye|knock)$/i.test(word))
    .map(hit => spot(hit, `"${hit.words}" says one thing twice`, `Say it once: \`${hit.groups[0]}\`.`));

/** A style made of many. */
function heaps(passage: Passage): readonly Spotted[] {
  if (passage.slot !== 'style') return [];
  const styles = passage.plain.split(/,|\band\b/).filter(part => part.trim() !== '');
  if (styles.length < 4) return [];
  const hit = { passage, words: passage.text, index: 0, groups: [] };
  return [
    spot(
      hit,
      `${styles.length} styles at once: the model averages them`,
      `Keep the one that decides, say \`${styles[0]!.trim()}\`.`,
    ),
  ];
}

/** What the shot's look says already is joined to what the shot says. */
function echoes(passage: Passage): readonly Spotted[] {
  const { of, slot, text } = passage;
  if (of.kind !== 'shot' || (slot !== 'lighting' && slot !== 'style')) return [];
  const { look } = of.shot;
  const shared = look?.[slot]?.trim().toLowerCase();
  if (look === undefined || shared === undefined || shared === '' || !text.toLowerCase().includes(shared)) return [];
  const hit = { passage, words: text, index: 0, groups: [] };
  return [
    spot(
      hit,
      `look "${look.id}" says this already, and both are sent`,
      `Leave it out here; \`looks.${look.id}.${slot}\` is joined to every shot that has the look.`,
    ),
  ];
}
