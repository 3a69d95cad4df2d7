import { tokenPattern, usualNaming } from '../production/naming.ts';

/** What a name may say of a medium, by token. An absent one is left out, with the `_` before it. */
export type NameFacts = Readonly<Record<string, string | number | undefined>>;

/** Something to be named. */
export interface Nameable {
  readonly sha256: string;
  readonly facts: NameFacts;
  /** Without a dot: `mp4`. */
  readonly ending: string;
  /** How this one is named. Absent: as all are. */
  readonly naming?: string;
}

/**
 * File names, by digest: safe on every system, each once, whatever its case. Of two that would have one name the later has
 * eight letters of its digest behind it: who comes first keeps his name when another one comes.
 */
export function nameMedia(media: readonly Nameable[], naming: string = usualNaming): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { sha256, facts, ending, naming: own = naming } of media) {
    if (names.has(sha256)) continue;
    const plain = nameOf(own, { ...facts, hash8: sha256.slice(0, 8) });
    const stem = taken.has(`${plain}.${ending}`.toLowerCase()) ? `${plain}_${sha256.slice(0, 8)}` : plain;
    const name = `${stem}.${ending}`;
    taken.add(name.toLowerCase());
    names.set(sha256, name);
  }
  return names;
}

/** `S03_product_macro_gen4turbo_v04_9x16`. */
function nameOf(naming: string, facts: NameFacts): string {
  const filled = naming.replace(tokenPattern, (_, token: string, digits: string | undefined) => {
    const key = token.toLowerCase();
    const value = facts[key];
    if (value === undefined) return '';
    const text = safe(String(value), tight.has(key) ? '' : '_')
      .slice(0, 40)
      .padStart(Number(digits ?? 0), '0');
    return token === key ? text : text.toUpperCase();
  });
  const name = safe(filled, '_')
    .replace(/_{2,}/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 100);
  return name === '' || takenByWindows.test(name) ? `_${name}` : name;
}

/** Tokens that are one word: `gen4.5` is `gen45`, for a dot would be taken for an ending. */
const tight: ReadonlySet<string> = new Set(['model', 'date', 'ratio']);

/** Letters, digits, `_` and `-`. */
const safe = (text: string, otherwise: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, part =>
      /^[-_]+$/.test(part) && otherwise !== '' ? part.replace(/-/g, '_') : otherwise,
    );

const takenByWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
