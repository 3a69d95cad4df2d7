import type { SaidExclusions } from './exclusions.ts';
import { capital, clause, closed, commaJoined, sentence } from './punctuation.ts';

/** What a prompt is put together from. */
export interface Parts {
  /** The sentence of the slots, or the author's own. */
  readonly lead: string;
  /** Whole sentences that follow it. */
  readonly sentences: readonly string[];
  readonly exclusions: SaidExclusions;
}

/** Slots: what must not appear ends the sentence where nothing stands between, as the method writes it. */
export function assembleSlots({ lead, sentences, exclusions }: Parts): string {
  const after = [...sentences, ...exclusions.clauses.map(sentence)];
  const literalIsNext = after.length === 0;
  const first = [lead, ...exclusions.phrases, ...(literalIsNext ? exclusions.literal : [])];
  const last = literalIsNext ? [] : [sentence(exclusions.literal.join(', '))];
  return together([sentence(commaAfter(first)), ...after, ...last]);
}

/** A sentence as written is never added to, only followed. */
export function assembleSentence({ lead, sentences, exclusions }: Parts): string {
  const { phrases, clauses, literal } = exclusions;
  const unsaid = literal.filter(words => !lead.toLowerCase().includes(words.toLowerCase()));
  const after = together([
    ...sentences,
    sentence(phrases.join(', ')),
    ...clauses.map(sentence),
    sentence(unsaid.join(', ')),
  ]);
  return after === '' ? lead : together([closed(lead.replace(/[\s,;]+$/, '')), after]);
}

const together = (sentences: readonly string[]): string => sentences.filter(part => part !== '').join(' ');

/** A lead of several sentences is closed before anything is added. */
function commaAfter([lead = '', ...more]: readonly string[]): string {
  if (!/[.!?]\s/.test(lead)) return commaJoined([lead, ...more]);
  return more.length > 0 ? `${closed(lead)} ${capital(more.map(clause).join(', '))}` : lead;
}
