import type { LintFinding, LintRule, Survey } from '../../../engine/index.ts';
import type { LintReport, RulesList } from '../../../schemas/types/output.ts';

type Jobs = Survey['graph']['jobs'];

/** Findings in the order of the text, how many there are of each kind, and by how many rules it was looked over. */
export function lintModel(findings: readonly LintFinding[], rules: number): LintReport {
  const count = (level: LintFinding['severity']): number =>
    findings.filter(({ severity }) => severity === level).length;
  return {
    findings: findings as LintReport['findings'],
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    rules,
  };
}

/** What is found about these jobs; what is about the bible or the ladder is about all of them, and is left out. */
export function about(jobs: Jobs, findings: readonly LintFinding[]): readonly LintFinding[] {
  const things = new Set(
    jobs.map(({ address, scene, shot }) => (scene === undefined ? address.replace(/\..*$/, '') : `${scene}/${shot}`)),
  );
  return findings.filter(finding => things.has(finding.about));
}

/** The rules, without what only the engine can use. */
export const rulesModel = (rules: readonly LintRule[]): RulesList => ({
  rules: rules.map(({ id, severity, summary, why, bad, good }) => ({
    id,
    severity,
    summary,
    why,
    bad: bad.yaml,
    good,
  })),
});
