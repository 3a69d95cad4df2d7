import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../engine/document/document.ts';
import { judge } from '../../engine/document/judge.ts';
import type { Schema } from '../../engine/document/schema-node.ts';
import { formats } from '../../schemas/formats.ts';

const folder = new URL('../../schemas/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.schema.json'));
const schemaIn = (file: string): Schema => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** Keywords that the judge obeys, and those that say nothing about a value. */
const understood = new Set([
  ...['$ref', 'type', 'const', 'enum', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'],
  ...['properties', 'patternProperties', 'additionalProperties', 'propertyNames', 'required', 'dependentRequired'],
  ...['minProperties', 'maxProperties', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'],
  ...[
    '$schema',
    '$id',
    '$defs',
    '$comment',
    'title',
    'description',
    'default',
    'examples',
    'deprecated',
    'enumDescriptions',
  ],
]);

test.each(files)('%s uses only what the judge understands', file => {
  expect(keywordsOf(schemaIn(file)).filter(keyword => !understood.has(keyword))).toEqual([]);
});

function keywordsOf(schema: unknown): readonly string[] {
  if (schema === null || typeof schema !== 'object') return [];
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf);
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (['const', 'enum', 'default', 'examples', 'required', 'dependentRequired'].includes(keyword)) return [keyword];
    const named = ['properties', 'patternProperties', '$defs'].includes(keyword);
    return [keyword, ...(named ? Object.values(value as object).flatMap(keywordsOf) : keywordsOf(value))];
  });
}

describe('the judge finds something exactly when the validator refuses', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
  ajv.addKeyword('enumDescriptions');

  test.each(files)('%s', file => {
    const schema = schemaIn(file);
    const accepts = ajv.compile(schema as object);
    fc.assert(
      fc.property(valueFor(schema, schema, 5), value => {
        expect(judge({ root: schema, pointer: '', value }, schema).length === 0).toBe(accepts(value));
      }),
      { numRuns: 300 },
    );
  });

  test('small schemas of every keyword', () => {
    fc.assert(
      fc.property(smallSchema, fc.array(smallValue, { minLength: 1, maxLength: 20 }), (schema, values) => {
        const accepts = new Ajv2020({ strict: false }).compile(schema as object);
        for (const value of values) {
          const found = judge({ root: schema, pointer: '', value }, schema);
          expect(found.length === 0, JSON.stringify({ schema, value })).toBe(accepts(value));
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Values that nearly fit a schema: mostly of the right shape, now and then with something else in them. */
function valueFor(root: Schema, schema: Schema, depth: number): fc.Arbitrary<Json> {
  const odd = fc.constantFrom<Json>(null, true, 0, 1, -1, 2.5, '', 'x', '5s', '16:9', [], {}, 'draft', 'a b');
  if (typeof schema === 'boolean' || depth === 0) return odd;
  if (schema.$ref !== undefined) {
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, token) => (at as Record<string, unknown>)[token], root);
    return valueFor(root, target as Schema, depth);
  }
  const forms = schema.anyOf ?? schema.oneOf;
  const rarely = (fitting: fc.Arbitrary<Json>) =>
    fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: odd });
  if (forms !== undefined && schema.properties === undefined)
    return rarely(fc.oneof(...forms.map(form => valueFor(root, form, depth))));
  if (schema.const !== undefined) return rarely(fc.constant(schema.const));
  if (schema.enum !== undefined) return rarely(fc.constantFrom(...schema.enum));
  switch ([schema.type].flat()[0]) {
    case 'object': {
      const keys = Object.keys(schema.properties ?? {});
      const members = Object.fromEntries(keys.map(key => [key, valueFor(root, schema.properties![key]!, depth - 1)]));
      const required = (schema.required ?? []).filter(key => key in members);
      const known = fc.record(members, { requiredKeys: required }) as fc.Arbitrary<Record<string, Json>>;
      const rest = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : true;
      const name = fc.constantFrom('maya', 'a b', 'x');
      const more = fc.dictionary(name, valueFor(root, rest, depth - 1), { maxKeys: rest === true ? 0 : 2 });
      const stray = fc.option(fc.dictionary(name, odd, { maxKeys: 1 }), { freq: 15, nil: {} });
      return rarely(fc.tuple(known, more, stray).map(parts => Object.assign({}, ...parts) as Json));
    }
    case 'array':
      return rarely(
        fc.array(valueFor(root, schema.items ?? true, depth - 1), { minLength: schema.minItems ?? 0, maxLength: 3 }),
      );
    case 'string':
      return rarely(
        fc.constantFrom('x', 'night-ride', '16:9', '80%', `sha256:${'0'.repeat(64)}`, '2026-03-01T00:00:00Z'),
      );
    case 'integer':
    case 'number':
      return rarely(fc.constantFrom(1, 5, 24, 100));
    case 'boolean':
      return rarely(fc.boolean());
    default:
      return odd;
  }
}

const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 3, -1, 2.5, '', 'a', 'b', 'abc');
const smallValue: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxKeys: 3 }),
);

const { schema: smallSchema } = fc.letrec<{ schema: Schema }>(tie => {
  const inner = tie('schema') as fc.Arbitrary<Schema>;
  const key = fc.constantFrom('a', 'b', 'c');
  const small = fc.nat(3);
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.boolean(),
      fc.record({ type: fc.constantFrom('null', 'boolean', 'number', 'integer', 'string', 'array', 'object') }),
      fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
      fc.record({ const: scalar }),
      fc.record({ minimum: small, exclusiveMaximum: small, multipleOf: fc.constantFrom(1, 2) }, { requiredKeys: [] }),
      fc.record({ maximum: small, exclusiveMinimum: small }, { requiredKeys: [] }),
      fc.record({ minLength: small, maxLength: small, pattern: fc.constant('^a') }, { requiredKeys: [] }),
      fc.record({ items: inner, minItems: small, maxItems: small, uniqueItems: fc.boolean() }, { requiredKeys: [] }),
      fc.record({ prefixItems: list, items: inner }, { requiredKeys: [] }),
      fc.record(
        {
          properties: fc.dictionary(key, inner, { maxKeys: 2 }),
          additionalProperties: inner,
          required: fc.uniqueArray(key),
        },
        { requiredKeys: [] },
      ),
      fc.record(
        { patternProperties: fc.record({ '^[ab]$': inner }), additionalProperties: inner },
        { requiredKeys: [] },
      ),
      fc.record({ propertyNames: inner, minProperties: small, maxProperties: small }, { requiredKeys: [] }),
      fc.record({ dependentRequired: fc.dictionary(key, fc.uniqueArray(key), { maxKeys: 2 }) }),
      fc.record({ allOf: list, anyOf: list, oneOf: list }, { requiredKeys: [] }),
      fc.record({ not: inner }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      fc.record({ if: inner, then: inner, else: inner }, { requiredKeys: ['if'] }),
    ) as fc.Arbitrary<Schema>,
  };
});
