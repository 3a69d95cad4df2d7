import { unlock as free, homeOf, readHome } from '../../engine/index.ts';
import { ask, canAsk } from '../ask.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { lockHolder } from '../views/models/lock-holder.ts';
import { holderWords } from '../views/text/holder-words.ts';
import { line, span } from '../views/text/line.ts';

/** Takes the run lock away from whoever has it; a run that is still alive stops before it writes again. */
export async function unlock(context: Context, yes: boolean): Promise<Exit> {
  const { folder, rehearse } = context;
  const { heldBy } = await readHome(homeOf(folder, rehearse));
  if (heldBy && !yes) {
    const words = holderWords(lockHolder(heldBy));
    if (!canAsk(context))
      return refuse(context, `the lock is held by ${words}`, { hint: 'Add --yes to take it away.' });
    const said = await ask(
      `The lock is held by ${words}. A run that is still alive will stop. Take it away? Type yes: `,
      context,
    );
    if (said?.trim() !== 'yes') return refuse(context, 'the lock was left where it is');
  }
  const freed = free({ folder, rehearse });
  if (context.json) context.writeJson(freed ? { freed: lockHolder(freed) } : {});
  else
    context.write([
      freed
        ? line(span('freed', 'good'), ` the lock of ${holderWords(lockHolder(freed))}`)
        : line('Nobody holds the lock.'),
    ]);
  return exit.done;
}
