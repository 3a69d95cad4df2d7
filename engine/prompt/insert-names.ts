import type { Bible } from '../production/production.ts';
import type { Identity } from './dialect.ts';
import { type Entry, entryNamed, shortWordingOf, wordingOf } from './entry.ts';
import { hasBraces, type Mention, replaceNames } from './names.ts';
import { withoutArticle } from './noun.ts';
import { capital } from './punctuation.ts';

/** A text with names replaced by their wording. */
export interface Inserted {
  readonly text: string;
  /** What was mentioned, in order, each once. */
  readonly entries: readonly Entry[];
  /** Ids of those that were mentioned as themselves, not only as somebody's: `{maya}`, not `{maya}'s hand`. */
  readonly told: ReadonlySet<string>;
  /** Names that nothing answers to; they stay as written. */
  readonly unknown: readonly string[];
}

/**
 * Replaces every {name} by what the bible says of it: as the identity asks at the first mention, short from then
 * on and before `'s`. Names inside the bible's own wording are replaced too.
 */
export function insertNames(text: string, bible: Bible, identity: Identity): Inserted {
  if (!hasBraces(text)) return { text, entries: [], told: nobody, unknown: [] };
  const told = new Set<string>();
  const entries = new Map<string, Entry>();
  const unknown = new Set<string>();

  const say = (words: string, within: readonly string[]): string =>
    replaceNames(words, mention => {
      const { name, possessive } = mention;
      const entry = entryNamed(name, bible);
      // Wording that mentions itself would never end.
      if (entry === undefined || within.includes(name)) {
        unknown.add(name);
        return `{${name}}`;
      }
      const wording = possessive || told.has(name) ? shortWordingOf(entry) : wordingOf(entry, identity);
      entries.set(name, entry);
      if (!possessive) told.add(name);
      return fitted(say(wording, [...within, name]), mention, within.length === 0);
    });

  return { text: say(text, []), entries: [...entries.values()], told, unknown: [...unknown] };
}

const nobody: ReadonlySet<string> = new Set();

/** The wording with the article, capital and closing comma that its place in the sentence asks for. */
function fitted(wording: string, { before, after }: Mention, outermost: boolean): string {
  const bare = determined.test(before) ? withoutArticle(wording) : wording;
  const placed = outermost && opening.test(before) ? capital(bare) : bare;
  const goesOn = /^ +[\p{L}\d{]/u.test(after);
  return placed.includes(',') && goesOn ? `${placed},` : placed;
}

/** `the {bike}`: the article is there already. */
const determined = /\b(?:an?|the|this|that|his|her|their|its|my|our|your|one|same)\s+$/i;

/** The start of a sentence. */
const opening = /(?:^|[.!?]["”’)]*\s)\s*$/;
