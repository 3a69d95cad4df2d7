import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, rehearsalClient } from './rehearsal-client.ts';

let client: Client;
beforeEach(async () => {
  client = await rehearsalClient({ credits: 1000 });
});
afterEach(() => client.close());

const prompt = { nodeOutputs: { prompt: { text: { type: 'primitive', value: 'A bicycle in the rain' } } } };
const listed = '0b6e5c1e-7a0f-4f55-9a57-0a2f6d1f5f01';

test('a workflow runs, yields files by node, and tells nobody what it costs', async () => {
  const { status, body } = await client.post(`workflows/${listed}`, prompt);
  expect([status, Object.keys(body)]).toEqual([200, ['id']]);
  expect((await client.get(`workflow_invocations/${body.id}`)).body).toEqual({
    id: body.id,
    createdAt: expect.any(String),
    status: 'PENDING',
  });
  client.advance(60_000);
  const { body: run } = await client.get(`workflow_invocations/${body.id}`);
  expect(run).toEqual({
    id: body.id,
    createdAt: expect.any(String),
    status: 'SUCCEEDED',
    output: { still: [expect.any(String)], clip: [expect.any(String)] },
  });
  expect((await client.fetchOne(run.output.still[0])).facts).toMatchObject({ kind: 'image', width: 1280 });
  expect((await client.fetchOne(run.output.clip[0])).facts).toMatchObject({ kind: 'video', seconds: 5 });
  expect((await client.get('organization')).body.creditBalance).toBe(950);
  expect((await client.get(`tasks/${body.id}`)).status).toBe(404);
}, 20_000);

test('workflows can be listed and looked at, and are held to their shape', async () => {
  const { body } = await client.get('workflows');
  expect(body.data).toEqual([
    { name: 'Still to clip', versions: [{ id: listed, createdAt: '2026-11-01T09:00:00.000Z', version: 2 }] },
    { name: 'Poster', versions: [expect.objectContaining({ version: 1 })] },
  ]);
  expect((await client.get(`workflows/${listed}`)).body).toMatchObject({
    id: listed,
    name: 'Still to clip',
    graph: { version: 1, nodes: expect.any(Array), edges: expect.any(Array) },
  });
  expect((await client.get('workflows/missing-one')).status).toBe(404);
  expect((await client.post('workflows/missing-one', {})).status).toBe(404);
  expect((await client.post(`workflows/${listed}`, { nodes: {} })).status).toBe(400);
  const gone = { nodeOutputs: { still: { image: { type: 'image', uri: `runway://${listed}` } } } };
  expect(await client.post(`workflows/${listed}`, gone)).toMatchObject({
    status: 400,
    body: { issues: [{ code: 'invalid_asset', path: ['nodeOutputs', 'still', 'image', 'uri'] }] },
  });
});

test.each([
  [
    'workflows/anything',
    { nodeOutputs: { a: { b: { type: 'primitive', value: 'Rain [fail:INTERNAL.BAD_OUTPUT.CODE01]' } } } },
  ],
  ['recipes/marketing_stock_image', { version: '2026-06', prompt: 'Rain [fail:INTERNAL.BAD_OUTPUT.CODE01]' }],
  [
    'avatar_videos',
    {
      model: 'gwm1_avatars',
      avatar: { type: 'runway-preset', presetId: 'influencer' },
      speech: { type: 'text', text: 'Hello [fail:INTERNAL.BAD_OUTPUT.CODE01]' },
    },
  ],
  ['generate/image', { configId: 'main', input: { promptText: 'Rain [fail:INTERNAL.BAD_OUTPUT.CODE01]' } }],
] as const)('bad days can be asked for in any text of %s', async (endpoint, body) => {
  const { id } = (await client.post(endpoint, body)).body;
  client.advance(200_000);
  const polled = await client.get(`${endpoint.startsWith('workflows') ? 'workflow_invocations' : 'tasks'}/${id}`);
  expect(polled.body).toMatchObject({ status: 'FAILED', failureCode: 'INTERNAL.BAD_OUTPUT.CODE01' });
  expect((await client.get('organization')).body.creditBalance).toBe(1000);
});

test('what has no known price is charged all the same, and nobody is told beforehand', async () => {
  const avatar = { type: 'runway-preset', presetId: 'influencer' };
  // 98 characters are seven seconds: two blocks of six.
  const speech = { type: 'text', text: 'a'.repeat(98) };
  const { body } = await client.post('avatar_videos', { model: 'gwm1_avatars', avatar, speech });
  expect(Object.keys(body)).toEqual(['id']);
  expect((await client.get('organization')).body.creditBalance).toBe(996);
});

test('usage is told by day and model', async () => {
  const still = { model: 'gen4_image', promptText: 'A bicycle', ratio: '720:720' };
  await client.post('text_to_image', still);
  await client.post('text_to_image', still);
  await client.post(`workflows/${listed}`, prompt);
  client.advance(24 * 3_600_000);
  await client.post('text_to_image', still);
  const { body } = await client.post('organization/usage', {});
  expect(body).toEqual({
    models: ['gen4_image', 'gen4_turbo'],
    results: [
      {
        date: '2026-11-20',
        usedCredits: [
          { model: 'gen4_image', amount: 10 },
          { model: 'gen4_turbo', amount: 50 },
        ],
      },
      { date: '2026-11-21', usedCredits: [{ model: 'gen4_image', amount: 5 }] },
    ],
  });
  const window = { startDate: '2026-11-21', beforeDate: '2026-11-22' };
  expect((await client.post('organization/usage', window)).body.models).toEqual(['gen4_image']);
  expect((await client.post('organization/usage', { startDate: 'yesterday' })).status).toBe(400);
  expect((await client.post('organization/usage', { startDate: '2026-01-01', beforeDate: '2026-11-01' })).status).toBe(
    400,
  );
});
