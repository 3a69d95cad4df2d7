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

/** A name of the text itself, and what is said for it. */
export interface Insertion {
  /** Where the name stands, braces included. */
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly entry: Entry;
  /** Told before, or somebody's: `{maya}'s hand`. */
  readonly isShort: boolean;
}

/**
 * Replaces every {name} by what the bible says of it: as the identity asks at the first mention, short from then
 * on and before `'s`. Names inside the bible's own wording are replaced too. `observe` hears of every name of the text
 * itself, in order.
 */
export function insertNames(
  text: string,
  bible: Bible,
  identity: Identity,
  observe?: (insertion: Insertion) => void,
): Inserted {
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
      const isShort = possessive || told.has(name);
      const wording = isShort ? shortWordingOf(entry) : wordingOf(entry, identity);
      entries.set(name, entry);
      if (!possessive) told.add(name);
      const said = fitted(say(wording, [...within, name]), mention, within.length === 0);
      if (within.length === 0) observe?.({ start: mention.start, end: mention.end, said, entry, isShort });
      return said;
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
