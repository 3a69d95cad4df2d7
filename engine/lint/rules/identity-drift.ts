import type { Character } from '../../production/production.ts';
import { namesIn } from '../../prompt/names.ts';
import type { Passage } from '../passages.ts';
import type { Rule, Scope, Spotted } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';
import { colours, garments, hairWords, otherPeople } from '../words/clothes.ts';

const hair = /\b((?:[\p{L}-]+,? ){1,3})hair\b/iu;
const dressed = new RegExp(`\\b(${colours})(?: \\p{L}+)? (${garments})\\b`, 'iu');
const wearing = new RegExp(
  `\\b(?:wears|wearing|dressed in|puts on)\\b (?:an? |the |her |his )?(?:[\\p{L}-]+ ){0,2}?(${garments})\\b`,
  'iu',
);
const others = new RegExp(`\\b(?:${otherPeople})\\b[^.;]{0,40}$`, 'i');

export const identityDrift: Rule = {
  id: 'identity-drift',
  severity: 'warning',
  summary: 'A shot that describes somebody otherwise than the bible does.',
  why: 'A character is one set of words, said the same way in every shot: that is what holds a face together over thirty of them. A shot that says "blonde" of somebody the bible has black-haired sends both, and gets neither. Change the bible if the character has changed, and the plan shows every shot that it reaches. For another costume, write another character with the same picture.',
  bad: {
    yaml: 'characters: [maya]\nfirstFrame: refs/maya.png\nprompt: "{maya} shakes out her long blonde hair, close-up, locked off"',
    at: 'long blonde hair',
  },
  good: 'characters: [maya]\nfirstFrame: refs/maya.png\nprompt: "{maya} runs a hand through her hair, close-up, locked off"',
  find: scope =>
    scope.passages.flatMap(passage => {
      if (passage.of.kind === 'bible' || passage.of.kind === 'edit' || passage.slot === 'exclusions') return [];
      const who = onlyCharacter(passage, scope);
      return who === undefined
        ? []
        : [...ofHair(passage, who), ...ofClothes(passage, who), ...ofForbidden(passage, who)];
    }),
};

/** With two people in a shot, nobody can tell whose hair it is. */
function onlyCharacter({ of, text }: Passage, { production }: Scope): Character | undefined {
  const listed = of.kind === 'shot' ? of.shot.characters : of.kind === 'still' ? of.still.characters : [];
  const { characters } = production.bible;
  const all = new Set([...listed, ...namesIn(text).flatMap(name => characters.get(name) ?? [])]);
  return all.size === 1 ? [...all][0] : undefined;
}

function ofHair(passage: Passage, { id, hair: known }: Character): readonly Spotted[] {
  if (known === undefined) return [];
  return hitsIn(passage, hair).flatMap(hit => {
    if (isSomebodyElse(passage, hit.index)) return [];
    const said = wordsIn(hit.words);
    const meant = wordsIn(known);
    const against = hairWords.find(
      kind =>
        kind.some(word => meant.includes(word)) &&
        kind.some(word => said.includes(word)) &&
        !kind.some(word => said.includes(word) && meant.includes(word)),
    );
    if (against === undefined) return [];
    const words = hit.words.slice(Math.max(0, firstOf(hit.words, hairWords.flat())));
    return [told({ ...hit, words, index: hit.index + hit.words.length - words.length }, id, `hair: ${known}`)];
  });
}

function ofClothes(passage: Passage, { id, wardrobe }: Character): readonly Spotted[] {
  if (wardrobe === undefined) return [];
  const known = wardrobe.toLowerCase();
  const recoloured = hitsIn(passage, dressed).filter(({ groups: [colour = '', garment = ''] }) => {
    const kept = new RegExp(`([\\p{L}-]+)(?: \\p{L}+)? ${garment}\\b`, 'iu').exec(known);
    return kept !== null && new RegExp(`^(?:${colours})$`).test(kept[1] ?? '') && !known.includes(colour.toLowerCase());
  });
  const others = hitsIn(passage, wearing).filter(
    ({ groups: [garment = ''] }) => !known.includes(garment.toLowerCase()),
  );
  return [...recoloured, ...others]
    .filter(({ index }) => !isSomebodyElse(passage, index))
    .slice(0, 1)
    .map(hit => told(hit, id, `wardrobe: ${wardrobe}`));
}

function ofForbidden(passage: Passage, { id, forbidden }: Character): readonly Spotted[] {
  return forbidden.flatMap(item => {
    const pattern = new RegExp(
      `\\b(?:wears|wearing|with|in|puts on) (?:an? |the |her |his )?(?:[\\p{L}-]+ )?${escaped(item)}\\b`,
      'iu',
    );
    return hitsIn(passage, pattern)
      .filter(({ index }) => !isSomebodyElse(passage, index))
      .map(hit => told(hit, id, `forbidden: [${item}]`));
  });
}

const told = (hit: Parameters<typeof spot>[0], id: string, known: string): Spotted =>
  spot(
    hit,
    `"${hit.words}" is not ${id} as the bible has it (\`${known}\`)`,
    `Leave it to \`{${id}}\`; or change the bible, if that is how ${id} looks now.`,
  );

const isSomebodyElse = ({ plain }: Passage, index: number): boolean =>
  others.test(plain.slice(Math.max(0, index - 60), index));

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];

const firstOf = (text: string, words: readonly string[]): number =>
  text.search(new RegExp(`\\b(?:${words.join('|')})\\b`, 'i'));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
