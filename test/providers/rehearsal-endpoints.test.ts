import { afterAll, beforeAll, expect, test } from 'vitest';
import { isServed, runway } from '../../engine/catalog/catalog.ts';
import { aFilm, aStill, aVoice } from './fixtures.ts';
import { type Client, rehearsalClient } from './rehearsal-client.ts';
import { type Media, smallestRequest } from './smallest-request.ts';

let client: Client;
let media: Media;
beforeAll(async () => {
  client = await rehearsalClient({ credits: 10_000_000 });
  media = {
    image: await client.upload('still.png', await aStill()),
    video: await client.upload('film.mp4', await aFilm(5)),
    audio: await client.upload('voice.wav', await aVoice(6)),
  };
}, 60_000);
afterAll(() => client.close());

const served = runway.entries.filter(isServed);

test.each(served)('$endpoint takes the least that $model needs', async entry => {
  const { status, body } = await client.post(entry.endpoint, smallestRequest(entry, media));
  expect(body).toMatchObject({ id: expect.any(String) });
  expect(status).toBe(200);
});

test.each(served)('$endpoint refuses a key that $model does not have', async entry => {
  const request = { ...smallestRequest(entry, media), colour: 'red' };
  expect(await client.post(entry.endpoint, request)).toEqual({
    status: 400,
    body: expect.objectContaining({
      error: 'Validation of body failed',
      issues: [expect.objectContaining({ code: 'unrecognized_keys', path: ['colour'] })],
    }),
  });
});

test.each(served.filter(entry => !entry.endpoint.startsWith('generate/')))(
  '$endpoint makes no dry run of $model',
  async entry => {
    const request = { ...smallestRequest(entry, media), dryRun: true };
    expect(await client.post(entry.endpoint, request)).toMatchObject({
      status: 400,
      body: { issues: [{ code: 'unrecognized_keys', path: ['dryRun'] }] },
    });
  },
);

test.each(runway.entries.filter(entry => !isServed(entry)))('$endpoint no longer serves $model', async entry => {
  expect((await client.post(entry.endpoint, smallestRequest(entry, media))).status).toBe(400);
});
