import { didYouMean } from '../../diagnostics/suggest.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Document } from '../../document/document.ts';
import { errorAt, type Report } from '../problems.ts';
import { columnsAre, type Rows } from './rows-of.ts';
import type { Scope } from './template.ts';

/** What the templates of a scene may speak of. A row that lacks something is reported once, however many ask for it. */
export function scopeOf(rows: readonly Rows[], document: Document, report: Report): Scope {
  const missing = new Map<Rows, Set<string>>();
  return {
    rows,
    onUnknown(name, pointer, around) {
      const columns = [...new Set(around.flatMap(({ table }) => table.columns))];
      report(
        errorAt('unknown-name', `the rows have no column "${visible(name)}"`, document.place(pointer), {
          hint: didYouMean(name, columns) || columnsAre(columns),
          related: around
            .filter(({ table }) => table.isOrdered)
            .map(({ table }) => ({ message: 'the columns are named here', place: table.place(-1) })),
        }),
      );
    },
    onMissing(name, row, of) {
      const known = missing.get(of) ?? new Set();
      missing.set(of, known);
      if (!known.has(`${row} ${name}`))
        report(errorAt('missing-key', `this row has no "${visible(name)}"`, of.table.place(row)));
      known.add(`${row} ${name}`);
    },
  };
}
