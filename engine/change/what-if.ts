import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Document, Json } from '../document/document.ts';
import { parse } from '../document/parse.ts';
import { type Tried, withValue } from '../document/with-value.ts';

/** A value somebody would like to try, as it was typed: `characters.maya.wardrobe=red coat`. */
export interface TypedValue {
  readonly path: string;
  readonly text: string;
}

/** What was tried, and what is written there. */
export interface Trial {
  readonly path: string;
  /** Absent: nothing. */
  readonly before?: Json;
  readonly after: Json;
}

/** The documents with other values, each in the file in which it is written. */
export function tried(
  documents: readonly Document[],
  values: readonly TypedValue[],
): Outcome<{ readonly documents: readonly Document[]; readonly trials: readonly Trial[] }> {
  const problems: Diagnostic[] = [];
  const trials: Trial[] = [];
  let all = documents;
  for (const { path, text } of values) {
    const value = typedValue(text);
    const tries = all.map(document => withValue(document, { path, value }));
    const index = bestOf(tries);
    const best = tries[index]!;
    if (best.kind === 'nowhere') problems.push(nowhere(best));
    else {
      all = all.map((document, place) => (place === index ? best.document : document));
      trials.push({ path, ...(best.before === undefined ? {} : { before: best.before }), after: value });
    }
  }
  return problems.length > 0 ? { problems } : { value: { documents: all, trials }, problems };
}

/** The file in which it is written; else the first in which it could be; else the one that leads furthest. */
function bestOf(tries: readonly Tried[]): number {
  const score = (each: Tried): number =>
    each.kind === 'nowhere' ? each.depth : each.before === undefined ? 1000 : 1001;
  return tries.reduce((best, each, index) => (score(each) > score(tries[best]!) ? index : best), 0);
}

/** A word is a word, as in YAML; what only happens to look like a map is a sentence with a colon in it. */
function typedValue(text: string): Json {
  const { value } = parse({ path: '--set', text });
  if (value === undefined) return text;
  const isMap = typeof value.value === 'object' && value.value !== null && !Array.isArray(value.value);
  return isMap && !text.trimStart().startsWith('{') ? text : value.value;
}

const nowhere = ({ path, names }: Extract<Tried, { kind: 'nowhere' }>): Diagnostic => ({
  severity: 'error',
  code: 'unknown-name',
  message: `there is no \`${path}\` in the config`,
  hint:
    didYouMean(path.slice(path.lastIndexOf('.') + 1), names) ||
    (names.length > 0
      ? `There are: ${names.slice(0, 12).join(', ')}.`
      : 'Names from the top, with a dot between them.'),
});
