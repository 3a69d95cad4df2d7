import type { Look } from '../production/production.ts';
import { listed } from './entry.ts';
import { ungraded, withoutGrade } from './grade-words.ts';
import { once } from './once.ts';
import { clause } from './punctuation.ts';

/** Words as written, and where they came from: `prompt.action`, `looks.neon.lighting`. */
export interface Source {
  readonly from: string;
  readonly words: string;
}

/** What a slot says and from which sources. Nothing in either: the slot says nothing. */
export interface Filled {
  readonly phrases: readonly string[];
  readonly sources: readonly Source[];
}

export const nothing: Filled = { phrases: [], sources: [] };

/** A slot with one source. Absent words fill nothing. */
export function written(from: string, words: string | undefined): Filled {
  return words === undefined ? nothing : { phrases: [clause(words)], sources: [{ from, words }] };
}

/** The light or style of a shot: its own words, then its look's, without grade words where colour waits for the edit. */
export function fromLook(slot: 'lighting' | 'style', words: string | undefined, look: Look | undefined): Filled {
  if (look === undefined) return written(`prompt.${slot}`, words);
  if (words !== undefined) return beside(slot, words, look);
  return once(lookAlone[slot], look, () => beside(slot, undefined, look));
}

const lookAlone = { lighting: new WeakMap<Look, Filled>(), style: new WeakMap<Look, Filled>() } as const;

/** The shot's own words with its look's. */
function beside(slot: 'lighting' | 'style', words: string | undefined, look: Look): Filled {
  const parts = lookParts(slot, words, look);
  return {
    phrases: parts.map(({ said }) => said).filter(said => said !== ''),
    sources: parts.map(({ source }) => source),
  };
}

/** One of the words that go into the light or style of a shot. */
export interface LookPart {
  readonly source: Source;
  /** Before grade words were taken out. */
  readonly whole: string;
  /** Empty: nothing is left. */
  readonly said: string;
}

/** The words of a shot's light or style, one after the other: its own, its look's, its palette, its exposure. */
export function lookParts(
  slot: 'lighting' | 'style',
  words: string | undefined,
  look: Look | undefined,
): readonly LookPart[] {
  const part = (from: string, written: string, whole: string): LookPart => ({
    source: { from, words: written },
    whole,
    said: look?.grade === 'post' ? withoutGrade(whole) : whole,
  });
  const own = words === undefined ? [] : [part(`prompt.${slot}`, words, clause(words))];
  if (look === undefined) return own;
  const { id, palette, grade, [slot]: looks } = look;
  const isStyle = slot === 'style';
  return [
    ...own,
    ...(looks === undefined ? [] : [part(`looks.${id}.${slot}`, looks, clause(looks))]),
    ...(isStyle && palette.length > 0
      ? [part(`looks.${id}.palette`, palette.join(', '), `palette of ${listed(palette)}`)]
      : []),
    ...(isStyle && grade === 'post'
      ? [{ source: { from: `looks.${id}.grade`, words: grade }, whole: ungraded, said: ungraded }]
      : []),
  ];
}
