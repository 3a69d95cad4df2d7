import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFilm, aStill } from './fixtures.ts';
import { type Client, rehearsalClient } from './rehearsal-client.ts';

let client: Client;
let [image, video] = ['', ''];
beforeAll(async () => {
  client = await rehearsalClient();
  image = await client.upload('still.png', await aStill());
  video = await client.upload('film.mp4', await aFilm(3));
}, 60_000);
afterAll(() => client.close());

const dry = async (kind: string, input: object) =>
  (await client.post(`generate/${kind}`, { configId: 'main', input, dryRun: true })).body;

test('a dry run says which model would do it and what it would cost, and makes no task', async () => {
  const before = client.stage.folder.tasks().size;
  const balance = client.stage.balance();
  expect(await dry('video', { promptText: 'A bicycle', aspectRatio: '16:9', duration: 5 })).toEqual({
    dryRun: true,
    routing: {
      model: 'gemini_omni_flash',
      provider: 'google',
      configId: 'main',
      estimatedCost: { credits: 50 },
      resolvedInput: { duration: 5, ratio: '1280:720', resolution: '720p' },
      resolvedSettings: { optimizeFor: 'cost', priceCeiling: null },
      capacityFallback: false,
    },
  });
  expect([client.stage.folder.tasks().size, client.stage.balance()]).toEqual([before, balance]);
});

test('the task of a router runs as the model that was chosen', async () => {
  const input = { promptText: 'A bicycle', aspectRatio: '1:1', outputCount: 1, seed: 4 };
  const created = await client.post('generate/image', { configId: 'main', input });
  expect(created.status).toBe(200);
  const { routing, estimatedCost, id } = created.body;
  expect(estimatedCost).toEqual(routing.estimatedCost);
  client.advance(60_000);
  const { body } = await client.get(`tasks/${id}`);
  expect(body).toMatchObject({ status: 'SUCCEEDED', cost: estimatedCost });
  const { body: organization } = await client.get('organization');
  expect(organization.usage.models[routing.model]).toEqual({ dailyGenerations: 1 });
  expect((await client.fetchOne(body.output[0])).facts).toMatchObject({ kind: 'image' });
});

test('what is asked narrows down who may do it', async () => {
  const asked = async (kind: string, input: object) => (await dry(kind, input)).routing?.model;
  const frames = [
    { role: 'first', uri: image },
    { role: 'last', uri: image },
  ];
  expect(await asked('video', { promptText: 'A lake', referenceImages: frames, resolution: '1080p' })).toMatch(/./);
  const edit = { promptText: 'Make it dawn', referenceVideos: [{ role: 'source', uri: video }] };
  expect(await asked('video', edit)).toMatch(/./);
  expect(await asked('audio', { promptText: 'Hello there', type: 'speech' })).toBe('eleven_multilingual_v2');
  expect(await asked('audio', { promptText: 'Rain', type: 'audio', duration: 3, loop: true })).toBe(
    'eleven_text_to_sound_v2',
  );
});

test('no model, no router', async () => {
  const input = { promptText: 'A lake', duration: 30, resolution: '4k' };
  expect(await client.post('generate/video', { configId: 'main', input })).toMatchObject({
    status: 400,
    body: { code: 'no_eligible_model', emptiedBy: 'input_support' },
  });
  for (const configId of ['unknown', 'missing-one']) {
    expect(await client.post('generate/video', { configId, input })).toMatchObject({
      status: 404,
      body: { code: 'router_config_not_found' },
    });
  }
});
