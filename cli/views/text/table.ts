import { cells, wrap } from './cells.ts';
import { column, columnRight, fitLine, type Line, line, type Span, span, type Tone } from './line.ts';

/** One cell of a table. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

/** How a column is set. `last` takes what room is left and is cut there. */
export type Setting = 'left' | 'right' | 'last';

/** Rows under each other, each column as wide as its widest cell; columns that are empty in every row are left out. */
export function table(
  settings: readonly Setting[],
  rows: readonly (readonly Cell[])[],
  { width, indent = 2 }: { readonly width: number; readonly indent?: number },
): readonly Line[] {
  const sizes = settings.map((_, index) => Math.max(0, ...rows.map(row => cells(row[index]?.text ?? ''))));
  return rows.map(row => {
    const spans = settings.flatMap((setting, index): readonly (Span | string)[] => {
      const { text = '', tone = 'plain' } = row[index] ?? {};
      const size = sizes[index]!;
      if (size === 0) return [];
      if (setting === 'last') return ['  ', span(text, tone)];
      return ['  ', setting === 'right' ? columnRight(text, size, tone) : column(text, size, tone)];
    });
    return fitLine(line(' '.repeat(indent), ...spans.slice(1)), width);
  });
}

/** A row whose last cell may take several lines. */
export interface RowWithTail {
  readonly cells: readonly Cell[];
  readonly tail: Cell;
}

/** Cells that are left for the last column of a table. */
export function roomForTail(rows: readonly RowWithTail[], width: number): number {
  const columns = Math.max(0, ...rows.map(row => row.cells.length));
  const sizes = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map(row => cells(row.cells[index]?.text ?? ''))),
  );
  return width - 2 - sizes.reduce((sum, size) => sum + (size > 0 ? size + 2 : 0), 0);
}

/** A table whose last column is wrapped where the screen ends, under itself. */
export function tableWithTail(
  settings: readonly Exclude<Setting, 'last'>[],
  rows: readonly RowWithTail[],
  { width, indent = 2 }: { readonly width: number; readonly indent?: number },
): readonly Line[] {
  const heads = table(
    settings,
    rows.map(row => row.cells),
    { width, indent },
  );
  const start = Math.max(0, ...heads.map(head => cells(head.map(({ text }) => text).join('')))) + 2;
  return rows.flatMap(({ tail: { text, tone = 'plain' } }, index) => {
    const [first = '', ...rest] = wrap(text, Math.max(10, width - start));
    return [
      fitLine(line(...heads[index]!, '  ', span(first, tone)), width),
      ...rest.map(part => fitLine(line(' '.repeat(start), span(part, tone)), width)),
    ];
  });
}

/** Names and what they are, one a line. */
export const facts = (rows: readonly (readonly [string, string | undefined])[], width: number): readonly Line[] =>
  table(
    ['left', 'last'],
    rows
      .filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== '')
      .map(([name, text]) => [{ text: name, tone: 'muted' }, { text }]),
    { width },
  );
