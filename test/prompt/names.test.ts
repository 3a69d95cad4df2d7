import { expect, test } from 'vitest';
import { namesIn } from '../../engine/prompt/names.ts';

test.each([
  ['{maya} rides {bike}, {maya} smiles', ['maya', 'bike']],
  ['{ maya } waits', ['maya']],
  ['{{maya}} is not a name, {{{bike}}} is one in braces', ['bike']],
  ['{row.name} is one too; {two words} and {} are not', ['row.name']],
  ['no names', []],
])('the names in “%s” are %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
