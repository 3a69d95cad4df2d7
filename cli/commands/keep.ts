import { accept, type KeepRequest, pin, unaccept, unpin } from '../../engine/index.ts';
import type { KeptView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { keptLines } from '../views/text/kept-lines.ts';

export interface KeepOptions {
  readonly did: 'accept' | 'unaccept' | 'pin' | 'unpin';
  /** `s01/ride@draft`, or one take of it. */
  readonly target: string;
  readonly note?: string;
}

const deeds = { accept, unaccept, pin, unpin } as const;

const done: Readonly<Record<KeepOptions['did'], KeptView['did']>> = {
  accept: 'accepted',
  unaccept: 'unaccepted',
  pin: 'pinned',
  unpin: 'unpinned',
};

/** Keeps takes that are there, or lets them go; and tells what a plan saves or costs by it. */
export async function keep(context: Context, { did, target, note }: KeepOptions): Promise<Exit> {
  const { environment, folder, rehearse, prices } = context;
  const request: KeepRequest = {
    folder,
    rehearse,
    ...(prices ? { prices } : {}),
    target,
    by: await context.who(),
    at: new Date(environment.now()).toISOString(),
    ...(note === undefined ? {} : { note }),
  };
  const ending = await deeds[did](request);
  if (ending.kind === 'problems') return failOn(ending.problems, context);
  if (ending.kind === 'refused') return refuse(context, ending.reason, { hint: ending.hint });
  const { address, takes, changed, saved } = ending;
  const model: KeptView = {
    did: done[did],
    address,
    takes: [...takes],
    ...(changed.length > 0 ? { changed: [...changed] } : {}),
    saved,
    rehearsal: rehearse,
  };
  if (context.json) context.writeJson(model);
  else context.write(keptLines(model));
  return exit.done;
}
