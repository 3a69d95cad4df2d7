import type { Bible, Description } from '../production/production.ts';
import { assembleSentence, assembleSlots } from './assemble.ts';
import { bibleSources } from './bible-sources.ts';
import { rulesOf } from './cast.ts';
import { type Check, checkId } from './check.ts';
import type { Dialect } from './dialect.ts';
import type { Exclusion } from './exclusions.ts';
import type { Source } from './filled.ts';
import { insertNames } from './insert-names.ts';
import { prepare } from './prepare.ts';
import { questionOf, ruleQuestion } from './question.ts';

export type { Check } from './check.ts';
export type { Dialect } from './dialect.ts';

export interface CompiledPrompt {
  readonly text: string;
  /** For the model's negative field; absent when there is nothing to exclude or no such field. */
  readonly negative?: string;
  /** What the text was made of, in order, by where the words came from: `prompt.action`, `characters.maya`. */
  readonly wording: Readonly<Record<string, string>>;
  /** What a reviewer should ask: one question per exclusion and rule of the brand. */
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
 * their shape, the brand's rules where it is spoken of, and what must not appear. An edit also says that everything
 * else stays. How a ratio is composed goes with the camera of the slots, and follows a sentence.
 */
export function compilePrompt(description: Description, bible: Bible, dialect: Dialect): CompiledPrompt {
  const { identity, lead, cast, exclusions, parts } = prepare(description, bible, dialect);
  const assembled = description.prompt.kind === 'slots' ? assembleSlots(parts) : assembleSentence(parts);

  const inserted = insertNames(assembled, bible, identity);
  const negative = insertNames(parts.exclusions.negative ?? '', bible, 'pictured');
  return {
    text: inserted.text,
    ...(negative.text === '' ? {} : { negative: negative.text }),
    wording: recordOf([
      ...lead.sources,
      ...bibleSources(inserted.entries, cast, { identity, brand: bible.brand }),
      ...(description.inWords ?? []).map(({ words, source }) => ({ from: source, words })),
    ]),
    // A plan never asks for them, and there may be ten thousand.
    get checks() {
      const said = (text: string): string => insertNames(text, bible, 'pictured').text;
      return [
        ...exclusions.map(exclusion => ({ id: checkId(nameOf(exclusion)), question: said(questionOf(exclusion)) })),
        ...(cast.brand ? rulesOf(cast.brand) : []).map(rule => ({
          id: checkId(rule),
          question: said(ruleQuestion(rule)),
        })),
      ];
    },
    get questions() {
      return this.checks.map(({ question }) => question);
    },
    unknownNames: [...new Set([...inserted.unknown, ...negative.unknown])],
  };
}

/** What must not appear, and on whom where it is only there. */
const nameOf = ({ what, on, scoped }: Exclusion): string => (scoped && on !== undefined ? `${what} on ${on}` : what);

function recordOf(sources: readonly Source[]): Readonly<Record<string, string>> {
  const record: Record<string, string> = {};
  for (const { from, words } of sources) record[from] = words;
  return record;
}
