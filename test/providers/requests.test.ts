import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalog, type Entry, isServed, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { endpoints } from '../../engine/providers/runway/endpoints.ts';
import { prepare } from '../../engine/providers/runway/prepare.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { type StandIn, startStandIn } from '../rig/runway-stand-in.ts';
import { fakeHost } from './fake-host.ts';
import { generateRequests, requestsFile } from './generate-requests.ts';
import { requests } from './requests.gen.ts';

const served = runway.entries.filter(isServed);

test('the requests are those the catalog makes; after a change of either, npx tsx test/providers/generate-requests.ts', () => {
  expect(readFileSync(requestsFile, 'utf8')).toBe(generateRequests(runway));
});

test('every model that is served has a smallest request, and a fullest', () => {
  const pairs = served.flatMap(({ endpoint, model }) =>
    ['smallest', 'fullest'].map(size => `${size} ${endpoint}/${model}`),
  );
  expect(new Set(requests.map(({ endpoint, model, size }) => `${size} ${endpoint}/${model}`))).toEqual(new Set(pairs));
});

test('every model that is served is read field by field, and none goes out as it is', () => {
  const unread = served.filter(({ endpoint, model, modelless }) => {
    const known = endpoints[endpoint];
    return modelless ? !known || known.models : !known?.models?.has(model);
  });
  expect(unread.map(({ endpoint, model }) => `${endpoint}/${model}`)).toEqual([]);
});

test('every one passes the catalog', () => {
  for (const { endpoint, body } of requests) {
    expect({ endpoint, body, problems: inspect(runway, { endpoint, body }) }).toEqual({ endpoint, body, problems: [] });
  }
});

test('every one can be sent', () => {
  for (const { endpoint, body } of requests) {
    expect({ endpoint, body, ready: prepare({ endpoint, body }, runway) }).toEqual({
      endpoint,
      body,
      ready: expect.any(Function),
    });
  }
});

describe('over the wire', () => {
  let rig: StandIn;
  beforeAll(async () => {
    rig = await startStandIn();
  });
  afterAll(() => rig.close());

  test('every one arrives where it belongs, and as it was written', async () => {
    const provider = await openRunway({
      name: 'runway',
      apiKey: 'key_fake',
      baseURL: rig.url,
      host: fakeHost(),
      catalog: runway,
    });
    const slate = { production: 'Night Ride', address: 's01/ride@draft', take: 1 };
    for (const { endpoint, body } of requests) {
      expect(await provider.create({ endpoint, body }, slate)).toMatchObject({ kind: 'accepted' });
      const { path, body: sent } = rig.seen.at(-1)!;
      const { workflowId, ...rest } = body;
      const place = workflowId === undefined ? endpoint : `${endpoint}/${workflowId}`;
      expect({ path, sent: JSON.parse(sent.toString()) }).toEqual({ path: `/v1/${place}`, sent: rest });
    }
    expect(rig.seen.length).toBe(requests.length);
  });
});

describe('what is generated', () => {
  const entry = (more: Partial<Entry>): Entry => ({
    endpoint: 'text_to_image',
    model: 'gen4_image',
    lifecycle: { state: 'active' },
    output: { kind: 'image' },
    seed: false,
    fields: {},
    price: { known: false, reason: 'it is not asked' },
    sources: ['sdk'],
    ...more,
  });
  const made = (...entries: Entry[]): string[] =>
    generateRequests({ ...(runway as Catalog), entries })
      .split('\n')
      .filter(line => line.startsWith('  {'))
      .map(line => /body: (.*) satisfies/.exec(line)![1]!);

  test('shows what excludes each other in requests of their own', () => {
    const fields: Entry['fields'] = {
      promptText: { type: 'text', required: true },
      seed: { type: 'number', min: 0 },
      quality: { type: 'choice', values: ['low', 'high'] },
    };
    const rules: Entry['rules'] = [
      {
        when: [{ test: 'sent', field: 'seed' }],
        must: { test: 'not', of: { test: 'sent', field: 'quality' } },
        path: 'quality',
        message: 'takes no quality with a seed',
      },
    ];
    expect(made(entry({ fields, rules }))).toEqual([
      "{ model: 'gen4_image', promptText: 'It rolls' }",
      "{ model: 'gen4_image', promptText: 'It rolls', seed: 0 }",
      "{ model: 'gen4_image', promptText: 'It rolls', quality: 'low' }",
    ]);
  });

  test('has no model where none is taken', () => {
    const fields: Entry['fields'] = { workflowId: { type: 'text', required: true }, nodeOutputs: { type: 'anything' } };
    const [smallest, fullest] = made(entry({ endpoint: 'workflows', model: 'workflow', modelless: true, fields }));
    expect(smallest).toBe("{ workflowId: '0b6d9a3e-6f0e-4a43-9a53-7a4f3f1f8a10' }");
    expect(fullest).toContain("nodeOutputs: { 'node-1': { prompt: { type: 'primitive', value: 'It rolls' }");
  });

  test('does not hide a field that no legal request can have', () => {
    const fields: Entry['fields'] = { seed: { type: 'number', min: 0 } };
    const rules: Entry['rules'] = [
      { must: { test: 'not', of: { test: 'sent', field: 'seed' } }, path: 'seed', message: 'takes no seed' },
    ];
    expect(() => made(entry({ fields, rules }))).toThrow('no request to gen4_image at text_to_image can show seed');
  });
});
