import type { Look } from '../production/production.ts';
import { listed } from './entry.ts';
import { ungraded, withoutGrade } from './grade-words.ts';
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

/** A slot with one source. Absent words fill nothing. */
export function written(from: string, words: string | undefined): Filled {
  return words === undefined ? { phrases: [], sources: [] } : { phrases: [clause(words)], sources: [{ from, words }] };
}

/** The light or style of a shot: its own words, then its look's, without grade words where colour waits for the edit. */
export function fromLook(slot: 'lighting' | 'style', words: string | undefined, look: Look | undefined): Filled {
  const own = written(`prompt.${slot}`, words);
  if (look === undefined) return own;
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
  const none: Filled = { phrases: [], sources: [] };
  return {
    phrases: none.phrases.concat(...slots.map(slot => slot.phrases)),
    sources: none.sources.concat(...slots.map(slot => slot.sources)),
  };
}
