import { expect, test } from 'vitest';
import { csvText } from '../engine/csv-text.ts';

test('quotes what has to be quoted, and no text becomes a formula', () => {
  expect(
    csvText([
      ['shot', 'credits', 'note'],
      ['s01/ride', 12.5, 'hands, "again"'],
      ['s01/rider', -3, undefined],
      ['=HYPERLINK("http://x")', 0, '-2+3'],
      ['@SUM(A1)', 1, 'two\nlines'],
    ]),
  ).toBe(
    [
      'shot,credits,note',
      's01/ride,12.5,"hands, ""again"""',
      's01/rider,-3,',
      `"'=HYPERLINK(""http://x"")",0,'-2+3`,
      `'@SUM(A1),1,"two\nlines"`,
      '',
    ].join('\r\n'),
  );
});
