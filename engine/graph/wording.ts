import type { Catalog, Entry } from '../catalog/catalog.ts';
import { entryOf, isServed, offersOf } from '../catalog/catalog.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { Bible, Description, Framing, Origin, Prompt } from '../production/production.ts';
import { type CompiledPrompt, compilePrompt, type Dialect } from '../prompt/compile-prompt.ts';
import { explainPrompt } from '../prompt/explain-prompt.ts';
import type { Explanation } from '../prompt/explanation.ts';
import type { Sheet } from './sheet.ts';

/** The prompt of a job, in the dialect of its model. Names nothing answers to are reported. */
export function wordingOf(
  description: Description & { readonly origin: Origin },
  bible: Bible,
  dialect: Dialect,
  report: Report,
): Said {
  const said = Object.assign(compilePrompt(description, bible, dialect), {
    explain: () => explainPrompt(description, bible, dialect),
  });
  if (said.unknownNames.length === 0) return said;
  const known = [
    ...bible.characters.keys(),
    ...bible.props.keys(),
    ...bible.locations.keys(),
    ...(bible.brand ? ['brand'] : []),
  ];
  for (const name of said.unknownNames)
    report(
      errorAt(
        'unknown-name',
        `the prompt speaks of "{${name}}", and nothing in the bible is called that`,
        placeOf(description.origin, 'prompt'),
        {
          hint: name.startsWith('row.')
            ? 'Write `each: …` at the shot, its scene or the still: the rows it speaks of.'
            : didYouMean(name, known) || `Declared: ${known.join(', ') || 'nothing'}.`,
        },
      ),
    );
  return said;
}

/** How a model wants to be spoken to. */
export const dialectOf = (entry: Entry | undefined, mode: Dialect['mode']): Dialect => ({
  mode,
  exclusions: exclusionsOf(entry),
});

function exclusionsOf(entry: Entry | undefined): Dialect['exclusions'] {
  switch (entry?.prompt?.style) {
    case 'negative-field':
      return 'negative';
    case 'positive-only':
      return 'rewrite';
    default:
      return 'literal';
  }
}

/** The model's entry at the endpoint a job wants. Absent: there is none, or it was removed, at this endpoint or another. */
export function endpointFor(
  catalog: Catalog,
  model: string,
  wanted: string,
): { readonly endpoint: string; readonly entry?: Entry } {
  const entry = entryOf(catalog, wanted, model);
  if (entry) return { endpoint: wanted, ...(isServed(entry) ? { entry } : {}) };
  const offers = offersOf(catalog, model);
  const gone = offers.length > 0 && offers.every(offer => !isServed(offer)) ? offers[0] : undefined;
  return { endpoint: gone?.endpoint ?? wanted };
}

/** Writes text, and what must not appear, under the model's own names. */
export function putPrompt(sheet: Sheet, { text, negative }: CompiledPrompt, at: () => Place): void {
  const { entry } = sheet;
  sheet.put(entry?.prompt?.field ?? 'promptText', text, at);
  if (negative !== undefined && entry?.prompt?.negative) sheet.put(entry.prompt.negative, negative, at);
}

/** Where fields without a word go: into the router's input, or beside all others. */
export const paramsBelow = ({ entry }: Sheet): string => (entry?.fields.input?.type === 'object' ? 'input.' : '');

/** A prompt, and where each of its phrases comes from, for whoever asks. */
export interface Said extends CompiledPrompt {
  readonly explain: () => Explanation;
}

/** Says a description to a model, with how its ratio is composed, where somebody has said so. */
export type Sayer = (dialect: Dialect, framing?: Framing) => Said;

/** Says a description in any dialect; the same for all rungs and ratios whose models speak alike. */
export function sayer(description: Description & { readonly origin: Origin }, bible: Bible, report: Report): Sayer {
  const said = new Map<string, Said>();
  return (dialect, framing) => {
    const key = `${dialect.mode} ${dialect.exclusions}${framing ? ` ${framing.words}` : ''}`;
    const framed = framing ? { ...description, framing } : description;
    const known = said.get(key) ?? wordingOf(framed, bible, dialect, report);
    said.set(key, known);
    return known;
  };
}

/** Whether there is a prompt. */
export const isDescribed = <T extends { readonly prompt?: Prompt }>(
  thing: T,
): thing is T & { readonly prompt: Prompt } => thing.prompt !== undefined;

/** The same with every phrase told in the model's own way. */
export const retold = (explanation: Explanation, tell: (text: string) => string): Explanation => ({
  ...explanation,
  phrases: explanation.phrases.map(phrase => ({ ...phrase, words: tell(phrase.words) })),
});
