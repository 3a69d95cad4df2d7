import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../engine/document/document.ts';
import { parse } from '../../engine/document/parse.ts';
import { type Change, rewrite } from '../../engine/document/rewrite.ts';

const documentOf = (text: string): Document => {
  const { value, problems } = parse({ path: 'retake.yaml', text });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
};
const changed = (text: string, ...changes: readonly Change[]) => rewrite(documentOf(text), changes);
const put = (pointer: string, value: string | number, more: Partial<Change> = {}): Change =>
  ({ kind: 'put', pointer, value, ...more }) as Change;
const remove = (pointer: string): Change => ({ kind: 'remove', pointer });

describe('a value', () => {
  test.each([
    ['a plain one', 'a: { move: pan } # why\n', 'a: { move: tilt } # why\n'],
    ['one in quotes', 'a: { move: "pan" }\n', 'a: { move: "tilt" }\n'],
    ['one in single quotes', "a:\n  move: 'pan'\n", "a:\n  move: 'tilt'\n"],
    [
      'a text in lines of its own',
      'a:\n  move: >-\n    pan\n    slowly\n  # next\n  b: 1\n',
      'a:\n  move: tilt\n  # next\n  b: 1\n',
    ],
    ['JSON', '{ "a": { "move": "pan" } }', '{ "a": { "move": "tilt" } }'],
    ['an alias, which no longer follows', 'x: &x pan\na: { move: *x }\n', 'x: &x pan\na: { move: tilt }\n'],
  ])('%s', (_, before, after) => {
    expect(changed(before, put('/a/move', 'tilt'))).toBe(after);
  });

  test('is quoted where it could be taken for something else', () => {
    expect(changed('a: { b: x }\n', put('/a/b', 'warm, from the left'))).toBe('a: { b: "warm, from the left" }\n');
    expect(changed('a:\n  b: x\n', put('/a/b', 'warm, from the left'))).toBe('a:\n  b: warm, from the left\n');
    expect(changed('a:\n  b: x\n', put('/a/b', 'no'))).toBe('a:\n  b: "no"\n');
    expect(changed('a:\n  b: x\n', put('/a/b', 'light: low # dim'))).toBe('a:\n  b: "light: low # dim"\n');
  });
});

describe('a new member', () => {
  test.each([
    ['behind what it follows', 'a: { size: CU, speed: slow }\n', 'a: { size: CU, move: tilt, speed: slow }\n'],
    [
      'behind what it follows, in a line of its own',
      'a:\n  size: CU # close\n  speed: slow\n',
      'a:\n  size: CU # close\n  move: tilt\n  speed: slow\n',
    ],
    ['first, where it follows nothing', 'a:\n  - x\nb:\n', undefined],
    ['in front', 'a: { speed: slow }\n', 'a: { move: tilt, speed: slow }\n'],
    ['in front, in a list', '- a:\n', undefined],
    ['in the line ends of the file', 'a:\r\n  size: CU\r\n', 'a:\r\n  size: CU\r\n  move: tilt\r\n'],
    ['in JSON', '{"a": {"size": "CU"}}', '{"a": {"size": "CU", "move": "tilt"}}'],
    ['at the end of a file without a last line end', 'a:\n  size: CU', 'a:\n  size: CU\n  move: tilt'],
  ])('%s', (_, before, after) => {
    expect(changed(before, put('/a/move', 'tilt', { after: ['size'] }))).toBe(after);
  });
});

