import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type CutStage, type FcpxmlVersion, homeOf, turnover as pack, survey } from '../../engine/index.ts';
import type { TurnoverView } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { turnoverLines } from '../views/text/conform-lines.ts';
import { longestName, told } from './conform.ts';

export interface TurnoverOptions {
  /** A zip, relative to the working directory. Absent: named after the production. */
  readonly out?: string;
  readonly stage: CutStage;
  readonly allowDrafts: boolean;
  readonly roughCut: boolean;
  /** Absent: as the config says. */
  readonly fcpxml?: FcpxmlVersion;
}

/** The hand-off as one zip. Renders nothing, and costs nothing. */
export async function turnover(context: Context, { out: named, ...wishes }: TurnoverOptions): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const out = named ?? `${value.production.id}_turnover.zip`;
  const file = resolve(context.environment.cwd, out);
  const [first = ''] = relative(homeOf(context.folder, false).folder, file).split(sep);
  if (!/\.zip$/i.test(file))
    return refuse(context, `${out} is no name for a turnover`, { hint: 'Name a file that ends in .zip.' });
  if (Buffer.byteLength(basename(file)) > longestName)
    return refuse(context, `${out.slice(0, 40)}… is longer than a file's name may be`, { hint: 'Name it shorter.' });
  if (['.retake', 'takes'].includes(first))
    return refuse(context, `${out} is no place for a turnover`, { hint: 'Name a file anywhere else.' });
  if (!(await isFolder(dirname(file))))
    return refuse(context, `${out} cannot be written: there is no folder ${dirname(file)}`, {
      hint: 'Make the folder first.',
    });
  const ending = await pack(value, { file, report: context.count, packed: context.count, ...wishes });
  if (ending.kind !== 'packed') return told(ending, { context, out, stage: wishes.stage, verb: 'turnover' });
  const { sequences, media, missing, remarks } = ending.report;
  const view = {
    rehearsal: context.rehearse,
    file: out,
    stage: wishes.stage,
    ...{ sequences, media, ...ending.zip, missing, remarks },
  } as TurnoverView;
  if (context.json) context.writeJson(view);
  else context.write(turnoverLines(view, context.width));
  return exit.done;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  );
