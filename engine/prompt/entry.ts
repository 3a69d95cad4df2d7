import type { Bible, Brand, Character, Location, Prop } from '../production/production.ts';
import type { Identity } from './dialect.ts';
import { definite, indefinite, nucleus } from './noun.ts';
import { once } from './once.ts';

/** What a {name} answers to. */
export type Entry =
  | { readonly kind: 'characters'; readonly of: Character }
  | { readonly kind: 'props'; readonly of: Prop }
  | { readonly kind: 'locations'; readonly of: Location }
  | { readonly kind: 'brand'; readonly of: Brand };

/** Where an entry stands in the config, as people read it: `characters.maya`, `brand`. */
export const pathOf = ({ kind, of }: Entry): string => (kind === 'brand' ? kind : `${kind}.${of.id}`);

/** Characters before props before locations before the brand, should they share a name. Absent: nothing answers. */
export function entryNamed(name: string, bible: Bible): Entry | undefined {
  const character = bible.characters.get(name);
  if (character) return { kind: 'characters', of: character };
  const prop = bible.props.get(name);
  if (prop) return { kind: 'props', of: prop };
  const location = bible.locations.get(name);
  if (location) return { kind: 'locations', of: location };
  return name === 'brand' && bible.brand ? { kind: 'brand', of: bible.brand } : undefined;
}

/** The entry's words at its first mention. */
export function wordingOf(entry: Entry, identity: Identity): string {
  // A place is no identity, so no rule about repeating it; bible entries name it bare: rain-wet city street.
  if (entry.kind === 'locations') return indefinite(entry.of.description.trim());
  if (identity === 'pictured') return shortWordingOf(entry);
  const description = descriptionOf(entry);
  if (identity === 'brief') return description;
  const { kind, of } = entry;
  return once(fullWordings, of, () => (kind === 'characters' ? identityOf(of) : withPalette(description, of.palette)));
}

/** The entry's words where it is known already: `the young woman`. */
export function shortWordingOf(entry: Entry): string {
  if (entry.kind === 'brand') return entry.of.name;
  return once(shortWordings, entry.of, () => definite(nucleus(descriptionOf(entry))));
}

function descriptionOf(entry: Entry): string {
  return entry.of.description?.trim() ?? (entry.kind === 'brand' ? entry.of.name : 'a person');
}

/** `a young woman with an oval face, short black hair, wearing a navy jacket, white shirt, upright`. */
function identityOf(character: Character): string {
  const { face, hair, wardrobe, posture } = character;
  const looks = [face, hair].flatMap(part => (part === undefined ? [] : [indefinite(part.trim())]));
  const parts = [
    ...(looks.length > 0 ? [`with ${looks.join(', ')}`] : []),
    ...(wardrobe === undefined ? [] : [`wearing ${indefinite(wardrobe.trim())}`]),
    ...(posture === undefined ? [] : [posture.trim()]),
  ];
  const description = descriptionOf({ kind: 'characters', of: character });
  // "a courier, with …" wants its comma; "a young woman with …" does not.
  const gap = parts[0]?.startsWith('with ') && !/,|\swith\s/.test(description) ? ' ' : ', ';
  const whole = parts.length > 0 ? `${description}${gap}${parts.join(', ')}` : description;
  return withPalette(whole, character.palette);
}

/** A navy jacket has said navy. */
function withPalette(wording: string, palette: readonly string[]): string {
  const unsaid = palette.filter(colour => !wording.toLowerCase().includes(colour.toLowerCase()));
  return unsaid.length > 0 ? `${wording}, in ${listed(unsaid)}` : wording;
}

/** `navy, white and red`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const fullWordings = new WeakMap<Entry['of'], string>();
const shortWordings = new WeakMap<Entry['of'], string>();
