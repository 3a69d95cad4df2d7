import { schemaTexts } from '../../schemas/compiled/schemas.js';
import * as compiled from '../../schemas/compiled/validators.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document, Json } from './document.ts';
import { explain, explainDocument } from './explain.ts';
import type { Schema } from './schema-node.ts';

/** The files that have a schema. */
export type SchemaName = keyof typeof schemaTexts;

/** Everything about a document that its schema does not allow, in the order of the text. */
export function validate(document: Document, name: SchemaName): Diagnostic[] {
  const verdict = quickVerdict(document.value, name);
  if (verdict === true) return [];
  const found = explainDocument(document, schemaOf(name), name);
  if (found.length > 0 || verdict === undefined) return found;
  throw disagreement(name);
}

/** The same for a value that has no text at hand: a line for each problem, beginning with its JSON pointer. */
export function check(value: unknown, name: SchemaName): string[] {
  const verdict = quickVerdict(value, name);
  if (verdict === true) return [];
  const found = explain(value as Json, schemaOf(name), name);
  if (found.length === 0 && verdict === false) throw disagreement(name);
  return found.map(({ pointer, message }) => (pointer === '' ? message : `${pointer}: ${message}`));
}

const validators: { readonly [name in SchemaName]?: compiled.Validate } = compiled;

/** What the compiled validator says; nothing for a schema that has none, being read too rarely. */
const quickVerdict = (value: unknown, name: SchemaName): boolean | undefined => validators[name]?.(value);

const schemaOf = (name: SchemaName): Schema => JSON.parse(schemaTexts[name]);

/** The validator and the explanation are made from one schema. */
const disagreement = (name: SchemaName): Error =>
  new Error(`a ${name} was refused by its compiled schema, and nothing could be found wrong with it`);
