import { settle as write } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { settleModel } from '../views/models/settle-model.ts';
import { settleLines } from '../views/text/settle-lines.ts';

export interface SettleOptions {
  /** An address, a prefix or a glob. Absent: everything that is explored. */
  readonly target?: string;
  readonly dryRun: boolean;
}

/** Writes circled variants into the config, and shows the lines that changed. */
export async function settle(context: Context, options: SettleOptions): Promise<Exit> {
  const { folder, rehearse } = context;
  const ending = await write({ folder, rehearse, ...options });
  if (ending.kind === 'unreadable') return failOn(ending.problems, context);
  if (ending.kind === 'refused') return refuse(context, ending.reason, { hint: ending.hint });
  const model = settleModel(ending.shots, { rehearsal: rehearse, dryRun: options.dryRun });
  const [only] = model.refused;
  if (only && model.settled.length === 0 && model.refused.length === 1)
    return refuse(context, only.refused, { hint: only.hint });
  if (context.json) context.writeJson(model);
  else context.write(settleLines(model));
  return only ? exit.wrong : exit.done;
}
