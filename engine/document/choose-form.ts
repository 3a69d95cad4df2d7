import type { Finding, Mismatch, MissingKey, UnknownKey } from './finding.ts';
import type { Case } from './judge.ts';
import type { Schema, SchemaNode } from './schema-node.ts';

type Judge = (at: Case, schema: Schema) => readonly Finding[];

/** What is wrong where a schema offers forms to choose from, or forbids one. */
export function formOf(at: Case, schema: SchemaNode, judge: Judge): readonly Finding[] {
  const found: Finding[] = [];
  for (const forms of [schema.anyOf, schema.oneOf]) {
    if (forms === undefined) continue;
    const verdicts = forms.map(form => judge(at, form));
    const fitting = verdicts.filter(verdict => verdict.length === 0).length;
    if (fitting === 0) found.push(...meant(verdicts, at.pointer));
    else if (fitting > 1 && forms === schema.oneOf)
      found.push(
        tooManyForms(
          at,
          forms.filter((_, i) => verdicts[i]!.length === 0),
        ),
      );
  }
  if (schema.not !== undefined && judge(at, schema.not).length === 0) found.push(forbidden(at, schema));
  return found;
}

/** The findings about the form that was probably meant; of forms that are equally near, what they have in common. */
function meant(verdicts: readonly (readonly Finding[])[], pointer: string): readonly Finding[] {
  const ranked = verdicts.map(verdict => ({ verdict, distance: distanceOf(verdict, pointer) }));
  const nearest = Math.min(...ranked.map(({ distance }) => distance));
  const near = ranked.filter(({ distance }) => distance === nearest).map(({ verdict }) => verdict);
  if (near.length === 1) return near[0]!;
  const all = near.flat();
  const here = all.filter(finding => isMismatch(finding) && finding.pointer === pointer);
  const constants = all.filter(finding => isConstantOf(finding, pointer));
  const unknown = all.filter(finding => finding.kind === 'unknown-key' && finding.pointer === pointer);
  const missing = near.flatMap(verdict => verdict.find(finding => finding.kind === 'missing-key') ?? []);
  const common = [here, constants, unknown, missing].find(group => group.length > 0);
  if (common !== undefined) return merge(common);
  const fewest = Math.min(...near.map(verdict => verdict.length));
  return merge(near.filter(verdict => verdict.length === fewest).flat());
}

/** A wrong type is further than a wrong constant, and that is further than any number of wrong keys. */
function distanceOf(verdict: readonly Finding[], pointer: string): number {
  const mismatch = verdict.some(finding => isMismatch(finding) && finding.pointer === pointer);
  const constant = verdict.some(finding => isConstantOf(finding, pointer));
  const keys = verdict.filter(
    ({ kind, pointer: at }) => at === pointer && (kind === 'unknown-key' || kind === 'missing-key'),
  );
  return (mismatch ? 1e9 : 0) + (constant ? 1e6 : 0) + Math.min(keys.length, 1e5);
}

const isMismatch = (finding: Finding): finding is Mismatch => finding.kind === 'mismatch';

/** The mismatch of a member that tells the forms of a mapping apart. */
const isConstantOf = (finding: Finding, pointer: string): boolean =>
  isMismatch(finding) && finding.constant && finding.pointer.slice(0, finding.pointer.lastIndexOf('/')) === pointer;

/** Findings about one thing become one finding that names all possibilities. */
function merge(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.pointer} ${finding.kind === 'unknown-key' ? finding.key : ''}`;
    const first = merged.get(key);
    merged.set(key, first === undefined ? finding : both(first, finding));
  }
  return [...merged.values()];
}

function both(first: Finding, second: Finding): Finding {
  switch (first.kind) {
    case 'mismatch': {
      const { types, allowed, examples } = second as Mismatch;
      return {
        ...first,
        types: union(first.types, types),
        allowed: union(first.allowed, allowed),
        examples: union(first.examples, examples),
        constant: false,
      };
    }
    case 'unknown-key':
      return { ...first, known: union(first.known, (second as UnknownKey).known) };
    case 'missing-key':
      return { ...first, keys: union(first.keys, (second as MissingKey).keys) };
    case 'limit':
      return first;
  }
}

const union = <T>(left: readonly T[], right: readonly T[]): readonly T[] => [...new Set([...left, ...right])];

/** Forms that exclude each other differ by the keys they require. */
function tooManyForms({ pointer, value }: Case, forms: readonly Schema[]): Finding {
  const names = forms.map(form => (typeof form === 'object' ? form.required?.join(' and ') : undefined));
  const told = names.every(name => name !== undefined);
  return {
    kind: 'limit',
    pointer,
    value,
    must: told ? `have either ${names.join(' or ')}, not both` : 'be one thing, not two',
  };
}

function forbidden({ pointer, value }: Case, { not, description }: SchemaNode): Finding {
  const keys = typeof not === 'object' ? not.required : undefined;
  const must =
    keys === undefined ? {} : { must: `not have ${keys.join(' and ')}${keys.length > 1 ? ' together' : ''}` };
  return { kind: 'limit', pointer, value, ...must, ...(description === undefined ? {} : { description }) };
}
