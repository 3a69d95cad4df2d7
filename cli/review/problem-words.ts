import type { Diagnostic } from '../../engine/index.ts';

/** The first of the errors in one line, and how many more there are. */
export function problemWords(problems: readonly Diagnostic[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return 'the config has an error';
  const at = first.place ? `${first.place.file}:${first.place.line}: ` : '';
  return `${at}${first.message}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`;
}
