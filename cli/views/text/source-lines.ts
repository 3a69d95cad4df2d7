import type { SourcesList } from '../../../schemas/types/output.ts';
import { type Line, line } from './line.ts';
import { table } from './table.ts';
import { counted } from './words.ts';

/** A line a source: how old it is, and how much stands on it. */
export function sourceLines({ sources }: SourcesList, width: number): readonly Line[] {
  if (sources.length === 0) return [line('Nothing in the catalog is that old.')];
  return table(
    ['right', 'left', 'right', 'right', 'last'],
    sources.map(({ date, days, fields, prices, title }) => [
      { text: counted(days, 'day'), tone: 'strong' },
      { text: date, tone: 'muted' },
      { text: prices === 0 ? '' : counted(prices, 'price') },
      { text: fields === 0 ? '' : counted(fields, 'model') },
      { text: title, tone: 'muted' },
    ]),
    { width },
  );
}
