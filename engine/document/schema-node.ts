import type { Json } from './document.ts';

/** A JSON Schema (2020-12), as far as our schemas go. `false` allows nothing, `true` everything. */
export type Schema = boolean | SchemaNode;

/** The keywords that are understood. `$ref` leads within its own file. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly Json[];

  readonly type?: TypeName | readonly TypeName[];
  readonly const?: Json;
  readonly enum?: readonly Json[];

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;

  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;

  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;

  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly minProperties?: number;
  readonly maxProperties?: number;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

export type TypeName = 'null' | 'boolean' | 'number' | 'integer' | 'string' | 'array' | 'object';

/** What a reference such as `#/$defs/Shot` points at. */
export function follow(root: Schema, reference: string): Schema {
  const target = reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, token) => (node as Readonly<Record<string, unknown>> | undefined)?.[token], root);
  if (target === undefined) throw new Error(`the schema has nothing at ${reference}`);
  return target as Schema;
}

/** Whether a value is of a type, as JSON Schema has it: 1.0 is an integer. */
export function isOfType(value: Json, type: TypeName): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return value !== null && typeof value === 'object' && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      // 1e999 is JSON, and beyond every number.
      return Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
  }
}

/** Whether two values are equal, members in any order. */
export function equal(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  const [a, b] = [left, right] as readonly Readonly<Record<string, Json>>[];
  return (
    keys.length === Object.keys(right).length && keys.every(key => Object.hasOwn(b!, key) && equal(a![key]!, b![key]!))
  );
}
