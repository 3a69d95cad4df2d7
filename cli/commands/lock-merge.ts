import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Conflict } from '../../engine/lockfile/merge-verdicts.ts';
import { mergeLockfileTexts } from '../../engine/mend/merge-lockfile.ts';
import type { LockMerged, MergeConflict, MergedVerdict } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { mergedLines } from '../views/text/merged-lines.ts';
import { typed } from '../views/text/typed.ts';

export interface MergeRequest {
  /** Files, relative to where the command was called; git's temporary ones. */
  readonly ancestor: string;
  /** Where the result is written. */
  readonly ours: string;
  readonly theirs: string;
  /** What git calls the file. */
  readonly path: string;
}

/** Git's merge driver. When something cannot be merged at all, our side stays as it is. */
export async function lockMerge(context: Context, { ancestor, ours, theirs, path }: MergeRequest): Promise<Exit> {
  const at = (name: string) => resolve(context.environment.cwd, name);
  const [before, here, there] = await Promise.all([ancestor, ours, theirs].map(name => readFile(at(name), 'utf8')));
  const result = mergeLockfileTexts({ ancestor: before ?? '', ours: here ?? '', theirs: there ?? '' });
  if (result.kind === 'refused')
    return refuse(context, `${path} was not merged, and is as it was on our side: ${result.problems.join('; ')}`, {
      hint: `Put it right and merge again; \`git add ${typed(path)}\` now would leave out what the other side rendered.`,
      is: 'unmergeable',
    });
  await writeFile(at(ours), result.text);
  const merged: LockMerged = { path, conflicts: result.conflicts.map(conflictOf), renumbered: [...result.renumbered] };
  if (context.json) context.writeJson(merged);
  else context.warn(mergedLines(merged));
  return merged.conflicts.length === 0 ? exit.done : exit.wrong;
}

function conflictOf(conflict: Conflict): MergeConflict {
  const { kind } = conflict;
  switch (kind) {
    case 'verdicts': {
      const { take, ours, theirs } = conflict;
      return conflictBetween('verdicts', take, [
        [{ take, state: ours.state, by: ours.by }],
        [{ take, state: theirs.state, by: theirs.by }],
      ]);
    }
    case 'choices': {
      const [ours, theirs] = [conflict.ours, conflict.theirs].map(list =>
        list.map(({ take, review: { state, by } }) => ({ take, state, by })),
      ) as [MergedVerdict[], MergedVerdict[]];
      return conflictBetween('choices', conflict.job, [ours, theirs]);
    }
    default:
      return kind satisfies never;
  }
}

const conflictBetween = (
  kind: MergeConflict['kind'],
  of: string,
  [ours, theirs]: readonly [MergedVerdict[], MergedVerdict[]],
): MergeConflict => ({ kind, of, ours, theirs, settle: [...new Set([...ours, ...theirs].map(commandFor))] });

function commandFor({ take, state }: MergedVerdict): string {
  switch (state) {
    case 'circled':
      return `retake circle ${typed(take)}`;
    case 'approved':
      return `retake approve ${typed(take)}`;
    case 'rejected':
      return `retake reject ${typed(take)} -m "why"`;
    default:
      return state satisfies never;
  }
}
