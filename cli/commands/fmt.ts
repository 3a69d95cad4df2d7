import { fmt as format } from '../../engine/index.ts';
import type { FormattedView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { lineDiff } from '../views/models/line-diff.ts';
import { fmtLines } from '../views/text/fmt-lines.ts';

export interface FmtOptions {
  /** Writes nothing, and says by the exit code whether anything would change. */
  readonly check?: boolean;
  /** Writes nothing, and shows what would change. */
  readonly diff?: boolean;
}

/** Brings the config into the form everybody writes it in. */
export async function fmt(context: Context, { check = false, diff = false }: FmtOptions): Promise<Exit> {
  const written = !check && !diff;
  const ending = await format({ folder: context.folder, write: written });
  if (ending.kind === 'problems') return failOn(ending.problems, context);
  if (ending.kind === 'changed')
    return refuse(context, `${ending.file} was changed meanwhile`, { hint: 'It was left as it is. Try again.' });
  const changed = ending.files.filter(({ before, after }) => before !== after);
  const model: FormattedView = {
    written,
    files: ending.files.map(({ file }) => file),
    changed: changed.map(({ file, before, after }) => ({ file, diff: [...lineDiff(before, after)] })),
  };
  if (context.json) context.writeJson(model);
  else context.write(fmtLines(model, diff));
  return check && changed.length > 0 ? exit.pending : exit.done;
}
