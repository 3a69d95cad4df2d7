import type { Bible } from '../production/production.ts';
import type { Identity } from './dialect.ts';
import type { Phrase, Rule, WrittenAt } from './explanation.ts';
import { identityPhrases } from './identity-phrases.ts';
import { type Insertion, insertNames } from './insert-names.ts';
import type { Stretch } from './match-pieces.ts';
import { hasBraces } from './names.ts';

/** The phrases of a text once names are inserted: a name is where the bible says it, all else where its stretch is. */
export function phrasesOf(
  assembled: string,
  stretches: readonly Stretch[],
  { bible, identity }: { readonly bible: Bible; readonly identity: Identity },
): readonly Phrase[] {
  const insertions: Insertion[] = [];
  insertNames(assembled, bible, identity, insertion => insertions.push(insertion));
  const phrases = stretches.flatMap(({ start, end, piece }): readonly Phrase[] => {
    const { from, rule } = piece ?? nobody;
    const inside = insertions.filter(insertion => insertion.start >= start && insertion.end <= end);
    const plain = (first: number, last: number): Phrase => ({
      words: single(assembled.slice(first, last)),
      from,
      rule,
    });
    const told = inside.flatMap((insertion, index) => [
      plain(index === 0 ? start : inside[index - 1]!.end, insertion.start),
      ...identityPhrases(insertion, identity),
    ]);
    return [...told, plain(inside.at(-1)?.end ?? start, end)];
  });
  return merged(phrases);
}

const nobody: { readonly from: readonly WrittenAt[]; readonly rule: Rule } = { from: [], rule: 'written' };

/** `{{` is a brace. */
const single = (text: string): string => (hasBraces(text) ? text.replace(/\{\{|\}\}/g, found => found[0]!) : text);

/** Punctuation and spaces belong to what they close; what stands together and is of one source is one phrase. */
function merged(phrases: readonly Phrase[]): readonly Phrase[] {
  const kept: Phrase[] = [];
  for (const phrase of phrases) {
    const before = kept.at(-1);
    const closing = before ? /^[\s,.:;!?]*/.exec(phrase.words)![0] : '';
    if (before && closing !== '') kept[kept.length - 1] = { ...before, words: before.words + closing };
    const words = phrase.words.slice(closing.length);
    if (words === '') continue;
    const last = kept.at(-1);
    if (last && isSame(last, phrase)) kept[kept.length - 1] = { ...last, words: last.words + words };
    else kept.push({ ...phrase, words });
  }
  return kept;
}

const isSame = (one: Phrase, other: Phrase): boolean =>
  one.rule === other.rule &&
  one.from.length === other.from.length &&
  one.from.every(({ source }, index) => source === other.from[index]!.source);
