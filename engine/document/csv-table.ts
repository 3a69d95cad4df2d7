import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Outcome, Place } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import { readRecord } from './csv.ts';
import { locator, type Span } from './locate.ts';
import type { SourceFile } from './source-file.ts';
import { mostColumns, type Table, tooWide, wrong } from './table.ts';

/** Reads a CSV file as rows: its first record names the columns. All that is wrong with it at once, up to a point. */
export function readCsv({ path, text: written }: SourceFile): Outcome<Table> {
  const text = written.replace(/^\uFEFF/, '');
  const placeOf = locator(path, text);
  const problems: Diagnostic[] = [];
  const report = (code: Code, message: string, span: Span, hint?: string): void => {
    // A file that is wrong throughout is wrong for one reason.
    if (problems.length < 20) problems.push(wrong(code, message, placeOf(span), hint));
  };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { problems: [wrong('not-text', noText, placeOf({ start: nul, end: nul + 1 }))] };
  const starts: number[] = [];
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < text.length; ) {
    const { fields, spans, next, fault } = readRecord(text, at);
    const heading = rows[0];
    if (fault) report('syntax', fault.message, fault.span, fault.hint);
    else if (fields.length > 1 || fields[0] !== '' || spans[0]!.end > spans[0]!.start) {
      if (heading && fields.length !== heading.length)
        report('syntax', raggedness(fields.length, heading.length), whole(spans), ragged);
      starts.push(at);
      rows.push(fields);
    }
    at = next;
  }
  const [heading = [], ...rest] = rows;
  const spansAt = (row: number): readonly Span[] => readRecord(text, starts[row + 1] ?? 0).spans;
  const columns = heading.map(name => name.trim());
  if (problems.length === 0 && rest.length === 0) report('empty-file', noRows, { start: 0, end: 0 }, firstLine);
  else checkHeading(columns, spansAt(-1), report);
  if (problems.length > 0) return { problems };
  const place = (row: number, column?: number): Place => {
    const spans = spansAt(row);
    return placeOf((column === undefined ? undefined : spans[column]) ?? whole(spans));
  };
  return { value: { columns, rows: rest, isOrdered: true, place }, problems };
}

const noText = 'this is not a text file: it has a NUL character';
const noRows = 'there are no rows in this file';
const firstLine = 'Its first line names the columns; every line after that is a row.';
const ragged = 'A comma inside of a field needs quotes around the field.';

const raggedness = (has: number, wanted: number): string =>
  `this row has ${has} ${has === 1 ? 'field' : 'fields'}, and the heading ${wanted}`;

const whole = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });

function checkHeading(
  columns: readonly string[],
  spans: readonly Span[],
  report: (code: Code, message: string, span: Span, hint?: string) => void,
): void {
  const [only = ''] = columns;
  if (columns.length === 1 && /[;\t]/.test(only)) {
    report('syntax', 'the columns are not separated by commas', spans[0]!, 'Save the file as CSV with commas.');
    return;
  }
  if (columns.length > mostColumns) {
    report('file-too-large', tooWide(columns.length), whole(spans));
    return;
  }
  const seen = new Set<string>();
  columns.forEach((name, index) => {
    const span = spans[index] ?? { start: 0, end: 0 };
    if (name === '') report('missing-key', `column ${index + 1} has no name`, span, firstLine);
    else if (seen.has(name)) report('duplicate-key', `there are two columns "${visible(name)}"`, span);
    seen.add(name);
  });
}
