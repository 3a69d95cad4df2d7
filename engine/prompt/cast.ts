import type { Bible, Brand, Character, Description, Prop } from '../production/production.ts';
import type { Identity } from './dialect.ts';
import { type Entry, shortWordingOf } from './entry.ts';
import { insertNames } from './insert-names.ts';
import { withoutArticle } from './noun.ts';
import { once } from './once.ts';
import { oneLine, sentence } from './punctuation.ts';

/** Who and what is in the shot: listed, or named in its words. */
export interface Cast {
  readonly characters: readonly Character[];
  readonly props: readonly Prop[];
  /** Listed, but not named in the words as themselves. */
  readonly unnamed: readonly Entry[];
  /** Absent: the words do not speak of it. */
  readonly brand?: Brand;
}

export function castOf(description: Description, bible: Bible, words: string): Cast {
  const { entries, told } = insertNames(words, bible, 'full');
  const characters = entries.flatMap(entry => (entry.kind === 'characters' ? [entry.of] : []));
  const props = entries.flatMap(entry => (entry.kind === 'props' ? [entry.of] : []));
  const all = {
    characters: onceEach([...description.characters, ...characters]),
    props: onceEach([...description.props, ...props]),
  };
  const said = oneLine(words).toLowerCase();
  return {
    ...all,
    unnamed: [
      ...all.characters.filter(isDescribed).map((of): Entry => ({ kind: 'characters', of })),
      // A sentence may say "a silver electric bicycle" without the braces.
      ...all.props.filter(of => !said.includes(bare(of))).map((of): Entry => ({ kind: 'props', of })),
    ].filter(entry => !told.has(entry.of.id)),
    ...(bible.brand && entries.some(({ kind }) => kind === 'brand') ? { brand: bible.brand } : {}),
  };
}

/** The sentence that introduces who is not named yet. None where a picture does. */
export function introduction({ unnamed }: Cast, identity: Identity): readonly string[] {
  if (identity === 'pictured' || unnamed.length === 0) return [];
  return [`In the shot: ${unnamed.map(({ of }) => `{${of.id}}`).join('; ')}.`];
}

/** The sentences that keep rigid props in shape. */
export function rigidity({ props }: Cast): readonly string[] {
  return props.filter(prop => prop.rigid).map(of => rigidSentence(shortWordingOf({ kind: 'props', of })));
}

export const rigidSentence = (wording: string): string =>
  sentence(`The shape of ${wording} remains rigid and unchanged`);

/** The sentences that keep to the brand's rules, where the words speak of it. */
export function brandRules({ brand }: Cast): readonly string[] {
  return brand ? rulesOf(brand).map(sentence) : [];
}

/** The brand's rules as written. */
export const rulesOf = ({ type, logo }: Brand): readonly string[] => [type, logo].filter(rule => rule !== undefined);

const bare = (of: Prop): string =>
  once(bareWordings, of, () => withoutArticle(shortWordingOf({ kind: 'props', of })).toLowerCase());

const bareWordings = new WeakMap<Prop, string>();

function isDescribed({ description, face, hair, wardrobe, posture }: Character): boolean {
  return [description, face, hair, wardrobe, posture].some(part => part !== undefined);
}

function onceEach<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map(thing => [thing.id, thing])).values()];
}
