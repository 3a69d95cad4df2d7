import { cells, wrap } from './cells.ts';
import { column, type Line, line, span, type Tone } from './line.ts';

/** A name and what there is to say of it, whole sentences if need be. */
export interface Labelled {
  /** Empty: it goes on with what the row before was about. */
  readonly label: string;
  readonly text: string;
  readonly tone?: Tone;
}

/** Names in a column, and their texts beside them, wrapped where the screen ends; never cut. */
export function labelled(
  rows: readonly Labelled[],
  { width, indent = 2, labels }: { readonly width: number; readonly indent?: number; readonly labels?: number },
): readonly Line[] {
  const wanted = labels ?? Math.max(0, ...rows.map(({ label }) => cells(label)));
  // A name that would leave its text no room has a line of its own.
  const size = Math.min(wanted, Math.max(8, Math.floor(width / 3)));
  return rows.flatMap(({ label, text, tone = 'plain' }) => {
    const [first = '', ...rest] = wrap(text, Math.max(20, width - indent - size - 2));
    const below = rest.map(part => line(' '.repeat(indent + size + 2), span(part, tone)));
    if (cells(label) > size)
      return [
        line(' '.repeat(indent), span(label, 'muted')),
        line(' '.repeat(indent + size + 2), span(first, tone)),
        ...below,
      ];
    return [line(' '.repeat(indent), column(label, size, 'muted'), '  ', span(first, tone)), ...below];
  });
}
