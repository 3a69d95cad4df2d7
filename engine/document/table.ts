import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Outcome, Place } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Document, Json, JsonObject } from './document.ts';
import { join } from './pointer.ts';

/** Rows of values under named columns, each with where it is written. */
export interface Table {
  readonly columns: readonly string[];
  /** By column. Undefined: the row has no such field, which only rows of objects may lack. */
  readonly rows: readonly (readonly Cell[])[];
  /** Its columns stand in an order of their own, as a CSV's do; members of objects have none. */
  readonly isOrdered: boolean;
  /** Where a row is written, or a field of it; row -1 is the heading. */
  place(row: number, column?: number): Place;
}

export type Cell = string | number | boolean | undefined;

/** A path as files of rows are known by. */
export const rowPath = (written: string): string => written.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

/** More would be no table that people keep. */
export const mostColumns = 1000;

export const tooWide = (columns: number): string =>
  `there are ${columns} columns; ${mostColumns} are the most there may be`;

/** The list of objects at a pointer as rows. */
export function tableOf(document: Document, pointer: string): Outcome<Table> {
  const list = valueAt(document.value, pointer);
  const problems: Diagnostic[] = [];
  const report = (message: string, at: string, hint?: string): void => {
    if (problems.length < 20) problems.push(wrong('wrong-type', message, document.place(at), hint));
  };
  const place = (row: number, column?: number): Place => {
    const at = row < 0 ? pointer : join(pointer, row);
    return document.place(column === undefined ? at : join(at, columns[column]!));
  };
  const columns = [...new Set(Array.isArray(list) ? list.flatMap(row => (isObject(row) ? Object.keys(row) : [])) : [])];
  if (columns.length > mostColumns)
    return { problems: [wrong('file-too-large', tooWide(columns.length), document.place(pointer))] };
  if (!Array.isArray(list)) report('rows are a list of objects', pointer, 'Write `[{ "id": "…" }, …]`.');
  const rows = (Array.isArray(list) ? list : []).map((row, index) => {
    if (!isObject(row)) report('a row is an object', join(pointer, index));
    return columns.map((name): Cell => {
      const value = isObject(row) && Object.hasOwn(row, name) ? row[name] : undefined;
      if (typeof value === 'object' && value !== null)
        report(`"${visible(name)}" of a row is text or a number`, join(join(pointer, index), name));
      return value === null ? '' : (value as Cell);
    });
  });
  if (problems.length === 0 && rows.length === 0)
    problems.push(wrong('empty-file', 'there are no rows in this list', document.place(pointer)));
  if (problems.length > 0) return { problems };
  return { value: { columns, rows, isOrdered: false, place }, problems };
}

const valueAt = (value: Json, pointer: string): Json | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((part, step) => (part as JsonObject | undefined)?.[step], value);

/** Whether a value is a mapping. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An error in a file of rows. */
export const wrong = (code: Code, message: string, place: Place, hint?: string): Diagnostic => ({
  severity: 'error',
  code,
  message,
  place,
  ...(hint === undefined ? {} : { hint }),
});
