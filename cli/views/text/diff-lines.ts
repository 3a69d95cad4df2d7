import type { ChangedLine } from '../../../schemas/types/output.ts';
import { type Line, line, span } from './line.ts';

/** Lines of a file that changed; of what stays between, the lines beside a change, and for the rest a sign. */
export const diffLines = (diff: readonly ChangedLine[]): readonly Line[] => diff.flatMap(foldedLine);

/** Of what stays between, the lines beside a change; the rest is a sign. */
export function foldedLine(each: ChangedLine, index: number, diff: readonly ChangedLine[]): readonly Line[] {
  const isNear = (at: number): boolean => diff.slice(Math.max(0, at - 1), at + 2).some(({ kind }) => kind !== 'same');
  if (isNear(index)) return [diffLine(each)];
  return isNear(index - 1) ? [line('    ', span('…', 'muted'))] : [];
}

function diffLine({ kind, text }: ChangedLine): Line {
  switch (kind) {
    case 'same':
      return line('    ', span(text, 'muted'));
    case 'gone':
      return line('  - ', span(text, 'error'));
    case 'came':
      return line('  + ', span(text, 'create'));
    default:
      return kind satisfies never;
  }
}
