import {
  type CollectEnding,
  type CollectRequest,
  hostFor,
  openProvider,
  collect as perform,
} from '../../engine/index.ts';
import type { CollectionView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { realHost } from '../real-host.ts';
import { refuse } from '../refuse.ts';
import { secretsFor } from '../secrets-for.ts';
import { lockHolder } from '../views/models/lock-holder.ts';
import { collectedLines, eventLines } from '../views/text/collected-lines.ts';
import { holderWords } from '../views/text/holder-words.ts';
import { counted } from '../views/text/words.ts';

export interface CollectOptions {
  readonly selector?: string;
  /** A rescue file. */
  readonly from?: string;
  /** How much faster than life a rehearsal goes. */
  readonly speed?: number;
}

/** Collects what is under way and fetches what is missing; renders nothing, and asks nothing about money. */
export async function collect(context: Context, { selector, from, speed }: CollectOptions): Promise<Exit> {
  const { environment, folder, rehearse, json } = context;
  const leaving = new AbortController();
  const stopListening = environment.onInterrupt(() =>
    leaving.signal.aborted ? environment.leave(exit.interrupted) : leaving.abort(),
  );
  const host = realHost(environment, leaving.signal, event => {
    if (!json) context.write(eventLines(event));
  });
  const request: CollectRequest = {
    folder,
    rehearse,
    ...(selector === undefined ? {} : { selector }),
    ...(from === undefined ? {} : { from }),
    host: await hostFor(host, rehearse, speed),
    provider: async world =>
      openProvider(world, { ...(await secretsFor(context)), host, ...(speed === undefined ? {} : { speed }) }),
  };
  try {
    return tell(await perform(request), { context, isLeft: leaving.signal.aborted });
  } finally {
    stopListening();
  }
}

function tell(
  ending: CollectEnding,
  { context, isLeft }: { readonly context: Context; readonly isLeft: boolean },
): Exit {
  switch (ending.kind) {
    case 'problems':
      return refuse(context, `nothing was collected: ${ending.problems.join('; ')}`, {
        hint: '`retake status` lists what there is, `retake doctor` what is broken.',
      });
    case 'locked':
      return refuse(
        context,
        `another run is going on, nothing was collected: ${holderWords(lockHolder(ending.heldBy))}`,
        {
          hint: 'It collects what is under way itself; if that process is gone, `retake unlock` frees the lock.',
          code: exit.locked,
        },
      );
    case 'refused':
      return refuse(
        context,
        `${counted(ending.due, 'take')} could be collected, and nothing was: ${ending.failure.reason}`,
        {
          hint: 'They are paid for and not lost, while the provider keeps them; put it right and run it again.',
          code: exit.refused,
        },
      );
    case 'collected': {
      const { kind: _, collected, restored, failed, cancelled, missing, ...rest } = ending;
      const model: CollectionView = {
        rehearsal: context.rehearse,
        ...rest,
        collected: [...collected],
        restored: [...restored],
        failed: [...failed],
        cancelled: [...cancelled],
        missing: [...missing],
      };
      if (context.json) context.writeJson(model);
      else context.write(collectedLines(model));
      if (isLeft && ending.left > 0) return exit.interrupted;
      const isShort = ending.failed.length + ending.missing.length + ending.left > 0 || ending.stopped !== undefined;
      return isShort ? exit.failures : exit.done;
    }
    default:
      return ending satisfies never;
  }
}
