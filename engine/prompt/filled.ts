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
  const own = words === undefined ? nothing : written(`prompt.${slot}`, words);
  if (look === undefined) return own;
  return own === nothing ? once(lookAlone[slot], look, () => beside(own, slot, look)) : beside(own, slot, look);
}

const lookAlone = { lighting: new WeakMap<Look, Filled>(), style: new WeakMap<Look, Filled>() } as const;

/** The shot's own words with its look's. */
function beside(own: Filled, slot: 'lighting' | 'style', look: Look): Filled {
  const whole = joined(
    own,
    written(`looks.${look.id}.${slot}`, look[slot]),
    ...(slot === 'style' ? [palette(look)] : []),
  );
  if (look.grade === 'baked') return whole;
  const ungradedWhole = { ...whole, phrases: whole.phrases.map(withoutGrade).filter(phrase => phrase !== '') };
  return slot === 'style' ? joined(ungradedWhole, exposure(look)) : ungradedWhole;
}

function palette(look: Look): Filled {
  if (look.palette.length === 0) return joined();
  const from = `looks.${look.id}.palette`;
  return { phrases: [`palette of ${listed(look.palette)}`], sources: [{ from, words: look.palette.join(', ') }] };
}

function exposure(look: Look): Filled {
  return { phrases: [ungraded], sources: [{ from: `looks.${look.id}.grade`, words: look.grade }] };
}

function joined(...slots: readonly Filled[]): Filled {
  return { phrases: slots.flatMap(slot => slot.phrases), sources: slots.flatMap(slot => slot.sources) };
}
