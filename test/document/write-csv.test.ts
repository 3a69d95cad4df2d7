import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord } from '../../engine/document/csv.ts';
import { writeCsv } from '../../engine/document/write-csv.ts';

test('a field is quoted where it has to be, and never a formula', () => {
  expect(writeCsv([['plain', 'a, b', 'say "hi"', 'two\nlines', '=1+1', ' @home', '-3', -3]])).toBe(
    'plain,"a, b","say ""hi""","two\nlines",\'=1+1,\' @home,\'-3,-3\r\n',
  );
});

test('what is written is what is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'ab ",\r\n\t=+-@＝é'), maxLength: 6 }), {
        minLength: 1,
        maxLength: 4,
      }),
      row => {
        const guarded = row.map(field => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(field) ? `'${field}` : field));
        expect(readRecord(writeCsv([row]), 0).fields).toEqual(guarded);
      },
    ),
    { numRuns: 50 },
  );
});
