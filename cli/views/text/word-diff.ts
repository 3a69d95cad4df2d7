/** A stretch of words that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'came';
  readonly text: string;
}

/** What differs between two texts, word by word: the fewest words go and come. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  // Prompts have some hundred words; a text too long for the table is told as gone and come.
  if (old.length * now.length > 1_000_000)
    return [
      { kind: 'gone', text: before },
      { kind: 'came', text: after },
    ];
  return joined(walk(old, now, lengths(old, now)));
}

const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*/g) ?? [];

/** Length of the longest common run from each pair of positions on. */
function lengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i]![j] = same(old[i]!, now[j]!)
        ? table[i + 1]![j + 1]! + 1
        : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

function walk(old: readonly string[], now: readonly string[], table: readonly Uint16Array[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(old[i]!, now[j]!)) {
      pieces.push({ kind: 'same', text: now[j]! });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && table[i + 1]![j]! >= table[i]![j + 1]!))
      pieces.push({ kind: 'gone', text: old[i++]! });
    else pieces.push({ kind: 'came', text: now[j++]! });
  }
  return pieces;
}

const same = (a: string, b: string): boolean => a.trimEnd() === b.trimEnd();

/** Neighbours of one kind made one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.kind === piece.kind) all[all.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
