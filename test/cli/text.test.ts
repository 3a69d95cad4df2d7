import { expect, test } from 'vitest';
import { cells, cut, padEnd, wrap } from '../../cli/views/text/cells.ts';
import { wordDiff } from '../../cli/views/text/word-diff.ts';
import { clock, credits, dollars } from '../../cli/views/text/words.ts';

test('wide letters take two cells, combining marks none, emoji two', () => {
  expect(cells('abc')).toBe(3);
  expect(cells('自転車')).toBe(6);
  expect(cells('e\u0301')).toBe(1);
  expect(cells('👩‍🎬')).toBe(2);
});

test('what is cut ends in … and never in half a letter', () => {
  expect(cut('retake', 6)).toBe('retake');
  expect(cut('retake', 5)).toBe('reta…');
  expect(cut('自転車', 4)).toBe('自…');
  expect(padEnd('自', 4)).toBe('自  ');
});

test('long text breaks at spaces', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
});

test('numbers are for reading', () => {
  expect(credits(1240)).toBe('1,240 cr');
  expect(credits(2.5)).toBe('2.5 cr');
  expect(dollars(1234.5)).toBe('$1,234.50');
  expect(clock(67_000)).toBe('1:07');
  expect(clock(3_760_000)).toBe('1:02:40');
});

test('a word diff keeps what stayed', () => {
  expect(wordDiff('soft neon signs at night', 'soft dawn light at night')).toEqual([
    { kind: 'same', text: 'soft ' },
    { kind: 'gone', text: 'neon signs ' },
    { kind: 'came', text: 'dawn light ' },
    { kind: 'same', text: 'at night' },
  ]);
});
