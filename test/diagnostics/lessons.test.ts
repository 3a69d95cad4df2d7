import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codes, type ProblemCode } from '../../engine/diagnostics/codes.ts';
import { lessons } from '../../engine/diagnostics/lessons/lessons.ts';
import { parse } from '../../engine/document/parse.ts';
import { configOf } from '../lint/lint-stage.ts';
import { type StagedFiles, staged } from '../rig/thinking.ts';

const all = Object.entries(lessons) as [ProblemCode, (typeof lessons)[ProblemCode]][];

describe.each(all)('%s', (code, { why, wrong, right }) => {
  test('is told in sentences', () => {
    expect(codes[code]).toMatch(/^[A-Z][^\n]*\.$/);
    expect(why).toMatch(/^[A-Z][^\n]*\.$/);
    expect(why).not.toBe(codes[code]);
    expect([wrong.startsWith('$ '), right.startsWith('$ ')]).toEqual([wrong.startsWith('$ '), wrong.startsWith('$ ')]);
  });
});

/** What is read from the disk before anything is thought about it; here, facts in its place. */
const files: StagedFiles = {
  'refs/gone.png': { kind: 'missing' },
  '../kite.png': { kind: 'outside' },
  'refs/broken.png': { kind: 'unusable', reason: 'it is no picture' },
};

function codesIn(yaml: string): readonly string[] {
  const text = configOf(yaml);
  const { problems } = parse({ path: 'retake.yaml', text });
  return [...problems, ...staged(text, files).problems].map(({ code }) => code);
}

describe.each(all.filter(([, { wrong }]) => !wrong.startsWith('$ ')))('the example of %s', (code, { wrong, right }) => {
  test('brings it about', () => expect(codesIn(wrong)).toContain(code));
  test('is cured by what cures it', () => expect(codesIn(right)).toEqual([]));
});

const path = 'docs/errors.md';
const heading = '## The codes\n';

/** A row a code, as wide as the widest. */
function table(): string {
  const rows = [
    ['code', 'means'],
    ...Object.entries(codes).map(([code, means]) => [`\`${code}\``, means.replace(/\.$/, '')]),
  ];
  const widths = [0, 1].map(index => Math.max(...rows.map(row => row[index]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

test('the page about errors lists every code; UPDATE_DOCS=1 writes the list anew', () => {
  const written = readFileSync(path, 'utf8');
  const [before = ''] = written.split(heading);
  const derived = `${before}${heading}\n${table()}\n`;
  if (process.env.UPDATE_DOCS) writeFileSync(path, derived);
  else expect(written).toBe(derived);
});
