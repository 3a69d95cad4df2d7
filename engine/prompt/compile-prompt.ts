import type { Bible, Description } from '../production/production.ts';
import { assembleSentence, assembleSlots } from './assemble.ts';
import { bibleSources, listSource } from './bible-sources.ts';
import { castOf, introduction, rigidity } from './cast.ts';
import { type Check, checkId } from './check.ts';
import { type Dialect, identityIn, type Mode } from './dialect.ts';
import { exclusionsOf, sayExclusions } from './exclusions.ts';
import type { Source } from './filled.ts';
import { insertNames } from './insert-names.ts';
import { once } from './once.ts';
import { clause, oneLine, sentence } from './punctuation.ts';
import { questionOf } from './question.ts';
import { composeSlots } from './slots.ts';

export type { Check } from './check.ts';
export type { Dialect } from './dialect.ts';

export interface CompiledPrompt {
  readonly text: string;
  /** For the model's negative field; absent when there is nothing to exclude or no such field. */
  readonly negative?: string;
  /** What the text was made of, in order, by where the words came from: `prompt.action`, `characters.maya`. */
  readonly wording: Readonly<Record<string, string>>;
  /** What a reviewer should ask: one question per exclusion. */
  readonly questions: readonly string[];
  /** The same, each with a word to tick it by. */
  readonly checks: readonly Check[];
  /** Names in {braces} that nothing answers to; they are left in the text. */
  readonly unknownNames: readonly string[];
}

/**
 * The text that is sent to a model. Same description, same bytes.
 *
 * Slots become one sentence (see `composeSlots`); a sentence prompt stays as its author wrote it, with names
 * inserted and line breaks closed up, and gets no words from location or look. To both are added, as sentences:
 * who is in the shot but not yet named (where no picture shows them), what is to continue, that rigid props keep
 * their shape, and what must not appear. An edit also says that everything else stays.
 */
export function compilePrompt(description: Description, bible: Bible, dialect: Dialect): CompiledPrompt {
  const identity = identityIn(dialect, description.identityRepeat);
  const lead = once(leads[dialect.mode], description, () => leadOf(description, dialect.mode));
  const cast = castOf(description, bible, [lead.text, ...lead.continuity].join(' '));
  const exclusions = exclusionsOf(lead.exclusions, cast.characters, cast.props);
  const said = sayExclusions(exclusions, dialect.exclusions);
  const parts = {
    lead: lead.text,
    sentences: [
      ...introduction(cast, identity),
      ...lead.continuity.map(sentence),
      ...rigidity(cast),
      ...(dialect.mode === 'edit' ? ['Everything else stays unchanged.'] : []),
    ],
    exclusions: said,
  };
  const assembled = description.prompt.kind === 'slots' ? assembleSlots(parts) : assembleSentence(parts);

  const inserted = insertNames(assembled, bible, identity);
  const negative = insertNames(said.negative ?? '', bible, 'pictured');
  return {
    text: inserted.text,
    ...(negative.text === '' ? {} : { negative: negative.text }),
    wording: recordOf([...lead.sources, ...bibleSources(inserted.entries, cast, identity)]),
    // A plan never asks for them, and there may be ten thousand.
    get questions() {
      return exclusions.map(exclusion => insertNames(questionOf(exclusion), bible, 'pictured').text);
    },
    get checks() {
      return exclusions.map(exclusion => ({
        id: checkId(
          exclusion.scoped && exclusion.on !== undefined ? `${exclusion.what} on ${exclusion.on}` : exclusion.what,
        ),
        question: insertNames(questionOf(exclusion), bible, 'pictured').text,
      }));
    },
    unknownNames: [...new Set([...inserted.unknown, ...negative.unknown])],
  };
}

/** One shot may be told to several models. */
const leads: Readonly<Record<Mode, WeakMap<Description, Lead>>> = {
  text: new WeakMap(),
  image: new WeakMap(),
  still: new WeakMap(),
  edit: new WeakMap(),
};

/** What the author wrote, names still in braces. */
interface Lead {
  readonly text: string;
  readonly continuity: readonly string[];
  readonly exclusions: readonly string[];
  readonly sources: readonly Source[];
}

function leadOf(description: Description, mode: Mode): Lead {
  const { prompt } = description;
  if (prompt.kind === 'sentence') {
    const sources = [{ from: 'prompt', words: prompt.text }];
    return { text: oneLine(prompt.text), continuity: [], exclusions: [], sources };
  }
  const { text, sources } = composeSlots(prompt, description, mode);
  const continuity = prompt.continuity.filter(item => clause(item) !== '');
  const { exclusions } = prompt;
  const lists = [...listSource('prompt.continuity', continuity), ...listSource('prompt.exclusions', exclusions)];
  return { text, continuity, exclusions, sources: [...sources, ...lists] };
}

function recordOf(sources: readonly Source[]): Readonly<Record<string, string>> {
  const record: Record<string, string> = {};
  for (const { from, words } of sources) record[from] = words;
  return record;
}
