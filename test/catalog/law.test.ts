import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, type Field, isServed, runway } from '../../engine/catalog/catalog.ts';
import { inspect, type Problem } from '../../engine/catalog/inspect.ts';
import { quote } from '../../engine/catalog/quote.ts';
import type { Json, ProviderRequest } from '../../engine/catalog/request.ts';
import { digest, request } from './build.ts';

type Body = Record<string, Json>;

describe.each(runway.entries.filter(isServed).map(entry => [entry.endpoint, entry.model, entry] as const))(
  '%s for %s',
  (_endpoint, _model, entry) => {
    test('accepts and prices every body that its own fields and rules allow', () => {
      fc.assert(
        fc.property(bodies(entry), body => {
          expect(inspect(runway, body)).toEqual([]);

          const quoted = quote(runway, body);
          expect(quoted.known && quoted.credits > 0 && Number.isInteger(quoted.credits)).toBe(true);
        }),
      );
    });

    test('refuses every such body with a field too many', () => {
      const names = fc.string({ minLength: 1 }).filter(name => !Object.hasOwn(entry.fields, name) && name !== 'model');
      fc.assert(
        fc.property(bodies(entry), names, ({ endpoint, body }, name) => {
          const problems = inspect(runway, { endpoint, body: { ...body, [name]: 1 } });

          expect(problems.map(({ path, code }) => [path, code])).toEqual([[name, 'unknown_key']]);
        }),
      );
    });

    test('refuses every such body with a required field too few', () => {
      const required = Object.keys(entry.fields).filter(name => entry.fields[name]!.required);
      fc.assert(
        fc.property(bodies(entry), fc.constantFrom(...required), ({ endpoint, body }, name) => {
          const { [name]: _, ...rest } = body;
          const problems = inspect(runway, { endpoint, body: rest as ProviderRequest['body'] });

          expect(problems.map(({ path, code }) => [path, code])).toContainEqual([name, 'missing']);
        }),
      );
    });
  },
);

/** Bodies of an entry's own fields, within their bounds, in which no rule is broken. */
const bodies = (entry: Entry): fc.Arbitrary<ProviderRequest> =>
  objects(entry.fields, entry).map(body => {
    const asked = request(entry.endpoint, entry.model, body);
    return request(entry.endpoint, entry.model, mended(body, inspect(runway, asked)));
  });

/** Without the optional fields that break a rule; with one plain frame where frames break one. */
function mended(body: Body, problems: readonly Problem[]): Body {
  const broken = new Set(problems.filter(problem => problem.code === 'rule').map(problem => problem.path));
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      !broken.has(name) ? [[name, value]] : name === 'promptImage' ? [[name, digest]] : [],
    ),
  );
}

function objects(fields: Entry['fields'], entry: Entry): fc.Arbitrary<Body> {
  const values = Object.entries(fields).map(([name, field]) => [name, valuesOf(field, entry)] as const);
  const requiredKeys = Object.keys(fields).filter(name => fields[name]!.required);
  return fc.record(Object.fromEntries(values), { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Body>;
}

function valuesOf(field: Field, entry: Entry): fc.Arbitrary<Json> {
  switch (field.type) {
    case 'text': {
      const { minLength = 0, maxLength = 50, pattern } = field;
      if (pattern === undefined) return fc.string({ minLength, maxLength, size: 'max' });
      return fc
        .stringMatching(new RegExp(pattern))
        .filter(text => text.length >= minLength && text.length <= maxLength);
    }
    case 'number': {
      const { min = -1000, max = 1000, integer } = field;
      return integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    }
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'ratio':
      return fc.constantFrom(...entry.ratios!.map(ratio => ratio.value));
    case 'asset':
      return fc.constantFrom(digest, 'runway://abc', 'https://example.com/asset');
    case 'object':
      return objects(field.fields, entry);
    case 'list':
      return fc.array(valuesOf(field.items, entry), { minLength: field.minItems ?? 0, maxLength: field.maxItems ?? 5 });
    case 'either':
      return fc.oneof(...field.of.map(shape => valuesOf(shape, entry)));
    case 'anything':
      return fc.constant(null);
    default:
      return field satisfies never;
  }
}
