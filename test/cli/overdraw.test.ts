import { expect, test } from 'vitest';
import { overdraw } from '../../cli/views/ink/overdraw.ts';

const erase = (rows: number): string => `${'\u001b[2K\u001b[1A'.repeat(rows - 1)}\u001b[2K\u001b[G`;

test('of a frame over another only the lines that changed are sent, each in its place', () => {
  const first = overdraw('one\ntwo\nthree\n', []);
  expect(first.text).toBe('one\ntwo\nthree\n');
  const next = overdraw(`\u001b[?2026h${erase(4)}one\n2\nthree\n\u001b[?2026l`, first.lines);
  expect(next.text).toBe('\u001b[?2026h\u001b[3A\r\n\u001b[2K2\n\n\u001b[?2026l');
  const shorter = overdraw(`${erase(4)}one\n2\n`, next.lines);
  expect(shorter.text).toBe('\u001b[3A\r\n\n\u001b[2K\u001b[J');
});

test('what settles goes above, and what is under it is drawn where it is now', () => {
  const settled = overdraw(`${erase(3)}done\none\ntwo\n`, ['one', 'two', '']);
  expect(settled.text).toBe('\u001b[2A\r\u001b[2Kdone\n\u001b[2Kone\n\u001b[2Ktwo\n\u001b[2K');
  expect(overdraw(`${erase(3)}one\n2\n`, settled.lines).text).toBe('\u001b[2A\r\n\u001b[2K2\n');
});

test('over what nobody knows, all of it is drawn; what takes nothing away is left as it is', () => {
  expect(overdraw(`${erase(3)}one\ntwo\n`, []).text).toBe('\u001b[2A\r\u001b[2Kone\n\u001b[2Ktwo\n\u001b[2K');
  expect(overdraw('\u001b[?25h', ['one', ''])).toEqual({ text: '\u001b[?25h', lines: ['one', ''] });
});
