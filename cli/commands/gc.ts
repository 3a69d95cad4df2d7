import { type GcEnding, type Swept, gc as sweep } from '../../engine/index.ts';
import type { SweptView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { lockHolder } from '../views/models/lock-holder.ts';
import { holderWords } from '../views/text/holder-words.ts';
import { sweptLines } from '../views/text/swept-lines.ts';

export interface GcOptions {
  /** Do it; otherwise it is only told. */
  readonly yes?: boolean;
  readonly evenJudged?: boolean;
  readonly evenCommitted?: boolean;
}

/** Lists media that nobody asks for any more, or frees its space. The lockfile keeps every record. */
export async function gc(
  context: Context,
  { yes = false, evenJudged = false, evenCommitted = false }: GcOptions,
): Promise<Exit> {
  const { folder, rehearse, environment } = context;
  const ending: GcEnding = await sweep({
    folder,
    rehearse,
    isReal: yes,
    evenJudged,
    evenCommitted,
    now: environment.now(),
  });
  switch (ending.kind) {
    case 'locked':
      return refuse(context, `a run is going on, nothing was removed: ${holderWords(lockHolder(ending.heldBy))}`, {
        hint: 'Wait for it; if that process is gone, `retake unlock` frees the lock.',
        code: exit.locked,
      });
    case 'problems':
      return refuse(context, `nothing was removed: ${ending.problems.join('; ')}`, {
        hint: 'What is declared has to be known first; `retake validate` says what is wrong.',
      });
    case 'swept': {
      const model = modelOf(ending, context);
      if (context.json) context.writeJson(model);
      else context.write(sweptLines(model, context.width));
      return exit.done;
    }
    default:
      return ending satisfies never;
  }
}

const modelOf = ({ isReal, spare, kept, posters, history }: Swept, { rehearse }: Context): SweptView => ({
  rehearsal: rehearse,
  removed: isReal,
  bytes: spare.reduce((sum, { bytes }) => sum + bytes, 0),
  spare: spare.map(each => ({
    ...(each.kind === 'take' ? { take: each.take, charged: each.charged } : {}),
    bytes: each.bytes,
    files: [...each.files],
  })),
  kept: kept.map(each => ({ ...each })),
  ...(posters.files.length > 0 ? { posters: { files: posters.files.length, bytes: posters.bytes } } : {}),
  history: history.kind === 'unknown' ? history.reason : history.kind,
});
