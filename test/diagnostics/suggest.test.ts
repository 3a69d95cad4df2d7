import { expect, test } from 'vitest';
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
