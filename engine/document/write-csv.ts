/** One value of a table; undefined is an empty cell. */
export type Cell = string | number | undefined;

/**
 * Rows as CSV (RFC 4180): commas, CRLF, quotes where a field needs them. A text that a spreadsheet would take for a formula
 * begins with an apostrophe, as one types it there; numbers stay numbers.
 */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(fieldOf).join(',')}\r\n`).join('');

function fieldOf(value: Cell): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What spreadsheets calculate, behind whatever they skip; wide signs are the same to some of them. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
