/** One value of a table; undefined is an empty cell. */
export type Cell = string | number | undefined;

/**
 * A table as CSV (RFC 4180): lines end in CRLF, and what holds a comma, a quote or a line break is quoted. Spreadsheets run
 * a text that begins like a formula, even quoted, so it gets an apostrophe before it; numbers are left alone.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
