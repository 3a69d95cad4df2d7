import { expect, test } from 'vitest';
import { explainDocument } from '../../engine/document/explain.ts';
import { parse } from '../../engine/document/parse.ts';
import type { Schema } from '../../engine/document/schema-node.ts';
import { told } from './told.ts';

const shots: Schema = {
  title: 'Film',
  type: 'object',
  additionalProperties: false,
  required: ['film', 'shots'],
  properties: {
    film: { const: 1 },
    warnAt: { anyOf: [{ type: 'number' }, { $ref: '#/$defs/Percent' }] },
    shots: { type: 'array', minItems: 1, items: { $ref: '#/$defs/Shot' } },
    cut: { type: 'array', items: { $ref: '#/$defs/Cut' } },
    looks: { type: 'object', propertyNames: { $ref: '#/$defs/Id' }, additionalProperties: { type: 'string' } },
    sound: { type: 'array', items: { $ref: '#/$defs/Sound' } },
  },
  $defs: {
    Id: { description: 'A short name: letters and digits.', type: 'string', pattern: '^[a-z0-9]+$' },
    Percent: { type: 'string', pattern: '^[0-9]+%$', examples: ['80%'] },
    Shot: {
      title: 'Shot',
      type: 'object',
      additionalProperties: false,
      required: ['id', 'seconds'],
      properties: {
        id: { $ref: '#/$defs/Id' },
        seconds: { type: 'number', minimum: 2, maximum: 10 },
        takes: { type: 'integer' },
        role: { enum: ['hero', 'support', 'extra'] },
        rigid: { type: 'boolean' },
        props: { type: 'array', items: { type: 'string' }, uniqueItems: true },
        prompt: { type: 'string', minLength: 1 },
        firstFrame: { $ref: '#/$defs/FirstFrame' },
      },
      dependentRequired: { firstFrame: ['prompt'] },
    },
    FirstFrame: {
      oneOf: [
        { type: 'string' },
        { $ref: '#/$defs/Still' },
        {
          type: 'object',
          required: ['lastFrameOf'],
          additionalProperties: false,
          properties: { lastFrameOf: { type: 'string' } },
        },
      ],
    },
    Still: {
      type: 'object',
      required: ['still'],
      additionalProperties: false,
      properties: { still: { type: 'string' } },
    },
    Cut: {
      oneOf: [
        { type: 'object', required: ['shot'], properties: { shot: { type: 'string' }, in: { type: 'number' } } },
        { type: 'object', required: ['card'], properties: { card: { type: 'string' } } },
      ],
    },
    Sound: {
      oneOf: [
        {
          type: 'object',
          required: ['kind', 'text'],
          properties: { kind: { const: 'speech' }, text: { type: 'string' } },
        },
        {
          type: 'object',
          required: ['kind', 'seconds'],
          properties: { kind: { const: 'effect' }, seconds: { type: 'number' } },
        },
      ],
    },
  },
};

/** What a person is told about a film. */
function trouble(text: string): string {
  const document = parse({ path: 'retake.yaml', text }).value!;
  return told(explainDocument(document, shots, 'film'), text);
}

/** The same about the one shot of a film, without frames. */
function aboutShot(written: string): readonly string[] {
  const document = parse({ path: 'retake.yaml', text: `film: 1\nshots: [{ id: a, seconds: 5, ${written} }]\n` }).value!;
  return explainDocument(document, shots, 'film').map(
    ({ code, message, hint = '' }) => `${code}: ${message} | ${hint}`,
  );
}

test('nothing is said about what is right', () => {
  expect(trouble('film: 1\nshots: [{ id: a, seconds: 5, firstFrame: { still: x }, prompt: y }]\n')).toBe('\n\n');
});

test('everything that is wrong is told at once, in the order of the text', () => {
  expect(
    trouble(`film: 1
shots:
  - id: my ride
    secnds: 5
  - seconds: 5s
    role: heros
budgets: {}
`),
  ).toBe(`
bad-value: id cannot be the text "my ride"
hint: A short name: letters and digits.
  2 | shots:
> 3 |   - id: my ride
    |         ^^^^^^^
  4 |     secnds: 5
unknown-key: unknown key "secnds"
hint: did you mean "seconds"?
  3 |   - id: my ride
> 4 |     secnds: 5
    |     ^^^^^^
  5 |   - seconds: 5s
missing-key: this shot needs "id"
  4 |     secnds: 5
> 5 |   - seconds: 5s
    |     ^^^^^^^
  6 |     role: heros
wrong-type: seconds must be a number, not the text "5s"
hint: write the number alone
  4 |     secnds: 5
> 5 |   - seconds: 5s
    |              ^^
  6 |     role: heros
bad-value: role cannot be the text "heros"
hint: did you mean "hero"?
  5 |   - seconds: 5s
> 6 |     role: heros
    |           ^^^^^
  7 | budgets: {}
unknown-key: unknown key "budgets"
hint: known keys: film, warnAt, shots, cut, looks, sound
  6 |     role: heros
> 7 | budgets: {}
    | ^^^^^^^
`);
});

test('a missing key is told at the name of what lacks it', () => {
  expect(trouble('film: 1\n')).toBe(`
missing-key: this file needs "shots"
> 1 | film: 1
    | ^^^^
`);
});

