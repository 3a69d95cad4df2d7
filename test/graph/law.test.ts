import { describe, expect, test } from 'vitest';
import { fieldAt } from '../../engine/catalog/body.ts';
import { type Entry, type Field, isServed, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { priceFields } from '../../engine/catalog/price-fields.ts';
import type { Diagnostic } from '../../engine/diagnostics/diagnostic.ts';
import { parse } from '../../engine/document/parse.ts';
import { fillRequest } from '../../engine/graph/fill.ts';
import { stage, staged } from '../rig/thinking.ts';
import { type Use, useOf } from './uses.ts';

type Members = Record<string, unknown>;

/** Left out on purpose: the documented default is the plain one and paid takes have it, or leaving it out keeps the clip's frame. */
const unsaid = new Set(['targetAspectRatio']);

const served = runway.entries.filter(isServed);

test('the language has a use for every model at every endpoint', () => {
  expect(
    served.filter(entry => useOf(entry) === undefined).map(({ endpoint, model }) => `${endpoint} ${model}`),
  ).toEqual([]);
});

describe.each(served.map(entry => [entry.endpoint, entry.model, entry, useOf(entry)!] as const))(
  '%s of %s',
  (_endpoint, _model, entry, use) => {
    test('is used by a request that the provider accepts, with everything said that the price depends on', () => {
      const job = stage(yamlOf(use.config)).graph.jobs.find(({ address }) => address === use.job)!;
      expect([job.endpoint, job.model]).toEqual([entry.endpoint, entry.model]);
      const request = fillRequest(job.request, input => `sha256:${input}`, job.seed ? 7 : undefined);
      expect(inspect(runway, request)).toEqual([]);
      const said = priceFields(entry).filter(path => isScalar(fieldAt(entry.fields, path)) && !unsaid.has(path));
      expect(said.filter(path => valueAt(request.body, path) === undefined)).toEqual([]);
    });

    test('is refused without what it needs, at a place', () => {
      for (const pointer of use.required) {
        const problems = problemsOf(changed(use.config, pointer, undefined));
        expect(problems, pointer).not.toEqual([]);
        expect(
          problems.filter(({ place }) => !place),
          pointer,
        ).toEqual([]);
      }
    });

    // What a workflow takes is known to nobody but its author.
    if (use.params === undefined) return;
    const { params } = use;

    test('is refused with a field that it has not, at the line of that field', () => {
      const config = changed(use.config, `${params}/wonk`, 1);
      expect(seen(problemsOf(config))).toEqual([['impossible-request', lineOf(config, `${params}/wonk`)]]);
    });

    test('is refused with a value that it does not take, at the line of that value', () => {
      const job = stage(yamlOf(use.config)).graph.jobs.find(({ address }) => address === use.job)!;
      for (const [path, field] of fieldsOf(entry)) {
        const value = beyond(field);
        const isTaken = valueAt(job.request.body, path) !== undefined || (path === 'seed' && job.seed !== undefined);
        const pointer = isTaken ? use.words[path] : `${params}/${path.replace(/^input\./, '')}`;
        if (value === undefined || pointer === undefined) continue;
        const config = changed(use.config, pointer, value);
        const lines = problemsOf(config).map(({ place }) => place?.line);
        expect(lines, `${path}: ${JSON.stringify(value)}`).toContain(lineOf(config, pointer));
      }
    });
  },
);

/** One line for every member. */
const yamlOf = (config: object): string => JSON.stringify(config, null, 2);

const problemsOf = (config: object): readonly Diagnostic[] => staged(yamlOf(config)).problems;

const seen = (problems: readonly Diagnostic[]) => problems.map(({ code, place }) => [code, place?.line]);

const lineOf = (config: object, pointer: string): number =>
  parse({ path: 'retake.yaml', text: yamlOf(config) }).value!.place(pointer, 'key').line;

/** With another value at a pointer; without it when there is no value. */
function changed(config: Use['config'], pointer: string, value: unknown): object {
  const copy = structuredClone(config) as Members;
  const steps = pointer.split('/').slice(1);
  let part = copy;
  for (const step of steps.slice(0, -1)) {
    part[step] ??= {};
    part = part[step] as Members;
  }
  const last = steps.at(-1)!;
  if (value === undefined) delete part[last];
  else part[last] = value;
  return copy;
}

/** The fields a person may write; of a router those of its input. */
function fieldsOf({ fields }: Entry): readonly (readonly [string, Field])[] {
  if (fields.input?.type !== 'object') return Object.entries(fields);
  return Object.entries(fields.input.fields).map(([name, field]) => [`input.${name}`, field] as const);
}

/** A value that a field does not take, for those with a few values or a range. */
function beyond(field: Field): string | number | undefined {
  switch (field.type) {
    case 'choice':
      return typeof field.values[0] === 'number' ? 1234567 : 'wonk';
    case 'number':
      return field.max === undefined ? undefined : field.max + 1;
    case 'ratio':
      return '5:47';
    default:
      return undefined;
  }
}

const isScalar = (field: Field | undefined): boolean =>
  field !== undefined && ['flag', 'choice', 'number', 'ratio'].includes(field.type);

const valueAt = (body: object, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (part as Members | undefined)?.[name], body);