describe('a member that goes', () => {
  test.each([
    [
      'takes its lines along',
      'a:\n  x: 1\n  vary: { b: [1, 2] } # try\n  # stays\n  y: 2\n',
      'a:\n  x: 1\n  # stays\n  y: 2\n',
    ],
    ['and all its lines', 'a:\n  vary:\n    b: [1, 2]\n    c:\n      - 1\n\n  y: 2\n', 'a:\n\n  y: 2\n'],
    ['takes its comma along', 'a: { x: 1, vary: [1, 2], y: 2 }\n', 'a: { x: 1, y: 2 }\n'],
    ['or the one before, as the last', 'a: { x: 1, vary: [1, 2] }\n', 'a: { x: 1 }\n'],
    [
      'in JSON of many lines',
      '{\n  "a": {\n    "vary": [1, 2],\n    "y": 2\n  }\n}\n',
      '{\n  "a": {\n    "y": 2\n  }\n}\n',
    ],
    [
      'at the end of a line',
      '{\n  "a": { "x": 1, "vary": [1, 2],\n    "y": 2 }\n}\n',
      '{\n  "a": { "x": 1,\n    "y": 2 }\n}\n',
    ],
    ['is not touched where it is merged in', 'b: &b\n  vary: 1\na:\n  <<: *b\n  x: 1\n', undefined],
    ['is not touched where others share it', 'b: &b\n  vary: 1\n  x: 1\na: *b\n', undefined],
    ['stays where others follow an anchor in it', 'a:\n  vary: &v 1\n  x: 1\nb: *v\n', undefined],
  ])('%s', (_, before, after) => {
    expect(changed(before, remove('/a/vary'))).toBe(after);
  });

  test('as the first of a list’s item leaves its place to the next', () => {
    expect(changed('a:\n  - vary: [1, 2] # try\n    x: 1\n', remove('/a/0/vary'))).toBe('a:\n  - x: 1\n');
  });
});

/** A mapping as people write it: comments, quotes, several lines, both styles. */
const word = fc.constantFrom(
  'dolly_in',
  'low light',
  'it rolls, slowly',
  'a: b',
  "it's",
  '"quoted"',
  '#1',
  'no',
  '12',
  'ü',
);
const comment = fc.constantFrom('', ' # why', '  # a: b, [c]');
const scalar = word.map(text => JSON.stringify(text));
const member = fc.record({ value: fc.oneof(scalar, fc.constant('[1, 2]'), fc.constant('{ p: q }')), comment });
const layout = fc.record({
  before: fc.array(member, { maxLength: 3 }),
  own: fc.option(fc.tuple(scalar, comment), { nil: undefined }),
  vary: fc.constantFrom('{ x: [1, 2] }', '\n      x: [1, 2]', '\n      x:\n        - 1\n        - 2'),
  after: fc.array(member, { maxLength: 3 }),
  isFlow: fc.boolean(),
  ending: fc.constantFrom('\n', '\r\n'),
});

function textOf({ before, own, vary, after, isFlow, ending }: typeof layout extends fc.Arbitrary<infer T> ? T : never) {
  const members = [
    ...before.map((each, index) => [`b${index}`, each.value, each.comment]),
    ...(own ? [['own', ...own]] : []),
    ['vary', isFlow ? '{ x: [1, 2] }' : vary, ' # try'],
    ...after.map((each, index) => [`a${index}`, each.value, each.comment]),
  ];
  const text = isFlow
    ? `# head\nlist:\n  - { id: x, ${members.map(([key, value]) => `${key}: ${value}`).join(', ')} } # end\n  - id: y\n`
    : `# head\nlist:\n  - id: x\n${members.map(([key, value, note]) => `    ${key}: ${value}${value!.includes('\n') ? '' : note}\n`).join('')}  # between\n  - id: y\n`;
  return text.replaceAll('\n', ending);
}

test('settled and read again, a config says exactly what was changed; every other byte is as it was', () => {
  fc.assert(
    fc.property(layout, word, (drawn, value) => {
      const text = textOf(drawn);
      const before = documentOf(text).value as { readonly list: readonly Record<string, unknown>[] };
      const after = changed(text, put('/list/0/own', value, { before: 'vary' }), remove('/list/0/vary'));
      const { vary: _, ...rest } = before.list[0]!;
      expect(documentOf(after!).value).toEqual({ ...before, list: [{ ...rest, own: value }, before.list[1]] });
      // What is kept of each line stands there in its order: nothing but the two members was touched.
      const kept = (all: string) =>
        all.split(/(?<=\n)/).filter(line => !/^\s*(?:own|vary|x:|- [12]\s*$)/.test(line) && !line.includes('{ id: x'));
      expect(kept(after!)).toEqual(kept(text));
    }),
  );
});
