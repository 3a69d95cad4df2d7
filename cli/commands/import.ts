import { resolve } from 'node:path';
import { hostFor, importFile, importTask, openProvider } from '../../engine/index.ts';
import type { Imported } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { realHost } from '../real-host.ts';
import { refuse } from '../refuse.ts';
import { secretsFor } from '../secrets-for.ts';
import { failOn } from '../show-problems.ts';
import { lockHolder } from '../views/models/lock-holder.ts';
import { holderWords } from '../views/text/holder-words.ts';
import { line, span } from '../views/text/line.ts';
import { money } from '../views/text/plan-totals.ts';
import { mediaWords } from '../views/text/take-lines.ts';

export interface ImportOptions {
  readonly target: string;
  /** A file, relative to the working directory. */
  readonly file?: string;
  /** A task at the provider instead. */
  readonly task?: string;
  readonly credits?: number;
  /** How much faster than life a rehearsal goes. */
  readonly speed?: number;
}

/** Brings in a take that was made elsewhere, or that the provider has and nobody knows here. */
export async function importTake(context: Context, options: ImportOptions): Promise<Exit> {
  const { file, task } = options;
  if ((file === undefined) === (task === undefined))
    return refuse(context, 'name a file, or a task with --task', {
      hint: '`retake import s01/ride@draft clip.mp4`',
      is: 'wrong-use',
    });
  const ending = file === undefined ? await fromTask(context, options) : await fromFile(context, options, file);
  switch (ending.kind) {
    case 'problems':
      return failOn(ending.problems, context);
    case 'refused':
      return refuse(context, ending.reason, { hint: ending.hint });
    case 'no-provider':
      return refuse(context, ending.failure.reason, { hint: 'Nothing was imported.', code: exit.refused });
    case 'locked':
      return refuse(context, `another run is going on: ${holderWords(lockHolder(ending.heldBy))}`, {
        code: exit.locked,
      });
    case 'imported': {
      const { take, file: name, made, remarks } = ending;
      const { sha256: _, mime: __, ...media } = made.media;
      const model: Imported = {
        take,
        file: name,
        charged: made.credits.charged,
        provider: made.provider,
        task: made.task,
        media,
        remarks: [...remarks],
        rehearsal: context.rehearse,
      };
      tell(model, context);
      return exit.done;
    }
    default:
      return ending satisfies never;
  }
}

function tell(model: Imported, context: Context): void {
  if (context.json) {
    context.writeJson(model);
    return;
  }
  const { take, file, charged, media, remarks, rehearsal } = model;
  context.write([
    line(span('imported', 'good'), ` ${take}: ${mediaWords(media)}, ${money(charged, { rehearsal })} booked`),
    line('  ', span(file, 'muted')),
    ...remarks.map(remark => line('  ', span('note: ', 'wait'), remark)),
  ]);
}

const fromFile = (
  { environment, folder, rehearse, prices }: Context,
  { target, credits = 0 }: ImportOptions,
  file: string,
) =>
  importFile({
    folder,
    rehearse,
    ...(prices ? { prices } : {}),
    target,
    file: resolve(environment.cwd, file),
    credits,
    now: environment.now(),
  });

async function fromTask(context: Context, { target, task = '', credits, speed }: ImportOptions) {
  const { environment, folder, rehearse, prices } = context;
  const host = realHost(environment, new AbortController().signal, () => {});
  return importTask({
    folder,
    rehearse,
    ...(prices ? { prices } : {}),
    target,
    task,
    ...(credits === undefined ? {} : { credits }),
    host: await hostFor(host, rehearse, speed),
    provider: async world =>
      openProvider(world, { ...(await secretsFor(context)), host, ...(speed === undefined ? {} : { speed }) }),
  });
}
