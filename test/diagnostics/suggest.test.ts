import { expect, test } from 'vitest';
import { slips } from '../../engine/diagnostics/slips.ts';
import { didYouMean, suggest } from '../../engine/diagnostics/suggest.ts';

const keys = ['seconds', 'slug', 'role', 'firstFrame', 'prompt'];

test('a slip of the finger is recognised', () => {
  expect(suggest('secnds', keys)).toBe('seconds');
  expect(suggest('promt', keys)).toBe('prompt');
});

test('case, dashes and underscores do not count', () => {
  expect(suggest('first_frame', keys)).toBe('firstFrame');
  expect(suggest('FIRST-FRAME', keys)).toBe('firstFrame');
});

test('a word that is like nothing suggests nothing', () => {
  expect(suggest('budget', keys)).toBeUndefined();
  expect(suggest('', keys)).toBeUndefined();
  expect(suggest('seconds', [])).toBeUndefined();
});

test('a hint is a question, and empty when there is nothing to ask', () => {
  expect(didYouMean('secnds', keys)).toBe('did you mean "seconds"?');
  expect(didYouMean('budget', keys)).toBe('');
});

test.each([
  ['hero', 'hero', 0],
  ['fnal', 'final', 1],
  ['darft', 'draft', 1],
  ['secnods', 'seconds', 1],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['ca', 'abc', 3],
])('from %s to %s it is %i slips', (a, b, count) => {
  expect(slips(a, b)).toBe(count);
});

test('two letters the wrong way round are one slip', () => {
  expect(suggest('rieder', ['rider'])).toBe('rider');
  expect(suggest('aple', ['able', 'paled'])).toBe('able');
  expect(suggest('hre', ['her', 'hall'])).toBe('her');
});

test('an address is known by its beginnings too', () => {
  const addresses = ['s01/hero@draft', 's01/hero@final', 's02/wide@draft'];
  expect(suggest('s01/her', addresses)).toBe('s01/hero');
  expect(suggest('s01/hero@darft', addresses)).toBe('s01/hero@draft');
});
