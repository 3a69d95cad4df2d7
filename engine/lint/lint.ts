import type { Severity } from '../diagnostics/diagnostic.ts';
import { applyIgnores } from './ignores.ts';
import { passagesOf } from './passages.ts';
import type { Finding, LintedJob, Rule, Scope, Spotted, Subject } from './rule.ts';
import { rules } from './rules.ts';

/** What the method would say to a production: findings in the order of the text, silenced ones left out. */
export function lint(subject: Subject): readonly Finding[] {
  const scope = scopeOf(subject);
  const levelOf = ({ id, severity }: Rule): Severity | 'off' => subject.production.lint[id] ?? severity;
  const found = rules.flatMap(rule => {
    const level = levelOf(rule);
    return level === 'off' ? [] : rule.find(scope).map(spotted => findingOf(spotted, rule, level));
  });
  const { kept, unused } = applyIgnores(onceEach(found), subject.documents);
  const about = rules.find(({ id }) => id === 'unused-ignore');
  const level = about ? levelOf(about) : 'off';
  const told = about === undefined || level === 'off' ? [] : unused.map(each => findingOf(each, about, level));
  return inOrder([...kept, ...told], subject);
}

const findingOf = (spotted: Spotted, { id }: Rule, severity: Severity): Finding => ({ severity, code: id, ...spotted });

function scopeOf(subject: Subject): Scope {
  const byThing = new Map<string, LintedJob[]>();
  for (const job of subject.jobs) {
    const name = thingOf(job);
    byThing.set(name, [...(byThing.get(name) ?? []), job]);
  }
  return {
    ...subject,
    passages: passagesOf(subject.production, subject.documents),
    jobsOf: thing => byThing.get(thing) ?? [],
  };
}

function thingOf({ address, kind, scene, shot }: LintedJob): string {
  const name = scene === undefined ? address.replace(/\..*$/, '') : `${scene}/${shot}`;
  if (kind === 'edit') return `${name}${/\.edit\d+/.exec(address)?.[0] ?? ''}`;
  return kind === 'finish' ? `${name}.finish` : name;
}

/** Shots that come from one text are told once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.map(finding => [keyOf(finding), finding] as const).reverse());
  return findings.filter(finding => seen.get(keyOf(finding)) === finding);
}

const keyOf = ({ code, place }: Finding): string => `${code} ${place.file}:${place.line}:${place.column}`;

function inOrder(findings: readonly Finding[], { documents }: Subject): readonly Finding[] {
  const files = new Map(documents.map(({ source }, index) => [source.path, index]));
  const fileOf = ({ place }: Finding): number => files.get(place.file) ?? files.size;
  return [...findings].sort(
    (a, b) => fileOf(a) - fileOf(b) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
