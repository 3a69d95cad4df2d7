import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Document, Json, Part } from './document.ts';
import type { Finding, Mismatch, MissingKey } from './finding.ts';
import { judge } from './judge.ts';
import { type Phrase, phrase } from './phrase.ts';
import { join, tokensOf } from './pointer.ts';
import type { Schema } from './schema-node.ts';

/** A problem of a value, in words, and what it is about. */
export interface Explanation extends Phrase {
  readonly pointer: string;
  readonly part: Part;
}

/**
 * Everything that a schema does not allow about a value, the better problem instead of the worse: a newer version
 * stands for all else, and a misspelt key for the key that is missing.
 */
export function explain(value: Json, schema: Schema, name: string): readonly Explanation[] {
  const findings = judge({ root: schema, pointer: '', value }, schema);
  const newer = findings.find(finding => isNewerVersion(finding));
  if (newer !== undefined) return [newerVersion(newer, name)];
  return findings.filter(finding => !isRetired(finding, findings)).map(toExplanation);
}

/** The same as diagnostics, in the order of the text; what an alias repeats is said once. */
export function explainDocument(document: Document, schema: Schema, name: string): Diagnostic[] {
  const diagnostics = new Map<string, Diagnostic>();
  for (const { pointer, part, ...words } of explain(document.value, schema, name)) {
    const place = document.place(pointer, part);
    const key = `${place.line}:${place.column} ${words.message}`;
    if (!diagnostics.has(key)) diagnostics.set(key, { severity: 'error', ...words, place });
  }
  return [...diagnostics.values()].sort(({ place: a }, { place: b }) => a!.line - b!.line || a!.column - b!.column);
}

/** A constant at the top of the file that counts versions, with a number above the one we know. */
function isNewerVersion(finding: Finding): finding is Mismatch & { readonly value: number } {
  if (finding.kind !== 'mismatch' || !finding.constant || tokensOf(finding.pointer).length !== 1) return false;
  const [known] = finding.allowed;
  return Number.isInteger(known) && Number.isInteger(finding.value) && (finding.value as number) > (known as number);
}

function newerVersion({ pointer, value, allowed }: Mismatch & { readonly value: number }, name: string): Explanation {
  const version = pointer === '/retake' ? `retake ${value}` : `version ${value}`;
  const message = `this ${name} was written for ${version}; this Retake reads version ${allowed[0]}`;
  return { code: 'newer-version', message, hint: 'install a newer Retake', pointer, part: 'value' };
}

const isRetired = (finding: Finding, all: readonly Finding[]): boolean =>
  finding.kind === 'missing-key' &&
  all.some(
    other =>
      other.kind === 'unknown-key' && other.pointer === finding.pointer && isMeantBy(finding, other.key, other.known),
  );

function toExplanation(finding: Finding): Explanation {
  const words = phrase(finding);
  switch (finding.kind) {
    case 'unknown-key':
      return { ...words, pointer: join(finding.pointer, finding.key), part: 'key' };
    case 'missing-key':
      return { ...words, pointer: finding.pointer, part: 'key' };
    case 'limit':
      return { ...words, pointer: finding.pointer, part: finding.ofKey === true ? 'key' : 'value' };
    case 'mismatch':
      return { ...words, pointer: finding.pointer, part: 'value' };
  }
}

/** Whether a missing key is the one that an unknown key was meant to be. */
const isMeantBy = (missingKey: MissingKey, unknownKey: string, known: readonly string[]): boolean => {
  const near = suggest(unknownKey, known);
  return near !== undefined && missingKey.keys.includes(near);
};
