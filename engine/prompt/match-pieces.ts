import type { Rule, WrittenAt } from './explanation.ts';
import { clause } from './punctuation.ts';

/** Words that went into a text, in the order in which they stand in it, if they do. */
export interface Piece {
  readonly words: string;
  readonly from: readonly WrittenAt[];
  readonly rule: Rule;
  /**
   * How the words are joined to what follows. `comma`: comma by comma, each of which may have been said before.
   * `space`: the same, and a space may follow. `whole`: as they are.
   */
  readonly joined: 'comma' | 'space' | 'whole';
}

/** A stretch of the text, and the piece it is of. Absent piece: nobody wrote it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece | undefined;
}

/** A text as stretches, end to end, and the pieces, or parts of them, that are not in it. */
export interface Matched {
  readonly stretches: readonly Stretch[];
  readonly missing: readonly Piece[];
}

/**
 * Finds the pieces in the text that was put together from them. Each is where the last one ended, but for punctuation, or
 * it is not there: joining only adds punctuation, changes the case of a first letter, and leaves out what has been said.
 */
export function matchPieces(text: string, pieces: readonly Piece[]): Matched {
  const found: { readonly start: number; readonly piece: Piece | undefined }[] = [];
  const missing: Piece[] = [];
  let end = 0;
  for (const piece of pieces)
    for (const words of wordsOf(piece)) {
      const stretch = matchAt(text, end, { words, joined: piece.joined });
      if (stretch) {
        found.push({ start: stretch.start, piece });
        end = stretch.end;
      } else missing.push({ ...piece, words });
    }
  if (/[\p{L}\p{N}]/u.test(text.slice(end))) found.push({ start: end, piece: undefined });
  const starts = found.map(({ start }, index) => (index === 0 ? 0 : start));
  return {
    stretches: found.map(({ piece }, index) => ({
      start: starts[index]!,
      end: starts[index + 1] ?? text.length,
      piece,
    })),
    missing,
  };
}

function wordsOf({ words, joined }: Piece): readonly string[] {
  if (joined === 'whole') return [words.replace(/[\s,;]+$/, '')].filter(part => part !== '');
  return clause(words)
    .split(/,\s*/)
    .filter(part => part !== '');
}

function matchAt(
  text: string,
  from: number,
  piece: Pick<Piece, 'words' | 'joined'>,
): { readonly start: number; readonly end: number } | undefined {
  const gap = /^[\s,.:;]*/.exec(text.slice(from))![0].length;
  for (const start of [from + gap, from]) {
    const end = start + piece.words.length;
    if (text.slice(start, end).toLowerCase() === piece.words.toLowerCase() && endsAt(text, end, piece))
      return { start, end };
  }
  // `walks in` + `in the rain`: the doubled word is said once.
  const space = piece.words.indexOf(' ');
  if (piece.joined !== 'space' || space < 0) return undefined;
  return matchAt(text, from, { words: piece.words.slice(space + 1), joined: 'whole' });
}

/** Whether words end there, or go on as others: `realistic` is not `realistic style`. */
function endsAt(text: string, end: number, { words, joined }: Pick<Piece, 'words' | 'joined'>): boolean {
  const next = text[end];
  if (next === undefined || /[,.:;!?…]/.test(next) || /[.!?…]$/.test(words)) return true;
  return joined !== 'comma' && /\s/.test(next);
}
