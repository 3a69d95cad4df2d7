import { resolve } from 'node:path';
import { type Diagnostic, type Faults, readFaults } from '../engine/index.ts';
import type { Context } from './context.ts';
import { showProblems } from './show-problems.ts';

/** The schedule in a file, as whoever opens a rehearsal takes it; nothing without a file, and what is wrong with it. */
export async function faultsFor(
  file: string | undefined,
  context: Context,
): Promise<{ readonly faults?: Faults } | { readonly problems: readonly Diagnostic[] }> {
  if (file === undefined) return {};
  const { value, problems } = await readFaults(resolve(context.environment.cwd, file), file);
  if (!value) return { problems };
  if (!context.json) showProblems(problems, context);
  return { faults: value };
}
