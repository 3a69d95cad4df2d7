import type { Outcome, Place, Related } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Document, Json } from '../../document/document.ts';
import { join } from '../../document/pointer.ts';
import { readTable } from '../../document/read-table.ts';
import type { SourceFile } from '../../document/source-file.ts';
import { isObject, rowPath, type Table, tableOf } from '../../document/table.ts';
import { errorAt, type Report } from '../problems.ts';

/** The rows of an `each`, with what each of them is addressed by. */
export interface Rows {
  readonly table: Table;
  readonly keyColumn: number;
  readonly keys: readonly string[];
  /** Which row a thing was made for, as people are told. */
  tell(row: number): Related;
}

/** Where `each` is written. */
export interface WrittenEach {
  readonly value: Json;
  readonly document: Document;
  readonly pointer: string;
}

/**
 * Reads rows. 'unreadable': what is wrong with them was reported, the first time they were asked for. 'malformed': it is
 * no `each` at all, which is for the schema to say.
 */
export type RowReader = (each: WrittenEach) => Rows | 'unreadable' | 'malformed';

/** A reader of rows that many may ask for the same file. */
export function rowReader(files: readonly SourceFile[], report: Report): RowReader {
  const sources = new Map(files.map(file => [file.path, file]));
  const tables = new Map<string, Outcome<Table>>();
  const known = new Map<string, Rows | 'unreadable'>();
  const told = <T>({ value, problems }: Outcome<T>): T | undefined => {
    problems.forEach(report);
    return value;
  };

  const fromFile = (written: string, key: string | undefined, place: () => Place): Rows | 'unreadable' => {
    const path = rowPath(written);
    const name = JSON.stringify([path, key]);
    const before = known.get(name);
    if (before) return before;
    const source = sources.get(path);
    const first = tables.get(path);
    // A file that is not there was reported by whoever went to read it.
    const outcome = first ?? (source ? readTable(source) : { problems: [] });
    tables.set(path, outcome);
    const table = first ? first.value : told(outcome);
    const rows = table ? (told(keyed(table, key, place)) ?? 'unreadable') : 'unreadable';
    known.set(name, rows);
    return rows;
  };

  return ({ value, document, pointer }) => {
    const at = () => document.place(pointer);
    if (typeof value === 'string') return fromFile(value, undefined, at);
    if (Array.isArray(value)) {
      if (value.length === 0 || !value.every(isObject)) return 'malformed';
      const table = told(tableOf(document, pointer));
      return table ? (told(keyed(table, undefined, at)) ?? 'unreadable') : 'unreadable';
    }
    if (!isObject(value)) return 'malformed';
    const { file, key } = value;
    if (typeof file !== 'string' || (key !== undefined && typeof key !== 'string')) return 'malformed';
    return fromFile(file, key, () => document.place(join(pointer, key === undefined ? 'file' : 'key')));
  };
}

/** Finds the key of every row: an id, and no other row's. */
function keyed(table: Table, named: string | undefined, place: () => Place): Outcome<Rows> {
  const { columns } = table;
  const usual = table.isOrdered ? columns[0] : ['id', 'key'].find(name => columns.includes(name));
  const keyColumn = columns.indexOf(named ?? usual ?? '');
  if (keyColumn < 0) return { problems: [noKey(table, named, place())] };
  const problems: Outcome<Rows>['problems'][number][] = [];
  const seen = new Map<string, number>();
  const keys = table.rows.map((row, index) => {
    const key = row[keyColumn] === undefined ? '' : String(row[keyColumn]);
    const first = seen.get(key.toLowerCase());
    const column = columns[keyColumn]!;
    const at = () => table.place(index, row[keyColumn] === undefined ? undefined : keyColumn);
    if (problems.length >= 20) return key;
    if (key === '')
      problems.push(
        errorAt('missing-key', `this row has no ${visible(column)}, and it is what rows are addressed by`, at()),
      );
    else if (!isKey.test(key))
      problems.push(
        errorAt('bad-value', `"${visible(key)}" is no key: a row is addressed by letters, digits, - and _`, at(), {
          hint: 'It becomes part of an id. Another column may do, or one of its own: `each: { file: …, key: … }`.',
        }),
      );
    else if (first !== undefined)
      problems.push(
        errorAt('duplicate-id', `two rows are called "${key}"`, at(), {
          related: [{ message: 'first here', place: table.place(first, keyColumn) }],
        }),
      );
    else seen.set(key.toLowerCase(), index);
    return key;
  });
  if (problems.length > 0) return { problems };
  const tell = (row: number): Related => ({
    message: `for row ${visible(columns[keyColumn]!)}=${keys[row]}`,
    place: table.place(row, keyColumn),
  });
  return { value: { table, keyColumn, keys, tell }, problems };
}

/** What may follow an id and a dash. */
const isKey = /^[A-Za-z0-9_-]{1,62}$/;

function noKey({ columns }: Table, named: string | undefined, place: Place) {
  if (named !== undefined)
    return errorAt('unknown-name', `the rows have no column "${visible(named)}"`, place, {
      hint: didYouMean(named, columns) || columnsAre(columns),
    });
  return errorAt('missing-key', 'nothing says what these rows are addressed by', place, {
    hint: 'Give every row an `id`, or name another of its fields with `each: { file: …, key: … }`.',
  });
}

/** "Columns: sku, name, colour." */
export const columnsAre = (columns: readonly string[]): string =>
  `Columns: ${columns.slice(0, 12).map(visible).join(', ')}${columns.length > 12 ? ', …' : ''}.`;
