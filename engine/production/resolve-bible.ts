import type * as written from '../../schemas/types/production.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Parcel, Written } from './gather.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Bible, Brand, ImageSource, Origin, ReferenceBoard } from './production.ts';

/** The named things, with absent lists made empty and their pictures bound. */
export function resolveBible(parcel: Parcel, report: Report): Bible {
  const board = (entry: Written<{ references?: written.ReferenceBoard }>): ReferenceBoard =>
    resolveBoard(entry, parcel, report);
  return {
    ...(parcel.brand ? { brand: brandOf(parcel.brand, board(parcel.brand)) } : {}),
    characters: mapValues(parcel.characters, entry => {
      const { note: _, references: _r, voice: _v, palette = [], forbidden = [], ...rest } = entry.config;
      return { id: entry.id, ...rest, palette, forbidden, references: board(entry), origin: entry.origin };
    }),
    props: mapValues(parcel.props, entry => {
      const { note: _, references: _r, palette = [], forbidden = [], rigid = false, ...rest } = entry.config;
      return { id: entry.id, ...rest, rigid, palette, forbidden, references: board(entry), origin: entry.origin };
    }),
    locations: mapValues(parcel.locations, entry => ({
      id: entry.id,
      description: entry.config.description,
      references: board(entry),
      origin: entry.origin,
    })),
    looks: mapValues(parcel.looks, entry => {
      const { note: _, references: _r, palette = [], grade = 'baked', ...rest } = entry.config;
      return { id: entry.id, ...rest, palette, grade, references: board(entry), origin: entry.origin };
    }),
  };
}

function brandOf({ config, origin }: Written<written.Brand>, references: ReferenceBoard): Brand {
  const { note: _, references: _r, palette = [], forbidden = [], competitors = [], ...rest } = config;
  return { id: 'brand', ...rest, palette, forbidden, competitors, references, origin };
}

/** The four pictures of a board, in the order in which a model that takes fewer should have them. */
export const boardSlots = ['identity', 'palette', 'framing', 'lighting'] as const;

function resolveBoard(
  { config, origin }: Written<{ references?: written.ReferenceBoard }>,
  parcel: Parcel,
  report: Report,
): ReferenceBoard {
  const bound = boardSlots.flatMap(slot => {
    const reference = config.references?.[slot];
    const source =
      reference === undefined ? undefined : resolveImage(reference, within(origin, 'references', slot), parcel, report);
    return source ? [[slot, source] as const] : [];
  });
  return Object.fromEntries(bound);
}

/** Binds a picture; a supplied still is its file. Absent: the still does not exist, which is reported. */
export function resolveImage(
  reference: written.Reference,
  origin: Origin,
  parcel: Parcel,
  report: Report,
): ImageSource | undefined {
  if (typeof reference === 'string') return { kind: 'file', path: reference, origin };
  const still = parcel.stills.get(reference.still);
  if (still) {
    const { file } = still.config;
    const { output } = reference;
    return file === undefined
      ? { kind: 'still', id: still.id, ...(output === undefined ? {} : { output }) }
      : { kind: 'file', path: file, origin: within(still.origin, 'file') };
  }
  report(unknownName('still', reference.still, [...parcel.stills.keys()], within(origin, 'still')));
  return undefined;
}

/** "unknown character `mia`", with what it may have meant. */
export const unknownName = (what: string, name: string, known: readonly string[], origin: Origin) =>
  errorAt('unknown-name', `unknown ${what} "${name}"`, placeOf(origin), { hint: hintFor(what, name, known) });

const hintFor = (what: string, name: string, known: readonly string[]): string =>
  known.length === 0
    ? `This production declares no ${what}s.`
    : didYouMean(name, known) || `Declared: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`;

const mapValues = <T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): ReadonlyMap<string, U> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
