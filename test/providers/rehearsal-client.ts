import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runway } from '../../engine/catalog/catalog.ts';
import type { MediaFacts } from '../../engine/media/media-facts.ts';
import { probe } from '../../engine/media/probe.ts';
import { rehearsalApp } from '../../engine/providers/rehearsal/app.ts';
import { openStage, type StageOptions } from '../../engine/providers/rehearsal/stage.ts';
import { fakeHost } from './fake-host.ts';

export interface Said {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the wire brings; the tests say what it should be
  readonly body: any;
}

export interface Fetched {
  readonly mime: string | null;
  /** The last part of its address. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly facts: MediaFacts | undefined;
}

/** The offline Runway, spoken to over its HTTP and in this process. */
export async function rehearsalClient(options: Partial<StageOptions> = {}) {
  const stateFolder = await mkdtemp(join(tmpdir(), 'retake-rehearsal-'));
  const host = fakeHost();
  const stage = openStage({ stateFolder, catalog: runway, now: host.now, speed: 1, concurrency: null, ...options });
  const app = rehearsalApp(stage);
  const headers = { authorization: 'Bearer key_fake', 'x-runway-version': '2024-11-06' };
  const ask = async (path: string, init: RequestInit = {}): Promise<Said> => {
    const answer = await app.fetch(new Request(`http://localhost${path}`, { ...init, headers }));
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const get = (path: string) => ask(`/v1/${path}`);
  const post = (path: string, body: object) => ask(`/v1/${path}`, { method: 'POST', body: JSON.stringify(body) });

  let fetched = 0;
  async function fetchOne(url: string): Promise<Fetched> {
    const answer = await app.fetch(new Request(url));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const name = new URL(url).pathname.split('/').at(-1)!;
    const path = join(stateFolder, `fetched-${fetched++}-${name}`);
    await writeFile(path, bytes);
    return { mime: answer.headers.get('content-type'), name, path, bytes, facts: await probe(path) };
  }

  return {
    stage,
    stateFolder,
    advance: host.advance,
    get,
    post,
    async upload(name: string, bytes: Uint8Array): Promise<string> {
      const { body } = await post('uploads', { filename: name, type: 'ephemeral' });
      const form = new FormData();
      for (const [key, value] of Object.entries(body.fields)) form.set(key, String(value));
      form.set('file', new File([new Uint8Array(bytes)], name));
      await app.fetch(new Request(body.uploadUrl, { method: 'POST', body: form }));
      return body.runwayUri;
    },
    /** Asks for a render, waits for it and fetches all of it. */
    async rendered(endpoint: string, body: object): Promise<readonly Fetched[]> {
      const created = await post(endpoint, body);
      if (created.status !== 200) throw new Error(JSON.stringify(created.body));
      host.advance(1_000_000);
      const { body: task } = await get(`tasks/${created.body.id}`);
      const files: Fetched[] = [];
      for (const url of task.output) files.push(await fetchOne(url));
      return files;
    },
    fetchOne,
    close: () => rm(stateFolder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export type Client = Awaited<ReturnType<typeof rehearsalClient>>;
