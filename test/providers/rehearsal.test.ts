import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import { probe } from '../../engine/media/probe.ts';
import { openRehearsal } from '../../engine/providers/rehearsal/rehearsal.ts';
import { serveRehearsal } from '../../engine/providers/rehearsal/serve.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { accepted, balanceOf, endOf, fetched, providerContract } from '../contracts/provider.ts';
import { picture } from '../rig/picture.ts';
import { fakeHost } from './fake-host.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retake-rehearsal-'));
  folders.push(folder);
  return folder;
}

const slate = { production: 'Night Ride', address: 's01/ride@draft', take: 2 };
const still = {
  endpoint: 'text_to_image',
  body: { model: 'gen4_image', promptText: 'A bicycle', ratio: '720:720', seed: 7 },
};
const clip = (promptText: string) => ({
  endpoint: 'text_to_video',
  body: { model: 'gen4.5', promptText, ratio: '1280:720', duration: 2, seed: 7 },
});

providerContract('the rehearsal in process', async () => {
  const host = fakeHost();
  const provider = await openRehearsal({ stateFolder: await aFolder(), catalog: runway, host, speed: 1 });
  return { provider, advance: host.advance, close: async () => undefined };
});

providerContract('the rehearsal over a socket', async () => {
  const host = fakeHost();
  const options = { stateFolder: await aFolder(), catalog: runway, now: host.now, speed: 1 };
  const server = await serveRehearsal({ ...options, port: 0 });
  const apiKey = 'key_fake';
  const provider = await openRunway({
    name: 'rehearsal',
    apiKey,
    baseURL: server.url,
    host,
    catalog: runway,
    slates: true,
  });
  return { provider, advance: host.advance, close: server.close };
});

async function aRehearsal(options: { concurrency?: number | null; credits?: number; daily?: number } = {}) {
  const host = fakeHost();
  const stateFolder = await aFolder();
  const open = (speed = 1) => openRehearsal({ stateFolder, catalog: runway, host, speed, ...options });
  return { host, stateFolder, open, provider: await open(), advance: host.advance };
}

test('a video has exactly the seconds, the size and the frames that were asked for', async () => {
  const { provider, advance, stateFolder } = await aRehearsal();
  const { task } = accepted(await provider.create(clip('A bicycle, slow dolly in'), slate));
  const { bytes } = await fetched(provider, await endOf({ provider, advance }, task));
  const path = join(stateFolder, 'fetched.mp4');
  await writeFile(path, bytes);
  expect(await probe(path)).toMatchObject({ kind: 'video', width: 1280, height: 720, fps: 24, frames: 48, seconds: 2 });
}, 20_000);

test('an edit is as long and as large as what it edits', async () => {
  const { provider, advance, stateFolder } = await aRehearsal();
  const { task } = accepted(await provider.create(clip('A bicycle'), slate));
  const { bytes } = await fetched(provider, await endOf({ provider, advance }, task));
  const uploaded = await provider.upload({ name: 'take.mp4', mime: 'video/mp4', bytes });
  if (uploaded.kind !== 'uploaded') throw new Error(uploaded.failure.reason);
  const body = { model: 'aleph2', videoUri: uploaded.uri, promptText: 'Make it dawn', seed: 7 };
  const edit = accepted(await provider.create({ endpoint: 'video_to_video', body }, slate));
  expect(edit.estimated).toBe(56);
  const path = join(stateFolder, 'edited.mp4');
  await writeFile(path, (await fetched(provider, await endOf({ provider, advance }, edit.task))).bytes);
  expect(await probe(path)).toMatchObject({ width: 1280, height: 720, fps: 24, frames: 48 });
}, 30_000);

test('more tasks than may run at once are throttled, in the order in which they came', async () => {
  const { provider, advance } = await aRehearsal({ concurrency: 1 });
  const first = accepted(await provider.create(still, slate)).task;
  advance(1);
  const second = accepted(await provider.create(still, slate)).task;
  advance(3000);
  expect(await provider.retrieve(first)).toMatchObject({ kind: 'running' });
  expect(await provider.retrieve(second)).toMatchObject({ kind: 'waiting', status: 'throttled' });
  advance(8000);
  expect(await provider.retrieve(first)).toMatchObject({ kind: 'succeeded' });
  advance(8000);
  expect(await provider.retrieve(second)).toMatchObject({ kind: 'succeeded' });
});

test('an empty account stops, and a full day waits', async () => {
  const poor = await aRehearsal({ credits: 9 });
  accepted(await poor.provider.create(still, slate));
  expect(await poor.provider.create(still, slate)).toEqual({
    kind: 'refused',
    failure: {
      class: 'stop',
      status: 400,
      reason: 'The rehearsal wants credits: the account has too few: You do not have enough credits to run this task.',
    },
  });
  const busy = await aRehearsal({ daily: 1 });
  accepted(await busy.provider.create(still, slate));
  expect(await busy.provider.create(still, slate)).toMatchObject({
    kind: 'refused',
    failure: { class: 'wait', status: 429 },
  });
  busy.advance(24 * 3_600_000);
  accepted(await busy.provider.create(still, slate));
});

