import type * as written from '../../schemas/types/production.ts';
import type { Parcel, Written } from './gather.ts';
import { errorAt, placeOf, within } from './problems.ts';
import type { ImageSource, Origin, Pin, ReferenceBoard } from './production.ts';
import { boardSlots, resolveImage, unknownName } from './resolve-bible.ts';
import type { Names } from './resolve-media.ts';

/** A reference to a picture of the bible, or to a whole board of them. */
export type BoardReference =
  | written.CharacterReference
  | written.PropReference
  | written.LocationReference
  | written.LookReference
  | written.BrandReference;

type Slot = keyof ReferenceBoard;

/** A board, whose it is, and which of its pictures are meant. */
interface Pinned {
  readonly entry: Written<{ references?: written.ReferenceBoard }>;
  /** `character "maya"`, `the brand`. */
  readonly called: string;
  /** The key under which it was asked for. */
  readonly key: string;
  readonly slot: Slot | 'all';
  readonly owner: Pick<Pin, 'kind' | 'id'>;
}

interface At {
  readonly origin: Origin;
  readonly names: Names;
}

/** Whether media is one or all of the pictures of a board. */
export const isBoardReference = (reference: written.MediaReference): reference is BoardReference =>
  typeof reference !== 'string' && keys.some(key => key in reference);

/** Whether all pictures of a board are meant. */
export const isWholeBoard = (reference: written.MediaReference): reference is BoardReference =>
  isBoardReference(reference) && slotOf(reference) === 'all';

/** One picture of a board. Absent: there is none, or all are asked for where one goes, which is reported. */
export function pictureOf(reference: BoardReference, at: At): ImageSource | undefined {
  const pinned = pinnedOf(reference, at);
  if (!pinned) return undefined;
  const { entry, called, key, slot } = pinned;
  const { parcel, report } = at.names;
  if (slot === 'all') {
    const hint = `Name one: ${boardSlots.filter(each => entry.config.references?.[each] !== undefined).join(', ')}.`;
    report(errorAt('bad-value', 'a whole board is several pictures, and here goes one', placeOf(at.origin), { hint }));
    return undefined;
  }
  const picture = entry.config.references?.[slot];
  if (picture !== undefined) return resolveImage(picture, within(entry.origin, 'references', slot), parcel, report);
  report(
    errorAt('missing-key', `${called} has no ${slot} picture`, placeOf(at.origin, key), {
      hint: `Write \`references: { ${slot}: … }\` at the ${key}.`,
    }),
  );
  return undefined;
}

/** All pictures of a board, those first that a model with little room should have. Empty: there are none, which is reported. */
export function boardOf(
  reference: BoardReference,
  at: At,
): readonly { readonly pin: Pin; readonly source: ImageSource }[] {
  const pinned = pinnedOf(reference, at);
  if (!pinned) return [];
  const { entry, called, key, owner } = pinned;
  const { parcel, report } = at.names;
  const written = boardSlots.flatMap(slot => {
    const picture = entry.config.references?.[slot];
    return picture === undefined ? [] : [{ slot, picture }];
  });
  if (written.length === 0)
    report(
      errorAt('missing-key', `${called} has no pictures`, placeOf(at.origin, key), {
        hint: `Write \`references: { identity: … }\` at the ${key}.`,
      }),
    );
  return written.flatMap(({ slot, picture }) => {
    const source = resolveImage(picture, within(entry.origin, 'references', slot), parcel, report);
    return source ? [{ pin: { ...owner, slot }, source }] : [];
  });
}

const keys = ['character', 'prop', 'location', 'look', 'brand'] as const;

function slotOf(reference: BoardReference): Slot | 'all' {
  if ('brand' in reference) return reference.brand;
  return reference.board ?? ('location' in reference || 'look' in reference ? 'lighting' : 'identity');
}

function pinnedOf(reference: BoardReference, { origin, names: { parcel, report } }: At): Pinned | undefined {
  const slot = slotOf(reference);
  if ('brand' in reference) {
    if (parcel.brand)
      return { entry: parcel.brand, called: 'the brand', key: 'brand', slot, owner: { kind: 'brand', id: 'brand' } };
    report(
      errorAt('unknown-name', 'this production declares no brand', placeOf(origin, 'brand'), {
        hint: 'Write `brand: { name: … }` at the top.',
      }),
    );
    return undefined;
  }
  const [key, id, shelf] = shelved(reference, parcel);
  const entry = shelf.get(id);
  if (entry) return { entry, called: `${key} "${id}"`, key, slot, owner: { kind: `${key}s`, id } };
  report(unknownName(key, id, [...shelf.keys()], within(origin, key)));
  return undefined;
}

type Shelf = ReadonlyMap<string, Written<{ references?: written.ReferenceBoard }>>;

function shelved(
  reference: Exclude<BoardReference, written.BrandReference>,
  parcel: Parcel,
): readonly ['character' | 'prop' | 'location' | 'look', string, Shelf] {
  if ('character' in reference) return ['character', reference.character, parcel.characters];
  if ('prop' in reference) return ['prop', reference.prop, parcel.props];
  if ('location' in reference) return ['location', reference.location, parcel.locations];
  return ['look', reference.look, parcel.looks];
}
