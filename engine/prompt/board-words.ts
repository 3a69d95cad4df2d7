import { within } from '../production/problems.ts';
import type { Bible, InWords, Location, Look, Pin } from '../production/production.ts';
import { type Entry, listed, pathOf, shortWordingOf, wordingOf } from './entry.ts';
import { withoutGrade } from './grade-words.ts';
import { withoutArticle } from './noun.ts';
import { clause, sentence } from './punctuation.ts';

/** What is written of a picture of a board, as a sentence, as far as a text does not say it. Absent: it does, or nothing is. */
export function wordsFor({ kind, id, slot }: Pin, bible: Bible, text: string): InWords | undefined {
  if (kind === 'looks') {
    const look = bible.looks.get(id);
    return look && lookWords(look, slot, text);
  }
  const entry = entryOf(kind, id, bible);
  if (!entry) return undefined;
  if (slot === 'palette') return paletteWords(entry, text);
  if (entry.kind === 'locations')
    return isSaid(text, withoutArticle(clause(entry.of.description))) ? undefined : placeWords(entry.of);
  // Light and framing of people and things are written nowhere.
  if (slot !== 'identity' || isSaid(text, withoutArticle(shortWordingOf(entry)))) return undefined;
  const whole = wordingOf(entry, 'full');
  return { words: sentence(`In the shot: ${whole}`), source: pathOf(entry), ...at(entry.of.origin) };
}

function entryOf(kind: Exclude<Pin['kind'], 'looks'>, id: string, bible: Bible): Entry | undefined {
  if (kind === 'brand') return bible.brand && { kind, of: bible.brand };
  const of = bible[kind].get(id);
  return of && ({ kind, of } as Entry);
}

function lookWords(look: Look, slot: Pin['slot'], text: string): InWords | undefined {
  const from = (member: string) => ({
    source: `looks.${look.id}.${member}`,
    ...at(look.origin && within(look.origin, member)),
  });
  if (slot === 'palette') {
    const unsaid = look.palette.filter(colour => !isSaid(text, colour));
    return unsaid.length > 0 ? { words: sentence(`palette of ${listed(unsaid)}`), ...from('palette') } : undefined;
  }
  const member = slot === 'lighting' ? 'lighting' : slot === 'identity' ? 'style' : undefined;
  const written = member && look[member];
  if (member === undefined || written === undefined) return undefined;
  const said = look.grade === 'post' ? withoutGrade(written) : clause(written);
  return said === '' || isSaid(text, said) ? undefined : { words: sentence(said), ...from(member) };
}

/** Of a person or a thing, the colours are on it; a brand's are all around. */
function paletteWords(entry: Entry, text: string): InWords | undefined {
  if (entry.kind === 'locations') return undefined;
  const unsaid = entry.of.palette.filter(colour => !isSaid(text, colour));
  if (unsaid.length === 0) return undefined;
  const colours = listed(unsaid);
  const words = entry.kind === 'brand' ? `palette of ${colours}` : `${shortWordingOf(entry)} is in ${colours}`;
  return {
    words: sentence(words),
    source: `${pathOf(entry)}.palette`,
    ...at(entry.of.origin && within(entry.of.origin, 'palette')),
  };
}

const placeWords = ({ id, description, origin }: Location): InWords => ({
  words: sentence(description),
  source: `locations.${id}.description`,
  ...at(origin && within(origin, 'description')),
});

const isSaid = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

const at = (origin: InWords['origin']): Pick<InWords, 'origin'> => (origin ? { origin } : {});
