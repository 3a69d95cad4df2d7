import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../engine/lint/rules.ts';

const path = 'docs/lint.md';
const heading = '## The rules\n';

/** A row a rule, as wide as the widest. */
function table(): string {
  const rows = [
    ['rule', 'is', 'finds'],
    ...rules.map(({ id, severity, summary }) => [`\`${id}\``, severity, summary.replace(/\.$/, '')]),
  ];
  const widths = [0, 1, 2].map(index => Math.max(...rows.map(row => row[index]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

test('the page about lint lists every rule; UPDATE_DOCS=1 writes the list anew', () => {
  const written = readFileSync(path, 'utf8');
  const [before = ''] = written.split(heading);
  const derived = `${before}${heading}\n${table()}\n`;
  if (process.env.UPDATE_DOCS) writeFileSync(path, derived);
  else expect(written).toBe(derived);
});
