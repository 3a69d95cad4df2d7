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
  ...(written ? { written: { file: written.file, diff: [...lineDiff(written.before, written.after)] } } : {}),
});
