import type { ChangedLine } from '../../../schemas/types/output.ts';

/** The lines that went and came, with those between them; what is the same before and after is left out. */
export function lineDiff(before: string, after: string): readonly ChangedLine[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start++;
  let end = 0;
  while (end < least - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return walk(old.slice(start, old.length - end), now.slice(start, now.length - end), start + 1);
}

/** Few lines come; each stands where it is found next, and what is passed over on the way went. */
function walk(old: readonly string[], now: readonly string[], first: number): readonly ChangedLine[] {
  const lines: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const text = old[i];
    if (i < old.length && text === now[j]) {
      lines.push({ kind: 'same', line: first + j, text: text! });
      i++;
      j++;
    } else if (i < old.length && !now.includes(text!, j)) lines.push({ kind: 'gone', line: first + i++, text: text! });
    else if (j < now.length) lines.push({ kind: 'came', line: first + j, text: now[j++]! });
    else lines.push({ kind: 'gone', line: first + i++, text: text! });
  }
  return lines;
}
