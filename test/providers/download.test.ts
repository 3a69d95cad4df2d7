import { afterEach, beforeEach, expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import type { Provider } from '../../engine/providers/provider.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { type StandIn, startStandIn } from '../rig/runway-stand-in.ts';
import { type FakeHost, fakeHost } from './fake-host.ts';

let rig: StandIn;
let host: FakeHost;

beforeEach(async () => {
  rig = await startStandIn();
  host = fakeHost();
});
afterEach(() => rig.close());

const open = (options: { baseURL?: string; fetch?: typeof fetch } = {}): Promise<Provider> =>
  openRunway({ name: 'runway', apiKey: 'key_fake', baseURL: rig.url, host, catalog: runway, ...options });

const redirectTo = (location: string) => {
  rig.output = { pieces: [], status: 302, headers: { location } };
};

test('an output is streamed, with what the server says of it', async () => {
  const download = await (await open()).fetch(`${rig.url}/output.mp4`);
  if (download.kind === 'refused') throw new Error(download.failure.reason);
  expect([download.mime, download.bytes]).toEqual(['video/mp4', 15]);
  expect(await new Response(download.stream).text()).toBe('moving pictures');
  expect(rig.seen[0]?.headers).not.toHaveProperty('authorization');
  expect(host.sleepers()).toBe(0);
});

test('plain http is not fetched from elsewhere, nor from here while the API is elsewhere', async () => {
  const refused = { kind: 'refused', failure: { class: 'fix' } };
  expect(await (await open()).fetch('http://example.com/a.mp4')).toMatchObject(refused);
  expect(await (await open({ baseURL: 'https://api.example.com' })).fetch(`${rig.url}/output.mp4`)).toMatchObject(
    refused,
  );
  expect(await (await open()).fetch('file:///etc/passwd')).toMatchObject(refused);
  expect(rig.seen).toEqual([]);
});

test('a redirect leads nowhere that could not be asked directly', async () => {
  redirectTo('http://example.com/a.mp4?signature=secret');
  expect(await (await open()).fetch(`${rig.url}/output.mp4`)).toEqual({
    kind: 'refused',
    failure: {
      class: 'fix',
      reason: 'Runway keeps an output where it is not fetched from: http://example.com is not an https address.',
    },
  });
});

test('a redirect into the network around is not followed', async () => {
  redirectTo('https://169.254.169.254/latest/meta-data');
  expect(await (await open()).fetch(`${rig.url}/output.mp4`)).toMatchObject({
    kind: 'refused',
    failure: { class: 'fix', reason: expect.stringContaining('is an address of this machine or its network') },
  });
});

test('redirects without end are given up after three', async () => {
  redirectTo('/output.mp4');
  expect(await (await open()).fetch(`${rig.url}/output.mp4`)).toMatchObject({
    kind: 'refused',
    failure: { class: 'fix' },
  });
  expect(rig.seen.length).toBe(4);
});

test('an address that has run out asks for a fresh one', async () => {
  rig.output = { pieces: [], status: 403 };
  expect(await (await open()).fetch(`${rig.url}/output.mp4`)).toEqual({
    kind: 'refused',
    failure: {
      class: 'retry',
      status: 403,
      reason: 'Runway did not hand out an output (403); its address may have expired.',
    },
  });
});

test('a download that stops midway errors after a minute without a byte', async () => {
  rig.output = { pieces: [Buffer.from('moving')], stalls: true };
  const download = await (await open()).fetch(`${rig.url}/output.mp4`);
  if (download.kind === 'refused') throw new Error(download.failure.reason);
  const reader = download.stream.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('moving');
  const next = reader.read();
  await expect.poll(() => host.sleepers()).toBe(1);
  host.advance(59_999);
  expect(host.sleepers()).toBe(1);
  host.advance(1);
  await expect(next).rejects.toThrow('The download stopped: nothing came for 60 s.');
});

test('a server that never answers is given up after a minute', async () => {
  const download = (await open({ fetch: () => new Promise(() => undefined) })).fetch(`${rig.url}/output.mp4`);
  await expect.poll(() => host.sleepers()).toBe(1);
  host.advance(60_000);
  expect(await download).toMatchObject({ kind: 'refused', failure: { class: 'retry' } });
});

test('a run that leaves takes its downloads along', async () => {
  rig.output = { pieces: [Buffer.from('moving')], stalls: true };
  const download = await (await open()).fetch(`${rig.url}/output.mp4`);
  if (download.kind === 'refused') throw new Error(download.failure.reason);
  const reader = download.stream.getReader();
  await reader.read();
  const next = reader.read();
  host.leave();
  await expect(next).rejects.toThrow('The download broke off.');
});
