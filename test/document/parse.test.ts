import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../engine/document/parse.ts';

const read = (text: string) => parse({ path: 'retake.yaml', text });
const plain = (text: string): unknown => {
  const { value, problems } = read(text);
  expect(problems).toEqual([]);
  return value!.value;
};

test('plain values mean what YAML 1.2 says', () => {
  const text = `
words: [yes, no, on, 16:9, 01:00:00:00, gen4.5, 80%, 2026-03-01, .inf, .nan, 1e999]
numbers: [5, 012, 0o17, 0x1f, -3, +2, 1.5, .5, 1e3]
others: [true, False, null, ~, ]
quoted: ["5", '5', !!str 5, ! true]
`;
  expect(plain(text)).toEqual({
    words: ['yes', 'no', 'on', '16:9', '01:00:00:00', 'gen4.5', '80%', '2026-03-01', '.inf', '.nan', '1e999'],
    numbers: [5, 12, 15, 31, -3, 2, 1.5, 0.5, 1000],
    others: [true, false, null, null],
    quoted: ['5', '5', '5', 'true'],
  });
});

test('keys are text as written', () => {
  expect(plain('1.0: a\ntrue: b\n"": c\n')).toEqual({ '1.0': 'a', true: 'b', '': 'c' });
});

test('blocks keep or fold their lines', () => {
  expect(plain('a: |\n  one\n  two\nb: >-\n  one\n  two\n')).toEqual({ a: 'one\ntwo\n', b: 'one two' });
});

test('a byte order mark is no part of the text', () => {
  const { value } = read('\uFEFFa: 1\n');
  expect(value!.value).toEqual({ a: 1 });
  expect(value!.source.text).toBe('a: 1\n');
  expect(value!.place('/a', 'key').column).toBe(1);
});

test('any line end will do', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const { value } = read(['scenes:', '  - id: s01', '    look: neon', ''].join(end));
    expect(value!.value).toEqual({ scenes: [{ id: 's01', look: 'neon' }] });
    expect(value!.place('/scenes/0/look', 'key')).toEqual({
      file: 'retake.yaml',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
    });
  }
});

test('JSON is read the same way, tabs and all', () => {
  expect(plain('{\n\t"a": 1,\n\t"b": [\n\t\t"x\\u00e9\\/"\n\t]\n}\n')).toEqual({ a: 1, b: ['xé/'] });
});

test('what an anchor marks is there wherever it is named', () => {
  expect(plain('a: &x { b: 1 }\nc: *x\nd: [*x]\n')).toEqual({ a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }] });
});

test('a merge fills what is not written, the earlier source first', () => {
  const text = `
base: &base { seconds: 5, role: hero }
other: &other { role: extra, look: neon }
shot: { <<: *base, role: support }
both: { <<: [*base, *other] }
quoted: { "<<": 1 }
`;
  expect(plain(text)).toMatchObject({
    shot: { seconds: 5, role: 'support' },
    both: { seconds: 5, role: 'hero', look: 'neon' },
    quoted: { '<<': 1 },
  });
});

test('keys that JavaScript treats specially are keys like any other', () => {
  const value = plain('__proto__: { polluted: true }\nconstructor: 1\nx: { <<: { __proto__: 2 } }\n') as object;
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'x']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('ten thousand shots may share their defaults', () => {
  const shots = Array.from({ length: 10_000 }, (_, n) => `  - { <<: *shot, id: s${n} }\n`).join('');
  const { value, problems } = read(`shot: &shot { seconds: 5, role: hero }\nshots:\n${shots}`);
  expect(problems).toEqual([]);
  expect(value!.value).toMatchObject({ shots: { 9999: { seconds: 5, role: 'hero', id: 's9999' } } });
});

test('what JSON writes is read as what it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
      fc.pre(value !== null);
      const expected = JSON.parse(JSON.stringify(value));
      expect(plain(JSON.stringify(value, undefined, indent))).toEqual(expected);
    }),
  );
});

test('no text makes it throw', () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          ':',
          ' ',
          '\n',
          '\n  ',
          '- ',
          '"',
          "'",
          '[',
          ']',
          '{',
          '}',
          ',',
          '#',
          '&a ',
          '*a',
          '!t ',
          '|',
          '>',
          '?',
        ],
        ...['\t', '\r\n', '<<: ', '---\n', '...\n', '%', '@', '\\', '\u0000', '\uFEFF', '\u001b', '0', '~', 'b: '],
      ),
      { maxLength: 40 },
    )
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary' })), text => {
      const { value, problems } = read(text);
      expect(value !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
