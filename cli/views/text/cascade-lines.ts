import type { CascadeModel } from '../models/cascade-model.ts';
import { blank, type Line, line, span } from './line.ts';
import type { Space } from './plan-table.ts';
import { counted } from './words.ts';

/** What is stale because of a job upstream, said once, and where it can be cut. */
export function cascadeLines(cascades: readonly CascadeModel[], { verbose }: Space): readonly Line[] {
  if (cascades.length === 0) return [];
  const shown = verbose ? cascades : cascades.slice(0, few);
  const more = cascades.length - shown.length;
  return [
    ...shown.flatMap(({ head, sum, cuts, best }) => [
      line(span(head, 'strong'), sum),
      ...(verbose ? cuts : cuts.slice(0, best)).map(({ typed, words }) =>
        line('      ', span(typed, 'command'), span(`  ${words}`, 'muted')),
      ),
    ]),
    ...(more > 0 ? [line(span(`and ${counted(more, 'more cascade')}: -v shows them`, 'muted'))] : []),
    blank,
  ];
}

/** So many tell enough. */
const few = 3;
