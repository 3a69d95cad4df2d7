import type { ProblemCode } from '../engine/index.ts';
import type { Context } from './context.ts';
import { type Exit, exit } from './exit.ts';
import { type Line, line, span } from './views/text/line.ts';

/** How a command ends that did nothing. */
export interface Refusing {
  /** What to do instead. */
  readonly hint?: string;
  readonly code?: Exit;
  /** What `retake explain` calls it. Absent: what the exit code means, or `not-possible`. */
  readonly is?: ProblemCode;
}

/** Ends a command that did nothing: why, and what to do instead. */
export function refuse(
  context: Context,
  refused: string,
  { hint, code = exit.wrong, is = meaning[code] ?? 'not-possible' }: Refusing = {},
): Exit {
  if (context.json) context.writeJson({ code: is, refused, ...(hint === undefined ? {} : { hint }) });
  else context.warn([errorLine(is, refused), ...(hint === undefined ? [] : [helpLine(hint)])]);
  return code;
}

/** The first line of everything that ends a command. */
export const errorLine = (is: ProblemCode, what: string): Line =>
  line(span(`error[${is}]`, 'error'), span(`: ${what}`, 'strong'));

export const helpLine = (hint: string): Line => line('  ', span('help: ', 'command'), hint);

const meaning: { readonly [code in Exit]?: ProblemCode } = {
  [exit.overBudget]: 'over-budget',
  [exit.stale]: 'stale',
  [exit.locked]: 'locked',
  [exit.refused]: 'refused',
};
