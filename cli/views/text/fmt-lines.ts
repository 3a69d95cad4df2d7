import type { FormattedView } from '../../../schemas/types/output.ts';
import { foldedLine } from './diff-lines.ts';
import { blank, type Line, line, span } from './line.ts';
import { counted } from './words.ts';

/** Which files were formatted or would be, and with `diff` the lines that change. */
export function fmtLines({ files, changed, written }: FormattedView, diff: boolean): readonly Line[] {
  if (changed.length === 0)
    return [
      line(
        span(files.length === 1 ? 'formatted already' : 'all formatted already', 'good'),
        `: ${counted(files.length, 'file')}`,
      ),
    ];
  return changed.flatMap(each => [
    line(span(written ? 'formatted' : 'would format', written ? 'good' : 'plain'), ' ', span(each.file, 'strong')),
    ...(diff ? [...each.diff.flatMap(foldedLine), blank] : []),
  ]);
}
