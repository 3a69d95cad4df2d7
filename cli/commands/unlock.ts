import { hostname } from 'node:os';
import { unlock as free, type Holder, homeOf, readHome } from '../../engine/index.ts';
import { isGone } from '../../engine/store/holder.ts';
import { ask, canAsk } from '../ask.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { lockHolder } from '../views/models/lock-holder.ts';
import { holderWords } from '../views/text/holder-words.ts';
import { line, span } from '../views/text/line.ts';

export interface UnlockOptions {
  /** Do not ask. */
  readonly yes?: boolean;
  /** Even from a process that is alive. */
  readonly force?: boolean;
}

/** Takes the run lock away from whoever has it; a run that is still alive stops before it writes again. */
export async function unlock(context: Context, options: UnlockOptions): Promise<Exit> {
  const { folder, rehearse } = context;
  const { heldBy } = await readHome(homeOf(folder, rehearse));
  const no = heldBy && !options.force ? await objection(heldBy, options, context) : undefined;
  if (no) return refuse(context, ...no);
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

/** Why the lock stays where it is. Undefined: somebody said that it need not. */
async function objection(
  heldBy: Holder,
  { yes = false }: UnlockOptions,
  context: Context,
): Promise<readonly [string, { readonly hint: string }?] | undefined> {
  const isAlive = heldBy.host === hostname() && !isGone(heldBy);
  const words = holderWords(lockHolder(heldBy));
  if (yes)
    return isAlive
      ? [
          `${words} is alive on this machine, and would stop; nothing was changed`,
          { hint: 'Wait for it, or end it with Ctrl-C; --force takes the lock away from it.' },
        ]
      : undefined;
  if (!canAsk(context))
    return [
      `the lock is held by ${words}${isAlive ? ', which is alive' : ''}`,
      { hint: `Add ${isAlive ? '--force' : '--yes'} to take it away.` },
    ];
  const who = isAlive ? 'It is alive, and' : 'A run that is still alive';
  const said = await ask(`The lock is held by ${words}. ${who} will stop. Take it away? Type yes: `, context);
  return said?.trim() === 'yes' ? undefined : ['the lock was left where it is'];
}
