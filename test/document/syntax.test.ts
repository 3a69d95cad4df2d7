import { expect, test } from 'vitest';
import { parse } from '../../engine/document/parse.ts';
import { told } from './told.ts';

/** What a person is told about a text. */
const trouble = (text: string): string => told(parse({ path: 'retake.yaml', text }).problems, text);

test('a tab in the indentation', () => {
  expect(trouble('scenes:\n\t- id: s01\n')).toBe(`
syntax: tabs cannot indent YAML; use spaces
  1 | scenes:
> 2 | → - id: s01
    | ^^
`);
});

test('a quote that is never closed, told where it opens', () => {
  expect(trouble('title: "Night Ride\nframe: { fps: 24 }\nbudget: { credits: 1 }\n')).toBe(`
syntax: this quote is never closed
> 1 | title: "Night Ride
    |        ^
  2 | frame: { fps: 24 }
`);
});

test('a quote that is closed by the opening of the next', () => {
  expect(trouble('a: "one\n  b: "two"\n')).toBe(`
syntax: this quote is not closed on its line, and closes in the middle of other text
> 1 | a: "one
    |    ^
  2 |   b: "two"
`);
});

test('a bracket that is never closed', () => {
  expect(trouble('props: [bike, car\nlook: neon\n')).toBe(`
syntax: this "[" is never closed
> 1 | props: [bike, car
    |        ^
  2 | look: neon
`);
  expect(trouble('{\n  "shots": [\n    { "id": "a" },\n    { "id": "b"\n  ]\n}\n')).toBe(`
syntax: a comma is missing before this
  4 |     { "id": "b"
> 5 |   ]
    |   ^
  6 | }
`);
});

test('a bracket too many', () => {
  expect(trouble('frame: { fps: 24 }}\n')).toBe(`
syntax: this "}" closes nothing
> 1 | frame: { fps: 24 }}
    |                   ^
`);
});

test('a colon in text', () => {
  expect(trouble('title: Ride: the film\n')).toBe(`
syntax: text with ": " in it needs quotes
hint: write "Ride: the film"
> 1 | title: Ride: the film
    |            ^
`);
});

test('a placeholder at the beginning of text', () => {
  expect(trouble('action: {maya} walks to the {bike}\n')).toBe(`
syntax: text that begins with "{" needs quotes
hint: write "{maya} walks to the {bike}"
> 1 | action: {maya} walks to the {bike}
    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^
`);
});

test('a character that text cannot begin with', () => {
  expect(trouble('by: @maya\n')).toBe(`
syntax: text that begins with "@" needs quotes
hint: write "@maya"
> 1 | by: @maya
    |     ^
`);
});

test('text after a closing quote', () => {
  expect(trouble("action: 'it's raining'\n")).toBe(`
syntax: there is text after the closing quote
hint: inside of quotes, a quote is written ''
> 1 | action: 'it's raining'
    |             ^^^^^^^^^^
`);
});

test('a line that does not line up', () => {
  expect(trouble('- id: ride\n  seconds: 5\n   role: hero\n')).toBe(`
syntax: this line does not line up with the lines it belongs to
hint: line it up with the key above; if it goes on with the text above, put all of that text in quotes
  2 |   seconds: 5
> 3 |    role: hero
    |    ^^^^^^^^^^
`);
});

test('a key without a colon', () => {
  expect(trouble('retake: 1\nframe\nbudget: { credits: 1 }\n')).toBe(`
syntax: a key needs a colon and a space after it
  1 | retake: 1
> 2 | frame
    | ^^^^^
  3 | budget: { credits: 1 }
`);
});

test('a list on the line of its key', () => {
  expect(trouble('shots: - id: ride\n')).toBe(`
syntax: a list begins on a line of its own
hint: or quote it, if it is text
> 1 | shots: - id: ride
    |        ^
`);
});

test('an escape that does not exist', () => {
  expect(trouble('file: "refs\\maya.png"\n')).toBe(`
syntax: "\\m" is not an escape YAML knows
hint: write \\\\ for a backslash, or use single quotes
> 1 | file: "refs\\maya.png"
    |            ^^
`);
});

