import { createHash } from 'node:crypto';

/** A value that is tried out, and what it is tried out for. */
export interface Tried {
  /** `camera.move`, `seed`. */
  readonly path: string;
  readonly value: string | number;
}

/**
 * The values of a list as they stand in addresses and file names: lower case, at most three words of a sentence. Two that
 * would look alike tell themselves apart by the first letters of their digest, so that none is called after its place.
 */
export function variantNames(tried: readonly Tried[]): readonly string[] {
  const plain = tried.map(nameOf);
  return tried.map((each, index) => {
    const name = plain[index]!;
    const isAlone = plain.every((other, at) => at === index || other !== name);
    return isAlone && name !== '' ? name : [name, digestOf(each)].filter(part => part !== '').join('-');
  });
}

/** What a value is called after: of a picture its name, without folders and ending; of a still its id. */
export const calledBy = (
  value: string | number | { readonly still: string; readonly output?: number },
): string | number => (typeof value === 'object' ? `${value.still}${value.output ?? ''}` : value);

/** `dolly_in`, `seed7`, `warm-dawn-light`. Empty: nothing of it can stand in an address. */
function nameOf({ path, value }: Tried): string {
  if (typeof value === 'number') return `${path}${value}`;
  const words = (path === 'firstFrame' ? value.replace(/^.*\/|\.[A-Za-z0-9]+$/g, '') : value)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9_]+/)
    .filter(word => word !== '');
  const few = words.filter(word => !fillers.has(word));
  return (few.length > 0 ? few : words).slice(0, 3).join('-').slice(0, 24).replace(/-+$/, '');
}

/** Words that tell nothing apart. */
const fillers: ReadonlySet<string> = new Set(['a', 'an', 'and', 'at', 'in', 'of', 'on', 'the', 'to', 'with']);

const digestOf = ({ value }: Tried): string => createHash('sha256').update(String(value)).digest('hex').slice(0, 6);
