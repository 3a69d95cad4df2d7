import { resolve } from 'node:path';
import { checkEdit as holdAgainst, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { cutCheckModel } from '../views/models/cut-check-model.ts';
import { cutCheckLines } from '../views/text/cut-check-lines.ts';

export interface CheckOptions {
  /** A folder somebody named besides. Absent: none. */
  readonly folder?: string;
  /** What came back, relative to the working directory. Absent: nobody said. */
  readonly path?: string;
  readonly write: boolean;
  readonly detailedExitcode: boolean;
}

/** Holds what came back from an editor against the cut, and writes it there if asked to. Renders nothing, and costs nothing. */
export async function checkEdit(
  context: Context,
  { folder, path, write, detailedExitcode }: CheckOptions,
): Promise<Exit> {
  if (path === undefined)
    return refuse(context, `${write ? '`--write`' : '`--detailed-exitcode`'} goes with \`--check\``, {
      hint: 'Say what came back: `retake conform --check hand-off`.',
    });
  if (folder !== undefined)
    return refuse(context, '`--check` hands nothing over, so it takes no other folder', {
      hint: `\`retake conform --check ${path}\` looks at what came back.`,
    });
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const ending = await holdAgainst(value, { path: resolve(context.environment.cwd, path), shown: path, write });
  if (ending.kind === 'refused') return refuse(context, ending.reason, ending);
  if (ending.kind === 'problems') return failOn(ending.problems, context);
  const view = cutCheckModel(ending.report, context.rehearse);
  if (context.json) context.writeJson(view);
  else context.write(cutCheckLines(view, { width: context.width, path, write }));
  return detailedExitcode && view.differences.length > 0 ? exit.pending : exit.done;
}
