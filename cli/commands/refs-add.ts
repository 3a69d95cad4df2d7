import { resolve } from 'node:path';
import { type AddReferenceRequest, addReference } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { addedModel } from '../views/models/references-model.ts';
import { addedLines } from '../views/text/references-lines.ts';

type Wishes = Pick<AddReferenceRequest, 'entry' | 'slot' | 'file' | 'replace' | 'dryRun'>;

/** Writes a picture into the bible. */
export async function refsAdd(context: Context, wishes: Wishes): Promise<Exit> {
  const { folder, rehearse, environment } = context;
  const file = resolve(environment.cwd, wishes.file);
  const ending = await addReference({ folder, rehearse, ...wishes, file });
  if (ending.kind === 'unreadable') return failOn(ending.problems, context);
  if (ending.kind === 'refused') return refuse(context, ending.reason, { hint: ending.hint });
  const model = addedModel(ending, wishes.dryRun);
  if (context.json) context.writeJson(model);
  else context.write(addedLines(model, rehearse));
  return exit.done;
}
