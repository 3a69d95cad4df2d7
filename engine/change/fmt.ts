import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { withFrames } from '../diagnostics/frame.ts';
import { readSources } from '../files/read-sources.ts';
import { format } from '../format/format.ts';
import { replaceText } from '../store/replace-text.ts';

/** Which production, and whether its files are written. */
export interface FmtRequest {
  readonly folder: string;
  readonly write: boolean;
}

/** A file of the config, as it is and as it would be. Equal: it is formatted already. */
export interface Formatted {
  /** Relative to the production folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export type FmtEnding =
  | { readonly kind: 'formatted'; readonly files: readonly Formatted[] }
  /** Nothing was written. */
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] }
  /** Somebody changed this file meanwhile: it and those after it were left. */
  | { readonly kind: 'changed'; readonly file: string };

/** Formats the config and what it includes; all of it, or nothing where there are errors. */
export async function fmt({ folder, write }: FmtRequest): Promise<FmtEnding> {
  const sources = await readSources(folder);
  const all = (sources.value?.documents ?? []).map(({ source }) => ({ source, made: format(source) }));
  const problems = [...sources.problems, ...all.flatMap(({ made }) => made.problems)];
  if (hasErrors(problems)) return { kind: 'problems', problems: withFrames(problems, sources.files) };
  const files = all.map(({ source, made }) => ({
    file: source.path,
    before: source.text,
    after: made.value ?? source.text,
  }));
  for (const { file, before, after } of write ? files : [])
    if (before !== after && !(await replaceText(join(folder, file), before, after))) return { kind: 'changed', file };
  return { kind: 'formatted', files };
}
