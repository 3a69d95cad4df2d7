import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Output } from '../../cli/environment.ts';
import { showPage } from '../../cli/views/ink/page.tsx';
import { line } from '../../cli/views/text/line.ts';

test('a page higher than the screen is printed as it is, and ended', async () => {
  const chunks: string[] = [];
  const paper = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const stdout: Output = Object.assign(paper, { isTTY: true, columns: 80, rows: 5 });
  await showPage(
    Array.from({ length: 8 }, (_, index) => line(`line ${index}`)),
    stdout,
  );
  expect(chunks.join('')).toBe([0, 1, 2, 3, 4, 5, 6, 7].map(index => `line ${index}\n`).join(''));
});
