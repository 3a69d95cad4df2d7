import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Faults } from '../schemas/types/faults.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { hasErrors } from './diagnostics/diagnostic.ts';
import { withFrames } from './diagnostics/frame.ts';
import { parse } from './document/parse.ts';
import { validate } from './document/validate.ts';

/** Reads a schedule of faults, YAML or JSON; `shown` is what the file is called in what is said about it. */
export async function readFaults(path: string, shown = basename(path)): Promise<Outcome<Faults>> {
  const text = await textOf(path);
  if (text === undefined) return { problems: [missing(shown)] };
  const source = { path: shown, text };
  const { value: document, problems } = parse(source);
  const found = withFrames(document ? [...problems, ...validate(document, 'faults')] : problems, [source]);
  if (!document || hasErrors(found)) return { problems: found };
  return { value: document.value as unknown as Faults, problems: found };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}

const missing = (path: string): Diagnostic => ({
  severity: 'error',
  code: 'file-missing',
  message: `there is no file \`${path}\``,
  hint: '`retake schema faults` says what a schedule of faults looks like.',
});
