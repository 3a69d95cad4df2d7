import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import type { Provider } from '../../engine/providers/provider.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { type Manner, type StandIn, startStandIn } from '../rig/runway-stand-in.ts';
import { type FakeHost, fakeHost } from './fake-host.ts';

const apiKey = `key_${'0'.repeat(128)}`;
const slate = { production: 'Night Ride', address: 's01/ride@draft', take: 2 };
const body = {
  model: 'gen4_turbo',
  promptImage: 'runway://upload-1',
  promptText: 'It rolls',
  ratio: '1280:720',
  duration: 5,
  seed: 7,
};
const request = { endpoint: 'image_to_video', body };

let rig: StandIn;
let host: FakeHost;
let provider: Provider;

beforeEach(async () => {
  rig = await startStandIn();
  host = fakeHost();
  provider = await openRunway({ name: 'runway', apiKey, baseURL: rig.url, host, catalog: runway });
});
afterEach(() => rig.close());

describe('what goes over the wire', () => {
  test('a create is one POST with the key, the version and the body as it stands', async () => {
    expect(await provider.create(request, slate)).toEqual({ kind: 'accepted', task: 'task-1', estimated: 25 });
    expect(rig.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/image_to_video']);
    const [{ headers, body: sent }] = rig.seen as [StandIn['seen'][0]];
    expect(headers).toMatchObject({
      authorization: `Bearer ${apiKey}`,
      'x-runway-version': '2024-11-06',
      'content-type': 'application/json',
    });
    expect(JSON.parse(sent.toString())).toEqual(body);
    expect(headers).not.toHaveProperty('x-retake-slate');
    expect(JSON.stringify(headers)).not.toContain('Night Ride');
  });

  test('an upload asks for a place, sends the file there without the key, and gives its URI', async () => {
    // A byte more than what fits, in base64, into the longest data URI.
    const asset = { name: 'first.png', mime: 'image/png', bytes: new Uint8Array(3_932_143).fill(65) };
    expect(await provider.upload({ ...asset, bytes: asset.bytes.subarray(1) })).toMatchObject({
      uri: expect.stringMatching(/^data:image\/png;base64,QUFB/),
    });
    expect(rig.seen).toEqual([]);
    expect(await provider.upload(asset)).toEqual({ kind: 'uploaded', uri: 'runway://upload-1' });
    const [asked, stored] = rig.seen as [StandIn['seen'][0], StandIn['seen'][0]];
    expect(JSON.parse(asked.body.toString())).toEqual({ filename: 'first.png', type: 'ephemeral' });
    expect(stored.path).toBe('/storage');
    expect(stored.headers).not.toHaveProperty('authorization');
    const form = stored.body.toString();
    expect(form).toContain('name="key"\r\n\r\nuploads/1');
    expect(form).toContain('name="file"; filename="first.png"\r\nContent-Type: image/png\r\n\r\nAAAA');
    expect(form.indexOf('name="policy"')).toBeLessThan(form.indexOf('name="file"'));
  });

  test('a cancel is a DELETE', async () => {
    expect(await provider.cancel('task-1')).toBeUndefined();
    expect(rig.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /v1/tasks/task-1']);
  });

  test.each(['../organization', '..', '.', 'a/b', 'a?b', 'a%2Fb', '', 'workflow_invocations/../tasks'])(
    'a task name cannot leave its place in the path: %j',
    async task => {
      const refused = {
        kind: 'refused',
        failure: { class: 'fix', reason: `${JSON.stringify(task)} is not the id of a task.` },
      };
      expect(await provider.retrieve(task)).toEqual(refused);
      expect(await provider.cancel(task)).toEqual(refused);
      expect(rig.seen).toEqual([]);
    },
  );

  test('what the SDK does not type is not sent, and the field is named', async () => {
    const wrong = { ...request, body: { ...body, seconds: 5 } };
    expect(await provider.create(wrong, slate)).toEqual({
      kind: 'refused',
      failure: { class: 'fix', reason: 'gen4_turbo cannot be asked like this: Unrecognized key: "seconds".' },
    });
    expect(rig.seen).toEqual([]);
  });
});

describe('a create is never sent twice', () => {
  const accepted = (manner: Manner) => async () => {
    rig.creates = manner;
    expect(await provider.create(request, slate)).toMatchObject({ kind: 'uncertain' });
    expect(rig.seen.length).toBe(1);
    expect(rig.tasks.length).toBeLessThanOrEqual(1);
  };

  test('when the connection drops after it was accepted: uncertain', accepted('drop'));
  test('when the answer breaks off: uncertain', accepted('half'));
  test('when the answer is no JSON: uncertain', accepted({ status: 200, body: '<html>' }));
  test('when the answer names no task: uncertain', accepted({ status: 200, body: { ok: true } }));
  test('when there is an answer without a body: uncertain', accepted({ status: 200, body: '' }));
  test.each([408, 409, 499, 500, 502, 503, 504])('when it is answered with %i: uncertain', status =>
    accepted({ status })(),
  );
  test(
    'when the server asks for a repetition',
    accepted({ status: 503, headers: { 'x-should-retry': 'true', 'retry-after': '0' } }),
  );

  test('when no answer ever comes: uncertain', async () => {
    const impatient = await openRunway({
      name: 'runway',
      apiKey,
      baseURL: rig.url,
      host,
      catalog: runway,
      fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(50) }),
    });
    rig.creates = 'hang';
    expect(await impatient.create(request, slate)).toEqual({
      kind: 'uncertain',
      reason: 'Runway may have the request: no answer in time.',
    });
    expect(rig.seen.length).toBe(1);
  });

  test.each([
    [429, 'wait'],
    [307, 'fix'],
    [308, 'fix'],
  ] as const)('when it is answered with %i: refused', async (status, kind) => {
    rig.creates = { status, headers: { location: `${rig.url}/v1/text_to_video`, 'retry-after': '0' } };
    expect(await provider.create(request, slate)).toMatchObject({ kind: 'refused', failure: { class: kind, status } });
    expect(rig.seen.length).toBe(1);
  });

  test('when nobody is there: it certainly did not arrive', async () => {
    await rig.close();
    expect(await provider.create(request, slate)).toEqual({
      kind: 'refused',
      failure: { class: 'retry', reason: 'Runway was not reached: no connection (ECONNREFUSED).' },
    });
    rig = await startStandIn();
  });

  test('when the run is leaving: the answer is heard out', async () => {
    host.leave();
    expect(await provider.create(request, slate)).toMatchObject({ kind: 'accepted', task: 'task-1' });
  });
});

