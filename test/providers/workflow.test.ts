import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import type { Provider } from '../../engine/providers/provider.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { type Manner, type StandIn, startStandIn } from '../rig/runway-stand-in.ts';
import { fakeHost } from './fake-host.ts';

const slate = { production: 'Night Ride', address: 's01/ride@draft', take: 2 };
const workflowId = '0b6d9a3e-6f0e-4a43-9a53-7a4f3f1f8a10';
const nodeOutputs = {
  'node-1': { prompt: { type: 'primitive', value: 'It rolls' }, image: { type: 'image', uri: 'runway://upload-1' } },
};
const createdAt = '2026-11-20T10:00:00.000Z';

let rig: StandIn;
let provider: Provider;

beforeEach(async () => {
  rig = await startStandIn();
  provider = await openRunway({
    name: 'runway',
    apiKey: 'key_fake',
    baseURL: rig.url,
    host: fakeHost(),
    catalog: runway,
  });
});
afterEach(() => rig.close());

const run = (body: Parameters<Provider['create']>[0]['body']) =>
  provider.create({ endpoint: 'workflows', body }, slate);
const paths = () => rig.seen.map(({ method, path }) => `${method} ${path}`);

describe('a workflow is run', () => {
  test('by its id, with what its nodes are to take; nobody says what it will cost', async () => {
    expect(await run({ workflowId, nodeOutputs })).toEqual({
      kind: 'accepted',
      task: 'workflow_invocations/task-1',
    });
    expect(paths()).toEqual([`POST /v1/workflows/${workflowId}`]);
    expect(JSON.parse(rig.seen[0]!.body.toString())).toEqual({ nodeOutputs });
  });

  test('as it stands, when no node is to take anything else', async () => {
    await run({ workflowId });
    expect(JSON.parse(rig.seen[0]!.body.toString())).toEqual({});
  });

  test.each<Manner>(['drop', 'half', { status: 503 }, { status: 200, body: {} }])(
    'once, whatever is answered: %j',
    async manner => {
      rig.creates = manner;
      expect(await run({ workflowId })).toMatchObject({ kind: 'uncertain' });
      expect(rig.seen.length).toBe(1);
    },
  );
});

describe('nothing is sent', () => {
  afterEach(() => expect(rig.seen).toEqual([]));

  test.each(['../tasks', '..', 'a/../../tasks', 'a/b', '', 'a?b=c', 'a%2fb', 'a\\b'])(
    'with an id that would leave its place in the path: %j',
    async hostile => {
      expect(await run({ workflowId: hostile })).toEqual({
        kind: 'refused',
        failure: {
          class: 'fix',
          reason: 'workflow cannot be asked like this: workflowId: a workflow id has letters, digits, - and _ only.',
        },
      });
    },
  );

  test('without an id, or with a model', async () => {
    const refused = { kind: 'refused', failure: { class: 'fix' } };
    expect(await run({ nodeOutputs })).toMatchObject(refused);
    expect(await run({ workflowId, model: 'gen4.5' })).toMatchObject(refused);
  });

  test('for a node that is to take something untyped', async () => {
    expect(await run({ workflowId, nodeOutputs: { 'node-1': { prompt: 'It rolls' } } })).toMatchObject({
      kind: 'refused',
      failure: { class: 'fix' },
    });
  });

  test('to stop one, which cannot be done', async () => {
    expect(await provider.cancel('workflow_invocations/task-1')).toEqual({
      kind: 'refused',
      failure: { class: 'fix', reason: 'Runway has no way to stop a workflow: it runs to its end, and is charged.' },
    });
  });
});

describe('how a workflow is doing', () => {
  test('is asked where runs of workflows are kept', async () => {
    await provider.retrieve('workflow_invocations/task-1');
    expect(paths()).toEqual(['GET /v1/workflow_invocations/task-1']);
  });

  test.each<Manner>(['drop', { status: 500 }, { status: 429 }, { status: 200, body: {} }])(
    'may be asked again when the answer is lost: %j',
    async manner => {
      rig.polls = manner;
      expect(await provider.retrieve('workflow_invocations/task-1')).toMatchObject({
        kind: 'refused',
        failure: { class: 'retry' },
      });
    },
  );

  test.each([
    [{ status: 'PENDING' }, { kind: 'waiting', status: 'queued' }],
    [{ status: 'THROTTLED' }, { kind: 'waiting', status: 'throttled' }],
    [
      { status: 'RUNNING', progress: 0.25, output: { a: ['https://a.test/1'] } },
      { kind: 'running', progress: 0.25 },
    ],
    [{ status: 'CANCELLED' }, { kind: 'cancelled' }],
    [
      { status: 'SUCCEEDED', output: { b: ['https://a.test/b1', 'https://a.test/b2'], a: ['https://a.test/a1'] } },
      { kind: 'succeeded', outputs: ['https://a.test/a1', 'https://a.test/b1', 'https://a.test/b2'] },
    ],
    [
      {
        status: 'SUCCEEDED',
        output: { a: ['https://a.test/a1'] },
        nodeErrors: { b: { message: 'The prompt was moderated.', failureCode: 'SAFETY.INPUT.TEXT' } },
      },
      { kind: 'succeeded', outputs: ['https://a.test/a1'], partial: 'node b: The prompt was moderated' },
    ],
    [
      {
        status: 'SUCCEEDED',
        output: {},
        nodeErrors: { b: { message: 'No image is connected.', nodeName: 'Upscale' } },
      },
      { kind: 'failed', failure: { class: 'fix', reason: 'Runway failed: node Upscale: No image is connected.' } },
    ],
    [
      {
        status: 'SUCCEEDED',
        output: { b: [] },
        nodeErrors: { b: { message: 'Unavailable', failureCode: 'THIRD_PARTY.UNAVAILABLE' } },
      },
      {
        kind: 'failed',
        failure: {
          class: 'fix',
          code: 'THIRD_PARTY.UNAVAILABLE',
          reason: 'Runway could not reach the model (THIRD_PARTY.UNAVAILABLE): node b: Unavailable.',
        },
      },
    ],
    [
      {
        status: 'SUCCEEDED',
        output: {},
        nodeErrors: { b: { message: 'The prompt was moderated.', failureCode: 'SAFETY.INPUT.TEXT' } },
      },
      {
        kind: 'failed',
        failure: {
          class: 'moderated',
          code: 'SAFETY.INPUT.TEXT',
          reason: 'Runway refused the content (SAFETY.INPUT.TEXT): node b: The prompt was moderated.',
        },
      },
    ],
    [
      {
        status: 'FAILED',
        failure: 'Something went wrong.',
        failureCode: 'INTERNAL',
        nodeErrors: { b: { message: 'Out of memory.', nodeName: 'Upscale' } },
      },
      {
        kind: 'failed',
        failure: {
          class: 'retry',
          code: 'INTERNAL',
          reason: 'Runway failed (INTERNAL): Something went wrong; node Upscale: Out of memory.',
        },
      },
    ],
  ])('%j', async (task, news) => {
    rig.task = { createdAt, ...task, somethingNew: true };
    expect(await provider.retrieve('workflow_invocations/task-1')).toEqual({ created: createdAt, ...news });
  });
});
