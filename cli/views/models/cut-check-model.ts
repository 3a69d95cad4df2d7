import type { Checked } from '../../../engine/index.ts';
import type { CutCheckView } from '../../../schemas/types/output.ts';
import { command } from '../text/words.ts';
import { lineDiff } from './line-diff.ts';

/** What came back, as it is told. */
export const cutCheckModel = (
  { file, ratio, isChanged, same, differences, remarks, isWritable, written }: Checked,
  rehearsal: boolean,
): CutCheckView => ({
  rehearsal,
  file,
  ratio,
  ...(isChanged === undefined ? {} : { changed: isChanged }),
  same,
  differences: differences.map(({ kind, name, at, changes, next }) => ({
    kind,
    name,
    ...(at === undefined ? {} : { at }),
    changes: changes.map(({ isStale, ...change }) => ({
      ...change,
      ...(isStale === undefined ? {} : { stale: isStale }),
    })),
    ...(next === undefined ? {} : { next: command(next, rehearsal) }),
  })),
  remarks: [...remarks],
  writable: isWritable,
  ...(written ? { written: { file: written.file, diff: shownDiff(written.before, written.after) } } : {}),
});

/** Without the empty line that sets a new list apart: it would stand at the end. */
function shownDiff(before: string, after: string) {
  const diff = [...lineDiff(before, after)];
  const last = diff.at(-1);
  return last?.kind === 'came' && last.text === '' ? diff.slice(0, -1) : diff;
}