test('all duplicate keys, each with the first of its kind', () => {
  const text = 'id: a\nlook: x\nshot: { id: 1, "id": 2 }\nid: b\nlook: y\nid: c\n';
  expect(trouble(text)).toBe(`
duplicate-key: "id" is written twice in one mapping
  2 | look: x
> 3 | shot: { id: 1, "id": 2 }
    |                ^^^^
  4 | id: b
it is first written here: line 3
duplicate-key: "id" is written twice in one mapping
  3 | shot: { id: 1, "id": 2 }
> 4 | id: b
    | ^^
  5 | look: y
it is first written here: line 1
duplicate-key: "look" is written twice in one mapping
  4 | id: b
> 5 | look: y
    | ^^^^
  6 | id: c
it is first written here: line 2
duplicate-key: "id" is written twice in one mapping
  5 | look: y
> 6 | id: c
    | ^^
it is first written here: line 1
`);
  expect(parse({ path: 'retake.yaml', text }).value!.value).toEqual({ id: 'c', look: 'y', shot: { id: 2 } });
});

test('aliases that stand for too much', () => {
  const nine = (name: string): string => `[${Array(9).fill(name).join(', ')}]`;
  const levels = Array.from({ length: 8 }, (_, n) => `a${n + 1}: &a${n + 1} ${nine(`*a${n}`)}`);
  expect(trouble(`a0: &a0 ${nine('x')}\n${levels.join('\n')}\n`)).toBe(`
too-many-aliases: up to here the aliases stand for more than 100000 values
  5 | a4: &a4 [*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]
> 6 | a5: &a5 [*a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4]
    |          ^^^
  7 | a6: &a6 [*a5, *a5, *a5, *a5, *a5, *a5, *a5, *a5, *a5]
`);
});

test('aliases that nest too deep', () => {
  const chain = Array.from({ length: 300 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`).join('\n');
  expect(parse({ path: 'f', text: `a0: &a0 [x]\n${chain}` }).problems.map(({ code }) => code)).toEqual([
    'too-many-aliases',
  ]);
});

test('an alias of what it is inside of', () => {
  expect(trouble('a: &a\n  b: [*a]\n')).toBe(`
cycle: *a is inside of what it stands for
  1 | a: &a
> 2 |   b: [*a]
    |       ^^
`);
});

test('all names that nothing is marked with', () => {
  expect(trouble('a: *bold*\nb: { <<: *base }\n')).toBe(`
syntax: nothing above is marked &bold*
hint: text that begins with "*" needs quotes: "*bold*"
> 1 | a: *bold*
    |    ^^^^^^
  2 | b: { <<: *base }
syntax: nothing above is marked &base
hint: text that begins with "*" needs quotes: "*base"
  1 | a: *bold*
> 2 | b: { <<: *base }
    |          ^^^^^
`);
});

test('a merge of something that is no mapping', () => {
  expect(trouble('a: { <<: 5 }\n')).toBe(`
syntax: "<<" can only merge a mapping, or a list of mappings
> 1 | a: { <<: 5 }
    |      ^^
`);
});

test('a tag', () => {
  expect(trouble('a: !include scenes.yaml\n')).toBe(`
syntax: !include is a YAML tag, and tags have no meaning here
hint: text that begins with "!" needs quotes
> 1 | a: !include scenes.yaml
    |    ^^^^^^^^
`);
});

test('a second document', () => {
  expect(trouble('a: 1\n---\nb: 2\n')).toBe(`
syntax: a second document begins here; a file holds one
hint: put it into a file of its own and name that under "include"
  1 | a: 1
> 2 | ---
    | ^^^
  3 | b: 2
`);
});

test('a file with nothing in it', () => {
  for (const text of ['', '\uFEFF', '\n\n', '# only a comment\n', '---\n']) {
    const { value, problems } = parse({ path: 'retake.yaml', text });
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'empty-file',
        message: 'there is nothing in this file',
        place: { file: 'retake.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 },
      },
    ]);
  }
});

test('a file that is not text', () => {
  expect(trouble('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR')).toBe(`
not-text: this is not a text file: it has a NUL character
hint: save it as UTF-8 text
  2 | ␚
> 3 | ␀␀␀
    | ^
  4 | IHDR
`);
});

test('a character that would control the terminal', () => {
  expect(trouble('title: \u001b[31mred\n')).toBe(`
syntax: the character U+001B cannot be in a text file
hint: remove it
> 1 | title: ␛[31mred
    |        ^
`);
});

test('too many levels', () => {
  const { problems } = parse({ path: 'f', text: '['.repeat(5000) });
  expect(problems.map(({ message }) => message)).toEqual(['this is nested deeper than 100 levels']);
});
