import { expect, test } from 'vitest';
import { append } from '../../engine/document/append.ts';
import { parse } from '../../engine/document/parse.ts';

/** The text with two lines at the end of what is named. */
const grown = (text: string, pointer: string, lines: readonly string[], before?: string): string | undefined =>
  append(parse({ path: 'a.yaml', text }).value!, { pointer, lines, ...(before === undefined ? {} : { before }) });

test.each([
  [
    'a list, before what follows it',
    'a:\n  - x: 1 # one\n# of b\nb: 2\n',
    '/a',
    ['- x: 3'],
    'a:\n  - x: 1 # one\n  - x: 3\n# of b\nb: 2\n',
  ],
  ['a list that is not indented', 'a:\n- x: 1\nb: 2\n', '/a', ['- x: 3'], 'a:\n- x: 1\n- x: 3\nb: 2\n'],
  [
    'a list with nothing in it',
    'a: [] # none\nb: 2\n',
    '/a',
    ['- x: 3', '  y: 4'],
    'a:\n  - x: 3\n    y: 4 # none\nb: 2\n',
  ],
  ['a mapping', 'a:\n  x:\n    y: 1\nb: 2\n', '/a', ['z:', '  y: 3'], 'a:\n  x:\n    y: 1\n  z:\n    y: 3\nb: 2\n'],
  ['a file that ends without a line’s end', 'a:\n  x: 1', '/a', ['z: 3'], 'a:\n  x: 1\n  z: 3'],
  ['lines as they end there', 'a:\r\n  x: 1\r\n', '/a', ['z: 3'], 'a:\r\n  x: 1\r\n  z: 3\r\n'],
])('%s gets more, and nothing else changes', (_, text, pointer, lines, after) => {
  expect(grown(text, pointer, lines)).toBe(after);
});

test('what is not there yet comes before what it is to come before, above its comments', () => {
  expect(grown('a: 1\n\n# of b\nb: 2\n', '/c', ['x: 3'], 'b')).toBe('a: 1\n\nc:\n  x: 3\n\n# of b\nb: 2\n');
  expect(grown('a: 1\n', '/c', ['x: 3'], 'b')).toBe('a: 1\nc:\n  x: 3\n');
});

test('what is between brackets, shared, or no list at all is left alone', () => {
  expect(grown('a: [1]\n', '/a', ['- 2'])).toBeUndefined();
  expect(grown('a: &a\n  - 1\nb: *a\n', '/b', ['- 2'])).toBeUndefined();
  expect(grown('a: 1\n', '/a', ['- 2'])).toBeUndefined();
  expect(grown('{ a: 1 }\n', '/b', ['- 2'])).toBeUndefined();
});
