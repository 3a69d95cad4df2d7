import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plan } from '../engine/index.ts';
import { savedOf } from './views/json/plan.ts';
import { typed } from './views/text/typed.ts';

/** Reads what `plan --out` wrote, or `plan --json` printed; apply checks it against the world. */
export async function readSavedPlan(
  path: string,
  cwd: string,
): Promise<{ readonly plan: Plan } | { readonly reason: string }> {
  const refuse = (why: string) => ({
    reason: `${path} ${why}; \`retake plan --out ${typed(path)}\` writes a fresh one`,
  });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(resolve(cwd, path), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('is not a saved plan');
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refuse('does not exist');
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return refuse('does not exist');
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return refuse('is a folder');
    throw error;
  }
  return isPlan(value) ? { plan: savedOf(value) } : refuse('is not a saved plan');
}

/** What apply looks at; the plan itself is made afresh and compared. */
export function isPlan(value: unknown): value is Plan {
  if (!isObject(value)) return false;
  const { format, id, rehearsal, basis, selection } = value;
  if (format !== 1 || typeof id !== 'string' || typeof rehearsal !== 'boolean') return false;
  return (
    isObject(basis) &&
    Object.values(basis).every(digest => typeof digest === 'string') &&
    isObject(selection) &&
    isSelection(selection)
  );
}

const isSelection = ({
  only,
  except,
  rungs,
  retake,
  within,
  forcePremium,
}: Readonly<Record<string, unknown>>): boolean =>
  [only, except, rungs, retake].every(isListOrAbsent) &&
  (within === undefined || (Number.isInteger(within) && (within as number) >= 0)) &&
  (forcePremium === undefined || typeof forcePremium === 'string');

const isListOrAbsent = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every(each => typeof each === 'string'));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
