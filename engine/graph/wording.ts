import type { Catalog, Entry } from '../catalog/catalog.ts';
import { entryOf, isServed, offersOf } from '../catalog/catalog.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { Bible, Description, Origin } from '../production/production.ts';
import { type CompiledPrompt, compilePrompt, type Dialect } from '../prompt/compile-prompt.ts';

/** The prompt of a job, in the dialect of its model. Names nothing answers to are reported. */
export function wordingOf(
  description: Description & { readonly origin: Origin },
  bible: Bible,
  dialect: Dialect,
  report: Report,
): CompiledPrompt {
  const compiled = compilePrompt(description, bible, dialect);
  if (compiled.unknownNames.length === 0) return compiled;
  const known = [...bible.characters.keys(), ...bible.props.keys(), ...bible.locations.keys()];
  for (const name of compiled.unknownNames)
    report(
      errorAt(
        'unknown-name',
        `the prompt speaks of "{${name}}", and nothing in the bible is called that`,
        placeOf(description.origin, 'prompt'),
        { hint: didYouMean(name, known) || `Declared: ${known.join(', ') || 'nothing'}.` },
      ),
    );
  return compiled;
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

/** The model's entry at the endpoint a job wants; at another only to learn that the model was removed. */
export function endpointFor(
  catalog: Catalog,
  model: string,
  wanted: string,
): { readonly endpoint: string; readonly entry?: Entry } {
  const entry = entryOf(catalog, wanted, model);
  if (entry) return { endpoint: wanted, entry };
  const offers = offersOf(catalog, model);
  const gone = offers.length > 0 && offers.every(offer => !isServed(offer)) ? offers[0] : undefined;
  return gone ? { endpoint: gone.endpoint, entry: gone } : { endpoint: wanted };
}

/** `{ promptText, negativePrompt? }` under the model's own names. */
export function promptFields(
  entry: Entry | undefined,
  { text, negative }: CompiledPrompt,
): Readonly<Record<string, string>> {
  const field = entry?.prompt?.field ?? 'promptText';
  const negativeField = entry?.prompt?.negative;
  return { [field]: text, ...(negative !== undefined && negativeField ? { [negativeField]: negative } : {}) };
}
