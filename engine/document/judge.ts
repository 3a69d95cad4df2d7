import { formOf } from './choose-form.ts';
import type { Json, JsonObject } from './document.ts';
import type { Finding, Limit } from './finding.ts';
import { listLimits, numberLimits, textLimits } from './limits.ts';
import { patternOf } from './pattern.ts';
import { join } from './pointer.ts';
import { equal, follow, isOfType, type Schema, type SchemaNode } from './schema-node.ts';

/** A place in a value, with the schema that place has to fit. */
export interface Case {
  readonly root: Schema;
  readonly pointer: string;
  readonly value: Json;
}

/**
 * Everything a schema does not allow about a value: none exactly when a validator would accept it. Where several forms
 * are possible, what is said is about the one that was probably meant.
 */
export function judge(at: Case, schema: Schema): readonly Finding[] {
  if (schema === true) return [];
  if (schema === false) return [{ kind: 'limit', pointer: at.pointer, value: at.value }];
  const mismatch = mismatchOf(at, schema);
  if (mismatch !== undefined) return [mismatch];
  return [
    ...(schema.$ref === undefined ? [] : judge(at, follow(at.root, schema.$ref))),
    ...ownRules(at, schema),
    ...(schema.allOf ?? []).flatMap(part => judge(at, part)),
    ...formOf(at, schema, judge),
    ...conditional(at, schema),
  ];
}

const fits = (at: Case, schema: Schema): boolean => judge(at, schema).length === 0;

/** A value of the wrong kind says nothing about the other rules. */
function mismatchOf({ pointer, value }: Case, schema: SchemaNode): Finding | undefined {
  const { examples = [] } = schema;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some(type => isOfType(value, type)))
    return { kind: 'mismatch', pointer, value, types, allowed: [], examples, constant: false };
  const allowed = schema.const !== undefined ? [schema.const] : schema.enum;
  if (allowed === undefined || allowed.some(one => equal(one, value))) return undefined;
  return { kind: 'mismatch', pointer, value, types: [], allowed, examples, constant: schema.const !== undefined };
}

function ownRules(at: Case, schema: SchemaNode): readonly Finding[] {
  const { value, pointer, root } = at;
  if (typeof value === 'string') return textLimits(pointer, value, schema);
  if (typeof value === 'number') return numberLimits(pointer, value, schema);
  if (value === null || typeof value === 'boolean') return [];
  if (!isList(value)) return [...keys(at, value, schema), ...members(at, value, schema)];
  return [
    ...listLimits(pointer, value, schema),
    ...value.flatMap((item, index) => {
      const own = schema.prefixItems?.[index] ?? schema.items;
      return own === undefined ? [] : judge({ root, pointer: join(pointer, index), value: item }, own);
    }),
  ];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Whether the right keys are there. */
function keys({ root, pointer }: Case, value: JsonObject, schema: SchemaNode): readonly Finding[] {
  const { title, required = [], dependentRequired = {}, propertyNames, minProperties = 0 } = schema;
  const has = (key: string): boolean => Object.hasOwn(value, key);
  const named = title === undefined ? {} : { title };
  const missing = required
    .filter(key => !has(key))
    .map((key): Finding => ({ kind: 'missing-key', pointer, keys: [key], ...named }));
  const dependent = Object.entries(dependentRequired)
    .filter(([because]) => has(because))
    .flatMap(([because, needed]) =>
      needed
        .filter(key => !has(key))
        .map((key): Finding => ({ kind: 'missing-key', pointer, keys: [key], because, ...named })),
    );
  const names =
    propertyNames === undefined
      ? []
      : Object.keys(value).flatMap(key =>
          judge({ root, pointer: join(pointer, key), value: key }, propertyNames).map(found => ofKey(found, key)),
        );
  const count = Object.keys(value).length;
  const { maxProperties = count } = schema;
  const must =
    count < minProperties
      ? `have at least ${minProperties} ${minProperties === 1 ? 'key' : 'keys'}`
      : count > maxProperties
        ? `have at most ${maxProperties} ${maxProperties === 1 ? 'key' : 'keys'}`
        : undefined;
  const size: readonly Limit[] = must === undefined ? [] : [{ kind: 'limit', pointer, value, must }];
  return [...missing, ...dependent, ...names, ...size];
}

const ofKey = (found: Finding, key: string): Limit => ({
  kind: 'limit',
  pointer: found.pointer,
  value: key,
  ofKey: true,
  ...(found.kind === 'limit' && found.must !== undefined ? { must: found.must } : {}),
  ...(found.kind === 'limit' && found.description !== undefined ? { description: found.description } : {}),
});

/** Whether what the keys hold is right, and which keys nobody knows. */
function members(at: Case, value: JsonObject, schema: SchemaNode): readonly Finding[] {
  const { root, pointer } = at;
  const patterns = Object.entries(schema.patternProperties ?? {}).map(
    ([pattern, own]) => [patternOf(pattern), own] as const,
  );
  return Object.entries(value).flatMap(([key, member]): readonly Finding[] => {
    const own = Object.hasOwn(schema.properties ?? {}, key) ? [schema.properties![key]!] : [];
    const schemas = [...own, ...patterns.filter(([pattern]) => pattern.test(key)).map(([, matching]) => matching)];
    if (schemas.length === 0) {
      const { additionalProperties: rest = true, properties = {} } = schema;
      if (rest === false) {
        const bare = member === null && Object.keys(value).length === 1;
        return [{ kind: 'unknown-key', pointer, key, known: Object.keys(properties), bare }];
      }
      schemas.push(rest);
    }
    return schemas.flatMap(one => judge({ root, pointer: join(pointer, key), value: member }, one));
  });
}

function conditional(at: Case, schema: SchemaNode): readonly Finding[] {
  if (schema.if === undefined) return [];
  const consequence = fits(at, schema.if) ? schema.then : schema.else;
  return consequence === undefined ? [] : judge(at, consequence);
}
