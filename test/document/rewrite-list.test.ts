import { expect, test } from 'vitest';
import { parse } from '../../engine/document/parse.ts';
import { type ListItem, rewriteList } from '../../engine/document/rewrite-list.ts';

const rewritten = (text: string, items: readonly ListItem[], path = 'a.yaml') =>
  rewriteList(parse({ path, text }).value!, '/cut', items);

const yaml = `title: One
cut: # the film
  # it opens
  - s01/a # the street

  - { dissolve: 12f }   # soft
  # she rides
  - { shot: s01/b, in: 0.5, out: 4 } # not too long
  - shot: s01/c
    # from the turn
    in: 2
  - { card: 'The End', seconds: 2 }

# what follows
naming: "{shot}"
`;

test('items go where they are wanted, with the comments above and beside them, and all else stays', () => {
  const after = rewritten(yaml, [
    { from: 3, value: { shot: 's01/c', in: '60f' } },
    { from: 0, value: { shot: 's01/a', out: 3 } },
    { value: { black: 1 } },
    { from: 1, value: { dissolve: '12f' } },
    { from: 2, value: { shot: 's01/b', out: '00:00:03:12' } },
    { from: 4, value: { card: 'The End', seconds: 2 } },
  ]);
  expect(after).toBe(`title: One
cut: # the film
  - shot: s01/c
    # from the turn
    in: 60f
  # it opens
  - { shot: s01/a, out: 3 } # the street
  - { black: 1 }

  - { dissolve: 12f }   # soft
  # she rides
  - { shot: s01/b, out: 00:00:03:12 } # not too long
  - { card: 'The End', seconds: 2 }

# what follows
naming: "{shot}"
`);
});

test('a list between brackets stays one, in YAML and in JSON, and so do line ends', () => {
  const items = [{ from: 1, value: { shot: 'b', in: 2 } }, { from: 0, value: 'a' }, { value: { black: '6f' } }];
  expect(rewritten('cut: [a, b] # short\n', items)).toBe('cut: [{ shot: b, in: 2 }, a, { black: 6f }] # short\n');
  expect(rewritten('{\n  "cut": [\n    "a",\n    "b"\n  ]\n}\n', items, 'a.json')).toBe(
    '{\n  "cut": [\n    { "shot": "b", "in": 2 },\n    "a",\n    { "black": "6f" }\n  ]\n}\n',
  );
  expect(rewritten('cut:\r\n  - a\r\n  - b', items)).toBe(
    'cut:\r\n  - { shot: b, in: 2 }\r\n  - a\r\n  - { black: 6f }',
  );
});

test('what is shared, or noted between brackets, is left to a person', () => {
  expect(rewritten('cut:\n  - &a { shot: s, in: 1 }\n  - *a\n', [{ from: 1, value: { shot: 's', in: 2 } }])).toBe(
    undefined,
  );
  expect(
    rewritten('cut: [\n  a, # first\n  b\n  ]\n', [
      { from: 1, value: 'b' },
      { from: 0, value: 'a' },
    ]),
  ).toBe(undefined);
});
