import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runway } from '../../engine/catalog/catalog.ts';
import type { Provider } from '../../engine/providers/provider.ts';
import { openRunway } from '../../engine/providers/runway/runway.ts';
import { numRuns, spoilt } from '../rig/spoil.ts';
import { fakeHost } from './fake-host.ts';

const apiKey = `key_${'5'.repeat(128)}`;

/** What Runway says when all is well, by what it is asked. */
const good = {
  create: { id: 'b6f7ca30-1c1a-4f0a-9f5e-0f8f3c2d1e11', estimatedCost: { credits: 25 } },
  task: {
    id: 'b6f7ca30-1c1a-4f0a-9f5e-0f8f3c2d1e11',
    status: 'SUCCEEDED',
    createdAt: '2026-11-20T10:00:00.000Z',
    output: ['https://out.example.com/a.mp4'],
    cost: { credits: 25 },
    failure: `It failed for Bearer%20${apiKey}, ${apiKey.slice(4)} and ${Buffer.from(apiKey).toString('base64')}.`,
    failureCode: 'INTERNAL.BAD_OUTPUT.CODE01',
  },
  workflow: {
    id: 'b6f7ca30-1c1a-4f0a-9f5e-0f8f3c2d1e11',
    status: 'SUCCEEDED',
    createdAt: '2026-11-20T10:00:00.000Z',
    output: { a: ['https://out.example.com/a.mp4'] },
    nodeErrors: { b: { message: 'Out of memory', nodeName: 'Upscale' } },
  },
  account: {
    creditBalance: 4321,
    tier: {
      maxMonthlyCreditSpend: 10_000,
      models: { gen4_turbo: { maxConcurrentGenerations: 3, maxDailyGenerations: 500 } },
    },
    usage: { models: { gen4_turbo: { dailyGenerations: 12 } } },
  },
  router: { dryRun: true, routing: { model: 'gen4.5', provider: 'runway', estimatedCost: { credits: 25 } } },
  upload: { uploadUrl: 'https://storage.example.com/', fields: { key: 'uploads/1' }, runwayUri: 'runway://upload-1' },
};

/** Any status that a server may answer with a body. */
const status = fc.constantFrom(
  200,
  200,
  200,
  201,
  400,
  401,
  402,
  403,
  404,
  408,
  413,
  422,
  429,
  500,
  502,
  503,
  504,
  599,
);

const answer = (said: object) =>
  fc.record({ status, text: spoilt(JSON.stringify(said)), mime: fc.constantFrom('application/json', 'text/html', '') });

/** Runway, which says this whatever it is asked. */
const saying = ({ status, text, mime }: { status: number; text: string; mime: string }): Promise<Provider> =>
  openRunway({
    name: 'runway',
    apiKey,
    baseURL: 'https://api.example.com',
    fetch: async () => new Response(text, { status, headers: mime === '' ? {} : { 'content-type': mime } }),
    host: fakeHost(),
    catalog: runway,
  });

/** What came of it, and that it tells no secret. */
async function told<Answer>(asking: Promise<Answer>): Promise<Answer> {
  const news = await asking;
  const said = JSON.stringify(news) ?? '';
  for (const form of [apiKey, apiKey.slice(4), Buffer.from(apiKey).toString('base64').replace(/=+$/, '')])
    expect(said).not.toContain(form);
  return news;
}

const isCredits = (value: number | undefined): boolean => value === undefined || (Number.isFinite(value) && value >= 0);

const request = {
  endpoint: 'text_to_image',
  body: { model: 'gen4_image', promptText: 'A bicycle', ratio: '1280:720' },
} as const;
const slate = { production: 'Film', address: 'still/a', take: 1 };

test('a create: accepted with a task, refused where the status says that nothing was made, else uncertain', async () => {
  await fc.assert(
    fc.asyncProperty(answer(good.create), async said => {
      const news = await told((await saying(said)).create(request, slate));
      if (news.kind === 'accepted') {
        expect(news.task).not.toBe('');
        expect(isCredits(news.estimated)).toBe(true);
      } else if (news.kind === 'refused') {
        expect([400, 401, 402, 403, 404, 413, 422, 429]).toContain(said.status);
        expect(news.failure.reason).not.toBe('');
      } else expect(news.reason).not.toBe('');
      // A good status without a task may still have made one.
      if (said.status < 300) expect(news.kind).not.toBe('refused');
    }),
    { numRuns },
  );
});

test.each(['task', 'workflow'] as const)(
  'how a %s is doing: one of the answers there are, with outputs and credits that can be',
  async kind => {
    await fc.assert(
      fc.asyncProperty(answer(good[kind]), async said => {
        const id = 'b6f7ca30-1c1a-4f0a-9f5e-0f8f3c2d1e11';
        const news = await told((await saying(said)).retrieve(kind === 'task' ? id : `workflow_invocations/${id}`));
        expect(['waiting', 'running', 'succeeded', 'failed', 'cancelled', 'refused']).toContain(news.kind);
        if ('charged' in news) expect(isCredits(news.charged)).toBe(true);
        if (news.kind === 'succeeded') for (const url of news.outputs) expect(typeof url).toBe('string');
        // An end that is not one would be booked.
        if (said.status >= 300) expect(news.kind).toBe('refused');
      }),
      { numRuns },
    );
  },
);

test('the account, a router and an upload: an answer that can be used, or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      answer(good.account),
      answer(good.router),
      answer(good.upload),
      async (account, router, upload) => {
        const known = await told((await saying(account)).account());
        if ('failure' in known) expect(known.failure.reason).not.toBe('');
        else expect(isCredits(known.balance)).toBe(true);
        const asked = await told(
          (await saying(router)).ask({ endpoint: 'generate/video/router', body: { promptText: 'It rolls' } }),
        );
        if (asked.kind === 'asked') expect(isCredits(asked.credits)).toBe(true);
        else expect(asked.failure.reason).not.toBe('');
        const bytes = new Uint8Array(6_000_000);
        const uploaded = await told((await saying(upload)).upload({ name: 'a.png', mime: 'image/png', bytes }));
        if (uploaded.kind === 'refused') expect(uploaded.failure.reason).not.toBe('');
        await told((await saying(account)).cancel('b6f7ca30-1c1a-4f0a-9f5e-0f8f3c2d1e11'));
      },
    ),
    { numRuns: Math.ceil(numRuns / 3) },
  );
});
