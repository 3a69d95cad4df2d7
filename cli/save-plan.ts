import { readFile } from 'node:fs/promises';
import type { Plan } from '../engine/index.ts';
import type { Context } from './context.ts';
import { isPlan } from './saved-plan.ts';
import { type Refused, writeOut } from './write-out.ts';

/** Writes a plan for `apply FILE`. Undefined when it is written. */
export const savePlan = (plan: Plan, out: string, context: Context): Promise<Refused | undefined> =>
  writeOut(
    {
      out,
      content: `${JSON.stringify(plan, undefined, 2)}\n`,
      mayReplace: async path => isPlan(readable(await readFile(path, 'utf8'))),
      kind: 'a saved plan',
    },
    context,
  );

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
