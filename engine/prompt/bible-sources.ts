import type { Brand } from '../production/production.ts';
import type { Cast } from './cast.ts';
import type { Identity } from './dialect.ts';
import { type Entry, pathOf, wordingOf } from './entry.ts';
import type { Source } from './filled.ts';
import { once } from './once.ts';

/** What of the bible went into a text: those it mentions, props kept rigid, and what is forbidden to the cast and to all. */
export function bibleSources(
  mentioned: readonly Entry[],
  cast: Cast,
  { identity, brand }: { readonly identity: Identity; readonly brand: Brand | undefined },
): readonly Source[] {
  const rigid = cast.props.filter(prop => prop.rigid).map((of): Entry => ({ kind: 'props', of }));
  return [
    ...[...mentioned, ...rigid].map(entry => sourceOf(entry, identity)),
    ...cast.characters.flatMap(of => forbiddenOf({ kind: 'characters', of })),
    ...cast.props.flatMap(of => forbiddenOf({ kind: 'props', of })),
    ...(brand ? brandSources(brand, cast) : []),
  ];
}

const brandSources = ({ type, logo, forbidden, competitors }: Brand, { brand }: Cast): readonly Source[] => [
  ...(brand && type !== undefined ? [{ from: 'brand.type', words: type }] : []),
  ...(brand && logo !== undefined ? [{ from: 'brand.logo', words: logo }] : []),
  ...listSource('brand.forbidden', forbidden),
  ...listSource('brand.competitors', competitors),
];

const sourceOf = (entry: Entry, identity: Identity): Source =>
  once(sources[identity], entry.of, () => ({
    from: pathOf(entry),
    words: wordsOf(entry, identity),
  }));

const forbiddenOf = ({ kind, of }: Exclude<Entry, { kind: 'locations' | 'brand' }>): readonly Source[] =>
  once(forbidden, of, () => listSource(`${kind}.${of.id}.forbidden`, of.forbidden));

const sources: Readonly<Record<Identity, WeakMap<Entry['of'], Source>>> = {
  full: new WeakMap(),
  brief: new WeakMap(),
  pictured: new WeakMap(),
};
const forbidden = new WeakMap<Entry['of'], readonly Source[]>();

const wordsOf = (entry: Entry, identity: Identity): string =>
  entry.kind === 'locations' ? entry.of.description : wordingOf(entry, identity);

/** A list as one source; an empty one is none. */
export function listSource(from: string, items: readonly string[]): readonly Source[] {
  return items.length > 0 ? [{ from, words: items.join(', ') }] : [];
}
