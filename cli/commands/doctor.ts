import { examine } from '../../engine/index.ts';
import type { Findings } from '../../schemas/types/output.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { findingLines } from '../views/text/finding-lines.ts';

/** Looks the production over. Exit 1 when something is broken, or media is not there. */
export async function doctor(context: Context, deep: boolean): Promise<Exit> {
  const { folder, rehearse, environment } = context;
  const findings = await examine({ folder, rehearse, deep });
  const model: Findings = {
    node: environment.nodeVersion,
    key: Boolean(environment.env.RUNWAYML_API_SECRET),
    findings: [...findings],
  };
  if (context.json) context.writeJson(model);
  else context.write(findingLines(model));
  return findings.some(({ level, what }) => level === 'error' || (what === 'media' && level === 'warning'))
    ? exit.wrong
    : exit.done;
}
