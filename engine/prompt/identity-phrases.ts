import { within } from '../production/problems.ts';
import type { Identity } from './dialect.ts';
import { type Entry, pathOf } from './entry.ts';
import { type Phrase, writtenAt } from './explanation.ts';
import type { Insertion } from './insert-names.ts';
import { hasBraces } from './names.ts';
import { withoutArticle } from './noun.ts';

/** What is said for a name, by the part of the entry that says it. */
export function identityPhrases({ said, entry, isShort }: Insertion, identity: Identity): readonly Phrase[] {
  const parts = partsOf(entry);
  const isPlace = entry.kind === 'locations';
  const rule = isShort || (identity === 'pictured' && !isPlace) ? 'named-short' : 'named';
  const whole: Phrase = { words: said, from: [sourceOf(entry, parts[0]?.member)], rule };
  // Wording that mentions others is not taken apart: it is told where it is written.
  if (rule === 'named-short' || parts.length < 2 || parts.some(({ words }) => hasBraces(words))) return [whole];
  const starts = startsOf(said, parts);
  return starts.map(({ member, start }, index) => ({
    words: said.slice(index === 0 ? 0 : start, starts[index + 1]?.start ?? said.length),
    from: [sourceOf(entry, member)],
    rule,
  }));
}

interface Part {
  readonly member: string;
  readonly words: string;
}

/** The words of an entry in the order in which they are said. */
function partsOf({ kind, of }: Entry): readonly Part[] {
  const part = (member: string, words: string | undefined): readonly Part[] =>
    words === undefined ? [] : [{ member, words: withoutArticle(words.trim()) }];
  const palette = (colours: readonly string[]) => colours.map(words => ({ member: 'palette', words }));
  switch (kind) {
    case 'characters':
      return [
        ...part('description', of.description ?? 'a person'),
        ...part('face', of.face),
        ...part('hair', of.hair),
        ...part('wardrobe', of.wardrobe),
        ...part('posture', of.posture),
        ...palette(of.palette),
      ];
    case 'props':
      return [...part('description', of.description), ...palette(of.palette)];
    case 'locations':
      return part('description', of.description);
    case 'brand':
      return [
        ...(of.description === undefined ? part('name', of.name) : part('description', of.description)),
        ...palette(of.palette),
      ];
    default:
      return kind satisfies never;
  }
}

/** Where each part begins, with the words that lead to it: `with an oval face`. Parts that are not said are left out. */
function startsOf(
  said: string,
  parts: readonly Part[],
): readonly { readonly member: string; readonly start: number }[] {
  const starts: { readonly member: string; readonly start: number }[] = [];
  const lower = said.toLowerCase();
  let end = 0;
  for (const { member, words } of parts) {
    const at = lower.indexOf(words.toLowerCase(), end);
    const between = at < 0 ? '' : said.slice(end, at);
    if (at < 0 || (end > 0 && !/^[\s,]*(?:(?:with|wearing|in|and)\s+)*(?:an?\s+|the\s+)?$/i.test(between))) continue;
    if (starts.at(-1)?.member !== member) starts.push({ member, start: end + /^[\s,]*/.exec(between)![0].length });
    end = at + words.length;
  }
  return starts;
}

function sourceOf(entry: Entry, member: string | undefined) {
  const { origin } = entry.of;
  if (member === undefined) return writtenAt(pathOf(entry), origin);
  return writtenAt(`${pathOf(entry)}.${member}`, origin && within(origin, member));
}
