import type { Diagnostic } from '../../../engine/index.ts';

/** Problems in the order they are printed, and how many there are. */
export interface ProblemsModel {
  readonly problems: readonly Diagnostic[];
  readonly errors: number;
  readonly warnings: number;
}

/** In the order of the text, as the engine found them; errors last, so that they are what is left on the screen. */
export function problemsModel(problems: readonly Diagnostic[]): ProblemsModel {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return { problems: [...warnings, ...errors], errors: errors.length, warnings: warnings.length };
}