test('a task stopped in the queue costs nothing, one stopped while it runs costs the estimate', async () => {
  const { provider, advance } = await aRehearsal();
  const before = await balanceOf(provider);
  const queued = accepted(await provider.create(still, slate)).task;
  await provider.cancel(queued);
  expect(await balanceOf(provider)).toBe(before);
  const running = accepted(await provider.create(still, slate)).task;
  advance(3500);
  await provider.cancel(running);
  expect(await balanceOf(provider)).toBe(before - 5);
});

test('an output link runs out after a day, and a new poll gives a new one', async () => {
  const { provider, advance } = await aRehearsal();
  const { task } = accepted(await provider.create(still, slate));
  const old = await endOf({ provider, advance }, task);
  advance(24 * 3_600_000);
  if (old.kind !== 'succeeded') throw new Error(old.kind);
  expect(await provider.fetch(old.outputs[0]!)).toMatchObject({
    kind: 'refused',
    failure: { class: 'retry', status: 403 },
  });
  expect((await fetched(provider, await endOf({ provider, advance }, task))).mime).toBe('image/png');
}, 20_000);

test('an upload is gone after a day', async () => {
  const { provider, advance } = await aRehearsal();
  const uploaded = await provider.upload({ name: 'a.png', mime: 'image/png', bytes: picture(1, 1200, 1200) });
  if (uploaded.kind !== 'uploaded') throw new Error(uploaded.failure.reason);
  advance(24 * 3_600_000);
  const body = { model: 'gen4_turbo', promptImage: uploaded.uri, ratio: '1280:720', duration: 2 };
  expect(await provider.create({ endpoint: 'image_to_video', body }, slate)).toMatchObject({
    failure: { class: 'fix', reason: expect.stringContaining('promptImage: The asset could not be found') },
  });
});

test('two processes with different speeds see the same tasks in the same states', async () => {
  const { host, open, provider } = await aRehearsal();
  const fast = await open(100);
  const { task } = accepted(await fast.create(still, slate));
  expect(await provider.retrieve(task)).toMatchObject({ kind: 'waiting' });
  host.advance(110);
  expect(await provider.retrieve(task)).toMatchObject({ kind: 'succeeded', charged: 5 });
  expect(await fast.retrieve(task)).toMatchObject({ kind: 'succeeded', charged: 5 });
});

test('what a killed process was told is there for the next one', async () => {
  const { stateFolder, provider, advance } = await aRehearsal();
  const script = `
    import { runway } from ${JSON.stringify(resolve('engine/catalog/catalog.ts'))};
    import { openRehearsal } from ${JSON.stringify(resolve('engine/providers/rehearsal/rehearsal.ts'))};
    const host = { now: () => ${Date.UTC(2026, 10, 20, 10)}, sleep: async () => {}, random: () => 0, signal: new AbortController().signal, report() {} };
    const provider = await openRehearsal({ stateFolder: ${JSON.stringify(stateFolder)}, catalog: runway, host, speed: 1 });
    const created = await provider.create(${JSON.stringify(still)}, ${JSON.stringify(slate)});
    console.log(created.task);
    process.kill(process.pid, 'SIGKILL');
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  const [line] = await once(child.stdout, 'data');
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  expect(await endOf({ provider, advance }, String(line).trim())).toMatchObject({ kind: 'succeeded', charged: 5 });
}, 20_000);

test('the API is held to: a key, a version, known routes and methods, ranges', async () => {
  const host = fakeHost();
  const { url, close } = await serveRehearsal({
    stateFolder: await aFolder(),
    catalog: runway,
    now: host.now,
    speed: 1,
    port: 0,
  });
  try {
    const headers = { authorization: 'Bearer key_fake', 'x-runway-version': '2024-11-06' };
    const status = async (path: string, init: RequestInit) => (await fetch(`${url}${path}`, init)).status;
    expect(await status('/v1/organization', {})).toBe(401);
    expect(await status('/v1/organization', { headers: { authorization: 'Bearer key_fake' } })).toBe(400);
    expect(await status('/v1/models', { headers })).toBe(404);
    expect(await status('/v1/text_to_image', { headers })).toBe(405);
    expect(await status('/v1/tasks/nobody', { headers })).toBe(404);

    const created = await fetch(`${url}/v1/text_to_image`, {
      method: 'POST',
      headers,
      body: JSON.stringify(still.body),
    });
    const { id } = (await created.json()) as { id: string };
    host.advance(20_000);
    const task = (await (await fetch(`${url}/v1/tasks/${id}`, { headers })).json()) as { output: string[] };
    const whole = Buffer.from(await (await fetch(task.output[0]!)).arrayBuffer());
    const part = await fetch(task.output[0]!, { headers: { range: 'bytes=1-3' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1-3/${whole.length}`]);
    expect(await part.text()).toBe('PNG');
    expect(await status(task.output[0]!.slice(url.length).replace('signature=', 'signature=0'), {})).toBe(403);

    const wrong = await fetch(`${url}/v1/text_to_image`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...still.body, colour: 'red' }),
    });
    expect(await wrong.json()).toMatchObject({
      error: 'Validation of body failed',
      issues: [{ code: 'unrecognized_keys', path: ['colour'] }],
    });
  } finally {
    await close();
  }
}, 20_000);
