import { within } from '../production/problems.ts';
import type { Bible } from '../production/production.ts';
import { assembleSentence, assembleSlots } from './assemble.ts';
import type { Dialect } from './dialect.ts';
import { droppedOf } from './dropped.ts';
import { excludedAt } from './excluded-at.ts';
import { unnegated } from './exclusions.ts';
import type { Dropped, Explanation } from './explanation.ts';
import { insertNames } from './insert-names.ts';
import { matchPieces, type Piece } from './match-pieces.ts';
import { phrasesOf } from './phrases.ts';
import { type Described, piecesOf } from './pieces.ts';
import { prepare } from './prepare.ts';

export type { Explanation } from './explanation.ts';

/** A compiled prompt taken apart: the same text, phrase by phrase, and what was left out of it. */
export function explainPrompt(described: Described, bible: Bible, dialect: Dialect): Explanation {
  const prepared = prepare(described, bible, dialect);
  const { parts, identity, exclusions } = prepared;
  const assembled = described.prompt.kind === 'slots' ? assembleSlots(parts) : assembleSentence(parts);
  const pieces = piecesOf(described, prepared, dialect);
  const { stretches, missing } = matchPieces(assembled, pieces);

  const negative = parts.exclusions.negative ?? '';
  const prompt = described.origin && within(described.origin, 'prompt');
  const barred = exclusions.map(
    (each): Piece => ({
      words: unnegated(each),
      from: [excludedAt(each, prompt)],
      rule: 'exclusion-negative',
      joined: 'whole',
    }),
  );
  const { entries } = insertNames(assembled, bible, identity);
  const dropped = droppedOf(described, prepared, { mode: dialect.mode, mentioned: entries });
  return {
    phrases: phrasesOf(assembled, stretches, { bible, identity }),
    negative: phrasesOf(negative, matchPieces(negative, barred).stretches, { bible, identity: 'pictured' }),
    dropped: [...dropped, ...repeated(missing, dropped)],
  };
}

/** Pieces that are not in the text because it has them already. */
function repeated(missing: readonly Piece[], known: readonly Dropped[]): readonly Dropped[] {
  const isKnown = ({ from }: Piece): boolean =>
    known.some(other => other.from.some(({ source }) => from.some(each => each.source === source)));
  return missing
    .filter(piece => !isKnown(piece))
    .map(({ words, from }) => ({ words, from, why: 'said-already' as const }));
}
