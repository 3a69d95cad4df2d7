import { examine, type Finding, repair as mend } from '../../engine/index.ts';
import type { Findings } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { lockHolder } from '../views/models/lock-holder.ts';
import { findingLines } from '../views/text/finding-lines.ts';
import { holderWords } from '../views/text/holder-words.ts';

export interface DoctorOptions {
  /** Whether every byte of every take is read. */
  readonly deep?: boolean;
  /** Whether what can be mended is. */
  readonly repair?: boolean;
}

/** Looks the production over, and mends it when told to. Exit 1 when something is left that is broken, or media is not there. */
export async function doctor(context: Context, { deep = false, repair = false }: DoctorOptions): Promise<Exit> {
  const { folder, rehearse } = context;
  const who = await context.who();
  if (!repair) return show(await examine({ folder, rehearse, deep }), { who }, context);
  const repaired = await mend({ folder, rehearse, deep, now: context.environment.now() });
  switch (repaired.kind) {
    case 'locked':
      return refuse(context, `a run is going on, nothing was mended: ${holderWords(lockHolder(repaired.heldBy))}`, {
        hint: 'Wait for it; if that process is gone, `retake unlock` frees the lock.',
        code: exit.locked,
      });
    case 'problems':
      return refuse(context, `nothing was mended: ${repaired.problems.join('; ')}`);
    case 'repaired': {
      const { mended, copies, findings } = repaired;
      return show(findings, { who, mended: [...mended], ...(copies === undefined ? {} : { copies }) }, context);
    }
    default:
      return repaired satisfies never;
  }
}

function show(findings: readonly Finding[], done: Pick<Findings, 'who' | 'mended' | 'copies'>, context: Context): Exit {
  const { environment } = context;
  const model: Findings = {
    node: environment.nodeVersion,
    key: Boolean(environment.env.RUNWAYML_API_SECRET),
    findings: [...findings],
    ...done,
  };
  if (context.json) context.writeJson(model);
  else context.write(findingLines(model));
  return findings.some(({ level, what }) => level === 'error' || (what === 'media' && level === 'warning'))
    ? exit.wrong
    : exit.done;
}
