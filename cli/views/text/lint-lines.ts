import type { LintReport } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span } from './line.ts';
import { groupLines } from './problem-lines.ts';
import { counted, list } from './words.ts';

type Found = LintReport['findings'][number];

/** Findings by place, each with its lines, and at the end how many there are and what can be done about them. */
export function lintLines({ findings, rules, ...counts }: LintReport, width: number): readonly Line[] {
  if (findings.length === 0)
    return [line(span('nothing found', 'good'), span(` by ${counted(rules, 'rule')}`, 'muted'))];
  return [
    ...placesOf(findings).flatMap(group => [...groupLines(group, width), blank]),
    line(span(countWords(counts), counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'plain')),
    line(
      span('`retake lint --explain RULE`', 'command'),
      ' says why; ',
      span('`# retake-ignore RULE reason`', 'command'),
      ' at the line silences it.',
    ),
  ];
}

/** `2 warnings and 1 info`. */
export const countWords = ({ errors, warnings, infos }: Omit<LintReport, 'findings' | 'rules'>): string =>
  list([
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(infos > 0 ? [counted(infos, 'info')] : []),
  ]);

/** Findings at one place stand next to each other. */
function placesOf(findings: readonly Found[]): readonly (readonly Found[])[] {
  const groups = new Map<string, Found[]>();
  for (const finding of findings) {
    const { file, line, column, endLine, endColumn } = finding.place;
    const key = `${file}:${line}:${column}-${endLine}:${endColumn}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}
