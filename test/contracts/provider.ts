import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Request } from '../../engine/graph/job.ts';
import type { Created, Provider, TaskNews } from '../../engine/providers/provider.ts';
import { picture } from '../rig/picture.ts';

/** A provider under test, with credits on its account and a clock that the test winds. */
export interface Subject {
  readonly provider: Provider;
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

const slate = { production: 'Night Ride', address: 's01/ride@draft', take: 2 };

/** The cheapest thing there is to render: 720×720, 5 credits. */
const still: Request = {
  endpoint: 'text_to_image',
  body: { model: 'gen4_image', promptText: 'A silver bicycle', ratio: '720:720', seed: 7 },
};

/** What every provider must do. `open` gives a fresh account each time. */
export function providerContract(name: string, open: () => Promise<Subject>): void {
  const withSubject = (work: (subject: Subject) => Promise<void>) => async () => {
    const subject = await open();
    try {
      await work(subject);
    } finally {
      await subject.close();
    }
  };

  describe(`${name} keeps the provider's contract`, () => {
    test(
      'a render goes from created to fetched, and costs what was estimated',
      withSubject(async ({ provider, advance }) => {
        const before = await balanceOf(provider);

        // Ask once.
        const { task, estimated } = accepted(await provider.create(still, slate));
        expect(estimated).toBe(5);
        expect(await provider.retrieve(task)).toMatchObject({ kind: 'waiting', status: 'queued', estimated: 5 });

        // Follow it to its end.
        const ended = await endOf({ provider, advance }, task);
        expect(ended).toMatchObject({ kind: 'succeeded', charged: 5 });
        expect(await balanceOf(provider)).toBe(before - 5);

        // Fetch it twice: the same bytes under fresh addresses.
        const first = await fetched(provider, ended);
        expect(first.mime).toBe('image/png');
        expect(first.bytes.subarray(1, 4).toString()).toBe('PNG');
        expect(first.stated).toBe(first.bytes.length);
        advance(7000);
        const again = await provider.retrieve(task);
        expect(again).not.toEqual(ended);
        expect((await fetched(provider, again)).bytes.equals(first.bytes)).toBe(true);
      }),
      20_000,
    );

    test(
      'progress never goes back',
      withSubject(async ({ provider, advance }) => {
        const { task } = accepted(await provider.create(still, slate));
        const progress: number[] = [];
        for (let polls = 0; polls < 100; polls++) {
          const news = await provider.retrieve(task);
          if (news.kind === 'succeeded') break;
          if (news.kind === 'running') progress.push(news.progress ?? 0);
          advance(500);
        }
        expect(progress.length).toBeGreaterThan(3);
        expect(progress).toEqual([...progress].sort((a, b) => a - b));
      }),
    );

    test(
      'every create is a task of its own, even when all is the same',
      withSubject(async ({ provider }) => {
        const tasks = await Promise.all([1, 2, 3].map(async () => accepted(await provider.create(still, slate)).task));
        expect(new Set(tasks).size).toBe(3);
      }),
    );

    test(
      'what is small goes along in its own address',
      withSubject(async ({ provider }) => {
        const bytes = await anImage(64, 64);
        const uri = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
        expect(await provider.upload({ name: 'first.png', mime: 'image/png', bytes })).toEqual({
          kind: 'uploaded',
          uri,
        });
      }),
    );

    test(
      'an upload can be used, and twice gives two',
      withSubject(async ({ provider }) => {
        const asset = { name: 'first.png', mime: 'image/png', bytes: picture(1, 1200, 1200) };
        const first = await provider.upload(asset);
        const second = await provider.upload(asset);
        if (first.kind !== 'uploaded' || second.kind !== 'uploaded') throw new Error('the upload was refused');
        expect(first.uri).toMatch(/^runway:\/\//);
        expect(second.uri).not.toBe(first.uri);
        const body = {
          model: 'gen4_turbo',
          promptImage: first.uri,
          promptText: 'It rolls',
          ratio: '960:960',
          duration: 5,
          seed: 7,
        };
        expect(await provider.create({ endpoint: 'image_to_video', body }, slate)).toMatchObject({
          kind: 'accepted',
          estimated: 25,
        });
      }),
    );

    test(
      'a file of less than 512 bytes is refused before it is sent',
      withSubject(async ({ provider }) => {
        expect(await provider.upload({ name: 'a.png', mime: 'image/png', bytes: new Uint8Array(511) })).toEqual({
          kind: 'refused',
          failure: { class: 'fix', reason: 'a.png has 511 bytes; an upload has at least 512.' },
        });
      }),
    );

    test(
      'a wrong request is refused, by name, and costs nothing',
      withSubject(async ({ provider }) => {
        const before = await balanceOf(provider);
        const wrong = { ...still, body: { ...still.body, ratio: '1:1' } };
        const refused = await provider.create(wrong, slate);
        expect(refused).toMatchObject({ kind: 'refused', failure: { class: 'fix', status: 400 } });
        expect(JSON.stringify(refused)).toContain('ratio');
        expect(await balanceOf(provider)).toBe(before);
      }),
    );

    test(
      'moderation is told apart and charged',
      withSubject(async ({ provider, advance }) => {
        const body = { ...still.body, promptText: 'A bicycle [fail:SAFETY.INPUT.TEXT]' };
        const { task } = accepted(await provider.create({ ...still, body }, slate));
        expect(await endOf({ provider, advance }, task)).toMatchObject({
          kind: 'failed',
          failure: { class: 'moderated', code: 'SAFETY.INPUT.TEXT' },
          charged: 5,
        });
      }),
    );

    test(
      'a mistake of the provider may be tried again and costs nothing, which is not the same as unknown',
      withSubject(async ({ provider, advance }) => {
        const body = { ...still.body, promptText: 'A bicycle [fail:INTERNAL.BAD_OUTPUT.CODE01]' };
        const { task } = accepted(await provider.create({ ...still, body }, slate));
        const failure = { class: 'retry', code: 'INTERNAL.BAD_OUTPUT.CODE01' };
        expect(await endOf({ provider, advance }, task)).toMatchObject({ kind: 'failed', failure, charged: 0 });
      }),
    );

    test(
      'a task can be stopped, and stopping it again does no harm',
      withSubject(async ({ provider }) => {
        const { task } = accepted(await provider.create(still, slate));
        expect(await provider.cancel(task)).toBeUndefined();
        expect(await provider.cancel(task)).toBeUndefined();
        expect(await provider.retrieve(task)).toMatchObject({
          kind: 'refused',
          failure: { class: 'fix', status: 404 },
        });
      }),
    );

    test(
      'limits are known per model',
      withSubject(async ({ provider }) => {
        const account = await provider.account();
        if (!('concurrency' in account)) throw new Error(account.failure.reason);
        expect(account.concurrency).toHaveProperty('gen4_image');
      }),
    );
  });
}

export const accepted = (created: Created): { task: string; estimated?: number } => {
  if (created.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(created)}`);
  return created;
};

/** Polls, no faster than allowed, until the task has ended. */
export async function endOf(
  { provider, advance }: Pick<Subject, 'provider' | 'advance'>,
  task: string,
): Promise<TaskNews> {
  for (let polls = 0; polls < 100; polls++) {
    const news = await provider.retrieve(task);
    if (news.kind === 'refused') throw new Error(news.failure.reason);
    if (news.kind !== 'waiting' && news.kind !== 'running') return news;
    advance(5000);
  }
  throw new Error('the task never ends');
}

export async function fetched(provider: Provider, news: { kind: string; outputs?: readonly string[] }) {
  const download = await provider.fetch(news.outputs?.[0] ?? '');
  if (download.kind === 'refused') throw new Error(download.failure.reason);
  const bytes = Buffer.from(await new Response(download.stream).arrayBuffer());
  return { bytes, mime: download.mime, stated: download.bytes };
}

export async function balanceOf(provider: Provider): Promise<number> {
  const account = await provider.account();
  if ('balance' in account) return account.balance;
  throw new Error(account.failure.reason);
}

/** A picture without a picture: noise, in a format that says its size. */
async function anImage(width: number, height: number): Promise<Uint8Array> {
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const canvas = createCanvas(width, height);
  const pixels = new ImageData(new Uint8ClampedArray(randomBytes(width * height * 4)), width, height);
  canvas.getContext('2d').putImageData(pixels, 0, 0);
  return canvas.encode('png');
}
