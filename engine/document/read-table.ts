import type { Outcome, Place } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import { readCsv } from './csv-table.ts';
import { parse } from './parse.ts';
import type { SourceFile } from './source-file.ts';
import { type Table, tableOf, wrong } from './table.ts';

/** Reads a .csv or .json file as rows. All that is wrong with it at once; the table is absent where something is. */
export function readTable(source: SourceFile): Outcome<Table> {
  if (/\.csv$/i.test(source.path)) return readCsv(source);
  if (!/\.json$/i.test(source.path))
    return { problems: [wrong('bad-value', `"${visible(source.path)}" is no file of rows`, startOf(source), ending)] };
  const { value: document, problems } = parse(source);
  return document ? tableOf(document, '') : { problems };
}

const ending = 'Rows are read from .csv and .json files.';

const startOf = ({ path }: SourceFile): Place => ({ file: path, line: 1, column: 1, endLine: 1, endColumn: 1 });
