import type { Diagnostic } from '../engine/index.ts';
import type { Context } from './context.ts';
import { type Exit, exit } from './exit.ts';
import { problemsModel } from './views/models/problems-model.ts';
import { problemLines } from './views/text/problem-lines.ts';

/** Prints problems for people, where problems go. */
export const showProblems = (problems: readonly Diagnostic[], { warn, width }: Context): void =>
  warn(problemLines(problemsModel(problems), width));

/** Ends a command on problems, in the form that was asked for. */
export function failOn(problems: readonly Diagnostic[], context: Context): Exit {
  if (context.json) context.writeJson({ problems });
  else showProblems(problems, context);
  return exit.wrong;
}