describe('what is refused is told in words', () => {
  const refusedBy = async (status: number, said: unknown) => {
    rig.creates = { status, body: said };
    const created = await provider.create(request, slate);
    return created.kind === 'refused' ? created.failure : created;
  };

  test('a wrong field, by its path', async () => {
    const issues = [{ code: 'invalid_value', path: ['promptImage', 0, 'uri'], message: 'Not an image.' }];
    expect(await refusedBy(400, { error: 'Validation of body failed', issues })).toEqual({
      class: 'fix',
      status: 400,
      code: 'invalid_value',
      reason: 'Runway does not accept the request: promptImage.0.uri: Not an image.',
    });
  });

  test('a wrong key, and what to look at', async () => {
    expect(await refusedBy(401, { error: `No such key ${apiKey}` })).toEqual({
      class: 'stop',
      status: 401,
      reason: 'Runway does not accept the key; look at RUNWAYML_API_SECRET: No such key key_…',
    });
  });

  test.each([
    [400, 'You do not have enough credits to run this task.'],
    [402, 'Payment required'],
  ])('an empty account, be it a %i', async (status, error) => {
    expect(await refusedBy(status, { error })).toMatchObject({ class: 'stop', status });
  });

  test.each([403, 404, 405, 422])('a %i, without a word', async status => {
    expect(await refusedBy(status, '')).toMatchObject({ class: status === 403 ? 'stop' : 'fix', status });
  });

  test('a key that would break the header, without showing it', async () => {
    const broken = await openRunway({ name: 'runway', apiKey: 'key_a\nb', baseURL: rig.url, host, catalog: runway });
    const refused = await broken.create(request, slate);
    expect(refused).toMatchObject({ kind: 'refused', failure: { class: 'stop' } });
    expect(JSON.stringify(refused)).not.toContain('key_a');
    expect(rig.seen).toEqual([]);
  });

  test('an API that would take the key in clear', async () => {
    const clear = await openRunway({
      name: 'runway',
      apiKey,
      baseURL: 'http://api.example.com',
      host,
      catalog: runway,
    });
    expect(await clear.account()).toEqual({
      kind: 'refused',
      failure: { class: 'retry', reason: 'Runway was not reached: http://api.example.com is not an https address.' },
    });
  });
});

describe('polls', () => {
  test.each<Manner>([
    'drop',
    'half',
    { status: 429 },
    { status: 500 },
    { status: 200, body: 'what?' },
    { status: 200, body: {} },
  ])('that go wrong may be repeated: %j', async manner => {
    rig.polls = manner;
    expect(await provider.retrieve('task-1')).toMatchObject({ kind: 'refused', failure: { class: 'retry' } });
    expect(rig.seen.length).toBe(1);
  });

  test('that meet a state nobody knows yet may be repeated', async () => {
    rig.task = { status: 'DREAMING', createdAt: '2026-11-20T10:00:00.000Z' };
    expect(await provider.retrieve('task-1')).toMatchObject({ kind: 'refused', failure: { class: 'retry' } });
  });

  test.each([
    [
      { status: 'THROTTLED', estimatedCost: { credits: 25 } },
      { kind: 'waiting', status: 'throttled', estimated: 25 },
    ],
    [
      { status: 'RUNNING', progress: 0.5, estimatedCost: { credits: 25 } },
      { kind: 'running', progress: 0.5, estimated: 25 },
    ],
    [
      { status: 'SUCCEEDED', output: ['https://a.test/1'], cost: { credits: 0 } },
      { kind: 'succeeded', outputs: ['https://a.test/1'], charged: 0 },
    ],
    [
      { status: 'SUCCEEDED', output: ['https://a.test/1'] },
      { kind: 'succeeded', outputs: ['https://a.test/1'] },
    ],
    [
      { status: 'CANCELLED', cost: { credits: 25 } },
      { kind: 'cancelled', charged: 25 },
    ],
  ])('%j', async (task, news) => {
    const createdAt = '2026-11-20T10:00:00.000Z';
    rig.task = { createdAt, ...task, somethingNew: true };
    expect(await provider.retrieve('task-1')).toEqual({ created: createdAt, ...news });
  });
});
