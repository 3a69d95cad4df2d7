import { basename, join, relative, resolve, sep } from 'node:path';
import {
  type ConformEnding,
  type CutStage,
  type FcpxmlVersion,
  conform as handOver,
  homeOf,
  survey,
} from '../../engine/index.ts';
import type { ConformView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { errorLine, helpLine, refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { conformedLines, lackingLines } from '../views/text/conform-lines.ts';
import { command, counted } from '../views/text/words.ts';

export interface ConformOptions {
  /** A folder, relative to the working directory. */
  readonly out: string;
  readonly stage: CutStage;
  readonly allowDrafts: boolean;
  readonly roughCut: boolean;
  /** Absent: as the config says. */
  readonly fcpxml?: FcpxmlVersion;
}

/** Hands the film over to an editor. Renders nothing, and costs nothing. */
export async function conform(context: Context, { out, ...wishes }: ConformOptions): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const folder = resolve(context.environment.cwd, out);
  if (Buffer.byteLength(basename(folder)) > longestName)
    return refuse(context, `${out.slice(0, 40)}… is longer than a folder's name may be`, { hint: 'Name it shorter.' });
  const inside = relative(homeOf(context.folder, false).folder, folder);
  if (inside === '' || ['.retake', 'takes'].includes(inside.split(sep)[0] ?? ''))
    return refuse(context, `${out} is no place for a hand-off`, { hint: 'Name a folder of its own.' });
  return told(await handOver(value, { folder, report: context.count, ...wishes }), {
    context,
    out,
    stage: wishes.stage,
    verb: 'conform',
  });
}

/** Bytes of a name: what file systems take, with room for the name it has while it is written. */
export const longestName = 200;

interface Telling {
  readonly context: Context;
  readonly out: string;
  readonly stage: CutStage;
  /** The command that was given. */
  readonly verb: 'conform' | 'turnover';
}

/** How a hand-off ended. */
export function told(ending: ConformEnding, { context, out, stage, verb }: Telling): Exit {
  const { rehearse } = context;
  switch (ending.kind) {
    case 'conformed': {
      const view: ConformView = { rehearsal: rehearse, folder: out, stage, ...ending.report } as ConformView;
      if (context.json) context.writeJson(view);
      else context.write(conformedLines(view, { width: context.width, readme: join(out, 'README.md') }));
      return exit.done;
    }
    case 'lacking': {
      const what = `${counted(ending.lacking.length, 'thing')} of the cut ${ending.lacking.length === 1 ? 'is' : 'are'} not ready to be handed over`;
      const less = stage === 'final' ? 'assembly' : 'stringout';
      const hint = `Nothing was written. \`${command(`${verb} --stage ${less}`, rehearse)}\` takes ${less === 'assembly' ? 'circled takes of any rung' : 'whatever there is'}.`;
      const lacking = ending.lacking.map(({ name, reason, next }) => ({ name, reason, next: command(next, rehearse) }));
      if (context.json) context.writeJson({ code: 'not-possible', refused: what, hint, lacking });
      else context.warn([errorLine('not-possible', what), ...lackingLines(lacking, context.width), helpLine(hint)]);
      return exit.wrong;
    }
    case 'gone':
      return refuse(context, `the media of ${ending.takes.join(', ')} is missing; nothing was written`, {
        hint: `\`${command(`collect ${ending.takes[0]?.replace(/#.*/, '')}`, rehearse)}\` fetches it while the provider has it, at no cost.`,
      });
    case 'uncuttable':
      return refuse(context, `the cut cannot be made: ${ending.problems.join('; ')}`, {
        hint: 'Nothing was written. Change `cut` in the config: that costs nothing.',
      });
    case 'refused':
      return refuse(context, ending.reason, ending);
    default:
      return ending satisfies never;
  }
}
