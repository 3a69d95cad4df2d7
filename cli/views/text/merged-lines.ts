import type { LockMerged, MergeConflict, MergedVerdict } from '../../../schemas/types/output.ts';
import { type Line, line, span } from './line.ts';
import { typed } from './typed.ts';

/** What a merge of lockfiles has to say: nothing, when nothing was renumbered and nothing is to be decided. */
export function mergedLines({ path, conflicts, renumbered }: LockMerged): readonly Line[] {
  return [
    ...renumbered.map(({ side, before, after }) =>
      line(`${path}: `, span(before, 'strong'), ` of ${side} is now `, span(after, 'strong')),
    ),
    ...conflicts.flatMap(conflictLines),
    ...(conflicts.length === 0
      ? []
      : [
          line(
            `${path} is merged but for that. When it is settled: `,
            span(`git add ${typed(path)}`, 'command'),
            ', and go on with the merge.',
          ),
        ]),
  ];
}

const conflictLines = ({ of, ours, theirs, settle }: MergeConflict): readonly Line[] => [
  line(span('conflict: ', 'error'), `${of}: ours ${sideWords(ours)}, theirs ${sideWords(theirs)}`),
  ...settle.map((command, n) => line(n === 0 ? '  help: ' : '  or:   ', span(command, 'command'))),
];

const sideWords = (verdicts: readonly MergedVerdict[]): string =>
  verdicts.map(({ take, state, by }) => `${state} ${take} (${by})`).join(' and ');