test('a newer version stands for everything else that may be wrong', () => {
  expect(trouble('film: 9\nscenes: []\n')).toBe(`
newer-version: this film was written for version 9; this Retake reads version 1
hint: install a newer Retake
> 1 | film: 9
    |       ^
  2 | scenes: []
`);
  expect(trouble('film: "1"\nshots: []\n')).toContain(
    'bad-value: film must be the number 1, not the text "1"\nhint: leave the quotes out\n',
  );
  expect(trouble('film: 0\nshots: []\n')).toContain('bad-value: film must be the number 1, not the number 0');
});

test('what an alias repeats is told once', () => {
  expect(trouble('film: 1\nshots:\n  - &a { id: x, seconds: 50 }\n  - *a\n  - { <<: *a, id: z }\n')).toBe(`
bad-value: seconds must be at most 10, not the number 50
  2 | shots:
> 3 |   - &a { id: x, seconds: 50 }
    |                          ^^
  4 |   - *a
`);
});

test.each([
  ['takes: 1.5', 'wrong-type: takes must be a whole number, not the number 1.5 | '],
  ['takes: ~', 'wrong-type: takes must be a whole number, but it is empty | '],
  ['rigid: yes', 'wrong-type: rigid must be true or false, not the text "yes" | write true'],
  ['role: main', 'bad-value: role cannot be the text "main" | allowed: hero, support, extra'],
  ['prompt: 5', 'wrong-type: prompt must be text, not the number 5 | put it in quotes: "5"'],
  [
    'prompt: {bike}',
    'wrong-type: prompt must be text, not a mapping | text that begins with "{" needs quotes: "{bike}"',
  ],
  ['prompt: ""', 'bad-value: prompt must not be empty | '],
  ['props: bike', 'wrong-type: props must be a list, not the text "bike" | write it as a list: [bike]'],
  ['props: [a, 5]', 'wrong-type: item 2 of props must be text, not the number 5 | put it in quotes: "5"'],
  ['props: [a, b, a]', 'bad-value: props must not have "a" twice | '],
  ['firstFrame: x', 'missing-key: this shot needs "prompt" when it has "firstFrame" | '],
])('%s', (written, expected) => {
  expect(aboutShot(written)).toEqual([expected]);
});

test('where forms may be chosen, the one that was meant is told about', () => {
  const frame = (written: string) => aboutShot(`prompt: p, firstFrame: ${written}`);
  expect(frame('{ still: 5 }')).toEqual(['wrong-type: still must be text, not the number 5 | put it in quotes: "5"']);
  expect(frame('{ still: x, size: 2 }')).toEqual(['unknown-key: unknown key "size" | known keys: still']);
  expect(frame('{ lastFrmeOf: x }')).toEqual(['unknown-key: unknown key "lastFrmeOf" | did you mean "lastFrameOf"?']);
  expect(frame('{}')).toEqual(['missing-key: firstFrame needs "still" or "lastFrameOf" | ']);
  expect(frame('5')).toEqual([
    'wrong-type: firstFrame must be text or a mapping, not the number 5 | put it in quotes: "5"',
  ]);
});

test('a constant tells the forms apart', () => {
  const sound = (written: string) => trouble(`film: 1\nshots: [{ id: a, seconds: 5 }]\nsound: [${written}]\n`);
  expect(sound('{ kind: effect, seconds: x }')).toContain('wrong-type: seconds must be a number, not the text "x"');
  expect(sound('{ kind: speach }')).toBe(`
bad-value: kind cannot be the text "speach"
hint: did you mean "speech"?
  2 | shots: [{ id: a, seconds: 5 }]
> 3 | sound: [{ kind: speach }]
    |                 ^^^^^^
`);
});

test('two forms at once are one too many', () => {
  expect(trouble('film: 1\nshots: [{ id: a, seconds: 5 }]\ncut: [{ shot: a, card: b }]\n')).toContain(
    'bad-value: item 1 of cut must have either shot or card, not both',
  );
});

test('a pattern is told by an example, a key by itself', () => {
  expect(trouble('film: 1\nshots: [{ id: a, seconds: 5 }]\nwarnAt: 80 %\n')).toContain(
    'bad-value: warnAt must look like 80%, not the text "80 %"',
  );
  expect(trouble('film: 1\nshots: [{ id: a, seconds: 5 }]\nlooks: { soft neon: x }\n')).toBe(`
bad-value: the key "soft neon" is not well-formed
hint: A short name: letters and digits.
  2 | shots: [{ id: a, seconds: 5 }]
> 3 | looks: { soft neon: x }
    |          ^^^^^^^^^
`);
});

test('a placeholder without quotes is told as such, an example stands for the type', () => {
  expect(aboutShot('prompt: p, firstFrame: {bike}')).toEqual([
    'unknown-key: unknown key "bike" | text that begins with "{" needs quotes: "{bike}"',
  ]);
  expect(trouble('film: 1\nshots: [{ id: a, seconds: 5 }]\nwarnAt: [80]\n')).toBe(`
wrong-type: warnAt must be a number or text, not a list
hint: write it like 80%
  2 | shots: [{ id: a, seconds: 5 }]
> 3 | warnAt: [80]
    |         ^^^^
`);
});

test('text that would control a terminal is shown, not sent', () => {
  expect(aboutShot('"\\e[31m": 1, role: "\\e]0;x\\a"').join('\n')).not.toMatch(/\p{Cc}(?<!\n)/u);
});
