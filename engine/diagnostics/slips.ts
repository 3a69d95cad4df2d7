/**
 * How many slips of the finger lie between two words: a letter too many, too few, another one, or two neighbours the
 * wrong way round. No stretch is slipped on twice ("optimal string alignment").
 */
export function slips(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(steps, before[j - 2]! + 1) : steps);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
