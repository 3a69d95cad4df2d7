import type { Cast } from './cast.ts';
import type { Identity } from './dialect.ts';
import { type Entry, wordingOf } from './entry.ts';
import type { Source } from './filled.ts';

/** What of the bible went into a text: those it mentions, props kept rigid, and what is forbidden to the cast. */
export function bibleSources(mentioned: readonly Entry[], cast: Cast, identity: Identity): readonly Source[] {
  const rigid = cast.props.filter(prop => prop.rigid).map((of): Entry => ({ kind: 'props', of }));
  const entries = [...mentioned, ...rigid];
  return [
    ...entries.map(entry => ({ from: `${entry.kind}.${entry.of.id}`, words: wordsOf(entry, identity) })),
    ...cast.characters.flatMap(({ id, forbidden }) => listSource(`characters.${id}.forbidden`, forbidden)),
    ...cast.props.flatMap(({ id, forbidden }) => listSource(`props.${id}.forbidden`, forbidden)),
  ];
}

const wordsOf = (entry: Entry, identity: Identity): string =>
  entry.kind === 'locations' ? entry.of.description : wordingOf(entry, identity);

/** A list as one source; an empty one is none. */
export function listSource(from: string, items: readonly string[]): readonly Source[] {
  return items.length > 0 ? [{ from, words: items.join(', ') }] : [];
}
