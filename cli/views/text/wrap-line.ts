import { cells } from './cells.ts';
import { type Line, type Span, span } from './line.ts';

/** A line in so many cells: what is too long for one line goes on in the next, two cells further in than it began. */
export function wrapLine(text: Line, width: number): readonly Line[] {
  if (
    cells(
      text
        .map(piece => piece.text)
        .join('')
        .trimEnd(),
    ) <= width
  )
    return [text];
  const indent = ' '.repeat(Math.min(leading(text) + 2, Math.max(0, width - 20)));
  const lines: Line[] = [];
  let line: Span[] = [];
  let size = 0;
  for (const word of wordsOf(text)) {
    const wide = cells(word.text.trimEnd());
    if (size + wide > width && line.length > 0) {
      lines.push(line);
      line = [span(`${indent}${word.text.trimStart()}`, word.tone)];
      size = cells(line[0]!.text);
    } else {
      line.push(word);
      size += cells(word.text);
    }
  }
  return [...lines, line];
}

/** Cells before the first letter. */
function leading(text: Line): number {
  const all = text.map(piece => piece.text).join('');
  return all.length - all.trimStart().length;
}

/** Words with the space before them, a price with its unit; a tone that ends within a word makes two of it. */
const wordsOf = (text: Line): readonly Span[] =>
  text.flatMap(({ text, tone }) =>
    (text.match(/\s*\S+(?: cr(?!\w))?|\s+$/g) ?? []).map(word => ({ text: word, tone })),
  );
