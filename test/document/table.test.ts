import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFrames } from '../../engine/diagnostics/frame.ts';
import { readTable } from '../../engine/document/read-table.ts';

const read = (text: string, path = 'p.csv') => readTable({ path, text });

/** What is wrong, a line a problem. */
const wrong = (text: string, path = 'p.csv'): readonly string[] =>
  read(text, path).problems.map(
    ({ place, code, message }) => `${place?.line}:${place?.column}-${place?.endColumn} ${code}: ${message}`,
  );

describe('a CSV file', () => {
  test('has columns named by its first line, and a row in every other', () => {
    const { value } = read('sku,name\nA1,Cup\nB2,Bowl\n');
    expect(value?.columns).toEqual(['sku', 'name']);
    expect(value?.rows).toEqual([
      ['A1', 'Cup'],
      ['B2', 'Bowl'],
    ]);
  });

  test('may have commas, quotes and line breaks in quotes, CRLF, a byte order mark, and no line break at the end', () => {
    const { value } = read('\uFEFFsku,name\r\nA1,"Cup, ""big""\r\nwith a lid"\r\n\r\nB2,');
    expect(value?.rows).toEqual([
      ['A1', 'Cup, "big"\r\nwith a lid'],
      ['B2', ''],
    ]);
    expect(value?.place(1, 0)).toEqual({ file: 'p.csv', line: 5, column: 1, endLine: 5, endColumn: 3 });
    expect(value?.place(0, 1)).toEqual({ file: 'p.csv', line: 2, column: 4, endLine: 3, endColumn: 12 });
  });

  test.each([
    ['with a short row', 'a,b\n1\n', ['2:1-2 syntax: this row has 1 field, and the heading 2']],
    ['with a long row', 'a,b\n1,2,3\n', ['2:1-6 syntax: this row has 3 fields, and the heading 2']],
    ['with an open quote', 'a,b\n1,"2\n3,4\n', ['2:3-4 syntax: these quotes are never closed']],
    ['with words behind a quote', 'a,b\n1,"2"x\n3,4\n', ['2:6-7 syntax: there is something behind the closing quote']],
    ['with a stray quote', 'a,b\n1,2"x\n', ['2:4-5 syntax: there is a quote in a field that has none around it']],
    ['with a nameless column', 'a,\n1,2\n', ['1:3-3 missing-key: column 2 has no name']],
    ['with a column twice', 'a,a\n1,2\n', ['1:3-4 duplicate-key: there are two columns "a"']],
    ['with semicolons', 'a;b\n1;2\n', ['1:1-4 syntax: the columns are not separated by commas']],
    ['of nothing', '', ['1:1-1 empty-file: there are no rows in this file']],
    ['of a heading alone', 'a,b\n', ['1:1-1 empty-file: there are no rows in this file']],
    ['with a NUL', 'a\n\0\n', ['2:1-2 not-text: this is not a text file: it has a NUL character']],
  ])('%s is refused where that is', (_, text, problems) => {
    expect(wrong(text)).toEqual(problems);
  });

  test('that is wrong throughout is told twenty times, not ten thousand', () => {
    expect(wrong(`a,b\n${'1\n'.repeat(10_000)}`)).toHaveLength(20);
  });

  test('is shown with what would move a cursor made visible', () => {
    const text = 'a,b\n\u001B[2J1\n';
    const [problem] = withFrames(read(text).problems, [{ path: 'p.csv', text }]);
    expect(problem?.frame).toBe('  1 | a,b\n> 2 | ␛[2J1\n    | ^^^^^');
  });

  test('says again whatever was written into it', () => {
    const field = fc.string({ maxLength: 6 }).map(text => text.replaceAll(/[\0\uFEFF]/g, 'x'));
    const rows = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 6 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (written, end) => {
        const text = ['a,b', ...written.map(row => row.map(quoted).join(','))].join(end);
        expect(read(text).value?.rows).toEqual(written);
      }),
    );
  });
});

describe('a JSON file', () => {
  test('is a list of objects; what one lacks is not there', () => {
    const { value } = read('[{ "id": "a", "n": 2 }, { "id": "b", "on": true, "x": null }]', 'p.json');
    expect(value?.columns).toEqual(['id', 'n', 'on', 'x']);
    expect(value?.rows).toEqual([
      ['a', 2, undefined, undefined],
      ['b', undefined, true, ''],
    ]);
  });

  test.each([
    ['that is no list', '{ "a": 1 }', ['1:1-11 wrong-type: rows are a list of objects']],
    ['of texts', '["a"]', ['1:2-5 wrong-type: a row is an object']],
    ['of lists in objects', '[{ "a": [1] }]', ['1:9-12 wrong-type: "a" of a row is text or a number']],
    ['of nothing', '[]', ['1:1-3 empty-file: there are no rows in this list']],
  ])('%s is refused', (_, text, problems) => {
    expect(wrong(text, 'p.json')).toEqual(problems);
  });
});

test('other files are no files of rows', () => {
  expect(wrong('a', 'p.txt')).toEqual(['1:1-1 bad-value: "p.txt" is no file of rows']);
});
