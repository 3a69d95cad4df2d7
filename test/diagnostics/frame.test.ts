import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../engine/diagnostics/diagnostic.ts';
import { withFrames } from '../../engine/diagnostics/frame.ts';

function frame(text: string, line: number, column: number, endColumn = column + 1, endLine = line): string | undefined {
  const place = { file: 'retake.yaml', line, column, endLine, endColumn };
  const problem: Diagnostic = { severity: 'error', code: 'syntax', message: 'm', place };
  return withFrames([problem], [{ path: 'retake.yaml', text }])[0]!.frame;
}

test('a frame shows the line above, the line with a caret, the line below', () => {
  const text = `${'\n'.repeat(10)}    shots:\n      - id: ride\n        secnds: 5\n`;
  expect(`\n${frame(text, 12, 9, 11)}`).toBe(`
  11 |     shots:
> 12 |       - id: ride
     |         ^^
  13 |         secnds: 5`);
});

test('line numbers of different length line up', () => {
  expect(`\n${frame(`${'\n'.repeat(8)}a: 1\nb: 2\n`, 9, 1)}`).toBe(`
   8 |
>  9 | a: 1
     | ^
  10 | b: 2`);
});

test('a place of several lines is underlined to the end of its first', () => {
  expect(`\n${frame('a:\n  b: 1\n  c: 2', 2, 3, 7, 3)}`).toBe(`
  1 | a:
> 2 |   b: 1
    |   ^^^^
  3 |   c: 2`);
});

test('a long line is cut around the place', () => {
  const text = `${'x'.repeat(300)}NEEDLE${'y'.repeat(300)}`;
  expect(`\n${frame(text, 1, 301, 307)}`).toBe(`
> 1 | …${'x'.repeat(50)}NEEDLE${'y'.repeat(44)}…
    | ${' '.repeat(51)}^^^^^^`);
});

test('tabs, wide letters and marks keep the caret where it belongs', () => {
  expect(`\n${frame('\ta: b', 1, 2)}`).toBe(`
> 1 | → a: b
    |   ^`);
  expect(`\n${frame('title: 夜の道 x', 1, 12)}`).toBe(`
> 1 | title: 夜の道 x
    |               ^`);
  expect(`\n${frame('a: e\u0301 x', 1, 7)}`).toBe(`
> 1 | a: e\u0301 x
    |      ^`);
});

test('nothing that could control a terminal is left', () => {
  expect(frame('a: \u001b]0;owned\u0007 \u009b31m \u202egpj\u2028.', 1, 4)).toBe(
    '> 1 | a: ␛]0;owned␇ �31m �gpj�.\n    |    ^',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(50), fc.nat(50), (text, line, column) => {
      const shown = frame(text, line + 1, column + 1) ?? '';
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
  );
});

test('a mark at the beginning and either kind of line end are not part of the text', () => {
  expect(`\n${frame('\uFEFFa: 1\r\nb: 2\r\n', 2, 1)}`).toBe(`
  1 | a: 1
> 2 | b: 2
    | ^`);
});

test('a problem without a place, or in a file that is not at hand, has no frame', () => {
  const problem: Diagnostic = { severity: 'error', code: 'file-missing', message: 'm' };
  const elsewhere = { ...problem, place: { file: 'other.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 } };
  expect(withFrames([problem, elsewhere], [])).toEqual([problem, elsewhere]);
});
