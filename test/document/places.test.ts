import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, Part } from '../../engine/document/document.ts';
import { parse } from '../../engine/document/parse.ts';
import { join } from '../../engine/document/pointer.ts';

/** The text at a place. */
function written(text: string, pointer: string, part: Part = 'value'): string {
  const document = parse({ path: 'retake.yaml', text }).value!;
  const { line, column, endLine, endColumn } = document.place(pointer, part);
  const lines = document.source.text.split('\n').slice(line - 1, endLine);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, endColumn - 1);
  return lines.join('\n').slice(column - 1);
}

const yaml = `# the film
production: { id: night-ride, title: "Night Ride" }
scenes:
  - id: s01
    shots:
      - id: ride
        seconds: 5   # short
        prompt: >
          A bicycle
          rolls

        props: [ bike , { a: {} } ]
      - id: rider
        look:
a/b~c: 'it''s'
`;

test.each([
  ['/production/title', 'value', '"Night Ride"'],
  ['/production/title', 'key', 'title'],
  ['/production', 'value', '{ id: night-ride, title: "Night Ride" }'],
  ['/scenes/0/shots/0/seconds', 'value', '5'],
  ['/scenes/0/shots/0/prompt', 'value', 'A bicycle\n          rolls'],
  ['/scenes/0/shots/0/props', 'value', '[ bike , { a: {} } ]'],
  ['/scenes/0/shots/0/props/0', 'value', 'bike'],
  ['/scenes/0/shots/0/props/1', 'value', '{ a: {} }'],
  ['/scenes/0/shots/1', 'value', 'id: rider\n        look'],
  ['/a~1b~0c', 'value', "'it''s'"],
  ['/a~1b~0c', 'key', 'a/b~c'],
] as const)('%s, the %s, is where it is written', (pointer, part, expected) => {
  expect(written(yaml, pointer, part)).toBe(expected);
});

test('the item of a list is named by its first key, or by itself', () => {
  expect(written(yaml, '/scenes/0/shots/1', 'key')).toBe('id');
  expect(written(yaml, '/scenes/0/shots/0/props/0', 'key')).toBe('bike');
  expect(written(yaml, '', 'key')).toBe('production');
});

test('a value that is not there is placed at its key, and what does not exist at its nearest ancestor', () => {
  expect(written(yaml, '/scenes/0/shots/1/look')).toBe('look');
  expect(written(yaml, '/scenes/0/shots/0/nothing/at/all')).toBe('id');
  expect(written(yaml, '/production/id/deeper')).toBe('id');
  expect(written(yaml, '/nothing')).toBe('production');
  expect(written('a: [1, ]\nb: ', '/b')).toBe('b');
  expect(written('- a\n-\n- b', '/1')).toBe('a');
});

test('JSON has places too', () => {
  const json = '{\n  "shots": [\n    { "id": "ride" }\n  ]\n}\n';
  expect(written(json, '/shots/0/id')).toBe('"ride"');
  expect(written(json, '/shots/0/id', 'key')).toBe('"id"');
  expect(written(json, '/shots')).toBe('[\n    { "id": "ride" }\n  ]');
  expect(written(json, '')).toBe(json.trim());
});

test('a bracket in a comment does not close anything', () => {
  expect(written('a: [1, # not this ]\n  2 # nor this ]\n  ]\nb: 1', '/a')).toBe(
    '[1, # not this ]\n  2 # nor this ]\n  ]',
  );
});

test('what an alias or a merge brought is placed where it was written, an alias itself where it is', () => {
  const text = 'base: &base\n  seconds: 5\nshots:\n  - *base\n  - <<: *base\n    id: x\n';
  expect(written(text, '/shots/0')).toBe('*base');
  expect(written(text, '/shots/0/seconds', 'key')).toBe('seconds');
  expect(written(text, '/shots/1/seconds')).toBe('5');
  expect(parse({ path: 'f', text }).value!.place('/shots/1/seconds').line).toBe(2);
});

test('everything in a value has a place in the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      fc.pre(value !== null);
      const text = JSON.stringify(value, undefined, indent);
      for (const [pointer, expected] of everything(JSON.parse(text))) {
        expect(JSON.parse(written(text, pointer))).toEqual(expected);
        if (pointer !== '') expect(written(text, pointer, 'key')).not.toBe('');
      }
    }),
  );
});

function everything(value: Json, pointer = ''): [string, Json][] {
  const inside = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return [[pointer, value], ...inside.flatMap(([key, member]) => everything(member, join(pointer, key)))];
}
